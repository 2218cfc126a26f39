// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "sync/blobpieces.h"
#include "sync/protocol.h"
#include "sync/snapshotfile.h"

#include <functional>

namespace collectz::sync {

/// What the policy is asked about each change of a pushed set.
struct PolicyQuestion
{
    const catalog::ChangeSet &changeSet;
    const catalog::EntityChange &change;
    std::optional<catalog::State> state; ///< of the entity now; nothing for one that does not exist yet
    bool isOwn = false;                  ///< the entity was created by the session's member
};

/// Denied with code and sentence, or nothing.
using ChangePolicy = std::function<Result<void>(const PolicyQuestion &)>;

/// The same about turning back a whole change set: `isOwn` when the session's member made it.
using UndoPolicy = std::function<Result<void>(bool isOwn)>;

/// Who pushes. Author and device come from the session; what the message says of them is not read.
struct PushSession
{
    QString author;
    QString device;
    DeviceId replica;    ///< read from the message by ServerEngine
    ChangePolicy policy; ///< without one nothing is allowed
    /// Whose entities are "own"; null where there are no members: then those of the same author are.
    MemberId member = {};
    UndoPolicy undoPolicy = {}; ///< without one no change set is marked as undone
};

struct FeedLimits
{
    int rows = 2000;
    qint64 bytes = 1024 * 1024;
};

/// The companion's side of a catalog, implemented by storage on both engines. Thread-safe, blocking.
class CompanionStore
{
public:
    virtual ~CompanionStore() = default;

    /// Where the journal ends now, with the catalog's id and epoch.
    [[nodiscard]] virtual Result<Place> head() = 0;
    /// The change set of a journal row; null when there is none.
    [[nodiscard]] virtual Result<ChangeSetId> changeSetAt(qint64 sequence) = 0;
    [[nodiscard]] virtual Result<FeedPage> feed(qint64 after, const FeedLimits &limits) = 0;
    /// How many entities the feed after a cursor puts into the trash or removes, without what this replica did itself.
    [[nodiscard]] virtual Result<qint64> deletionsAfter(qint64 after, const DeviceId &replica) = 0;

    /// Keeps parts, and applies each set of which it was the last: one after the other, each answered by itself, small ones in
    /// one transaction. What is refused is a result. There are fewer results than parts where it could not go on; an error
    /// means that nothing is known.
    [[nodiscard]] virtual Result<QList<PushResult>> push(const QList<PushPart> &parts, const PushSession &session) = 0;

    /// Entities in an order in which what something belongs to comes first. `position` is empty for the first page.
    [[nodiscard]] virtual Result<EntityPage> snapshot(const QString &position, const FeedLimits &limits) = 0;
    /// The same as a file; null where there is none.
    [[nodiscard]] virtual SnapshotSource *snapshotSource() = 0;
    [[nodiscard]] virtual Result<Digest> digest() = 0;
    [[nodiscard]] virtual Result<QList<EntityDigest>> contents(const QList<int> &buckets) = 0;
    /// The entities of these ids that exist, tombstones included.
    [[nodiscard]] virtual Result<EntityPage> entities(const QList<EntityId> &ids) = 0;

    [[nodiscard]] virtual BlobPieces &blobPieces() = 0;
    /// Drops what replicas began to send and have not gone on with for a month.
    [[nodiscard]] virtual Result<void> dropAbandoned() = 0;
};

} // namespace collectz::sync
