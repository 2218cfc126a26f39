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

SqlPiece ServerPage::walkOfValues(const std::optional<SortPlace> &after, int met) const
{
    if (m_plan.isDescending() && m_plan.hasTitleTie())
        return m_plan.valuedByGroups(after, met);
    return SqlPiece("SELECT l.* FROM listing l WHERE ") + m_plan.valuedAfter(after) + " LIMIT " +
           SqlPiece::integer(met);
}

SqlPiece ServerPage::partOf(const SqlPiece &walk, const QByteArray &order, int limit) const
{
    SqlPiece sql = SqlPiece("SELECT " + m_plan.columns() + " FROM (") + walk + ") l";
    // Looked up work by work, and in the walk's own order, so that the server ends when the page is full.
    if (readsDocument(m_conditions))
        sql += " CROSS JOIN LATERAL (SELECT * FROM search_document d WHERE d.work_id = l.work_id OFFSET 0) d";
    return sql + " WHERE " + allHold(m_conditions) + SqlPiece(" ORDER BY " + order + " LIMIT ") +
           SqlPiece::integer(limit);
}

Result<PlacesPage> ServerPage::page(const std::optional<SortPlace> &after, int limit)
{
    std::vector<SortPlace> places;
    const bool isTested = !m_conditions.empty();
    const int met = isTested ? m_bounds.walkedOnServer : limit + 1;
    if (!after || !after->isEmpty) {
        if (Result<void> found = read(partOf(walkOfValues(after, met), m_plan.valuedOrder(), limit + 1), places);
            !found)
            return fail(found.error());
    }
    if (!isTested && m_plan.hasEmpties() && std::ssize(places) <= limit) {
        const bool isAmongEmpties = after && after->isEmpty;
        const int rest = limit + 1 - int(places.size());
        const SqlPiece walk = SqlPiece("SELECT l.* FROM listing l WHERE ") +
                              m_plan.empties(isAmongEmpties ? after : std::nullopt) + " LIMIT " +
                              SqlPiece::integer(rest);
        if (Result<void> found = read(partOf(walk, "l.title_key, l.work_id", rest), places); !found)
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
