// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fieldorder.h"

#include "catalog/money.h"
#include "catalog/sortkey.h"
#include "storage/querycompiler.h"
#include "storage/workorder.h"

#include <algorithm>
#include <unordered_map>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

struct FieldSortValue
{
    double number = 0;
    QByteArray text;

    friend auto operator<=>(const FieldSortValue &left, const FieldSortValue &right)
    {
        if (left.number != right.number)
            return left.number < right.number ? std::partial_ordering::less : std::partial_ordering::greater;
        const int order = left.text.compare(right.text);
        return order < 0   ? std::partial_ordering::less
               : order > 0 ? std::partial_ordering::greater
                           : std::partial_ordering::equivalent;
    }
};

FieldSortValue sortValueOf(const FieldDefinition &field, const QString &element)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Duration:
        return {element.toDouble(), {}};
    case FieldType::Money: {
        const std::optional<Money> money = Money::fromText(element);
        return {money ? static_cast<double>(money->minorUnits) : 0, {}};
    }
    case FieldType::Rating: {
        const double maximum = element.section(u'/', 1).toDouble();
        return {maximum > 0 ? element.section(u'/', 0, 0).toDouble() / maximum : 0, {}};
    }
    case FieldType::Date:
    case FieldType::Timestamp:
        return {0, element.toUtf8()};
    default:
        return {0, sortKey(element.section(u'\x1f', 0, 0))};
    }
}

} // namespace

FieldOrder::FieldOrder(Connection &connection, const FieldDefinition &field, bool descending)
    : m_connection(connection)
    , m_field(field)
    , m_descending(descending)
{}

Result<std::vector<qint64>> FieldOrder::sorted(const KeySet &works)
{
    std::unordered_map<qint64, FieldSortValue> values;
    Result<Statement *> statement = m_connection.statement("read_fields_with_member");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, QByteArray('"' + m_field.key.toUtf8() + "\":"));
    (*statement)->setStreaming(true);
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const qint64 key = row.integer(0);
        if (!works.contains(key) || values.contains(key))
            return;
        const QStringList elements = elementsOfField(row.utf8(1), m_field.key);
        if (!elements.isEmpty())
            values.emplace(key, sortValueOf(m_field, elements.constFirst()));
    });
    if (!read)
        return fail(read.error());
    const SortPlan titles(SortColumn::Title, false);
    Result<std::vector<SortPlace>> places = WorkOrder(m_connection, titles).sorted(works.keys());
    if (!places)
        return fail(places.error());
    // The works are in the order of titles already, which a stable sort keeps among equals.
    std::ranges::stable_sort(*places, [&](const SortPlace &left, const SortPlace &right) {
        const auto leftValue = values.find(left.key);
        const auto rightValue = values.find(right.key);
        if (leftValue == values.end() || rightValue == values.end())
            return leftValue != values.end() && rightValue == values.end();
        return m_descending ? leftValue->second > rightValue->second : leftValue->second < rightValue->second;
    });
    std::vector<qint64> keys;
    keys.reserve(places->size());
    for (const SortPlace &place : *places)
        keys.push_back(place.key);
    return keys;
}

} // namespace collectz::storage
