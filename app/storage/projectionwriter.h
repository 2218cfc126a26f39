// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/facetmemory.h"
#include "storage/facetvalues.h"
#include "storage/termtable.h"

#include <QHash>

#include <vector>

namespace collectz::storage {

/// A work before and after a change, as catalog::project sees it. Nothing where it was or is not listed.
struct ProjectionChange
{
    qint64 workKey = 0;
    QHash<EntityId, qint64> keys; ///< rows of the work, its editions and copies
    std::optional<catalog::Projection> before;
    std::optional<catalog::Projection> after;
    PartCounts partsBefore;
    PartCounts partsAfter;
    bool keepsListing = false; ///< only what hangs on custom fields changes: links, words and counts
    bool isNew = false;        ///< the work came into being in this change set
    qint64 sequence = 0;       ///< of the newest change below the work
};

/// Writes what is derived from works: listing, vocabulary links, identifiers, search index and facet counts. It writes
/// differences only, so that an edit of a note touches neither search nor facets.
class ProjectionWriter
{
public:
    /// `facets`, which may be nothing, outlives the writer.
    explicit ProjectionWriter(TermTable &terms, FacetMemory *facets = nullptr);

    /// Begins a change set that is applied at `now` (text of the stored form).
    void begin(const QByteArray &now);
    [[nodiscard]] Result<void> write(Connection &connection, Counters &counters,
                                     const std::vector<ProjectionChange> &changes);
    /// Writes the counts of the change set.
    [[nodiscard]] Result<void> flush(Connection &connection);
    /// After the commit.
    void end();

private:
    [[nodiscard]] Result<void> writeOne(Connection &connection, const ProjectionChange &change);
    [[nodiscard]] Result<void> writeListing(Connection &connection, const ProjectionChange &change);
    [[nodiscard]] Result<void> writeTerms(Connection &connection, const ProjectionChange &change);
    [[nodiscard]] Result<void> writeIdentifiers(Connection &connection, const ProjectionChange &change);
    void countUses(const ProjectionChange &change);
    [[nodiscard]] Result<QByteArray> addedAt(Connection &connection, qint64 workKey);

    TermTable &m_terms;
    FacetMemory *m_memory;
    QHash<FacetKey, qint64> m_facets;
    QByteArray m_now;
};

/// Runs a query file with one key.
[[nodiscard]] Result<void> queueForKey(Connection &connection, std::string_view query, qint64 key);

} // namespace collectz::storage
