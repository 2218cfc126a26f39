// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "storage/connection.h"

#include <QList>

#include <optional>

namespace collectz::storage {

/// That a catalog is a replica, and how far it has come.
struct ReplicaPlace
{
    DeviceId replica;
    qint64 cursor = 0;
};

/// How a catalog takes part in a sync; read anew in each transaction, because on PostgreSQL others write too.
struct SyncFlags
{
    std::optional<ReplicaPlace> replica;
    bool keepsDigests = false;
};

[[nodiscard]] Result<SyncFlags> readSyncFlags(Connection &connection);

/// What own change sets of a replica, begun at or before the local number `ownBase`, did to an entity after `cursor`, in the
/// companion's numbers.
[[nodiscard]] Result<QList<qint64>> ownSequences(Connection &connection, qint64 entityKey, qint64 cursor,
                                                 const DeviceId &replica, qint64 ownBase);
[[nodiscard]] Result<void> insertOwnChangeSet(Connection &connection, qint64 setKey, const DeviceId &replica,
                                              qint64 localFirst);

/// Writes into an undone change set and into the root of its chain who undid it. After a redo the root stands again.
[[nodiscard]] Result<void> markChain(Connection &connection, const ChangeSetId &undone, qint64 rootKey,
                                     const ChangeSetId &by, catalog::Reason reason);

} // namespace collectz::storage
