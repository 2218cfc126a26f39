// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SqlCatalog that reads, keeps blobs, backs up and checks.

#include "storage/catalogbackup.h"
#include "storage/catalogcheck.h"
#include "storage/sqlcatalog.h"
#include "storage/sqlcompanionstore.h"
#include "storage/sqlreader.h"
#include "storage/sqlreplicastore.h"

namespace collectz::storage {

using namespace collectz::catalog;

Result<std::unique_ptr<CatalogReader>> SqlCatalog::openReader()
{
    ConnectOptions options = m_connect;
    options.readOnly = true;
    options.create = false;
    Result<std::unique_ptr<Connection>> connection = openConnection(options);
    if (!connection)
        return fail(std::move(connection).error());
    return makeReader(
        std::move(*connection), m_clock, {}, [options] { return openConnection(options); }, m_facets);
}

std::unique_ptr<sync::ReplicaStore> SqlCatalog::makeReplicaStore()
{
    return std::make_unique<SqlReplicaStore>(m_lane.get(), m_read, *m_blobs, m_subscribers, m_connect.location,
                                             m_displayName, m_clock);
}

std::unique_ptr<sync::CompanionStore> SqlCatalog::makeCompanionStore()
{
    return std::make_unique<SqlCompanionStore>(m_lane.get(), m_read, *m_blobs, m_subscribers, m_connect.location,
                                               m_displayName, m_clock);
}

Result<void> SqlCatalog::backup(const QString &file, const ProgressFunction &progress, const CancelToken &cancel)
{
    return backupCatalog(m_connect, file, m_clock, progress, cancel);
}

Result<QStringList> SqlCatalog::check(const ProgressFunction &progress, const CancelToken &cancel)
{
    ConnectOptions options = m_connect;
    options.readOnly = true;
    options.create = false;
    const Result<std::unique_ptr<Connection>> connection = openConnection(options);
    if (!connection)
        return fail(connection.error());
    return checkCatalog(**connection, m_connect.location, progress, cancel);
}

} // namespace collectz::storage
