// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "catalog/catalog.h"

#include <QHash>

#include <map>
#include <mutex>

namespace collectz::testsupport {

/// A conflict with the journal rows it came of and that settled it (0 while it is open).
struct KeptConflict
{
    catalog::Conflict conflict;
    qint64 sequence = 0;
    qint64 settledSequence = 0;
};

/// What a FakeCatalog, its readers and its import store share. Every function expects the caller to hold `mutex`, but for those
/// that tests ask while pools are at work.
class FakeState
{
public:
    mutable std::recursive_mutex mutex;
    std::map<EntityId, catalog::Entity> entities;
    QList<EntityId> creationOrder;
    QHash<EntityId, qint64> workKeys;
    QHash<EntityId, QDateTime> addedAt;
    QHash<EntityId, QDateTime> changedAt;
    QList<catalog::HistoryEntry> journal; ///< oldest first
    QList<catalog::ChangeSetSummary> changeSets;
    QHash<ChangeSetId, catalog::Applied> appliedById;
    QList<KeptConflict> conflicts; ///< in the order they came
    qint64 sequence = 0;
    int releases = 0; ///< how often a reader was told to give up its memory

    /// Merges and journals a whole set; nothing changes when it fails. `now` is only shown.
    [[nodiscard]] Result<catalog::Applied> apply(const catalog::ChangeSet &changeSet, const QDateTime &now);
    [[nodiscard]] Result<catalog::Applied> undo(const ChangeSetId &id, const QString &author, const QString &device,
                                                const QDateTime &now);

    [[nodiscard]] const catalog::FieldRegistry &registry() const;
    [[nodiscard]] EntityId workOf(const EntityId &entity) const;
    [[nodiscard]] catalog::WorkRecord record(const EntityId &work) const; ///< any thread
    [[nodiscard]] const catalog::Projection &projection(const EntityId &work);
    [[nodiscard]] QList<EntityId> worksWithIdentifier(const QString &key);
    [[nodiscard]] QList<EntityId> worksWithMatchKey(const QString &key);
    [[nodiscard]] QList<EntityId> shownWorks() const; ///< live and trashed works in order of creation; any thread
    [[nodiscard]] const catalog::ChangeSetSummary *changeSet(const ChangeSetId &id) const;

private:
    /// A set as far as it has been merged, before anything of it is kept.
    struct Draft
    {
        std::map<EntityId, catalog::Entity> entities;
        QList<catalog::HistoryEntry> rows;
        QList<KeptConflict> conflicts;
        catalog::Applied applied;
    };

    [[nodiscard]] Result<void> merge(const catalog::ChangeSet &changeSet, const catalog::EntityChange &change,
                                     Draft &draft) const;
    [[nodiscard]] catalog::ChangeSetSummary summaryOf(const catalog::ChangeSet &changeSet, const Draft &draft,
                                                      const QDateTime &now) const;
    void keep(const catalog::Entity &entity, const QDateTime &now);
    void finish(Draft &draft, const catalog::ChangeSetSummary &summary);
    /// Settles and reopens what a row names.
    void followConflicts(const catalog::HistoryEntry &row);
    void forget(const EntityId &work);
    void index(const EntityId &work);
    void refreshIndex();

    mutable std::optional<catalog::FieldRegistry> m_registry;
    QHash<EntityId, catalog::Projection> m_projections;
    QMultiHash<QString, EntityId> m_byIdentifier;
    QMultiHash<QString, EntityId> m_byMatchKey;
    QHash<EntityId, QList<EntityId>> m_below; ///< editions and copies of each work in order of creation
    QList<EntityId> m_stale;                  ///< works whose projection is to be made anew
};

} // namespace collectz::testsupport
