// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "catalog/changeset.h"
#include "catalog/fieldregistry.h"
#include "catalog/merge.h"
#include "storage/conflicttable.h"
#include "storage/counters.h"
#include "storage/entitytable.h"
#include "storage/projectionwriter.h"
#include "storage/syncplace.h"
#include "sync/companionstore.h"

#include <QSet>

namespace collectz::storage {

/// Of a change set that a replica pushed: whose it is, what its changes had seen, and who says whether they may be.
struct PushOrigin
{
    DeviceId replica;
    qint64 localFirst = 0;
    qint64 cursor = 0;      ///< as in sync::PushPart
    QList<qint64> ownBases; ///< one a change
    sync::ChangePolicy policy;
    sync::UndoPolicy undoPolicy;
};

/// What the portions of one change set have in common while it is applied.
struct ChangeRun
{
    const catalog::ChangeSet *changeSet = nullptr; ///< the one in work; pushed ones come several to a run
    qint64 changeSetKey = 0;
    Counters counters;
    CancelToken cancel;
    catalog::Applied applied = {};
    QSet<qint64> works = {}; ///< touched ones
    bool hasOpenConflicts = false;
    bool registryChanged = false; ///< a custom field was touched
    std::optional<ReplicaPlace> replica = {};
    DigestWriter *digests = nullptr;
    const PushOrigin *push = nullptr;
};

/// Adds the entity of a change and every one that it names as what the entity belongs to.
void addNamedEntities(const catalog::EntityChange &change, QSet<EntityId> &ids);

/// Whether entities of this level are parts of a work.
[[nodiscard]] constexpr bool belongsToAWork(catalog::Level level)
{
    return level == catalog::Level::Edition || level == catalog::Level::Copy;
}

/// By what a change set, or the import that it is a part of, is recognised in the provenance of what it made.
struct Maker
{
    qint64 firstSequence = 0;
    qint64 lastSequence = 0;
    qint64 importNumber = 0;

    [[nodiscard]] bool made(const catalog::Provenance &provenance) const;
};

/// Applies a portion of a change set: merges each change, writes entities, journal rows and conflicts, and in the end the
/// projections of the touched works. Memory is bounded by the portion, not by the change set.
class PortionWriter
{
public:
    PortionWriter(Connection &connection, ChangeRun &run, ProjectionWriter &projections,
                  const catalog::FieldRegistry &registry);

    /// Reads what changes of these entities need.
    [[nodiscard]] Result<void> load(const QSet<EntityId> &ids) { return m_table.load(ids); }

    [[nodiscard]] const catalog::Entity *find(const EntityId &id);
    /// Whether a work or edition still has something below it that is not removed.
    [[nodiscard]] bool hasParts(const EntityId &id);
    /// Whether anybody else has given another value to what `maker` made of the work that an entity belongs to: such a work stays
    /// whole, with the editions and copies that came with it.
    [[nodiscard]] Result<bool> isEditedByOthers(const EntityId &id, const Maker &maker);
    /// The changes that follow are those of the run's next change set. The portion stays, so that what several sets touch is read
    /// and projected once.
    void followRun();

    /// How many works the change set in work has touched.
    [[nodiscard]] qint64 worksOfSet() const { return m_ofSet.size(); }

    [[nodiscard]] StoredEntity *findStored(const EntityId &id) { return m_table.find(id); }
    /// `ownBase` as in sync::PushedChange.
    [[nodiscard]] Result<void> apply(const catalog::EntityChange &change, qint64 ownBase = 0);
    /// Stores an entity as it is to be, without a journal row; `level` and id of an existing one stay. Invalid when what it
    /// belongs to is not here.
    [[nodiscard]] Result<StoredEntity *> place(catalog::Entity after);
    /// Writes the projections; the portion is done.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<bool> differsFromCreation(const catalog::Entity &entity, const Maker &maker);
    [[nodiscard]] Result<StoredEntity *> placeNew(catalog::Entity after);
    [[nodiscard]] Result<void> checkPolicy(const StoredEntity *stored, const catalog::EntityChange &change);
    [[nodiscard]] Result<catalog::Seen> seenBy(const StoredEntity *stored, const catalog::EntityChange &change,
                                               qint64 ownBase);
    /// What a pushing author had seen of an entity: the companion's numbers up to `cursor`, and what became of own sets that began at
    /// or before the local number `ownBase`.
    [[nodiscard]] Result<catalog::Seen> seenByPusher(const StoredEntity &stored, qint64 cursor, qint64 ownBase);
    [[nodiscard]] bool isOfThisSet(qint64 sequence) const;
    /// Whether somebody has worked on a live part of it that the author of the pushed change set had not seen.
    [[nodiscard]] Result<bool> hasUnseenParts(const StoredEntity &stored);
    /// Brings back what a part belongs to where its trashing had not been seen by whoever pushed work on the part.
    [[nodiscard]] Result<void> reviveTrashedAbove(const catalog::Entity &part);
    [[nodiscard]] Result<void> keepPending(const StoredEntity &stored, const std::optional<catalog::Entity> &before,
                                           const catalog::EntityChange &change, qint64 cursor, qint64 sequence);
    [[nodiscard]] Result<void> writeJournal(const StoredEntity &stored, bool creates, const catalog::Seen &seen,
                                            catalog::MergeOutcome &outcome);
    [[nodiscard]] Result<void> reparent(StoredEntity &stored);
    /// Keeps how a work was before its first change.
    void remember(qint64 workKey);

    Connection &m_connection;
    ChangeRun &m_run;
    ProjectionWriter &m_projections;
    const catalog::FieldRegistry &m_registry;
    EntityTable m_table;
    ConflictTable m_conflicts;
    std::vector<qint64> m_order; ///< touched works, as they came
    QHash<qint64, std::optional<catalog::WorkRecord>> m_before;
    QSet<qint64> m_created;
    QSet<qint64> m_ofSet; ///< works touched by the change set in work
    catalog::MergeAuthor m_author;
};

} // namespace collectz::storage
