// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "catalog/catalogreader.h"
#include "storage/entityreader.h"
#include "storage/facetmemory.h"
#include "storage/querycompiler.h"
#include "storage/searchbounds.h"
#include "storage/sortplan.h"

namespace collectz::storage {

/// Answers what lists ask: pages, whole orders, rows of a window, counts and facets of queries.
class ListingReader
{
public:
    /// `facets`, which may be nothing, outlives the reader.
    ListingReader(Connection &connection, EntityReader &entities, const Clock &clock, const SearchBounds &bounds,
                  FacetMemory *facets);

    [[nodiscard]] Result<catalog::ListingPage> page(const catalog::Query &query, const catalog::Sort &sort,
                                                    const catalog::PageCursor &after, int limit);
    [[nodiscard]] Result<std::vector<qint64>> order(const catalog::Query &query, const catalog::Sort &sort);
    [[nodiscard]] Result<catalog::GroupedOrder> groupedOrder(const catalog::Query &query, const catalog::Sort &sort,
                                                             catalog::Grouping grouping);
    [[nodiscard]] Result<std::vector<qint64>> keysBeginningWith(const QString &text, const catalog::Sort &sort);
    [[nodiscard]] Result<QList<catalog::ListingRow>> rows(const QList<qint64> &keys);
    [[nodiscard]] Result<qint64> count(const catalog::Query &query);
    /// `moment`: of the facets' memory, before the snapshot began.
    [[nodiscard]] Result<QList<catalog::Facet>> facets(const catalog::Query &query, const QStringList &fields,
                                                       int valuesEach, FacetMemory::Moment moment);
    [[nodiscard]] Result<catalog::CatalogStatistics> statistics();

private:
    /// Reads the custom fields only when the query has to know fields.
    [[nodiscard]] Result<CompiledQuery> compile(const catalog::Query &query);
    /// A page of an order that no index has: all of it is made for each.
    [[nodiscard]] Result<catalog::ListingPage> pageOfOrder(const CompiledQuery &query, const catalog::Sort &sort,
                                                           const catalog::PageCursor &after, int limit);

    Connection &m_connection;
    EntityReader &m_entities;
    const Clock &m_clock;
    SearchBounds m_bounds;
    FacetMemory *m_facets;
};

} // namespace collectz::storage
