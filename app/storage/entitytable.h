// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "storage/connection.h"
#include "storage/digesttable.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace collectz::storage {

/// An entity with its place in this database.
struct StoredEntity
{
    qint64 key = 0;       ///< its row
    qint64 workKey = 0;   ///< row of the work it belongs to; 0 for other levels
    qint64 parentKey = 0; ///< row of its parent, 0 if none
    catalog::Entity entity;
    ContentSum sum; ///< of the stored content, where digests are kept
};

/// The entities that one portion of a change set touches, with all of their works: read in few queries, changed in memory,
/// written one by one. It lives as long as the portion, so memory does not grow with the change set.
class EntityTable
{
public:
    /// `digests` is told of what is written; it must outlive the table.
    EntityTable(Connection &connection, DigestWriter &digests);

    /// Reads the entities of these ids that exist, and everything of the works they belong to.
    [[nodiscard]] Result<void> load(const QSet<EntityId> &ids);

    /// Null if it was neither loaded nor added.
    [[nodiscard]] StoredEntity *find(const EntityId &id);
    /// The work with its live and trashed editions and copies as they are now in memory; no work when it is unknown.
    [[nodiscard]] std::optional<catalog::WorkRecord> record(qint64 workKey) const;

    /// What stands below a work or an edition and is in memory, tombstones included.
    [[nodiscard]] std::vector<const StoredEntity *> partsOf(const StoredEntity &stored) const;

    /// The highest version of a work and of everything that belongs to it.
    [[nodiscard]] qint64 newestVersion(qint64 workKey) const;

    /// The rows of all works in memory.
    [[nodiscard]] QList<qint64> workKeys() const { return m_members.keys(); }

    /// Rows of the work and what is below it, by id.
    [[nodiscard]] QHash<EntityId, qint64> keysOf(qint64 workKey) const;

    /// Stores a new entity and keeps it in memory.
    [[nodiscard]] Result<void> insert(const StoredEntity &stored);
    /// Stores a found entity as it was changed in memory.
    [[nodiscard]] Result<void> update(const StoredEntity &stored);
    /// Moves an entity, and what is below it, to another work in memory and in the rows below.
    [[nodiscard]] Result<void> moveToWork(StoredEntity &stored, qint64 workKey);

private:
    void follow(const EntityId &id, ContentSum &sum, const catalog::Entity &after, const QByteArray &fields);
    [[nodiscard]] Result<void> read(const QByteArray &query, const QByteArray &parameter, bool isText);
    void keep(const StoredEntity &stored);

    Connection &m_connection;
    DigestWriter &m_digests;
    std::unordered_map<qint64, StoredEntity> m_byKey;
    QHash<EntityId, qint64> m_keys;
    QHash<qint64, std::vector<qint64>> m_members; ///< work key -> rows that belong to it
    QSet<qint64> m_whole;                         ///< works of which everything is here
};

} // namespace collectz::storage
