// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlcatalog.h"

#include "storage/catalogjobs.h"
#include "storage/sqlactivitylog.h"
#include "storage/sqlblobstore.h"
#include "storage/sqlimportstore.h"
#include "storage/sqlmemberstore.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// Under a name of its own, so that it knows what it has written itself.
ConnectOptions announcing(ConnectOptions options)
{
    options.announcer = Identity::create().text().toLatin1();
    return options;
}

std::shared_ptr<FacetMemory> memoryFor(const CatalogParts &parts)
{
    const bool isOnlyWriter = parts.writer && !isPostgresLocation(parts.connect.location);
    return isOnlyWriter ? std::make_shared<FacetMemory>() : nullptr;
}

QFuture<Result<Applied>> readyFailure(Error error)
{
    QPromise<Result<Applied>> promise;
    promise.start();
    promise.addResult(Result<Applied>(fail(std::move(error))));
    promise.finish();
    return promise.future();
}

} // namespace

Error readOnlyError(const QString &displayName)
{
    return makeError(ErrorKind::ReadOnly, u"catalog_read_only"_s,
                     u"The catalog \"%1\" is open read-only. Nothing was changed."_s.arg(displayName));
}

SqlCatalog::SqlCatalog(CatalogParts parts, const Clock &clock)
    : m_connect(announcing(parts.connect))
    , m_id(parts.id)
    , m_displayName(parts.displayName)
    , m_clock(clock)
    , m_lock(std::move(parts.lock))
    , m_subscribers(std::make_shared<Subscribers>())
    , m_facets(memoryFor(parts))
    , m_read(parts.connect)
    , m_lane(parts.writer ? std::make_unique<WriterLane>(std::move(parts.writer), m_connect, clock, m_facets) : nullptr)
    , m_imports(std::make_unique<SqlImportStore>(m_lane.get(), m_read, m_subscribers, clock, m_displayName))
    , m_blobs(std::make_unique<SqlBlobStore>(m_lane.get(), m_read, m_connect.location, m_displayName, clock))
{}

SqlCatalog::~SqlCatalog()
{
    m_listener.reset();
    // The writer closes last: only then can it leave the file alone, without a log beside it.
    m_blobs.reset();
    m_imports.reset();
    m_read.close();
}

Result<Applied> SqlCatalog::apply(const ChangeSet &changeSet)
{
    if (!m_lane)
        return fail(readOnlyError(m_displayName));
    return m_lane->run<Applied>(applyJob(changeSet, ApplyContext(), m_subscribers, m_clock));
}

QFuture<Result<Applied>> SqlCatalog::submit(ChangeSet changeSet)
{
    if (!m_lane)
        return readyFailure(readOnlyError(m_displayName));
    return m_lane->submit<Applied>(applyJob(std::move(changeSet), ApplyContext(), m_subscribers, m_clock));
}

Result<Applied> SqlCatalog::undo(const ChangeSetId &id, const QString &author, const QString &device)
{
    if (!m_lane)
        return fail(readOnlyError(m_displayName));
    return m_lane->run<Applied>(undoJob({id, author, device}, CancelToken(), m_subscribers, m_clock));
}

QFuture<Result<Applied>> SqlCatalog::submitUndo(const ChangeSetId &id, const QString &author, const QString &device)
{
    if (!m_lane)
        return readyFailure(readOnlyError(m_displayName));
    return m_lane->submit<Applied>(undoJob({id, author, device}, CancelToken(), m_subscribers, m_clock));
}

std::unique_ptr<Subscription> SqlCatalog::subscribe(std::function<void(const ChangeNotice &)> notify)
{
    const std::lock_guard lock(m_listening);
    // The program that writes a file is the only one; on a server, and beside such a program, there are others.
    if (!m_listener && (isReadOnly() || isPostgresLocation(m_connect.location)))
        m_listener = std::make_unique<ChangeListener>(m_connect, m_subscribers);
    return m_subscribers->add(std::move(notify));
}

std::unique_ptr<activity::ActivityLog> SqlCatalog::makeActivityLog()
{
    return std::make_unique<SqlActivityLog>(m_lane.get(), m_read, m_displayName, m_clock);
}

std::unique_ptr<SqlMemberStore> SqlCatalog::makeMemberStore()
{
    return std::make_unique<SqlMemberStore>(m_lane.get(), m_connect, m_displayName);
}

} // namespace collectz::storage
