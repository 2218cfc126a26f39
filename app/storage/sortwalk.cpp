// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sortwalk.h"

namespace collectz::storage {

namespace {

/// Groups of more works than this are read again forwards instead of being turned in memory.
constexpr std::size_t largestTurnedGroup = 100;

} // namespace

SortWalk::SortWalk(Connection &connection, const SortPlan &plan, Reading reading)
    : m_connection(connection)
    , m_plan(plan)
    , m_reading(std::move(reading))
{}

Result<void> SortWalk::open(Part part, const SqlPiece &conditions)
{
    SqlPiece sql(QByteArray("SELECT " + m_plan.columns()));
    for (const SqlPiece &test : m_reading.tests)
        sql += SqlPiece(", (") + test + ")";
    const bool alongTitles = part == Part::Empties;
    sql += alongTitles ? QByteArray(" FROM listing l INDEXED BY listing_title") : " FROM " + m_plan.indexedTable();
    if (m_reading.joinsDocument)
        sql += " CROSS JOIN search_document d ON d.work_id = l.work_id";
    sql += SqlPiece(" WHERE ") + conditions;
    // A statement that is being replaced must be gone before the next one reads.
    m_statement.reset();
    Result<std::unique_ptr<Statement>> statement = sql.prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    m_statement = std::move(*statement);
    m_part = part;
    m_isReadToEnd = false;
    return {};
}

Result<void> SortWalk::openEmpties(const std::optional<SortPlace> &after)
{
    if (!m_plan.hasEmpties()) {
        m_part = Part::Done;
        return {};
    }
    if (!m_reading.emptiesFromTitles)
        return open(Part::Empties, m_plan.empties(after));
    static const SortPlan titles(catalog::SortColumn::Title, false);
    std::optional<SortPlace> place = after;
    if (place)
        place->bytes = place->title;
    m_statement.reset();
    SqlPiece sql(QByteArray("SELECT l.work_id, NULL, l.title_key FROM " + titles.indexedTable() + " WHERE "));
    Result<std::unique_ptr<Statement>> statement = (sql + titles.valuedAscending(place)).prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    m_statement = std::move(*statement);
    m_part = Part::Empties;
    return {};
}

Result<void> SortWalk::start(const std::optional<SortPlace> &after)
{
    m_collected.clear();
    m_ready.clear();
    m_pending.reset();
    if (after && after->isEmpty)
        return openEmpties(after);
    if (!m_plan.isDescending())
        return open(Part::Ascending, m_plan.valuedAscending(after));
    if (!after)
        return open(Part::Mirrored, m_plan.valuedMirrored(after));
    m_group = *after;
    return open(Part::Group, m_plan.groupOf(*after, true));
}

Result<bool> SortWalk::read(WalkedRow &row)
{
    for (;;) {
        Result<bool> found = m_statement->step();
        if (!found || !*found)
            return found;
        if (!m_reading.kept || m_reading.kept->contains(m_statement->integer(0)))
            break;
    }
    row.place = m_plan.place(*m_statement);
    row.holds = 0;
    if (m_part == Part::Empties && m_reading.emptiesFromTitles)
        return true;
    for (int test = 0; test < m_reading.tests.size(); ++test)
        row.holds |= quint64(m_statement->integer(3 + test) != 0) << test;
    return true;
}

/// Collects the next group of one value; a large one is opened for reading forwards instead.
Result<void> SortWalk::fillFromMirrored()
{
    m_collected.clear();
    if (m_pending)
        m_collected.push_back(*std::exchange(m_pending, std::nullopt));
    for (;;) {
        WalkedRow row;
        Result<bool> found = read(row);
        if (!found)
            return fail(found.error());
        if (!*found) {
            m_isReadToEnd = true;
            break;
        }
        if (!m_collected.empty() && !m_plan.sameValue(m_collected.front().place, row.place)) {
            m_pending = row;
            break;
        }
        m_collected.push_back(row);
        if (m_collected.size() > largestTurnedGroup) {
            m_group = row.place;
            return open(Part::Group, m_plan.groupOf(row.place, false));
        }
    }
    m_ready.assign(m_collected.rbegin(), m_collected.rend());
    return {};
}

Result<void> SortWalk::leavePart()
{
    if (m_part == Part::Group)
        return open(Part::Mirrored, m_plan.valuedMirrored(m_group));
    if (m_part == Part::Empties) {
        m_part = Part::Done;
        return {};
    }
    return openEmpties(std::nullopt);
}

Result<bool> SortWalk::next(WalkedRow &row)
{
    while (m_part != Part::Done) {
        if (m_part == Part::Mirrored) {
            if (m_ready.empty() && !m_isReadToEnd) {
                if (Result<void> filled = fillFromMirrored(); !filled)
                    return fail(filled.error());
                if (m_part != Part::Mirrored)
                    continue;
            }
            if (!m_ready.empty()) {
                row = m_ready.front();
                m_ready.pop_front();
                return true;
            }
        } else {
            Result<bool> found = read(row);
            if (!found || *found)
                return found;
        }
        if (Result<void> left = leavePart(); !left)
            return fail(left.error());
    }
    return false;
}

} // namespace collectz::storage
