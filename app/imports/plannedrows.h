// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "catalog/importstore.h"
#include "imports/preparedrow.h"
#include "imports/seenindex.h"

#include <QCache>

#include <deque>

namespace collectz::imports {

/// What this import has planned so far, for rows that come later in the same file: an index of keys in memory, the last
/// batches as they are, and everything older read back from the stored plan. Used by one thread.
class PlannedRows
{
public:
    PlannedRows(catalog::CatalogReader &reader, catalog::ImportStore &store, qint64 importNumber,
                const catalog::FieldRegistry &registry);

    /// Earlier rows that share an identifier or the match key.
    [[nodiscard]] QList<qint64> rowsWithIdentifier(const PreparedRow &row) const;
    [[nodiscard]] QList<qint64> rowsWithMatchKey(const PreparedRow &row) const;

    /// Earlier rows of our own export about the work with this id.
    [[nodiscard]] QList<qint64> rowsOfExactWork(const EntityId &work) const;

    [[nodiscard]] Result<catalog::PlanRow> find(qint64 number);
    /// The work of an earlier row as it will be after all rows planned so far.
    [[nodiscard]] Result<catalog::WorkRecord> recordOf(const catalog::PlanRow &row);
    [[nodiscard]] Result<catalog::MatchCandidate> candidateOf(const catalog::PlanRow &row);

    /// Begins the next batch; rows that are twelve batches old must be stored by now.
    void beginBatch();
    /// Remembers a row that creates, updates or waits.
    void remember(const PreparedRow &row);
    /// The same for a row that adds to the work of an earlier row.
    void rememberSecond(const PreparedRow &row, qint64 first);
    /// Remembers which work a row of our own export became.
    void rememberExact(const PreparedRow &row);

    /// Editions of our own export that stand in several rows, one for each copy.
    [[nodiscard]] bool hasPlanned(const EntityId &entity) const;
    void notePlanned(const EntityId &entity);

    /// Earlier rows that write to the work, in order, as far as it is not the creation alone.
    [[nodiscard]] QList<qint64> rowsOfWork(const EntityId &work) const;

private:
    catalog::CatalogReader &m_reader;
    catalog::ImportStore &m_store;
    const qint64 m_import;
    const catalog::FieldRegistry &m_registry;
    SeenIndex m_identifiers;
    SeenIndex m_matchKeys;
    SeenIndex m_exactWorks;
    std::deque<QHash<qint64, catalog::PlanRow>> m_recent;
    SeenIndex
        m_rowsOfWork; ///< rows by the id of the work that they update, its creation included once there is an update
    QCache<EntityId, catalog::WorkRecord> m_records;
};

} // namespace collectz::imports
