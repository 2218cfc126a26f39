// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldregistry.h"
#include "catalog/money.h"
#include "imports/sourceitem.h"

#include <QJsonArray>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::FieldDefinition;
using catalog::FieldRegistry;
using catalog::FieldType;
using catalog::FieldValue;
using catalog::Identifier;

namespace {

void addIdentifier(QJsonObject &ids, const QString &scheme, const QString &value)
{
    const QJsonValue before = ids.value(scheme);
    if (before.isUndefined() || before.toString() == value) {
        ids.insert(scheme, value);
    } else {
        QJsonArray values = before.isArray() ? before.toArray() : QJsonArray{before};
        if (!values.contains(value))
            values.append(value);
        ids.insert(scheme, values);
    }
}

/// One identifier in the forms other programs know it by: an ISBN as its 10 and 13 digits, a GTIN as UPC and EAN.
void addViews(QJsonObject &ids, const Identifier &identifier)
{
    const QString &value = identifier.value;
    if (identifier.scheme == u"isbn") {
        addIdentifier(ids, u"isbn13"_s, value);
        if (const QString isbn10 = catalog::isbn10From13(value); !isbn10.isEmpty())
            addIdentifier(ids, u"isbn10"_s, isbn10);
    } else if (identifier.scheme == u"gtin") {
        const qsizetype plus = value.indexOf(u'+');
        const QString digits = plus < 0 ? value : value.left(plus);
        if (digits.startsWith(u"00"))
            addIdentifier(ids, u"upc"_s, digits.mid(2));
        addIdentifier(ids, digits.startsWith(u'0') ? u"ean"_s : u"gtin"_s,
                      digits.startsWith(u'0') ? digits.mid(1) : digits);
        if (plus >= 0)
            addIdentifier(ids, u"supplement"_s, value.mid(plus + 1));
    } else if (identifier.scheme == u"tmdb_movie" || identifier.scheme == u"tmdb_tv") {
        addIdentifier(ids, u"tmdb"_s, value);
    } else {
        addIdentifier(ids, identifier.scheme, value);
    }
}

QJsonValue number(const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? QJsonValue(value) : QJsonValue(text);
}

QJsonValue ratingJson(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return number(text);
    return QJsonArray{number(text.left(slash)), number(text.mid(slash + 1))};
}

QJsonValue moneyJson(const QString &text)
{
    const std::optional<catalog::Money> money = catalog::Money::fromText(text);
    if (!money)
        return text;
    // One division alone gives the nearest number to what people write.
    double unit = 1;
    for (int digit = 0; digit < catalog::Money::minorDigits(money->currency); ++digit)
        unit *= 10;
    const double amount = static_cast<double>(money->minorUnits) / unit;
    return QJsonObject{{u"amount"_s, amount}, {u"currency"_s, money->currency}};
}

QJsonValue scalarJson(const FieldDefinition *field, const QString &text)
{
    switch (field ? field->type : FieldType::Text) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Duration:
        return number(text);
    case FieldType::Boolean:
        return text == u"true";
    case FieldType::Rating:
        return ratingJson(text);
    case FieldType::Money:
        return moneyJson(text);
    default:
        return text;
    }
}

QJsonValue creditJson(const QString &text)
{
    const qsizetype separator = text.indexOf(u'\x1f');
    if (separator < 0)
        return text;
    return QJsonObject{{u"name"_s, text.left(separator)}, {u"as"_s, text.mid(separator + 1)}};
}

QJsonValue valueJson(const FieldDefinition *field, const FieldValue &value)
{
    if (!value.isList())
        return scalarJson(field, value.text());
    QJsonArray array;
    const QStringList texts = value.list();
    for (const QString &text : texts)
        array.append(field && field->type == FieldType::Credit ? creditJson(text) : scalarJson(field, text));
    return array;
}

/// Names alone, without the qualifiers of credits.
QJsonArray creatorsJson(const SourceItem &item)
{
    QJsonArray creators;
    if (!item.kind)
        return creators;
    const QString key = FieldRegistry::builtin().creatorField(*item.kind);
    const QStringList credits = item.fields.value(key).list();
    for (const QString &credit : credits)
        creators.append(credit.section(u'\x1f', 0, 0));
    return creators;
}

struct Group
{
    QLatin1StringView key;
    QLatin1StringView group;
    QLatin1StringView name;
};

constexpr Group groups[] = {
    {QLatin1StringView("date_added"), QLatin1StringView("dates"), QLatin1StringView("added")},
    {QLatin1StringView("acquired"), QLatin1StringView("dates"), QLatin1StringView("acquired")},
    {QLatin1StringView("started"), QLatin1StringView("dates"), QLatin1StringView("started")},
    {QLatin1StringView("completed"), QLatin1StringView("dates"), QLatin1StringView("completed")},
    {QLatin1StringView("published"), QLatin1StringView("dates"), QLatin1StringView("published")},
    {QLatin1StringView("release_date"), QLatin1StringView("dates"), QLatin1StringView("released")},
    {QLatin1StringView("sold_on"), QLatin1StringView("dates"), QLatin1StringView("sold")},
    {QLatin1StringView("signed_by"), QLatin1StringView("signed"), QLatin1StringView("by")},
    {QLatin1StringView("signed_role"), QLatin1StringView("signed"), QLatin1StringView("role")},
    {QLatin1StringView("signed_on"), QLatin1StringView("signed"), QLatin1StringView("on")},
    {QLatin1StringView("signed_at"), QLatin1StringView("signed"), QLatin1StringView("at")},
    {QLatin1StringView("loaned_to"), QLatin1StringView("loan"), QLatin1StringView("to")},
    {QLatin1StringView("loaned_on"), QLatin1StringView("loan"), QLatin1StringView("on")},
    {QLatin1StringView("loan_due"), QLatin1StringView("loan"), QLatin1StringView("due")},
};

void insertField(QJsonObject &json, const QString &key, const QJsonValue &value)
{
    for (const Group &group : groups) {
        if (key != group.key)
            continue;
        QJsonObject members = json.value(group.group).toObject();
        members.insert(group.name, value);
        json.insert(group.group, members);
        return;
    }
    json.insert(key, value);
}

} // namespace

QJsonObject toJson(const SourceItem &item)
{
    if (item.definition)
        return {{u"row"_s, item.line > 0 ? item.line : item.number},
                {u"definition"_s, catalog::levelWord(item.definition->level)},
                {u"id"_s, item.definition->id.text()},
                {u"title"_s, item.title()}};
    QJsonObject json{
        {u"row"_s, item.line > 0 ? item.line : item.number},
        {u"type"_s, item.kind ? QJsonValue(catalog::kindWord(*item.kind)) : QJsonValue()},
        {u"title"_s, item.title()},
        {u"creators"_s, creatorsJson(item)},
        {u"owned"_s, item.owned},
    };
    QJsonObject ids;
    QJsonObject unsound;
    for (const Identifier &identifier : item.identifiers) {
        if (identifier.valid)
            addViews(ids, identifier);
        else
            addIdentifier(unsound, identifier.scheme, identifier.value);
    }
    json.insert(u"ids"_s, ids);
    if (!unsound.isEmpty())
        json.insert(u"unsound_ids"_s, unsound);

    const FieldRegistry &registry = FieldRegistry::builtin();
    for (auto field = item.fields.cbegin(); field != item.fields.cend(); ++field)
        insertField(json, field.key(), valueJson(registry.find(field.key()), field.value()));
    if (!item.work.isNull())
        json.insert(u"id"_s, item.work.text());
    if (item.isRejected())
        json.insert(u"rejected"_s, true);
    return json;
}

QJsonObject toJson(const SourceProblem &problem)
{
    QJsonObject json{
        {u"row"_s, problem.row > 0 ? QJsonValue(problem.row) : QJsonValue()},
        {u"column"_s, problem.column > 0 ? QJsonValue(problem.column) : QJsonValue()},
        {u"code"_s, problem.code},
        {u"message"_s, problem.message},
    };
    if (!problem.columnName.isEmpty())
        json.insert(u"column_name"_s, problem.columnName);
    if (problem.rejectsRow)
        json.insert(u"rejects_row"_s, true);
    return json;
}

} // namespace collectz::imports
