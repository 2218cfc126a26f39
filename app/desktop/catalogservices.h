// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importservice.h"
#include "storage/catalogopener.h"
#include "sync/http/companionactivity.h"
#include "sync/http/companionmembers.h"
#include "sync/http/replicaconnection.h"

#include <QThreadPool>

#include <memory>

namespace collectz::desktop {

/// What one open catalog needs for the window: the catalog with its log, named bounded pools, the import service, and for a
/// replica the connection to its companion. Destroying it waits for the work on its pools: do that off the UI thread.
class CatalogServices
{
public:
    /// A replica that can be written begins to follow its companion at once. `credentials` and `clock` must outlive this.
    /// Blocking.
    CatalogServices(storage::OpenCatalog open, const imports::FormatRegistry &formats,
                    sync::CredentialStore &credentials, const Clock &clock);
    ~CatalogServices();

    [[nodiscard]] catalog::Catalog &catalog() const { return *m_open.catalog; }

    [[nodiscard]] activity::ActivityLog &activity() const { return *m_open.activity; }

    /// How the catalog stands towards a companion; of a catalog that follows none, state() says so.
    [[nodiscard]] sync::ReplicaStore &replica() const { return *m_open.replica; }

    /// Null for a catalog that follows no companion.
    [[nodiscard]] sync::ReplicaConnection *connection() const { return m_connection.get(); }

    /// The people of the companion and what happened there; null where connection() is.
    [[nodiscard]] members::MemberDirectory *people() const { return m_people.get(); }

    [[nodiscard]] activity::ActivityReader *companionActivity() const { return m_companionActivity.get(); }

    /// For questions to the companion alone.
    [[nodiscard]] QThreadPool &networkPool() { return m_networkPool; }

    [[nodiscard]] imports::ImportService &imports() { return m_imports; }

    [[nodiscard]] QThreadPool &readPool() { return m_readPool; }

private:
    storage::OpenCatalog m_open;
    QThreadPool m_readPool;
    QThreadPool m_importPool;
    QThreadPool m_networkPool;
    imports::ImportService m_imports;
    std::unique_ptr<sync::ReplicaConnection> m_connection;
    CancelToken m_cancel; ///< of what the companion is asked about its people
    std::unique_ptr<sync::CompanionMembers> m_people;
    std::unique_ptr<sync::CompanionActivity> m_companionActivity;
};

} // namespace collectz::desktop
