// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/basekeeper.h"

namespace collectz::storage {

/// Stores what comes from the companion in one transaction of a replica: pages of the feed with the cursor, pages of the first
/// load, repairs, and the companion's answers to pushed change sets.
class FeedWriter
{
public:
    FeedWriter(WriteScope &scope, const ReplicaPlace &place);

    [[nodiscard]] Result<sync::FeedOutcome> storeFeed(const sync::FeedPage &page);
    [[nodiscard]] Result<void> storeEntities(const sync::EntityPage &page, const QList<EntityId> &gone);
    /// The journal of a new replica begins after this sequence.
    [[nodiscard]] Result<void> beginAt(qint64 sequence, const ChangeSetId &atSequence);
    [[nodiscard]] Result<void> dropRefused(const QList<ChangeSetId> &ids);
    [[nodiscard]] Result<void> settle(const QList<sync::PushResult> &results);

private:
    struct KnownSet
    {
        qint64 key = 0;
        bool isWaiting = false; ///< made here, and not confirmed before
    };

    [[nodiscard]] Result<std::optional<qint64>> keyOf(const ChangeSetId &id);
    [[nodiscard]] Result<KnownSet> keepSet(const sync::SetHeader &header);
    [[nodiscard]] Result<void> insertSet(qint64 key, const sync::SetHeader &header);
    [[nodiscard]] Result<bool> confirmSet(qint64 key, const sync::SetHeader &header);
    [[nodiscard]] Result<void> storeRow(const sync::FeedRow &row, const sync::SetHeader &header, const KnownSet &set);
    [[nodiscard]] Result<void> storeConflict(const sync::FeedConflict &conflict);
    /// Retires the sets of which everything has come up to a cursor, and returns how many.
    [[nodiscard]] Result<qint64> retire(qint64 cursor);
    [[nodiscard]] Result<void> retireOne(qint64 key, bool isEmpty);
    [[nodiscard]] Result<void> refuse(qint64 key);
    [[nodiscard]] Result<void> touchEntitiesOf(qint64 setKey);
    [[nodiscard]] Result<void> moveCursor(qint64 sequence, const ChangeSetId &atSequence);
    [[nodiscard]] Result<void> run(const char *query, qint64 first, std::optional<qint64> second = {});

    WriteScope &m_scope;
    ReplicaPlace m_place;
    PortionWriter m_portion;
    BaseKeeper m_bases;
    ConflictTable m_conflicts;
};

/// Entities whose rows in the page change what is not here; a page with such rows cannot be stored.
[[nodiscard]] Result<QList<EntityId>> missingEntities(Connection &connection, const sync::FeedPage &page);

} // namespace collectz::storage
