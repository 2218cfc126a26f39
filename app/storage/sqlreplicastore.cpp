// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlreplicastore.h"

#include "storage/catalogjobs.h"
#include "storage/feedwriter.h"
#include "storage/properties.h"
#include "storage/sqlcatalog.h"
#include "storage/syncreader.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

SqlReplicaStore::SqlReplicaStore(WriterLane *lane, ReadAccess &read, SqlBlobStore &blobs,
                                 std::shared_ptr<Subscribers> subscribers, const QString &location, QString catalogName,
                                 const Clock &clock)
    : m_lane(lane)
    , m_read(read)
    , m_subscribers(std::move(subscribers))
    , m_catalogName(std::move(catalogName))
    , m_clock(clock)
    , m_blobPieces(lane, read, blobs, clock)
{
    if (!isPostgresLocation(location))
        m_loadedFile = std::make_unique<LoadedFile>(location, lane, read, m_subscribers, clock);
}

Result<sync::ReplicaState> SqlReplicaStore::state()
{
    return m_read.run<sync::ReplicaState>([](Connection &connection) { return readReplicaState(connection); });
}

Result<void> SqlReplicaStore::follow(const sync::Place &place, const QString &companion)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<void>([&](WriterLane::Access &access) -> Result<void> {
        Connection &connection = access.connection;
        Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        const Result<Statement *> any = connection.statement("has_entities");
        if (!any)
            return fail(any.error());
        bool hasContent = false;
        Result<void> done = (*any)->forEachRow([&](const Statement &row) { hasContent = row.integer(0) != 0; });
        if (done && hasContent)
            return fail(ErrorKind::Conflict, u"catalog_not_empty"_s,
                        u"This catalog has content of its own. Connect with a new, empty one; its content was kept."_s);
        const std::pair<const char *, QString> properties[] = {
            {property::syncReplica, DeviceId::create().text()},
            {property::syncCompanion, companion},
            {property::syncCatalog, place.catalog.text()},
            {property::syncEpoch, place.epoch.text()},
            {property::syncCursor, u"0"_s},
            {property::syncBegin, u"0"_s},
            {property::syncCursorSet, QString()},
            {property::syncSnapshot, u"start"_s},
        };
        for (const auto &[key, value] : properties) {
            if (done)
                done = writeProperty(connection, key, value);
        }
        if (done)
            done = startDigests(connection);
        const Result<Statement *> counter = connection.statement("update_counter");
        if (!counter)
            return fail(counter.error());
        (*counter)->bindText(1, QByteArray("sequence"));
        (*counter)->bind(2, firstLocalSequence);
        if (done)
            done = (*counter)->queue();
        return done ? transaction->commit() : done;
    });
}

Result<void> SqlReplicaStore::setCompanion(const QString &companion)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<void>([&](WriterLane::Access &access) -> Result<void> {
        Result<Transaction> transaction = Transaction::begin(access.connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        Result<void> done = writeProperty(access.connection, property::syncCompanion, companion);
        return done ? transaction->commit() : done;
    });
}

Result<void> SqlReplicaStore::write(const std::function<Result<void>(FeedWriter &, Connection &)> &job)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    ChangeSet frame;
    frame.reason = Reason::Sync;
    frame.source = SourceType::System;
    const Result<Applied> applied = m_lane->run<Applied>([&](WriterLane::Access &access) {
        Result<Applied> written = access.changes.write(frame, [&](WriteScope &scope) -> Result<void> {
            if (!scope.run.replica)
                return fail(ErrorKind::Conflict, u"not_connected"_s, u"This catalog follows no companion."_s);
            FeedWriter writer(scope, *scope.run.replica);
            return job(writer, scope.connection);
        });
        if (written && (written->worksTouched > 0 || !written->conflicts.isEmpty()))
            m_subscribers->tell(*written, Reason::Sync);
        return written;
    });
    return applied ? Result<void>() : fail(applied.error());
}

Result<void> SqlReplicaStore::storeSnapshot(const sync::EntityPage &page)
{
    return write([&page](FeedWriter &writer, Connection &connection) -> Result<void> {
        const Result<sync::ReplicaState> state = readReplicaState(connection);
        if (!state)
            return fail(state.error());
        Result<void> done;
        if (state->snapshotPosition == u"start")
            done = writer.beginAt(page.sequence, page.atSequence);
        if (done)
            done = writer.storeEntities(page, {});
        return done ? writeProperty(connection, property::syncSnapshot, page.next) : done;
    });
}

Result<sync::FeedOutcome> SqlReplicaStore::storeFeed(const sync::FeedPage &page)
{
    sync::FeedOutcome outcome;
    Result<void> done = write([&](FeedWriter &writer, Connection &) -> Result<void> {
        Result<sync::FeedOutcome> stored = writer.storeFeed(page);
        if (!stored)
            return fail(std::move(stored).error());
        outcome = *stored;
        return {};
    });
    if (!done)
        return fail(std::move(done).error());
    return outcome;
}

Result<QList<EntityId>> SqlReplicaStore::missing(const sync::FeedPage &page)
{
    return m_read.run<QList<EntityId>>([&page](Connection &connection) { return missingEntities(connection, page); });
}

Result<void> SqlReplicaStore::repair(const sync::EntityPage &page, const QList<EntityId> &gone)
{
    return write([&](FeedWriter &writer, Connection &) { return writer.storeEntities(page, gone); });
}

Result<QList<sync::PushPart>> SqlReplicaStore::nextParts(int changes)
{
    return m_read.run<QList<sync::PushPart>>(
        [changes](Connection &connection) { return readNextParts(connection, changes); });
}

Result<void> SqlReplicaStore::settle(const QList<sync::PushResult> &results)
{
    return write([&results](FeedWriter &writer, Connection &) { return writer.settle(results); });
}

Result<QList<sync::PendingSet>> SqlReplicaStore::pending(int limit)
{
    return m_read.run<QList<sync::PendingSet>>(
        [limit](Connection &connection) { return readPendingSets(connection, limit); });
}

Result<QList<EntityChange>> SqlReplicaStore::changesOf(const ChangeSetId &id)
{
    return m_read.run<QList<EntityChange>>(
        [&id](Connection &connection) { return readPendingChanges(connection, id); });
}

Result<void> SqlReplicaStore::dropRefused(const QList<ChangeSetId> &ids)
{
    return write([&ids](FeedWriter &writer, Connection &) { return writer.dropRefused(ids); });
}

Result<sync::Digest> SqlReplicaStore::digest()
{
    return m_read.run<sync::Digest>([](Connection &connection) { return readDigest(connection); });
}

Result<void> SqlReplicaStore::recount()
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<void>(
        [](WriterLane::Access &access) { return recountDigests(access.connection, CancelToken()); });
}

Result<QList<sync::EntityDigest>> SqlReplicaStore::contents(const QList<int> &buckets)
{
    return m_read.run<QList<sync::EntityDigest>>(
        [&buckets](Connection &connection) { return readEntityDigests(connection, buckets); });
}

Result<QStringList> SqlReplicaStore::missingBlobs(int limit)
{
    return m_read.run<QStringList>([limit](Connection &connection) -> Result<QStringList> {
        const Result<Statement *> statement = connection.statement("read_missing_blobs");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, qint64{limit});
        QStringList hashes;
        Result<void> read = (*statement)->forEachRow([&hashes](const Statement &row) { hashes << row.text(0); });
        if (!read)
            return fail(std::move(read).error());
        return hashes;
    });
}

Result<void> SqlReplicaStore::recordEvent(const QString &action, const QString &reason, const QString &subject,
                                          bool isFailure)
{
    if (!m_lane)
        return {};
    activity::Event event;
    event.at = m_clock.now();
    event.action = action;
    event.subject = subject;
    event.reason = reason;
    event.outcome = isFailure ? activity::Outcome::Failed : activity::Outcome::Done;
    return m_lane->run<void>(
        [&event](WriterLane::Access &access) { return storage::recordEvent(access.connection, event); });
}

} // namespace collectz::storage
