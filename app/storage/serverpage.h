// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/searchplan.h"

namespace collectz::storage {

/// One page of a query on PostgreSQL, in few round trips: the order is walked by its index, tested up to a bound; if that
/// does not fill the page, the matches are found by their indexes and sorted on the server.
class ServerPage
{
public:
    ServerPage(Connection &connection, const CompiledQuery &query, const SortPlan &plan, const SearchBounds &bounds);
    [[nodiscard]] Result<PlacesPage> page(const std::optional<SortPlace> &after, int limit);

private:
    [[nodiscard]] Result<void> read(const SqlPiece &sql, std::vector<SortPlace> &places);
    /// The first works that have a value, after a place.
    [[nodiscard]] SqlPiece walkOfValues(const std::optional<SortPlace> &after, int met) const;
    /// Those of a walk, in its order, that satisfy the query.
    [[nodiscard]] SqlPiece partOf(const SqlPiece &walk, const QByteArray &order, int limit) const;

    Connection &m_connection;
    const SortPlan &m_plan;
    SearchBounds m_bounds;
    std::vector<const Condition *> m_conditions;
};

} // namespace collectz::storage
