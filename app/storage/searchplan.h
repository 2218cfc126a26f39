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
/// fills the page when matches are common. If it does not, or if a sample of all works says soon that it will not, they are
/// rare: walk and sample have learned how rare each condition is, the rarest are looked up in their indexes, and their matches are sorted, or kept while walking the bare index when they
/// are many. On PostgreSQL the bounded walk is one statement and the server plans the rest.
class SearchPlan
{
public:
    SearchPlan(Connection &connection, const CompiledQuery &query, const SortPlan &plan, const SearchBounds &bounds);

    [[nodiscard]] Result<PlacesPage> page(const std::optional<SortPlace> &after, int limit);

private:
    /// Nothing when the page will not be full before the walk meets its bound.
    [[nodiscard]] Result<std::optional<PlacesPage>> walkTesting(const std::optional<SortPlace> &after, int limit);
    /// What is tested in SQL while walking; what is not goes to `scanned`.
    [[nodiscard]] SortWalk::Reading testsOf(std::vector<const Condition *> &scanned);
    [[nodiscard]] bool isGivenUp(const PlacesPage &page, int limit);
    [[nodiscard]] Result<void> sampleWorks(const SortWalk::Reading &reading);
    void note(quint64 holds);
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

    std::vector<std::size_t> m_tested; ///< conditions by their bit
    quint64 m_wanted = 0;              ///< the bits of a match
    std::vector<int> m_held;           ///< works of which each of them held
    int m_looked = 0;                  ///< works looked at, on the walk and in the sample
    int m_sampled = 0;
    int m_sampledMatches = 0;
};

} // namespace collectz::storage
