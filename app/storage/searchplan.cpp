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

SortWalk::Reading SearchPlan::testsOf(std::vector<const Condition *> &scanned)
{
    SortWalk::Reading reading;
    for (std::size_t index = 0; index < m_query.conditions.size(); ++index) {
        const Condition &condition = m_query.conditions[index];
        if (condition.scan) {
            scanned.push_back(&condition);
            continue;
        }
        if (!condition.negated)
            m_wanted |= quint64(1) << reading.tests.size();
        reading.tests << condition.predicate;
        reading.joinsDocument |= condition.readsDocument;
        m_tested.push_back(index);
    }
    m_held.assign(m_tested.size(), 0);
    return reading;
}

Result<std::optional<PlacesPage>> SearchPlan::walkTesting(const std::optional<SortPlace> &after, int limit)
{
    std::vector<const Condition *> scanned;
    const SortWalk::Reading reading = testsOf(scanned);
    ConditionTester scans(m_connection, scanned);
    SortWalk walk(m_connection, m_plan, reading);
    if (Result<void> started = walk.start(after); !started)
        return fail(started.error());
    const bool isBounded = !m_query.conditions.empty() || m_plan.hasEmpties();
    PlacesPage page;
    WalkedRow row;
    for (int met = 0; !isBounded || met < m_bounds.walked; ++met) {
        if (isBounded && scanned.empty() && met == m_bounds.walked / 6) {
            if (Result<void> sampled = sampleWorks(reading); !sampled)
                return fail(sampled.error());
        }
        if (isBounded && isGivenUp(page, limit))
            break;
        Result<bool> found = walk.next(row);
        if (!found)
            return fail(found.error());
        if (!*found)
            return page;
        note(row.holds);
        if (row.holds != m_wanted)
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
    for (std::size_t test = 0; test < m_tested.size(); ++test)
        m_finder.learnShare(m_tested[test], (m_held[test] + 0.5) / std::max(m_looked, 1));
    return std::optional<PlacesPage>();
}

void SearchPlan::note(quint64 holds)
{
    ++m_looked;
    for (std::size_t test = 0; test < m_held.size(); ++test)
        m_held[test] += int(holds >> test & 1);
}

/// Works from all over the catalog: those at the beginning of an order are not like the others.
Result<void> SearchPlan::sampleWorks(const SortWalk::Reading &reading)
{
    SqlPiece sql("SELECT l.work_id");
    for (const SqlPiece &test : reading.tests)
        sql += SqlPiece(", (") + test + ")";
    sql +=
        reading.joinsDocument ? " FROM listing l JOIN search_document d ON d.work_id = l.work_id" : " FROM listing l";
    sql += SqlPiece(" WHERE l.work_id >= (SELECT max(work_id) FROM listing) * ") + SqlPiece::integer(0) + " / " +
           SqlPiece::integer(m_bounds.sampled) + " ORDER BY l.work_id LIMIT 1";
    Result<std::unique_ptr<Statement>> statement = m_connection.prepare(sql.numbered());
    if (!statement)
        return fail(std::move(statement).error());
    const int place = sql.bindTo(**statement) - 2;
    for (m_sampled = 0; m_sampled < m_bounds.sampled; ++m_sampled) {
        (*statement)->bind(place, qint64(m_sampled));
        Result<bool> found = (*statement)->step();
        if (!found)
            return fail(found.error());
        if (!*found)
            break;
        quint64 holds = 0;
        for (int test = 0; test < reading.tests.size(); ++test)
            holds |= quint64((*statement)->integer(1 + test) != 0) << test;
        (*statement)->reset();
        note(holds);
        m_sampledMatches += int(holds == m_wanted);
    }
    return {};
}

bool SearchPlan::isGivenUp(const PlacesPage &page, int limit)
{
    if (m_sampled == 0)
        return false;
    // By the pace of the walk itself and by the sample, whichever is better, the bound comes before the page is full.
    const int walked = m_looked - m_sampled;
    const int left = m_bounds.walked - walked;
    const qint64 missing = limit - qint64(page.places.size());
    return qint64(page.places.size()) * left < missing * walked &&
           qint64(m_sampledMatches) * left < missing * m_sampled;
}

Result<PlacesPage> SearchPlan::pageOfMatches(const std::optional<SortPlace> &after, int limit)
{
    Result<std::optional<MatchFinder::Found>> found = m_finder.fromSources(limit, m_bounds.sorted);
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

} // namespace collectz::storage
