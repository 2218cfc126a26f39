// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/workorder.h"

#include "storage/jsonlist.h"

#include <algorithm>

namespace collectz::storage {

namespace {

/// Where the works of each value begin in an ascending order, to turn it.
class ValueGroups
{
public:
    explicit ValueGroups(bool isText)
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

    [[nodiscard]] std::vector<qint64> turned(const std::vector<qint64> &keys) const
    {
        std::vector<qint64> turned;
        turned.reserve(keys.size());
        std::size_t end = keys.size();
        for (auto begin = m_begins.crbegin(); begin != m_begins.crend(); ++begin) {
            turned.insert(turned.end(), keys.begin() + qsizetype(*begin), keys.begin() + qsizetype(end));
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

Result<std::vector<qint64>> WorkOrder::all(qint64 liveWorks)
{
    return walk(nullptr, liveWorks);
}

Result<std::vector<qint64>> WorkOrder::along(const KeySet &wanted)
{
    return walk(&wanted, wanted.size());
}

Result<std::vector<qint64>> WorkOrder::walk(const KeySet *wanted, qint64 most)
{
    if (m_plan.isByKey())
        return byKey(wanted);
    std::vector<qint64> keys;
    KeySet valued;
    if (Result<void> walked = walkValues(wanted, keys, valued); !walked)
        return fail(walked.error());
    if (!m_plan.hasEmpties())
        return keys;
    if (std::ssize(keys) < most) {
        if (Result<void> walked = walkEmpties(wanted, valued, keys); !walked)
            return fail(walked.error());
    }
    return keys;
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
Result<void> WorkOrder::walkValues(const KeySet *wanted, std::vector<qint64> &keys, KeySet &valued)
{
    const bool isSqlite = m_connection.engine() == Engine::Sqlite;
    const SqlPiece sql =
        SqlPiece("SELECT l.work_id" + (m_plan.isDescending() ? QByteArray(", " + m_plan.valueColumn()) : QByteArray()) +
                 " FROM " + (isSqlite ? m_plan.indexedTable() : QByteArray("listing l")) + " WHERE ") +
        m_plan.valuedAscending(std::nullopt);
    Result<std::unique_ptr<Statement>> statement = sql.prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    (*statement)->setStreaming(true);
    ValueGroups groups(m_plan.isText());
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const qint64 key = row.integer(0);
        if (m_plan.hasEmpties())
            valued.insert(key);
        if (wanted && !wanted->contains(key))
            return;
        if (m_plan.isDescending())
            groups.meet(row, keys.size());
        keys.push_back(key);
    });
    if (!read)
        return fail(read.error());
    if (m_plan.isDescending())
        keys = groups.turned(keys);
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
