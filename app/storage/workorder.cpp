// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/workorder.h"

#include "storage/jsonlist.h"

#include <algorithm>

namespace collectz::storage {

WorkOrder::WorkOrder(Connection &connection, const SortPlan &plan)
    : m_connection(connection)
    , m_plan(plan)
{}

Result<std::vector<qint64>> WorkOrder::all()
{
    return walk(nullptr);
}

Result<std::vector<qint64>> WorkOrder::along(const KeySet &wanted)
{
    return walk(&wanted);
}

Result<std::vector<qint64>> WorkOrder::walk(const KeySet *wanted)
{
    std::vector<qint64> keys;
    KeySet valued;
    if (Result<void> walked = walkValues(wanted, keys, valued); !walked)
        return fail(walked.error());
    if (m_plan.hasEmpties()) {
        if (Result<void> walked = walkEmpties(wanted, valued, keys); !walked)
            return fail(walked.error());
    }
    return keys;
}

/// Ties go by title in both directions, so a descending order is read ascending and turned value by value.
Result<void> WorkOrder::walkValues(const KeySet *wanted, std::vector<qint64> &keys, KeySet &valued)
{
    const bool isSqlite = m_connection.engine() == Engine::Sqlite;
    const SqlPiece sql = SqlPiece("SELECT l.work_id, " + m_plan.valueColumn() + " FROM " +
                                  (isSqlite ? m_plan.indexedTable() : QByteArray("listing l")) + " WHERE ") +
                         m_plan.valuedAscending(std::nullopt);
    Result<std::unique_ptr<Statement>> statement = sql.prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    (*statement)->setStreaming(true);
    std::vector<std::size_t> groups;
    QByteArray value;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const qint64 key = row.integer(0);
        if (m_plan.hasEmpties())
            valued.insert(key);
        if (wanted && !wanted->contains(key))
            return;
        if (m_plan.isDescending()) {
            QByteArray next = row.utf8(1);
            if (groups.empty() || next != value) {
                groups.push_back(keys.size());
                value = std::move(next);
            }
        }
        keys.push_back(key);
    });
    if (!read)
        return fail(read.error());
    if (!m_plan.isDescending())
        return {};
    std::vector<qint64> turned;
    turned.reserve(keys.size());
    std::size_t end = keys.size();
    for (auto group = groups.crbegin(); group != groups.crend(); ++group) {
        turned.insert(turned.end(), keys.begin() + qsizetype(*group), keys.begin() + qsizetype(end));
        end = *group;
    }
    keys = std::move(turned);
    return {};
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
    std::vector<qint64> none;
    const KeySet nothing;
    if (Result<void> walked = walkValues(&nothing, none, valued); !walked)
        return fail(walked.error());
    return valued;
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
