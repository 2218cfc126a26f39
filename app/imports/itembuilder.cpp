// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/itembuilder.h"

#include "catalog/money.h"
#include "catalog/partialdate.h"
#include "imports/identifierrepair.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::FieldDefinition;
using catalog::FieldRegistry;
using catalog::FieldType;
using catalog::FieldValue;
using catalog::PartialDate;

namespace {

QString shortened(const QString &text)
{
    return text.size() > 80 ? text.left(80) + u'…' : text;
}

} // namespace

ItemBuilder::ItemBuilder(const ReadOptions &options, qint64 number, qint64 line)
    : m_options(options)
{
    m_item.number = number;
    m_item.line = line;
}

void ItemBuilder::report(const QString &code, const QString &message, const Place &place, bool rejectsRow)
{
    const qint64 row = m_item.line > 0 ? m_item.line : m_item.number;
    m_item.problems << SourceProblem{row, place.column, place.name, code, message, rejectsRow};
}

void ItemBuilder::setIds(const EntityId &work, const EntityId &parent, const EntityId &edition, const EntityId &copy)
{
    m_item.work = work;
    m_item.parent = parent;
    m_item.edition = edition;
    m_item.copy = copy;
}

void ItemBuilder::setStates(catalog::State work, catalog::State edition, catalog::State copy)
{
    m_item.workState = work;
    m_item.editionState = edition;
    m_item.copyState = copy;
}

void ItemBuilder::setKindWord(const QString &word, const Place &place)
{
    const QString trimmed = word.trimmed();
    if (trimmed.isEmpty())
        return;
    if (const std::optional<catalog::Kind> kind = catalog::kindFromAlias(trimmed))
        m_item.kind = kind;
    else
        report(u"type_unknown"_s,
               u"\"%1\" is not a type of item that is known. Write movie, tv_series, book, audio, game, comic_issue, "
               u"board_game or other."_s.arg(shortened(trimmed)),
               place, true);
}

void ItemBuilder::insert(const QString &key, const FieldValue &value)
{
    if (!value.isNull() && !m_item.fields.contains(key))
        m_item.fields.insert(key, value);
}

void ItemBuilder::set(const QString &key, const QString &text, const Place &place)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    if (const FieldDefinition *field = FieldRegistry::builtin().find(key))
        set(*field, trimmed, place);
    else
        insert(key, FieldValue(trimmed));
}

void ItemBuilder::set(const FieldDefinition &field, const QString &text, const Place &place)
{
    if (text.isEmpty())
        return;
    switch (field.type) {
    case FieldType::Date:
        insert(field.key, dateValue(text, place, field.label));
        return;
    case FieldType::Money:
        insert(field.key, moneyValue(text, place));
        return;
    case FieldType::Rating:
        insert(field.key, ratingValue(text, place));
        return;
    default:
        break;
    }
    if (field.key == u"year") {
        insert(field.key, yearValue(text, place));
        return;
    }
    const Result<FieldValue> value = FieldRegistry::builtin().normalise(field, FieldValue(text.trimmed()));
    if (value)
        insert(field.key, *value);
    else
        report(field.key + u"_unreadable"_s,
               u"\"%1\" cannot be taken as %2: %3"_s.arg(shortened(text), field.label, value.error().message), place);
}

void ItemBuilder::setList(const QString &key, const QStringList &texts, const Place &place)
{
    const FieldDefinition *field = FieldRegistry::builtin().find(key);
    if (texts.isEmpty())
        return;
    if (!field || !field->list) {
        set(key, texts.constFirst(), place);
        return;
    }
    const Result<FieldValue> value = FieldRegistry::builtin().normalise(*field, FieldValue(texts));
    if (value)
        insert(key, *value);
    else
        report(key + u"_unreadable"_s, value.error().message, place);
}

void ItemBuilder::append(const QString &key, const QStringList &texts, const Place &place)
{
    if (texts.isEmpty())
        return;
    QStringList all = m_item.fields.value(key).list();
    for (const QString &text : texts) {
        if (!text.isEmpty() && !all.contains(text))
            all << text;
    }
    m_item.fields.remove(key);
    setList(key, all, place);
}

void ItemBuilder::setCanonical(const QString &key, const FieldValue &value)
{
    insert(key, value);
}

void ItemBuilder::setRating(const QString &text, int maximum, const Place &place)
{
    bool isNumber = false;
    const double rating = QString(text).replace(u',', u'.').toDouble(&isNumber);
    if (text.trimmed().isEmpty() || (isNumber && rating == 0))
        return;
    if (!isNumber || rating < 0 || rating > maximum) {
        report(u"rating_unreadable"_s, u"\"%1\" is not a rating from 0 to %2."_s.arg(shortened(text)).arg(maximum),
               place);
        return;
    }
    insert(u"rating"_s, FieldValue(QString::number(rating, 'g', 6) + u'/' + QString::number(maximum)));
}

void ItemBuilder::addText(const QString &key, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    const QString before = m_item.fields.value(key).text();
    m_item.fields.insert(key, FieldValue(before.isEmpty() ? trimmed : before + u'\n' + trimmed));
}

void ItemBuilder::setCreators(const QStringList &names, const Place &place)
{
    if (m_item.kind)
        append(FieldRegistry::builtin().creatorField(*m_item.kind), names, place);
}

void ItemBuilder::addIdentifier(const catalog::Identifier &identifier)
{
    if (!m_item.identifiers.contains(identifier))
        m_item.identifiers << identifier;
}

void ItemBuilder::addIdentifier(const QString &scheme, const QString &raw, const Place &place)
{
    const RepairedIdentifier repaired = repairIdentifier(scheme, raw);
    if (!repaired.code.isEmpty())
        report(repaired.code, repaired.message, place);
    if (repaired.identifier)
        addIdentifier(*repaired.identifier);
}

FieldValue ItemBuilder::dateValue(const QString &text, const Place &place, const QString &label)
{
    const auto order = m_options.dayFirst ? PartialDate::Order::DayFirst : PartialDate::Order::MonthFirst;
    if (const std::optional<PartialDate> date = PartialDate::parse(text, order))
        return FieldValue(date->text());
    report(u"date_unreadable"_s, u"\"%1\" is not a date that can be read (%2)."_s.arg(shortened(text), label), place);
    return {};
}

FieldValue ItemBuilder::moneyValue(const QString &text, const Place &place)
{
    if (const std::optional<catalog::Money> money = catalog::Money::parse(text, m_options.currency))
        return FieldValue(money->text());
    if (catalog::Money::parse(text, u"EUR"_s))
        report(u"currency_unknown"_s,
               u"The price \"%1\" names no currency. Choose one for the whole file; until then it is left out."_s.arg(
                   shortened(text)),
               place);
    else
        report(u"price_unreadable"_s, u"\"%1\" is not a price that can be read."_s.arg(shortened(text)), place);
    return {};
}

FieldValue ItemBuilder::yearValue(const QString &text, const Place &place)
{
    if (const std::optional<PartialDate> date = PartialDate::parse(text))
        return FieldValue(QString::number(date->year()));
    report(u"year_unreadable"_s, u"\"%1\" is not a year."_s.arg(shortened(text)), place);
    return {};
}

FieldValue ItemBuilder::ratingValue(const QString &text, const Place &place)
{
    const Result<FieldValue> value =
        FieldRegistry::builtin().normalise(*FieldRegistry::builtin().find(u"rating"_s), FieldValue(text.trimmed()));
    if (value)
        return *value;
    report(u"rating_unreadable"_s, u"\"%1\" is not a rating."_s.arg(shortened(text)), place);
    return {};
}

SourceItem ItemBuilder::take()
{
    if (!m_item.isRejected() && m_item.work.isNull() && !m_item.definition) {
        if (m_item.title().isEmpty())
            report(u"title_missing"_s, u"This record has no title."_s, {}, true);
        else if (!m_item.kind)
            report(u"type_missing"_s,
                   u"The source does not say what sort of item this is. Choose a type for the whole file; else its "
                   u"identifiers decide, and without any it is taken as other."_s);
    }
    return std::move(m_item);
}

} // namespace collectz::imports
