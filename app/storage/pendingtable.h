// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/merge.h"
#include "storage/entitytable.h"
#include "storage/sourceletter.h"
#include "storage/syncplace.h"

namespace collectz::storage {

/// A waiting change of one entity, with what merging it needs.
struct PendingChange
{
    qint64 sequence = 0; ///< local
    qint64 setKey = 0;
    qint64 cursor = 0; ///< what its author had seen of the companion's numbers
    catalog::EntityChange change;
    catalog::MergeAuthor author;
    catalog::Reason reason = catalog::Reason::Edit;
};

/// What a replica keeps of entities with waiting changes: the companion's state (the base) and the changes on top.
class PendingTable
{
public:
    PendingTable(Connection &connection, const ReplicaPlace &place);

    /// Keeps how the companion has an entity, before its first waiting change. A new entity has no state there.
    [[nodiscard]] Result<void> keepBase(qint64 entityKey, const std::optional<catalog::Entity> &entity);
    [[nodiscard]] Result<void> writeBase(qint64 entityKey, const std::optional<catalog::Entity> &entity);
    /// The base of an entity that has one: nothing inside where the companion does not know it.
    [[nodiscard]] Result<std::optional<catalog::Entity>> base(const StoredEntity &stored);
    [[nodiscard]] Result<void> dropBase(qint64 entityKey);

    /// What the author of a change had seen, who saw the entity at `baseVersion`.
    [[nodiscard]] Result<catalog::Seen> seen(qint64 entityKey, qint64 baseVersion);
    [[nodiscard]] Result<void> record(qint64 sequence, qint64 setKey, qint64 entityKey, qint64 cursor,
                                      const catalog::EntityChange &change);
    [[nodiscard]] Result<QList<PendingChange>> changesOf(qint64 entityKey);
    [[nodiscard]] Result<catalog::Seen> seen(qint64 entityKey, const PendingChange &change);

private:
    [[nodiscard]] Result<void> writeState(const char *query, qint64 entityKey,
                                          const std::optional<catalog::Entity> &entity);

    Connection &m_connection;
    ReplicaPlace m_place;
};

} // namespace collectz::storage
