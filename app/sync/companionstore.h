// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "sync/protocol.h"

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
    /// How many entities the feed after a cursor puts into the trash or removes.
    [[nodiscard]] virtual Result<qint64> deletionsAfter(qint64 after) = 0;

    /// Keeps a part, and applies the set when it was the last. What is refused is a result; an error means that nothing is known.
    [[nodiscard]] virtual Result<PushResult> push(const PushPart &part, const PushSession &session) = 0;

    /// Entities in an order in which what something belongs to comes first. `position` is empty for the first page.
    [[nodiscard]] virtual Result<EntityPage> snapshot(const QString &position, const FeedLimits &limits) = 0;
    [[nodiscard]] virtual Result<Digest> digest() = 0;
    [[nodiscard]] virtual Result<QList<EntityDigest>> contents(const QList<int> &buckets) = 0;
    /// The entities of these ids that exist, tombstones included.
    [[nodiscard]] virtual Result<EntityPage> entities(const QList<EntityId> &ids) = 0;
};

} // namespace collectz::sync
