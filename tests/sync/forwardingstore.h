// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/replicastore.h"

namespace collectz::tests {

/// A replica's store that hands everything on to another one; a base for those that do one thing otherwise.
class ForwardingStore : public sync::ReplicaStore
{
public:
    explicit ForwardingStore(sync::ReplicaStore &store)
        : m_store(store)
    {}

    Result<sync::FeedOutcome> storeFeed(const sync::FeedPage &page) override { return m_store.storeFeed(page); }
    Result<sync::ReplicaState> state() override { return m_store.state(); }
    Result<void> follow(const sync::Place &place, const QString &companion) override
    {
        return m_store.follow(place, companion);
    }
    Result<void> setCompanion(const QString &companion) override { return m_store.setCompanion(companion); }
    sync::SnapshotTarget *snapshotTarget() override { return m_store.snapshotTarget(); }
    Result<void> storeSnapshot(const sync::EntityPage &page) override { return m_store.storeSnapshot(page); }
    Result<QList<EntityId>> missing(const sync::FeedPage &page) override { return m_store.missing(page); }
    Result<void> repair(const sync::EntityPage &page, const QList<EntityId> &gone) override
    {
        return m_store.repair(page, gone);
    }
    Result<QList<sync::PushPart>> nextParts(int changes) override { return m_store.nextParts(changes); }
    Result<void> settle(const QList<sync::PushResult> &results) override { return m_store.settle(results); }
    Result<QList<sync::PendingSet>> pending(int limit) override { return m_store.pending(limit); }
    Result<QList<catalog::EntityChange>> changesOf(const ChangeSetId &id) override { return m_store.changesOf(id); }
    Result<void> dropRefused(const QList<ChangeSetId> &ids) override { return m_store.dropRefused(ids); }
    Result<void> recount() override { return m_store.recount(); }

    Result<sync::Digest> digest() override { return m_store.digest(); }
    Result<QList<sync::EntityDigest>> contents(const QList<int> &buckets) override { return m_store.contents(buckets); }
    Result<QStringList> missingBlobs(int limit) override { return m_store.missingBlobs(limit); }
    sync::BlobPieces &blobPieces() override { return m_store.blobPieces(); }
    Result<void> recordEvent(const QString &action, const QString &reason, const QString &subject,
                             bool isFailure) override
    {
        return m_store.recordEvent(action, reason, subject, isFailure);
    }

protected:
    [[nodiscard]] sync::ReplicaStore &inner() { return m_store; }

private:
    sync::ReplicaStore &m_store;
};

} // namespace collectz::tests
