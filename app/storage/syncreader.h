// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "sync/companionstore.h"
#include "sync/replicastore.h"

namespace collectz::storage {

/// The questions of a sync, each on one connection. Where several queries belong together the caller has a transaction.

[[nodiscard]] Result<sync::ReplicaState> readReplicaState(Connection &connection);
/// Waiting sets in order, large ones in parts, with about `changes` changes in all and at least one part.
[[nodiscard]] Result<QList<sync::PushPart>> readNextParts(Connection &connection, int changes);
[[nodiscard]] Result<QList<sync::PendingSet>> readPendingSets(Connection &connection, int limit);
[[nodiscard]] Result<QList<catalog::EntityChange>> readPendingChanges(Connection &connection, const ChangeSetId &id);

[[nodiscard]] Result<sync::Place> readHead(Connection &connection);
[[nodiscard]] Result<ChangeSetId> readChangeSetAt(Connection &connection, qint64 sequence);
[[nodiscard]] Result<sync::FeedPage> readFeed(Connection &connection, qint64 after, const sync::FeedLimits &limits);
[[nodiscard]] Result<qint64> countDeletions(Connection &connection, qint64 after, const DeviceId &replica);
[[nodiscard]] Result<sync::EntityPage> readSnapshot(Connection &connection, const QString &position,
                                                    const sync::FeedLimits &limits);
[[nodiscard]] Result<sync::EntityPage> readEntities(Connection &connection, const QList<EntityId> &ids);
[[nodiscard]] Result<sync::Digest> readDigest(Connection &connection);
[[nodiscard]] Result<QList<sync::EntityDigest>> readEntityDigests(Connection &connection, const QList<int> &buckets);

} // namespace collectz::storage
