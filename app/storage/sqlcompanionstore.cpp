// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlcompanionstore.h"

#include "storage/catalogjobs.h"
#include "storage/digesttable.h"
#include "storage/properties.h"
#include "storage/pushtable.h"
#include "storage/sqlcatalog.h"
#include "storage/syncreader.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

ChangeSet changeSetOf(const sync::PushPart &part, const sync::PushSession &session)
{
    ChangeSet set;
    set.id = part.header.id;
    set.author = session.author;
    set.member = session.member;
    set.device = session.device;
    set.reason = part.header.reason;
    set.source = part.header.source;
    set.origin = part.header.origin;
    set.subject = part.header.subject;
    set.correlation = part.header.correlation;
    set.undoes = part.header.undoes;
    for (const sync::PushedChange &pushed : part.changes)
        set.changes << pushed.change;
    return set;
}

/// A failure that will be the same whenever the set is pushed again.
bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Denied || error.kind == ErrorKind::Invalid || error.kind == ErrorKind::NotFound ||
           error.kind == ErrorKind::Limit || error.kind == ErrorKind::Usage;
}

} // namespace

SqlCompanionStore::SqlCompanionStore(WriterLane *lane, ReadAccess &read, std::shared_ptr<Subscribers> subscribers,
                                     QString catalogName, const Clock &clock)
    : m_lane(lane)
    , m_read(read)
    , m_subscribers(std::move(subscribers))
    , m_catalogName(std::move(catalogName))
    , m_clock(clock)
{}

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

Result<qint64> SqlCompanionStore::deletionsAfter(qint64 after)
{
    return m_read.run<qint64>([after](Connection &connection) { return countDeletions(connection, after); });
}

Result<sync::PushResult> SqlCompanionStore::push(const sync::PushPart &part, const sync::PushSession &session)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<sync::PushResult>([&](WriterLane::Access &access) -> Result<sync::PushResult> {
        PushTable table(access.connection, timeText(m_clock.now()));
        Result<std::optional<sync::PushResult>> known = table.known(part.header.id);
        if (!known)
            return fail(std::move(known).error());
        if (*known)
            return **known;
        Result<std::optional<sync::PushPart>> whole = table.whole(part, session.replica);
        if (!whole)
            return fail(std::move(whole).error());
        sync::PushResult result;
        result.id = part.header.id;
        result.status = sync::PushResult::Status::Partial;
        if (!*whole)
            return result;

        PushOrigin origin{session.replica, part.localFirst, {}, session.policy, session.undoPolicy};
        for (const sync::PushedChange &pushed : (*whole)->changes)
            origin.ownBases << pushed.ownBase;
        ApplyContext context;
        context.push = &origin;
        const Result<Applied> applied =
            applyJob(changeSetOf(**whole, session), context, m_subscribers, m_clock)(access);
        if (!applied && !isRefusal(applied.error()))
            return fail(applied.error());
        if (!applied) {
            if (Result<void> kept = table.refuse(result.id, applied.error()); !kept)
                return fail(std::move(kept).error());
        }
        known = table.known(result.id);
        if (!known)
            return fail(std::move(known).error());
        if (part.parts > 1) {
            if (Result<void> dropped = table.dropParts(result.id, session.replica); !dropped)
                return fail(std::move(dropped).error());
        }
        return known->value_or(result);
    });
}

Result<sync::EntityPage> SqlCompanionStore::snapshot(const QString &position, const sync::FeedLimits &limits)
{
    return m_read.run<sync::EntityPage>([&](Connection &c) { return readSnapshot(c, position, limits); });
}

Result<void> SqlCompanionStore::ensureDigests()
{
    const Result<SyncFlags> flags = m_read.run<SyncFlags>([](Connection &c) { return readSyncFlags(c); });
    if (!flags)
        return fail(flags.error());
    if (flags->keepsDigests)
        return {};
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<void>([](WriterLane::Access &access) -> Result<void> {
        Result<Transaction> transaction = Transaction::begin(access.connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        // The counters' lock keeps other programs from writing meanwhile.
        if (const Result<Counters> counters = Counters::load(access.connection); !counters)
            return fail(counters.error());
        Result<void> done = startDigests(access.connection);
        return done ? transaction->commit() : done;
    });
}

Result<sync::Digest> SqlCompanionStore::digest()
{
    if (Result<void> kept = ensureDigests(); !kept)
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

} // namespace collectz::storage
