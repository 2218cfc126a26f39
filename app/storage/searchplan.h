// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/matchfinder.h"
#include "storage/searchbounds.h"
#include "storage/sortwalk.h"
#include "storage/workorder.h"

namespace collectz::storage {

/// The places of one page and where the next one begins.
struct PlacesPage
{
    std::vector<SortPlace> places;
    bool hasMore = false;
};

/// Answers one query in one built-in order, quickly for common and for rare conditions alike.
///
/// Two plans for a page on SQLite: first the order is walked and each work tested, up to a bounded number of works, which
/// fills the page when matches are common. If it does not, they are rare: the walk has learned how rare each condition is,
/// the rarest are looked up in their indexes, and their matches are sorted, or kept while walking the bare index when they
/// are many. On PostgreSQL the bounded walk is one statement and the server plans the rest.
class SearchPlan
{
public:
    SearchPlan(Connection &connection, const CompiledQuery &query, const SortPlan &plan, const SearchBounds &bounds);

    [[nodiscard]] Result<PlacesPage> page(const std::optional<SortPlace> &after, int limit);
    [[nodiscard]] Result<std::vector<qint64>> order();

private:
    /// Nothing when the walk met its bound before the page was full.
    [[nodiscard]] Result<std::optional<PlacesPage>> walkTesting(const std::optional<SortPlace> &after, int limit);
    [[nodiscard]] Result<PlacesPage> pageOfMatches(const std::optional<SortPlace> &after, int limit);
    [[nodiscard]] Result<PlacesPage> walkKeeping(const MatchFinder::Found &found, const std::optional<SortPlace> &after,
                                                 int limit);
    [[nodiscard]] Result<PlacesPage> sortTesting(const MatchFinder::Found &found, const std::optional<SortPlace> &after,
                                                 int limit);
    /// Finds and sorts every match, for the trash and for what a server cannot test.
    [[nodiscard]] Result<PlacesPage> pageOfAll(const std::optional<SortPlace> &after, int limit);
    [[nodiscard]] Result<PlacesPage> cut(const std::vector<SortPlace> &places, const std::optional<SortPlace> &after,
                                         int limit) const;
    [[nodiscard]] Result<PlacesPage> pageFromServer(const std::optional<SortPlace> &after, int limit);

    Connection &m_connection;
    const CompiledQuery &m_query;
    const SortPlan &m_plan;
    SearchBounds m_bounds;
    MatchFinder m_finder;
};

} // namespace collectz::storage
