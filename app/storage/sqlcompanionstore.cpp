// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlcompanionstore.h"

#include "storage/digesttable.h"
#include "storage/properties.h"
#include "storage/sqlcatalog.h"
#include "storage/syncreader.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// What a replica has begun to send is kept so long for it to go on.
constexpr qint64 daysUnderWay = 30;

} // namespace

SqlCompanionStore::SqlCompanionStore(WriterLane *lane, ReadAccess &read, SqlBlobStore &blobs,
                                     std::shared_ptr<Subscribers> subscribers, const QString &location,
                                     QString catalogName, const Clock &clock)
    : m_lane(lane)
    , m_read(read)
    , m_subscribers(std::move(subscribers))
    , m_catalogName(std::move(catalogName))
    , m_clock(clock)
    , m_blobPieces(lane, read, blobs, clock)
{
    if (!isPostgresLocation(location))
        m_snapshots = std::make_unique<SnapshotFiles>(
            location, read, [this](const CancelToken &stop) { return ensureDigests(stop); }, clock);
}

Result<sync::Place> SqlCompanionStore::head()
{
    return m_read.run<sync::Place>([](Connection &connection) { return readHead(connection); });
}

Result<ChangeSetId> SqlCompanionStore::changeSetAt(qint64 sequence)
{
    return m_read.run<ChangeSetId>([sequence](Connection &c) { return readChangeSetAt(c, sequence); });
}

Result<sync::FeedPage> SqlCompanionStore::feed(qint64 after, const sync::FeedLimits &limits)
{
    return m_read.run<sync::FeedPage>([&](Connection &connection) { return readFeed(connection, after, limits); });
}

Result<qint64> SqlCompanionStore::deletionsAfter(qint64 after, const DeviceId &replica)
{
    return m_read.run<qint64>([&](Connection &connection) { return countDeletions(connection, after, replica); });
}

Result<sync::EntityPage> SqlCompanionStore::snapshot(const QString &position, const sync::FeedLimits &limits)
{
    return m_read.run<sync::EntityPage>([&](Connection &c) { return readSnapshot(c, position, limits); });
}

Result<void> SqlCompanionStore::ensureDigests(const CancelToken &cancel)
{
    const Result<SyncFlags> flags = m_read.run<SyncFlags>([](Connection &c) { return readSyncFlags(c); });
    if (!flags)
        return fail(flags.error());
    if (flags->keepsDigests)
        return {};
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<void>(
        [&cancel](WriterLane::Access &access) { return recountDigests(access.connection, cancel); });
}

Result<sync::Digest> SqlCompanionStore::digest()
{
    if (Result<void> kept = ensureDigests(CancelToken()); !kept)
        return fail(std::move(kept).error());
    return m_read.run<sync::Digest>([](Connection &connection) { return readDigest(connection); });
}

Result<QList<sync::EntityDigest>> SqlCompanionStore::contents(const QList<int> &buckets)
{
    return m_read.run<QList<sync::EntityDigest>>([&](Connection &c) { return readEntityDigests(c, buckets); });
}

Result<sync::EntityPage> SqlCompanionStore::entities(const QList<EntityId> &ids)
{
    return m_read.run<sync::EntityPage>([&](Connection &connection) { return readEntities(connection, ids); });
}

Result<void> SqlCompanionStore::dropAbandoned()
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    const QByteArray before = timeText(m_clock.now().addDays(-daysUnderWay));
    return m_lane->run<void>([&before](WriterLane::Access &access) -> Result<void> {
        Result<Transaction> transaction = Transaction::begin(access.connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        for (const char *query : {"delete_push_parts_before", "delete_blob_parts_before"}) {
            const Result<Statement *> statement = access.connection.statement(query);
            if (!statement)
                return fail(statement.error());
            (*statement)->bindText(1, before);
            if (Result<void> done = (*statement)->execute(); !done)
                return done;
        }
        return transaction->commit();
    });
}

} // namespace collectz::storage
