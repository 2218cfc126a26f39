// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/workorder.h"

#include "storage/jsonlist.h"

#include <algorithm>

namespace collectz::storage {

namespace {

/// Where the works of each value begin in an ascending order, to turn it.
class ValueRuns
{
public:
    explicit ValueRuns(bool isText)
        : m_isText(isText)
    {}

    /// The next row, whose value is in its second column.
    void meet(const Statement &row, std::size_t place)
    {
        const bool isFirst = m_begins.empty();
        if (m_isText) {
            QByteArray bytes = row.blob(1);
            if (!isFirst && bytes == m_bytes)
                return;
            m_bytes = std::move(bytes);
        } else {
            const qint64 number = row.integer(1);
            if (!isFirst && number == m_number)
                return;
            m_number = number;
        }
        m_begins.push_back(place);
    }

    [[nodiscard]] OrderRuns ascending(std::vector<qint64> keys) && { return {std::move(keys), std::move(m_begins)}; }

    [[nodiscard]] OrderRuns descending(const std::vector<qint64> &keys) const
    {
        OrderRuns turned;
        turned.keys.reserve(keys.size());
        turned.begins.reserve(m_begins.size());
        std::size_t end = keys.size();
        for (auto begin = m_begins.crbegin(); begin != m_begins.crend(); ++begin) {
            turned.begins.push_back(turned.keys.size());
            turned.keys.insert(turned.keys.end(), keys.begin() + qsizetype(*begin), keys.begin() + qsizetype(end));
            end = *begin;
        }
        return turned;
    }

private:
    bool m_isText = false;
    QByteArray m_bytes;
    qint64 m_number = 0;
    std::vector<std::size_t> m_begins;
};

} // namespace

WorkOrder::WorkOrder(Connection &connection, const SortPlan &plan)
    : m_connection(connection)
    , m_plan(plan)
{}

Result<OrderRuns> WorkOrder::all(qint64 liveWorks, Runs runs)
{
    return walk(nullptr, liveWorks, runs);
}

Result<OrderRuns> WorkOrder::along(const KeySet &wanted, Runs runs)
{
    return walk(&wanted, wanted.size(), runs);
}

Result<OrderRuns> WorkOrder::walk(const KeySet *wanted, qint64 most, Runs runs)
{
    if (m_plan.isByKey()) {
        Result<std::vector<qint64>> keys = byKey(wanted);
        return keys ? Result<OrderRuns>(OrderRuns::ofDifferent(std::move(*keys))) : fail(keys.error());
    }
    KeySet valued;
    Result<OrderRuns> order = walkValues(wanted, runs, valued);
    if (!order || !m_plan.hasEmpties() || std::ssize(order->keys) >= most)
        return order;
    order->begins.push_back(order->keys.size());
    if (Result<void> walked = walkEmpties(wanted, valued, order->keys); !walked)
        return fail(walked.error());
    if (order->begins.back() == order->keys.size())
        order->begins.pop_back();
    return order;
}

/// The order of addition needs no more than the keys, which a narrow index has.
Result<std::vector<qint64>> WorkOrder::byKey(const KeySet *wanted)
{
    KeySet live;
    std::vector<qint64> keys;
    const KeySet *every = wanted;
    if (!every) {
        if (Result<void> walked = walkEmpties(nullptr, live, keys); !walked)
            return fail(walked.error());
        for (const qint64 key : keys)
            live.insert(key);
        every = &live;
    }
    keys = every->keys();
    if (m_plan.isDescending())
        std::ranges::reverse(keys);
    return keys;
}

/// Ties go by title in both directions, so a descending order is read ascending and turned value by value.
Result<OrderRuns> WorkOrder::walkValues(const KeySet *wanted, Runs runs, KeySet &valued)
{
    const bool isSqlite = m_connection.engine() == Engine::Sqlite;
    const bool readsValues = m_plan.isDescending() || runs == Runs::Noted;
    const SqlPiece sql = SqlPiece("SELECT l.work_id" + (readsValues ? ", " + m_plan.valueColumn() : QByteArray()) +
                                  " FROM " + (isSqlite ? m_plan.indexedTable() : QByteArray("listing l")) + " WHERE ") +
                         m_plan.valuedAscending(std::nullopt);
    Result<std::unique_ptr<Statement>> statement = sql.prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    (*statement)->setStreaming(true);
    std::vector<qint64> keys;
    ValueRuns values(m_plan.isText());
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const qint64 key = row.integer(0);
        if (m_plan.hasEmpties())
            valued.insert(key);
        if (wanted && !wanted->contains(key))
            return;
        if (readsValues)
            values.meet(row, keys.size());
        keys.push_back(key);
    });
    if (!read)
        return fail(read.error());
    return m_plan.isDescending() ? values.descending(keys) : std::move(values).ascending(std::move(keys));
}

Result<void> WorkOrder::walkEmpties(const KeySet *wanted, const KeySet &valued, std::vector<qint64> &keys)
{
    static const SortPlan titles(catalog::SortColumn::Title, false);
    const bool isSqlite = m_connection.engine() == Engine::Sqlite;
    const SqlPiece sql =
        SqlPiece("SELECT l.work_id FROM " + (isSqlite ? titles.indexedTable() : QByteArray("listing l")) + " WHERE ") +
        titles.valuedAscending(std::nullopt);
    Result<std::unique_ptr<Statement>> statement = sql.prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    (*statement)->setStreaming(true);
    return (*statement)->forEachRow([&](const Statement &row) {
        const qint64 key = row.integer(0);
        if (!valued.contains(key) && (!wanted || wanted->contains(key)))
            keys.push_back(key);
    });
}

Result<KeySet> WorkOrder::keysWithValue()
{
    KeySet valued;
    const KeySet nothing;
    const Result<OrderRuns> none = walkValues(&nothing, Runs::Left, valued);
    return none ? Result<KeySet>(std::move(valued)) : fail(none.error());
}

Result<std::vector<SortPlace>> WorkOrder::sorted(const std::vector<qint64> &keys)
{
    const bool isSqlite = m_connection.engine() == Engine::Sqlite;
    const QByteArray source = isSqlite ? " FROM json_each(?1) k CROSS JOIN listing l ON l.work_id = k.value"
                                       : " FROM jsonb_array_elements_text(CAST(CAST(?1 AS text) AS jsonb)) k (key) "
                                         "JOIN listing l ON l.work_id = CAST(k.key AS bigint)";
    Result<std::unique_ptr<Statement>> statement = m_connection.prepare("SELECT " + m_plan.columns() + source);
    if (!statement)
        return fail(std::move(statement).error());
    (*statement)->bindText(1, jsonList(keys));
    std::vector<SortPlace> places;
    places.reserve(keys.size());
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) { places.push_back(m_plan.place(row)); });
    if (!read)
        return fail(read.error());
    std::ranges::sort(places,
                      [this](const SortPlace &left, const SortPlace &right) { return m_plan.less(left, right); });
    return places;
}

} // namespace collectz::storage
