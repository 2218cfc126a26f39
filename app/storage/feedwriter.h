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

    /// Where the journal rows of a set lie that the companion has not confirmed.
    struct LocalRows
    {
        qint64 set = 0;
        qint64 first = 0;
        qint64 last = 0;
    };

    [[nodiscard]] Result<std::optional<qint64>> keyOf(const ChangeSetId &id);
    [[nodiscard]] Result<KnownSet> keepSet(const sync::SetHeader &header);
    [[nodiscard]] Result<void> insertSet(qint64 key, const sync::SetHeader &header);
    [[nodiscard]] Result<bool> confirmSet(qint64 key, const sync::SetHeader &header);
    [[nodiscard]] Result<void> storeRow(const sync::FeedRow &row, const sync::SetHeader &header, const KnownSet &set);
    /// Has the pictures fetched that come with an entity and are not here.
    [[nodiscard]] Result<void> wantBlobs(const QList<catalog::FieldValue> &values);
    [[nodiscard]] Result<void> storeConflict(const sync::FeedConflict &conflict);
    /// Retires the sets of which everything has come up to a cursor, and returns how many.
    [[nodiscard]] Result<qint64> retire(qint64 cursor);
    [[nodiscard]] Result<void> retireOne(const LocalRows &local);
    [[nodiscard]] Result<void> refuse(const LocalRows &local);
    [[nodiscard]] Result<void> dropLocalJournal(const LocalRows &local);
    /// Has what these sets touch merged anew.
    [[nodiscard]] Result<void> touchEntitiesOf(const QList<LocalRows> &sets);
    [[nodiscard]] Result<void> moveCursor(qint64 sequence, const ChangeSetId &atSequence);
    [[nodiscard]] Result<void> run(const char *query, std::optional<qint64> first = {},
                                   std::optional<qint64> second = {});

    WriteScope &m_scope;
    ReplicaPlace m_place;
    PortionWriter m_portion;
    BaseKeeper m_bases;
    ConflictTable m_conflicts;
};

/// Entities whose rows in the page change what is not here; a page with such rows cannot be stored.
[[nodiscard]] Result<QList<EntityId>> missingEntities(Connection &connection, const sync::FeedPage &page);

} // namespace collectz::storage
