// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/findreplace.h"

using namespace Qt::StringLiterals;

namespace collectz::catalog {

namespace {

constexpr qsizetype longestExpression = 1000;
constexpr qsizetype longestText = 1024 * 1024;
// PCRE2 counts backtracking steps; a sane expression on a title takes a few hundred.
constexpr auto stepLimits = "(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=5000)"_L1;

/// The replacement with \0 to \9 put in; a doubled backslash stands for one.
QString expand(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString text;
    text.reserve(replacement.size());
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar character = replacement.at(i);
        if (character != u'\\' || i + 1 == replacement.size()) {
            text.append(character);
            continue;
        }
        const QChar next = replacement.at(++i);
        if (next.isDigit())
            text.append(match.capturedView(next.digitValue()));
        else if (next == u'n')
            text.append(u'\n');
        else
            text.append(next);
    }
    return text;
}

/// Credits hold the name and a qualifier; only the name is text that people search in.
QString replacedElement(const QString &element, FieldType type, const TextReplacer &replacer, ReplacePlan &plan)
{
    const qsizetype split = type == FieldType::Credit ? element.indexOf(u'\x1f') : -1;
    const QString head = split < 0 ? element : element.left(split);
    const ReplacedText replaced = replacer.replaced(head);
    plan.textsGivenUp += replaced.gaveUp ? 1 : 0;
    if (!replaced.changed)
        return element;
    const QString text = replaced.text.trimmed();
    return split < 0 || text.isEmpty() ? text : text + element.mid(split);
}

/// The field's value after replacing in each element; `before` itself when the result would not be valid.
FieldValue replacedValue(const FieldDefinition &field, const FieldValue &before, const TextReplacer &replacer,
                         const FieldRegistry &registry, ReplacePlan &plan)
{
    QStringList elements;
    for (const QString &element : before.list()) {
        const QString after = replacedElement(element, field.type, replacer, plan);
        if (!after.isEmpty() && !(field.list && elements.contains(after)))
            elements.append(after);
    }
    if (elements.isEmpty())
        return {};
    const FieldValue raw = field.list ? FieldValue(elements) : FieldValue(elements.first());
    if (raw == before)
        return before;
    const Result<FieldValue> normal = registry.normalise(field, raw);
    if (normal)
        return *normal;
    ++plan.valuesRefused;
    return before;
}

} // namespace

TextReplacer::TextReplacer(QRegularExpression expression, QString replacement, bool expands)
    : m_expression(std::move(expression))
    , m_replacement(std::move(replacement))
    , m_expands(expands)
{}

Result<TextReplacer> TextReplacer::create(const FindReplace &request)
{
    if (request.find.isEmpty())
        return fail(ErrorKind::Usage, u"nothing_to_find"_s, u"Type the text to find."_s);
    if (request.find.size() > longestExpression)
        return fail(ErrorKind::Limit, u"expression_too_long"_s,
                    u"The text to find is longer than %1 characters."_s.arg(longestExpression));
    QString pattern = request.regularExpression ? request.find : QRegularExpression::escape(request.find);
    if (request.wholeWords)
        pattern = u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(pattern);
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (!request.caseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression expression(stepLimits + pattern, options);
    if (!expression.isValid()) {
        const qsizetype place = qMax(qsizetype(1), expression.patternErrorOffset() - stepLimits.size() + 1);
        return fail(ErrorKind::Usage, u"expression_malformed"_s,
                    u"The expression cannot be read at character %1: %2."_s.arg(place).arg(expression.errorString()));
    }
    return TextReplacer(expression, request.replacement, request.regularExpression);
}

ReplacedText TextReplacer::replaced(const QString &text) const
{
    ReplacedText result{text};
    QString built;
    qsizetype end = 0;
    bool found = false;
    QRegularExpressionMatchIterator matches = m_expression.globalMatch(text);
    if (!matches.isValid()) {
        result.gaveUp = true;
        return result;
    }
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found = true;
        built.append(QStringView(text).mid(end, match.capturedStart() - end));
        built.append(m_expands ? expand(m_replacement, match) : m_replacement);
        end = match.capturedEnd();
        if (built.size() > longestText) {
            result.gaveUp = true;
            return result;
        }
    }
    if (!found) {
        // A first match that ran out of steps looks like none; only the plain match says which it was.
        result.gaveUp = !m_expression.match(text).isValid();
        return result;
    }
    built.append(QStringView(text).mid(end));
    result.changed = built != text;
    result.text = built;
    return result;
}

void addFindReplace(ReplacePlan &plan, const WorkRecord &record, const FindReplace &request,
                    const TextReplacer &replacer, const FieldRegistry &registry, int previewLimit)
{
    const FieldDefinition *field = registry.find(request.field);
    if (!field || field->derived || !field->appliesTo(record.work.kind))
        return;
    QList<Entity> entities = field->level == Level::Edition ? record.editions : record.copies;
    if (field->level == Level::Work)
        entities = {record.work};
    const qint64 textsBefore = plan.textsChanged;
    for (const Entity &entity : entities) {
        const FieldValue before = entity.value(request.field);
        if (before.isNull() || entity.state != State::Live)
            continue;
        const FieldValue after = replacedValue(*field, before, replacer, registry, plan);
        if (after == before)
            continue;
        EntityChange change{entity.id, entity.level, entity.kind, entity.parent, false, entity.version, {}};
        change.fields.append(FieldChange{request.field, before, after, true});
        plan.changes.append(change);
        ++plan.textsChanged;
        if (plan.preview.size() < previewLimit)
            plan.preview.append(
                {record.work.id, record.work.value(u"title"_s).text(), before.displayText(), after.displayText()});
    }
    plan.worksChanged += plan.textsChanged > textsBefore ? 1 : 0;
}

Result<ReplacePlan> planFindReplace(CatalogReader &reader, const QList<qint64> &keys, const FindReplace &request,
                                    int previewLimit, const ProgressFunction &progress, const CancelToken &cancel)
{
    const Result<TextReplacer> replacer = TextReplacer::create(request);
    if (!replacer)
        return fail(replacer.error());
    const Result<FieldRegistry> registry = reader.registry();
    if (!registry)
        return fail(registry.error());
    ReplacePlan plan;
    const auto visit = [&](const WorkRecord &record) {
        addFindReplace(plan, record, request, *replacer, *registry, previewLimit);
    };
    const Result<void> swept = sweepWorks(reader, keys, u"plan"_s, visit, progress, cancel);
    if (!swept)
        return fail(swept.error());
    return plan;
}

} // namespace collectz::catalog
