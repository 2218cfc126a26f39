// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/blobpieces.h"
#include "sync/codec.h"
#include "sync/companionlink.h"
#include "sync/snapshotfile.h"

namespace collectz::sync {

/// What a companion says of itself and of what is ahead of a replica.
struct Greeting
{
    Place head;
    qint64 deletionsAhead = 0; ///< entities that others delete in the feed after the replica's cursor
};

/// One page of the feed with what the companion compared on the way.
struct FeedReply
{
    FeedPage page;
    bool isSame = true;        ///< the content is equal, as far as a digest was sent and both are at the head
    qint64 deletionsAhead = 0; ///< as of Greeting, where it was asked for
};

/// A companion as a replica sees it: typed calls over a CompanionLink. Blocking.
class CompanionClient
{
public:
    /// `link` must outlive the client.
    CompanionClient(CompanionLink &link, DeviceId replica);

    void setCancel(const CancelToken &cancel) { m_cancel = cancel; }

    /// `place` may be empty: then nothing is checked, as before the first connection.
    [[nodiscard]] Result<Greeting> hello(const Place &place);
    /// `total` is the sum of the replica's digest, or empty; a round asks for the deletions ahead once.
    [[nodiscard]] Result<FeedReply> feed(const Place &place, const QByteArray &total, bool wantsDeletions = false);
    /// Whether the companion has something new; it answers when it has, at the latest after some 25 seconds.
    [[nodiscard]] Result<bool> wait(const Place &place);
    [[nodiscard]] Result<QList<PushResult>> push(const Place &place, const QList<PushPart> &parts);
    [[nodiscard]] Result<EntityPage> snapshot(const Place &place, const QString &position);
    [[nodiscard]] Result<SnapshotOffer> snapshotOffer(const Place &place);
    [[nodiscard]] Result<QByteArray> snapshotPiece(const Place &place, const SnapshotId &id, qint64 index);
    [[nodiscard]] Result<Digest> digest(const Place &place);
    [[nodiscard]] Result<QList<EntityDigest>> contents(const Place &place, const QList<int> &buckets);
    [[nodiscard]] Result<EntityPage> entities(const Place &place, const QList<EntityId> &ids);

    /// Of these pictures the ones that the companion lacks, with how much of each has arrived there.
    [[nodiscard]] Result<QMap<QString, qint64>> lackingBlobs(const Place &place, const QStringList &hashes);
    [[nodiscard]] Result<BlobPiece> getBlob(const Place &place, const QString &hash, qint64 offset, qint64 length);
    /// How much of it is there then.
    [[nodiscard]] Result<qint64> putBlob(const Place &place, const QString &hash, qint64 offset,
                                         const BlobPiece &piece);

private:
    [[nodiscard]] Result<QByteArray> ask(Operation operation, const Place &place, const class QCborArray &arguments,
                                         std::chrono::seconds extraTime = {});

    CompanionLink &m_link;
    DeviceId m_replica;
    CancelToken m_cancel;
};

/// The sum over all buckets of a digest.
[[nodiscard]] QByteArray digestTotal(const Digest &digest);

} // namespace collectz::sync
