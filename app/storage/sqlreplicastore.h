// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/loadedfile.h"
#include "storage/readaccess.h"
#include "storage/sqlblobpieces.h"
#include "storage/subscribers.h"
#include "storage/writerlane.h"
#include "sync/replicastore.h"

namespace collectz::storage {

/// The replica's side of a catalog; see sync::ReplicaStore.
class SqlReplicaStore final : public sync::ReplicaStore
{
public:
    /// `lane` is nothing for a read-only catalog; lane and `read` belong to the catalog.
    SqlReplicaStore(WriterLane *lane, ReadAccess &read, SqlBlobStore &blobs, std::shared_ptr<Subscribers> subscribers,
                    const QString &location, QString catalogName, const Clock &clock);

    [[nodiscard]] Result<sync::ReplicaState> state() override;
    [[nodiscard]] Result<void> follow(const sync::Place &place, const QString &companion) override;
    [[nodiscard]] Result<void> setCompanion(const QString &companion) override;
    [[nodiscard]] Result<void> storeSnapshot(const sync::EntityPage &page) override;
    [[nodiscard]] Result<sync::FeedOutcome> storeFeed(const sync::FeedPage &page) override;
    [[nodiscard]] Result<QList<EntityId>> missing(const sync::FeedPage &page) override;
    [[nodiscard]] Result<void> repair(const sync::EntityPage &page, const QList<EntityId> &gone) override;
    [[nodiscard]] Result<QList<sync::PushPart>> nextParts(int changes) override;
    [[nodiscard]] Result<void> settle(const QList<sync::PushResult> &results) override;
    [[nodiscard]] Result<QList<sync::PendingSet>> pending(int limit) override;
    [[nodiscard]] Result<QList<catalog::EntityChange>> changesOf(const ChangeSetId &id) override;
    [[nodiscard]] Result<void> dropRefused(const QList<ChangeSetId> &ids) override;
    [[nodiscard]] Result<sync::Digest> digest() override;
    [[nodiscard]] Result<void> recount() override;
    [[nodiscard]] Result<QList<sync::EntityDigest>> contents(const QList<int> &buckets) override;
    [[nodiscard]] Result<QStringList> missingBlobs(int limit) override;

    [[nodiscard]] sync::BlobPieces &blobPieces() override { return m_blobPieces; }

    [[nodiscard]] sync::SnapshotTarget *snapshotTarget() override { return m_loadedFile.get(); }

    [[nodiscard]] Result<void> recordEvent(const QString &action, const QString &reason, const QString &subject,
                                           bool isFailure) override;

private:
    /// Writes with a FeedWriter in the lane and tells the subscribers.
    [[nodiscard]] Result<void> write(const std::function<Result<void>(class FeedWriter &, Connection &)> &job);

    WriterLane *m_lane;
    ReadAccess &m_read;
    std::shared_ptr<Subscribers> m_subscribers;
    QString m_catalogName;
    const Clock &m_clock;
    SqlBlobPieces m_blobPieces;
    std::unique_ptr<LoadedFile> m_loadedFile; ///< nothing on PostgreSQL
};

} // namespace collectz::storage
