// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fieldorder.h"

#include "catalog/money.h"
#include "catalog/sortkey.h"
#include "storage/querycompiler.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

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

Result<OrderRuns> FieldOrder::sorted(const KeySet &works, const std::vector<qint64> &byTitle)
{
    Values values;
    const bool isListed = m_field.derived; // "copies" and "decade": columns of the listing
    if (Result<void> read = isListed ? readColumn(works, values) : readContent(works, values); !read)
        return fail(read.error());
    struct Placed
    {
        qint64 key;
        const FieldSortValue *value; ///< null without one
    };
    std::vector<Placed> placed;
    placed.reserve(byTitle.size());
    for (const qint64 key : byTitle) {
        const auto found = values.find(key);
        placed.push_back({key, found == values.end() ? nullptr : &found->second});
    }
    // A stable sort keeps the order of titles among equals.
    std::ranges::stable_sort(placed, [this](const Placed &left, const Placed &right) {
        if (!left.value || !right.value)
            return left.value && !right.value;
        return m_descending ? *right.value < *left.value : *left.value < *right.value;
    });
    OrderRuns order;
    order.keys.reserve(placed.size());
    const FieldSortValue *before = nullptr;
    for (const Placed &work : placed) {
        const bool isSame = work.value && before ? *work.value == *before : work.value == before;
        if (order.keys.empty() || !isSame)
            order.begins.push_back(order.keys.size());
        order.keys.push_back(work.key);
        before = work.value;
    }
    return order;
}

Result<void> FieldOrder::readContent(const KeySet &works, Values &values)
{
    Result<Statement *> statement = m_connection.statement("read_fields_with_member");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, QByteArray('"' + m_field.key.toUtf8() + "\":"));
    (*statement)->setStreaming(true);
    return (*statement)->forEachRow([&](const Statement &row) {
        const qint64 key = row.integer(0);
        if (!works.contains(key))
            return;
        const QStringList elements = elementsOfField(row.utf8(1), m_field.key);
        if (elements.isEmpty())
            return;
        const FieldSortValue value = sortValueOf(m_field, elements.constFirst());
        const auto [place, isFirst] = values.try_emplace(key, value);
        if (!isFirst && value < place->second)
            place->second = value;
    });
}

Result<void> FieldOrder::readColumn(const KeySet &works, Values &values)
{
    Result<std::unique_ptr<Statement>> statement =
        m_connection.prepare("SELECT work_id, " + m_field.key.toLatin1() + " FROM listing");
    if (!statement)
        return fail(std::move(statement).error());
    (*statement)->setStreaming(true);
    return (*statement)->forEachRow([&](const Statement &row) {
        // No copies at all is no value, as the list shows it.
        if (works.contains(row.integer(0)) && !row.isNull(1) && row.integer(1) > 0)
            values.emplace(row.integer(0), FieldSortValue{double(row.integer(1)), {}});
    });
}

} // namespace collectz::storage
