// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/clock.h"
#include "catalog/catalog.h"
#include "storage/changelistener.h"
#include "storage/facetmemory.h"
#include "storage/filelock.h"
#include "storage/readaccess.h"
#include "storage/sqlblobstore.h"
#include "storage/subscribers.h"
#include "storage/writerlane.h"
#include "sync/companionstore.h"
#include "sync/replicastore.h"

namespace collectz::storage {

class SqlMemberStore;

/// What an opened database gives to the objects that live on it.
struct CatalogParts
{
    ConnectOptions connect; ///< how readers connect
    CatalogId id;
    QString displayName;
    std::unique_ptr<FileLock> lock;     ///< SQLite, unless read-only
    std::unique_ptr<Connection> writer; ///< nothing when read-only
};

/// One open catalog on either engine: the writer lane, the readers' factory, and the ports that live on them.
class SqlCatalog final : public catalog::Catalog
{
public:
    SqlCatalog(CatalogParts parts, const Clock &clock);
    ~SqlCatalog() override;
    Q_DISABLE_COPY_MOVE(SqlCatalog)

    [[nodiscard]] CatalogId id() const override { return m_id; }

    [[nodiscard]] QString displayName() const override { return m_displayName; }

    [[nodiscard]] QString location() const override { return displayLocation(m_connect.location); }

    [[nodiscard]] bool isReadOnly() const override { return !m_lane; }

    [[nodiscard]] Result<std::unique_ptr<catalog::CatalogReader>> openReader() override;

    [[nodiscard]] Result<catalog::Applied> apply(const catalog::ChangeSet &changeSet) override;
    [[nodiscard]] QFuture<Result<catalog::Applied>> submit(catalog::ChangeSet changeSet) override;
    [[nodiscard]] Result<catalog::Applied> undo(const ChangeSetId &id, const QString &author,
                                                const QString &device) override;
    [[nodiscard]] QFuture<Result<catalog::Applied>> submitUndo(const ChangeSetId &id, const QString &author,
                                                               const QString &device) override;

    [[nodiscard]] catalog::ImportStore &imports() override { return *m_imports; }

    [[nodiscard]] catalog::BlobStore &blobs() override { return *m_blobs; }

    [[nodiscard]] std::unique_ptr<catalog::Subscription>
    subscribe(std::function<void(const catalog::ChangeNotice &)> notify) override;
    [[nodiscard]] Result<void> backup(const QString &file, const ProgressFunction &progress,
                                      const CancelToken &cancel) override;
    [[nodiscard]] Result<QStringList> check(const ProgressFunction &progress, const CancelToken &cancel) override;

    /// The activity log on the same connections; it must not outlive the catalog.
    [[nodiscard]] std::unique_ptr<activity::ActivityLog> makeActivityLog();
    /// Members on the same connections; they must not outlive the catalog either.
    [[nodiscard]] std::unique_ptr<SqlMemberStore> makeMemberStore();
    /// The two sides of a sync on the same connections; they must not outlive the catalog.
    [[nodiscard]] std::unique_ptr<sync::ReplicaStore> makeReplicaStore();
    [[nodiscard]] std::unique_ptr<sync::CompanionStore> makeCompanionStore();

private:
    ConnectOptions m_connect;
    CatalogId m_id;
    QString m_displayName;
    const Clock &m_clock;
    std::unique_ptr<FileLock> m_lock;
    std::shared_ptr<Subscribers> m_subscribers;
    std::shared_ptr<FacetMemory> m_facets; ///< nothing when others may write
    ReadAccess m_read;
    std::unique_ptr<WriterLane> m_lane; ///< nothing when read-only
    std::unique_ptr<catalog::ImportStore> m_imports;
    std::unique_ptr<SqlBlobStore> m_blobs;
    std::mutex m_listening;
    std::unique_ptr<ChangeListener> m_listener; ///< from the first subscription on, where others may write
};

/// The refusal of every writing call on a catalog that was opened read-only.
[[nodiscard]] Error readOnlyError(const QString &displayName);

} // namespace collectz::storage
