// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sortorder.h"
#include "storage/entityreader.h"
#include "storage/matchfinder.h"
#include "storage/orderruns.h"
#include "storage/searchbounds.h"

namespace collectz::storage {

/// All works of one query in an order of any levels. They are matched once; the last level's order is dealt to the runs of equal
/// values of the level before it, and so on, so that each further level costs what reading its order costs.
class LevelOrder
{
public:
    LevelOrder(Connection &connection, EntityReader &entities, const CompiledQuery &query, const SearchBounds &bounds);

    [[nodiscard]] Result<std::vector<qint64>> sorted(const catalog::Sort &sort);

private:
    [[nodiscard]] Result<void> match();
    [[nodiscard]] Result<OrderRuns> orderBy(const catalog::SortLevel &level, Runs runs);
    [[nodiscard]] Result<OrderRuns> orderByField(const catalog::SortLevel &level);
    [[nodiscard]] Result<OrderRuns> orderByColumn(const catalog::SortLevel &level, Runs runs);

    Connection &m_connection;
    EntityReader &m_entities;
    const CompiledQuery &m_query;
    SearchBounds m_bounds;
    MatchFinder m_finder;
    std::optional<KeySet> m_matches; ///< once matched; never for all live works in orders that an index has
};

} // namespace collectz::storage
