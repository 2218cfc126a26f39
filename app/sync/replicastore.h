// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "sync/blobpieces.h"
#include "sync/protocol.h"
#include "sync/snapshotfile.h"

namespace collectz::sync {

/// A change set made here that the companion has not taken yet.
struct PendingSet
{
    enum class State : quint8 {
        Waiting, ///< to be sent
        Sent,    ///< taken by the companion; its journal rows are on the way
        Refused, ///< taken back here; kept for export
    };

    catalog::ChangeSetSummary summary;
    State state = State::Waiting;
    qint64 changes = 0;
    QString code;    ///< of a refusal
    QString message; ///< for people
};

/// How a replica stands towards its companion.
struct ReplicaState
{
    bool isReplica = false;
    QString companion; ///< address
    DeviceId replica;
    Place place;
    QString snapshotPosition; ///< where the first load goes on; empty when it is done
    bool isLoading = false;
    qint64 waiting = 0; ///< change sets to be sent or answered
    qint64 refused = 0;
    qint64 conflicts = 0;        ///< open ones
    qint64 waitingDeletions = 0; ///< entities that waiting sets put into the trash or remove
    qint64 entities = 0;         ///< live ones
    QStringList missingBlobs;    ///< named by rows and not here, at most 100
};

/// What storing a page did.
struct FeedOutcome
{
    qint64 rows = 0;
    qint64 confirmedSets = 0;
};

/// The replica's side of a catalog, implemented by storage. Thread-safe, blocking; writing goes through the catalog's lane.
class ReplicaStore
{
public:
    virtual ~ReplicaStore() = default;

    [[nodiscard]] virtual Result<ReplicaState> state() = 0;
    /// Makes an empty catalog the replica of a companion; Conflict for one that has content of its own.
    [[nodiscard]] virtual Result<void> follow(const Place &place, const QString &companion) = 0;
    /// The same companion under another address.
    [[nodiscard]] virtual Result<void> setCompanion(const QString &companion) = 0;

    /// For a first load from a file; null where that cannot be.
    [[nodiscard]] virtual SnapshotTarget *snapshotTarget() = 0;
    /// Stores entities of the first load; with the last page the cursor becomes that of the snapshot.
    [[nodiscard]] virtual Result<void> storeSnapshot(const EntityPage &page) = 0;
    /// Stores a page of the feed with the cursor in one transaction. Conflict when it does not continue the cursor.
    [[nodiscard]] virtual Result<FeedOutcome> storeFeed(const FeedPage &page) = 0;
    /// Entities that a page changes and that are not here: to be asked for and given to repair() before the page is stored.
    [[nodiscard]] virtual Result<QList<EntityId>> missing(const FeedPage &page) = 0;
    /// Replaces entities by the companion's, and removes those that it does not have; recorded as an event.
    [[nodiscard]] virtual Result<void> repair(const EntityPage &page, const QList<EntityId> &gone) = 0;

    /// The next change sets to send, oldest first, with about so many changes; at least one set when anything waits.
    [[nodiscard]] virtual Result<QList<PushPart>> nextParts(int changes) = 0;
    /// Stores the companion's answers.
    [[nodiscard]] virtual Result<void> settle(const QList<PushResult> &results) = 0;

    [[nodiscard]] virtual Result<QList<PendingSet>> pending(int limit) = 0;
    /// Changes of a pending set as they would be sent, for export.
    [[nodiscard]] virtual Result<QList<catalog::EntityChange>> changesOf(const ChangeSetId &id) = 0;
    /// Forgets refused sets for good; the caller has asked.
    [[nodiscard]] virtual Result<void> dropRefused(const QList<ChangeSetId> &ids) = 0;

    /// Of the content as it is; to be compared with the companion's only when nothing waits.
    [[nodiscard]] virtual Result<Digest> digest() = 0;
    /// Adds the digest up anew from the content, because what is kept of it is wrong.
    [[nodiscard]] virtual Result<void> recount() = 0;
    [[nodiscard]] virtual Result<QList<EntityDigest>> contents(const QList<int> &buckets) = 0;
    /// Pictures that what came from the companion names and that are not here.
    [[nodiscard]] virtual Result<QStringList> missingBlobs(int limit) = 0;
    [[nodiscard]] virtual BlobPieces &blobPieces() = 0;
    /// Something worth an event: connected, stopped, repaired.
    [[nodiscard]] virtual Result<void> recordEvent(const QString &action, const QString &reason, const QString &subject,
                                                   bool isFailure) = 0;
};

} // namespace collectz::sync
