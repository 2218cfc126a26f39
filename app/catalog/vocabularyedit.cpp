// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/vocabularyedit.h"

#include "catalog/sortkey.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace collectz::catalog {

namespace {

constexpr int termPage = 1000;
constexpr QChar qualifierMark = u'\x1f';

FieldValue editedValue(const FieldValue &before, const TermEdit &edit)
{
    QStringList elements;
    for (const QString &element : before.list()) {
        const qsizetype split = element.indexOf(qualifierMark);
        const QString name = split < 0 ? element : element.left(split);
        const QString after = editedTerm(name, edit);
        if (after.isEmpty())
            continue;
        const QString whole = split < 0 ? after : after + element.mid(split);
        if (!elements.contains(whole))
            elements.append(whole);
    }
    if (elements.isEmpty())
        return {};
    return before.isList() ? FieldValue(elements) : FieldValue(elements.first());
}

void addChangesOf(TermPlan &plan, const Entity &entity, const TermEdit &edit, const FieldRegistry &registry,
                  bool &changed)
{
    EntityChange change{entity.id, entity.level, entity.kind, entity.parent, false, entity.version, {}};
    for (auto it = entity.fields.cbegin(); it != entity.fields.cend(); ++it) {
        const FieldDefinition *field = registry.find(it.key());
        if (!field || field->vocabulary != edit.vocabulary)
            continue;
        const FieldValue after = editedValue(it.value(), edit);
        if (after != it.value())
            change.fields.append(FieldChange{it.key(), it.value(), after, std::nullopt});
    }
    if (change.fields.isEmpty())
        return;
    plan.changes.append(change);
    changed = true;
}

/// The terms themselves and, for places, everything below them.
Result<QStringList> namesConcerned(CatalogReader &reader, const TermEdit &edit, const CancelToken &cancel)
{
    QStringList names = edit.from;
    if (!isPathVocabulary(edit.vocabulary))
        return names;
    for (const QString &parent : edit.from) {
        QString after;
        while (true) {
            if (cancel.isCancelled())
                return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. Nothing was changed."_s);
            const Result<QList<Term>> page = reader.terms(edit.vocabulary, foldText(parent), false, termPage, after);
            if (!page)
                return fail(page.error());
            for (const Term &term : *page) {
                if (term.name.startsWith(parent + u'/'))
                    names.append(term.name);
            }
            if (page->size() < termPage)
                break;
            after = page->last().name;
        }
    }
    names.removeDuplicates();
    return names;
}

} // namespace

bool isPathVocabulary(const QString &vocabulary)
{
    return vocabulary == u"places";
}

QString editedTerm(const QString &name, const TermEdit &edit)
{
    if (edit.from.contains(name))
        return edit.to;
    if (!isPathVocabulary(edit.vocabulary))
        return name;
    // The longest parent wins, so that merging "A" and "A/B" moves "A/B/C" only once.
    QString parent;
    for (const QString &from : edit.from) {
        if (from.size() > parent.size() && name.startsWith(from + u'/'))
            parent = from;
    }
    if (parent.isEmpty() || edit.to.isEmpty())
        return parent.isEmpty() ? name : QString();
    return edit.to + name.mid(parent.size());
}

void addTermEdit(TermPlan &plan, const WorkRecord &record, const TermEdit &edit, const FieldRegistry &registry)
{
    bool changed = false;
    addChangesOf(plan, record.work, edit, registry, changed);
    for (const Entity &edition : record.editions)
        addChangesOf(plan, edition, edit, registry, changed);
    for (const Entity &copy : record.copies)
        addChangesOf(plan, copy, edit, registry, changed);
    plan.worksChanged += changed ? 1 : 0;
}

Result<TermEdit> checkedTermEdit(const TermEdit &edit)
{
    TermEdit checked = edit;
    checked.to = edit.to.trimmed();
    checked.from.removeAll(QString());
    if (checked.to.contains(qualifierMark))
        return fail(ErrorKind::Usage, u"term_malformed"_s, u"The name holds a character that names cannot have."_s);
    if (isPathVocabulary(edit.vocabulary) && !checked.to.isEmpty()) {
        QStringList parts = checked.to.split(u'/');
        for (QString &part : parts)
            part = part.trimmed();
        if (parts.contains(QString()))
            return fail(ErrorKind::Usage, u"place_malformed"_s,
                        u"A place is written as Room/Shelf/Box, without empty parts."_s);
        checked.to = parts.join(u'/');
    }
    checked.from.removeAll(checked.to);
    if (checked.from.isEmpty())
        return fail(ErrorKind::Usage, u"term_unchanged"_s, u"The name is the same as before. Nothing was changed."_s);
    return checked;
}

Result<TermPlan> planTermEdit(CatalogReader &reader, const TermEdit &edit, const ProgressFunction &progress,
                              const CancelToken &cancel)
{
    const Result<TermEdit> checked = checkedTermEdit(edit);
    if (!checked)
        return fail(checked.error());
    const Result<FieldRegistry> registry = reader.registry();
    if (!registry)
        return fail(registry.error());
    const Result<QStringList> names = namesConcerned(reader, *checked, cancel);
    if (!names)
        return fail(names.error());
    std::set<qint64> keys;
    for (const QString &name : *names) {
        const Result<std::vector<qint64>> users = reader.worksUsing(edit.vocabulary, name);
        if (!users)
            return fail(users.error());
        keys.insert(users->begin(), users->end());
    }
    TermPlan plan;
    const auto visit = [&](const WorkRecord &record) { addTermEdit(plan, record, *checked, *registry); };
    const Result<void> swept =
        sweepWorks(reader, QList<qint64>(keys.begin(), keys.end()), u"plan"_s, visit, progress, cancel);
    if (!swept)
        return fail(swept.error());
    return plan;
}

} // namespace collectz::catalog
