// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchplan.h"

#include "storage/serverpage.h"

#include <algorithm>

namespace collectz::storage {

SearchPlan::SearchPlan(Connection &connection, const CompiledQuery &query, const SortPlan &plan,
                       const SearchBounds &bounds)
    : m_connection(connection)
    , m_query(query)
    , m_plan(plan)
    , m_bounds(bounds)
    , m_finder(connection, query)
{}

Result<PlacesPage> SearchPlan::page(const std::optional<SortPlace> &after, int limit)
{
    if (m_query.matchesNothing || limit <= 0)
        return PlacesPage();
    if (m_query.asksForTrash)
        return pageOfAll(after, limit);
    if (m_connection.engine() == Engine::Postgres)
        return pageFromServer(after, limit);
    Result<std::optional<PlacesPage>> walked = walkTesting(after, limit);
    if (!walked)
        return fail(walked.error());
    if (*walked)
        return std::move(**walked);
    return pageOfMatches(after, limit);
}

Result<std::optional<PlacesPage>> SearchPlan::walkTesting(const std::optional<SortPlace> &after, int limit)
{
    SortWalk::Reading reading;
    std::vector<std::size_t> tested;
    std::vector<const Condition *> scanned;
    quint64 wanted = 0;
    for (std::size_t index = 0; index < m_query.conditions.size(); ++index) {
        const Condition &condition = m_query.conditions[index];
        if (condition.scan) {
            scanned.push_back(&condition);
            continue;
        }
        if (!condition.negated)
            wanted |= quint64(1) << reading.tests.size();
        reading.tests << condition.predicate;
        reading.joinsDocument |= condition.readsDocument;
        tested.push_back(index);
    }
    ConditionTester scans(m_connection, scanned);
    SortWalk walk(m_connection, m_plan, reading);
    if (Result<void> started = walk.start(after); !started)
        return fail(started.error());
    const bool isBounded = !m_query.conditions.empty() || m_plan.hasEmpties();
    std::vector<int> held(tested.size(), 0);
    PlacesPage page;
    WalkedRow row;
    for (int met = 0; !isBounded || met < m_bounds.walked; ++met) {
        Result<bool> found = walk.next(row);
        if (!found)
            return fail(found.error());
        if (!*found)
            return page;
        for (std::size_t test = 0; test < tested.size(); ++test)
            held[test] += int(row.holds >> test & 1);
        if (row.holds != wanted)
            continue;
        Result<bool> holds = scans.scansHold(row.place.key);
        if (!holds)
            return fail(holds.error());
        if (!*holds)
            continue;
        if (std::ssize(page.places) == limit) {
            page.hasMore = true;
            return page;
        }
        page.places.push_back(row.place);
    }
    for (std::size_t test = 0; test < tested.size(); ++test)
        m_finder.learnShare(tested[test], (held[test] + 0.5) / m_bounds.walked);
    return std::optional<PlacesPage>();
}

Result<PlacesPage> SearchPlan::pageOfMatches(const std::optional<SortPlace> &after, int limit)
{
    Result<std::optional<MatchFinder::Found>> found = m_finder.fromSources(limit);
    if (!found)
        return fail(found.error());
    if (!*found) {
        Result<KeySet> keys = m_finder.all();
        if (!keys)
            return fail(keys.error());
        *found = MatchFinder::Found{std::move(*keys), {}};
    }
    return (*found)->keys.size() <= m_bounds.sorted ? sortTesting(**found, after, limit)
                                                    : walkKeeping(**found, after, limit);
}

Result<PlacesPage> SearchPlan::cut(const std::vector<SortPlace> &places, const std::optional<SortPlace> &after,
                                   int limit) const
{
    auto from = places.cbegin();
    if (after)
        from = std::ranges::upper_bound(
            places, *after, [this](const SortPlace &left, const SortPlace &right) { return m_plan.less(left, right); });
    PlacesPage page;
    const auto count = std::min<qsizetype>(limit, places.cend() - from);
    page.places.assign(from, from + count);
    page.hasMore = from + count != places.cend();
    return page;
}

Result<PlacesPage> SearchPlan::sortTesting(const MatchFinder::Found &found, const std::optional<SortPlace> &after,
                                           int limit)
{
    Result<std::vector<SortPlace>> places = WorkOrder(m_connection, m_plan).sorted(found.keys.keys());
    if (!places)
        return fail(places.error());
    ConditionTester tester(m_connection, found.untested);
    Result<std::unique_ptr<Statement>> live =
        m_connection.prepare("SELECT 1 FROM listing WHERE work_id = ?1 AND state = 0");
    if (!live)
        return fail(std::move(live).error());
    PlacesPage page;
    for (const SortPlace &place : *places) {
        if (after && !m_plan.less(*after, place))
            continue;
        (*live)->bind(1, place.key);
        Result<bool> holds = (*live)->step();
        (*live)->reset();
        if (holds && *holds)
            holds = tester.holds(place.key);
        if (!holds)
            return fail(holds.error());
        if (!*holds)
            continue;
        if (std::ssize(page.places) == limit) {
            page.hasMore = true;
            break;
        }
        page.places.push_back(place);
    }
    return page;
}

Result<PlacesPage> SearchPlan::walkKeeping(const MatchFinder::Found &found, const std::optional<SortPlace> &after,
                                           int limit)
{
    ConditionTester tester(m_connection, found.untested);
    SortWalk::Reading reading;
    reading.emptiesFromTitles = true;
    reading.kept = &found.keys;
    SortWalk walk(m_connection, m_plan, reading);
    if (Result<void> started = walk.start(after); !started)
        return fail(started.error());
    std::optional<KeySet> valued;
    PlacesPage page;
    WalkedRow row;
    for (;;) {
        Result<bool> next = walk.next(row);
        if (!next)
            return fail(next.error());
        if (!*next)
            return page;
        if (walk.isAmongEmpties()) {
            if (!valued) {
                Result<KeySet> keys = WorkOrder(m_connection, m_plan).keysWithValue();
                if (!keys)
                    return fail(keys.error());
                valued = std::move(*keys);
            }
            if (valued->contains(row.place.key))
                continue;
        }
        Result<bool> holds = tester.holds(row.place.key);
        if (!holds)
            return fail(holds.error());
        if (!*holds)
            continue;
        if (std::ssize(page.places) == limit) {
            page.hasMore = true;
            return page;
        }
        page.places.push_back(row.place);
    }
}

Result<PlacesPage> SearchPlan::pageOfAll(const std::optional<SortPlace> &after, int limit)
{
    Result<KeySet> keys = m_finder.all();
    if (!keys)
        return fail(keys.error());
    Result<std::vector<SortPlace>> places = WorkOrder(m_connection, m_plan).sorted(keys->keys());
    if (!places)
        return fail(places.error());
    return cut(*places, after, limit);
}

Result<PlacesPage> SearchPlan::pageFromServer(const std::optional<SortPlace> &after, int limit)
{
    const bool hasScans =
        std::ranges::any_of(m_query.conditions, [](const Condition &condition) { return condition.scan.has_value(); });
    if (!hasScans)
        return ServerPage(m_connection, m_query, m_plan, m_bounds).page(after, limit);
    return pageOfAll(after, limit);
}

Result<std::vector<qint64>> SearchPlan::order()
{
    WorkOrder order(m_connection, m_plan);
    if (m_query.matchesNothing)
        return std::vector<qint64>();
    if (m_query.isEverything())
        return order.all();
    Result<KeySet> keys = m_finder.all();
    if (!keys)
        return fail(keys.error());
    if (!m_query.asksForTrash && keys->size() > m_bounds.sorted)
        return order.along(*keys);
    Result<std::vector<SortPlace>> places = order.sorted(keys->keys());
    if (!places)
        return fail(places.error());
    std::vector<qint64> sorted;
    sorted.reserve(places->size());
    for (const SortPlace &place : *places)
        sorted.push_back(place.key);
    return sorted;
}

} // namespace collectz::storage
