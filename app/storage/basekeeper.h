// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changewriter.h"
#include "storage/pendingtable.h"
#include "sync/replicastore.h"

namespace collectz::storage {

/// Keeps a replica's entities at "the companion's state with the waiting changes merged over it". Takes new states of the
/// companion, and merges the waiting changes of every entity concerned anew, by the function that the companion uses.
class BaseKeeper
{
public:
    BaseKeeper(WriteScope &scope, PortionWriter &portion, const ReplicaPlace &place);

    /// The companion's state of an entity that is loaded; nothing where it has none.
    [[nodiscard]] Result<std::optional<catalog::Entity>> stateOf(StoredEntity *stored);
    /// The companion has this entity so now. Parents must be loaded.
    [[nodiscard]] Result<StoredEntity *> take(const catalog::Entity &state);
    /// The companion does not have it (any more).
    [[nodiscard]] Result<void> takeAway(StoredEntity &stored);
    /// Its waiting changes have become others.
    void touch(const EntityId &id) { m_touched.insert(id); }

    /// Merges the waiting changes of everything touched; to be called once, in the end.
    [[nodiscard]] Result<void> rebase();

private:
    [[nodiscard]] Result<void> rebaseOne(StoredEntity &stored, const QList<PendingChange> &changes);
    [[nodiscard]] Result<catalog::Entity> mergeAll(const StoredEntity &stored,
                                                   const std::optional<catalog::Entity> &base,
                                                   const QList<PendingChange> &changes);
    [[nodiscard]] Result<void> writeMerged(const StoredEntity &stored, const PendingChange &change,
                                           const catalog::Seen &seen, catalog::MergeOutcome &outcome);

    WriteScope &m_scope;
    PortionWriter &m_portion;
    PendingTable m_pending;
    ConflictTable m_conflicts;
    QHash<EntityId, std::optional<catalog::Entity>> m_bases; ///< read or taken in this transaction
    QSet<EntityId> m_touched;
};

} // namespace collectz::storage
