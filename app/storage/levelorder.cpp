// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/levelorder.h"

#include "storage/fieldorder.h"
#include "storage/workorder.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// Without the levels that find nothing left to put in order.
QList<SortLevel> tellingLevels(const Sort &sort)
{
    QList<SortLevel> levels;
    for (const SortLevel &level : sort.levels()) {
        levels << level;
        if (level.field.isEmpty() && SortPlan(level.column, level.descending).isByKey())
            break;
    }
    return levels;
}

} // namespace

LevelOrder::LevelOrder(Connection &connection, EntityReader &entities, const CompiledQuery &query,
                       const SearchBounds &bounds)
    : m_connection(connection)
    , m_entities(entities)
    , m_query(query)
    , m_bounds(bounds)
    , m_finder(connection, query)
{}

Result<std::vector<qint64>> LevelOrder::sorted(const Sort &sort)
{
    if (m_query.matchesNothing)
        return std::vector<qint64>();
    QList<SortLevel> levels = tellingLevels(sort);
    Result<OrderRuns> finest = orderBy(levels.takeLast(), Runs::Left);
    if (!finest)
        return fail(finest.error());
    std::vector<qint64> keys = std::move(finest->keys);
    while (!levels.isEmpty()) {
        const Result<OrderRuns> coarser = orderBy(levels.takeLast(), Runs::Noted);
        if (!coarser)
            return fail(coarser.error());
        Result<std::vector<qint64>> refined = coarser->refinedBy(keys);
        if (!refined)
            return refined;
        keys = std::move(*refined);
    }
    return keys;
}

Result<void> LevelOrder::match()
{
    if (m_matches)
        return {};
    Result<KeySet> keys = m_finder.all();
    if (!keys)
        return fail(keys.error());
    m_matches = std::move(*keys);
    return {};
}

Result<OrderRuns> LevelOrder::orderBy(const SortLevel &level, Runs runs)
{
    return level.field.isEmpty() ? orderByColumn(level, runs) : orderByField(level);
}

Result<OrderRuns> LevelOrder::orderByField(const SortLevel &level)
{
    const Result<FieldRegistry> registry = m_entities.registry();
    if (!registry)
        return fail(registry.error());
    const FieldDefinition *field = registry->find(level.field);
    if (!field || !canSortBy(*field))
        return fail(ErrorKind::Usage, u"no_such_field"_s, u"There is no field '%1' to sort by."_s.arg(level.field));
    if (Result<void> matched = match(); !matched)
        return fail(matched.error());
    const Result<OrderRuns> byTitle = orderByColumn({}, Runs::Left);
    if (!byTitle)
        return byTitle;
    return FieldOrder(m_connection, *field, level.descending).sorted(*m_matches, byTitle->keys);
}

Result<OrderRuns> LevelOrder::orderByColumn(const SortLevel &level, Runs runs)
{
    const SortPlan plan(level.column, level.descending);
    WorkOrder order(m_connection, plan);
    if (m_query.isEverything()) {
        const Result<qint64> works = m_finder.liveWorks();
        return works ? order.all(*works, runs) : fail(works.error());
    }
    if (Result<void> matched = match(); !matched)
        return fail(matched.error());
    if (!m_query.asksForTrash && m_matches->size() > m_bounds.sorted)
        return order.along(*m_matches, runs);
    const Result<std::vector<SortPlace>> places = order.sorted(m_matches->keys());
    if (!places)
        return fail(places.error());
    OrderRuns sorted;
    sorted.keys.reserve(places->size());
    for (std::size_t place = 0; place < places->size(); ++place) {
        if (place == 0 || !plan.sameValue((*places)[place - 1], (*places)[place]))
            sorted.begins.push_back(place);
        sorted.keys.push_back((*places)[place].key);
    }
    return sorted;
}

} // namespace collectz::storage
