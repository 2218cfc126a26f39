// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/serverpage.h"

namespace collectz::storage {

namespace {

PlacesPage pageOf(std::vector<SortPlace> places, int limit)
{
    PlacesPage page;
    page.hasMore = std::ssize(places) > limit;
    if (page.hasMore)
        places.resize(std::size_t(limit));
    page.places = std::move(places);
    return page;
}

} // namespace

ServerPage::ServerPage(Connection &connection, const CompiledQuery &query, const SortPlan &plan,
                       const SearchBounds &bounds)
    : m_connection(connection)
    , m_plan(plan)
    , m_bounds(bounds)
{
    for (const Condition &condition : query.conditions)
        m_conditions.push_back(&condition);
}

Result<void> ServerPage::read(const SqlPiece &sql, std::vector<SortPlace> &places)
{
    Result<std::unique_ptr<Statement>> statement = sql.prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    return (*statement)->forEachRow([&](const Statement &row) { places.push_back(m_plan.place(row)); });
}

SqlPiece ServerPage::partOf(const SqlPiece &conditionsAndOrder, int met, int limit) const
{
    const SqlPiece walked =
        SqlPiece("SELECT l.* FROM listing l WHERE ") + conditionsAndOrder + " LIMIT " + SqlPiece::integer(met);
    SqlPiece sql = SqlPiece("SELECT " + m_plan.columns() + " FROM (") + walked + ") l";
    if (readsDocument(m_conditions))
        sql += " JOIN search_document d ON d.work_id = l.work_id";
    return sql + " WHERE " + allHold(m_conditions) + SqlPiece(" ORDER BY " + m_plan.wholeOrder() + " LIMIT ") +
           SqlPiece::integer(limit);
}

Result<PlacesPage> ServerPage::page(const std::optional<SortPlace> &after, int limit)
{
    std::vector<SortPlace> places;
    const bool isTested = !m_conditions.empty();
    const int met = isTested ? m_bounds.walked : limit + 1;
    if (!after || !after->isEmpty) {
        if (Result<void> found = read(partOf(m_plan.valuedAfter(after), met, limit + 1), places); !found)
            return fail(found.error());
    }
    if (!isTested && m_plan.hasEmpties() && std::ssize(places) <= limit) {
        const bool isAmongEmpties = after && after->isEmpty;
        const SqlPiece empties = m_plan.empties(isAmongEmpties ? after : std::nullopt);
        const int rest = limit + 1 - int(places.size());
        if (Result<void> found = read(partOf(empties, rest, rest), places); !found)
            return fail(found.error());
    }
    if (!isTested || std::ssize(places) > limit)
        return pageOf(std::move(places), limit);

    places.clear();
    SqlPiece sql = SqlPiece("WITH matches AS MATERIALIZED (SELECT " + m_plan.namedColumns() + " FROM " +
                            testedTables(m_conditions) + " WHERE l.state = 0 AND ") +
                   allHoldBySources(m_conditions) + SqlPiece(") SELECT " + m_plan.columns() + " FROM matches l");
    if (after)
        sql += SqlPiece(" WHERE ") + m_plan.standsAfter(*after);
    sql += SqlPiece(" ORDER BY " + m_plan.wholeOrder() + " LIMIT ") + SqlPiece::integer(limit + 1);
    if (Result<void> found = read(sql, places); !found)
        return fail(found.error());
    return pageOf(std::move(places), limit);
}

} // namespace collectz::storage
