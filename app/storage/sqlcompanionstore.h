// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/readaccess.h"
#include "storage/snapshotfiles.h"
#include "storage/sqlblobpieces.h"
#include "storage/subscribers.h"
#include "storage/writerlane.h"
#include "sync/companionstore.h"

namespace collectz::storage {

/// The companion's side of a catalog; see sync::CompanionStore. Pushed change sets are applied by the one ChangeWriter.
class SqlCompanionStore final : public sync::CompanionStore
{
public:
    SqlCompanionStore(WriterLane *lane, ReadAccess &read, SqlBlobStore &blobs, std::shared_ptr<Subscribers> subscribers,
                      const QString &location, QString catalogName, const Clock &clock);

    [[nodiscard]] Result<sync::Place> head() override;
    [[nodiscard]] Result<ChangeSetId> changeSetAt(qint64 sequence) override;
    [[nodiscard]] Result<sync::FeedPage> feed(qint64 after, const sync::FeedLimits &limits) override;
    [[nodiscard]] Result<qint64> deletionsAfter(qint64 after, const DeviceId &replica) override;
    [[nodiscard]] Result<QList<sync::PushResult>> push(const QList<sync::PushPart> &parts,
                                                       const sync::PushSession &session) override;
    [[nodiscard]] Result<sync::EntityPage> snapshot(const QString &position, const sync::FeedLimits &limits) override;
    [[nodiscard]] Result<sync::Digest> digest() override;
    [[nodiscard]] Result<QList<sync::EntityDigest>> contents(const QList<int> &buckets) override;
    [[nodiscard]] Result<sync::EntityPage> entities(const QList<EntityId> &ids) override;

    [[nodiscard]] sync::BlobPieces &blobPieces() override { return m_blobPieces; }

    [[nodiscard]] sync::SnapshotSource *snapshotSource() override { return m_snapshots.get(); }

    [[nodiscard]] Result<void> dropAbandoned() override;

private:
    [[nodiscard]] Result<sync::PushResult> pushOne(const sync::PushPart &part, const sync::PushSession &session);
    /// Whole sets in one transaction. Nothing when one of them has to be looked at by itself: `failedAt` says which.
    [[nodiscard]] Result<QList<sync::PushResult>> pushTogether(const QList<sync::PushPart> &parts,
                                                               const sync::PushSession &session, qsizetype &failedAt);
    [[nodiscard]] Result<void> ensureDigests(const CancelToken &cancel);

    WriterLane *m_lane;
    ReadAccess &m_read;
    std::shared_ptr<Subscribers> m_subscribers;
    QString m_catalogName;
    const Clock &m_clock;
    SqlBlobPieces m_blobPieces;
    std::unique_ptr<SnapshotFiles> m_snapshots; ///< nothing on PostgreSQL
};

} // namespace collectz::storage
