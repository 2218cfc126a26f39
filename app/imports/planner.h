// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "imports/batchlookup.h"
#include "imports/plannedrows.h"

namespace collectz::imports {

/// What the planner is told about the import as a whole.
struct PlannerOptions
{
    qint64 importNumber = 0;
    qint64 earlierImport = 0; ///< a standing import of the same file, 0 when none
    bool rowsAreCopies = false;
};

/// Gives each row its verdict: matched against the catalog and against the earlier rows of the same file (design section 7).
/// Writes nothing. Used by one thread; rows come in the order of the file.
class Planner
{
public:
    Planner(catalog::CatalogReader &reader, catalog::ImportStore &store, const catalog::FieldRegistry &registry,
            const PlannerOptions &options);

    /// Plan rows of one batch, ready to be stored. Cancelled soon after the token is set.
    [[nodiscard]] Result<QList<catalog::PlanRow>> plan(QList<PreparedRow> rows, const CancelToken &cancel);

private:
    /// The candidates of a row from both sides, and which of them this file has planned itself.
    struct Candidates
    {
        QList<catalog::MatchCandidate> byIdentifier;
        QList<catalog::MatchCandidate> byMatchKey;
        QHash<EntityId, catalog::PlanRow> planned;
    };

    [[nodiscard]] Result<void> decide(PreparedRow &row, const BatchLookup &lookup);
    [[nodiscard]] Result<void> match(PreparedRow &row, const BatchLookup &lookup);
    [[nodiscard]] Result<bool> knownFromEarlierImport(PreparedRow &row, const BatchLookup &lookup);
    [[nodiscard]] Result<Candidates> candidatesOf(const PreparedRow &row, const BatchLookup &lookup);
    [[nodiscard]] Result<void> addPlanned(const QList<qint64> &rows, QList<catalog::MatchCandidate> &list,
                                          Candidates &candidates);
    [[nodiscard]] Result<void> planMatch(PreparedRow &row, const catalog::MatchCandidate &match,
                                         const Candidates &candidates);
    [[nodiscard]] Result<void> planRepeated(PreparedRow &row, const catalog::PlanRow &earlier);
    /// A custom field, a saved view or facts on a term of our own export.
    [[nodiscard]] Result<void> planDefinition(PreparedRow &row);
    [[nodiscard]] Result<void> settleParent(PreparedRow &row);
    [[nodiscard]] Result<bool> planExact(PreparedRow &row);
    [[nodiscard]] Result<std::optional<catalog::Entity>> entityNow(const EntityId &id);
    [[nodiscard]] Result<void> planUpdate(PreparedRow &row, const catalog::MatchCandidate &match);
    void planCreation(PreparedRow &row);

    catalog::CatalogReader &m_reader;
    catalog::ImportStore &m_store;
    const catalog::FieldRegistry &m_registry;
    const PlannerOptions m_options;
    PlannedRows m_planned;
};

/// Whether a row can already be told by its number and hash from the stored plan of an earlier import of the same file.
[[nodiscard]] Result<std::optional<catalog::PlanRow>> sameRowOf(catalog::ImportStore &store, qint64 importNumber,
                                                                const catalog::PlanRow &row);

} // namespace collectz::imports
