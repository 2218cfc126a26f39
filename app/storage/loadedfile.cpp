// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/loadedfile.h"

#include "catalog/entity.h"
#include "storage/catalogbackup.h"
#include "storage/counters.h"
#include "storage/properties.h"
#include "storage/schema.h"
#include "storage/snapshottables.h"
#include "storage/sqliteconnection.h"

#include <QFile>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using sync::SnapshotOffer;

namespace {

Result<bool> isEmpty(Connection &connection)
{
    const Result<Statement *> any = connection.statement("has_entities");
    if (!any)
        return fail(any.error());
    bool hasContent = false;
    Result<void> read = (*any)->forEachRow([&](const Statement &row) { hasContent = row.integer(0) != 0; });
    if (!read)
        return fail(std::move(read).error());
    return !hasContent;
}

Result<void> followKeys(Connection &connection)
{
    const Result<Statement *> newest = connection.statement("read_newest_keys");
    if (!newest)
        return fail(newest.error());
    Result<Counters> counters = Counters::load(connection);
    if (!counters)
        return fail(std::move(counters).error());
    Result<void> read = (*newest)->forEachRow([&counters](const Statement &row) {
        counters->raise(Counter::Entity, row.integer(0));
        counters->raise(Counter::Term, row.integer(1));
        counters->raise(Counter::Conflict, row.integer(2));
    });
    return read ? counters->save(connection) : read;
}

Result<void> wantBlobs(Connection &connection)
{
    const Result<Statement *> named = connection.statement("read_fields_with_blobs");
    if (!named)
        return fail(named.error());
    QStringList hashes;
    Result<void> done = (*named)->forEachRow([&hashes](const Statement &row) {
        const QMap<QString, catalog::FieldValue> fields = catalog::fieldsFromJson(row.utf8(0));
        for (const catalog::FieldValue &value : fields)
            hashes += sync::blobsIn(value);
    });
    for (const QString &hash : std::as_const(hashes)) {
        const Result<Statement *> insert = connection.statement("insert_missing_blob");
        if (!insert)
            return fail(insert.error());
        (*insert)->bindText(1, hash);
        if (done)
            done = (*insert)->execute();
    }
    return done;
}

/// The content of the attached file with the cursor that it stands for.
Result<void> takeOver(Connection &connection, const SnapshotOffer &offer)
{
    const Result<bool> empty = isEmpty(connection);
    if (!empty)
        return fail(empty.error());
    if (!*empty)
        return fail(ErrorKind::Conflict, u"catalog_not_empty"_s,
                    u"This catalog has content of its own already. It was kept."_s);
    Result<void> done = copySnapshotTables(connection);
    if (done)
        done = followKeys(connection);
    if (done)
        done = wantBlobs(connection);
    const std::pair<const char *, QString> properties[] = {
        {property::syncBegin, QString::number(offer.sequence)},
        {property::syncCursor, QString::number(offer.sequence)},
        {property::syncCursorSet, offer.atSequence.text()},
        {property::syncSnapshot, QString()},
    };
    for (const auto &[key, value] : properties) {
        if (done)
            done = writeProperty(connection, key, value);
    }
    return done;
}

} // namespace

LoadedFile::LoadedFile(const QString &catalog, WriterLane *lane, ReadAccess &read,
                       std::shared_ptr<Subscribers> subscribers, const Clock &clock)
    : m_catalog(catalog)
    , m_pieces(catalog + u".loading"_s)
    , m_database(catalog + u".loading-database"_s)
    , m_lane(lane)
    , m_read(read)
    , m_subscribers(std::move(subscribers))
    , m_clock(clock)
{}

Result<bool> LoadedFile::canTake(const SnapshotOffer &offer)
{
    if (!m_lane || offer.schema != Migrator(m_clock).newestVersion() || offer.projection != projectionVersion())
        return false;
    return m_read.run<bool>([](Connection &connection) { return isEmpty(connection); });
}

Result<qint64> LoadedFile::begin(const SnapshotOffer &offer)
{
    m_keeper.reset();
    m_keeper = std::make_unique<PieceKeeper>(m_pieces, m_database, offer);
    Result<qint64> here = m_keeper->begin();
    if (!here)
        m_keeper.reset();
    return here;
}

Result<void> LoadedFile::keep(qint64 index, const QByteArray &bytes)
{
    return m_keeper->add(index, bytes);
}

Result<void> LoadedFile::install(const SnapshotOffer &offer)
{
    Result<void> done = m_keeper->finish();
    m_keeper.reset();
    if (done)
        done = m_lane->run<void>([&](WriterLane::Access &access) -> Result<void> {
            // By a connection of its own: the search index remembers what it has read of its tables.
            ConnectOptions options;
            options.location = m_catalog;
            const Result<std::unique_ptr<Connection>> opened = SqliteConnection::open(options);
            if (!opened)
                return fail(opened.error());
            allowShadowTables(**opened);
            if (Result<void> attached = attachSource(**opened, m_database); !attached)
                return attached;
            Result<Transaction> transaction = Transaction::begin(**opened, Connection::Mode::Write);
            if (!transaction)
                return fail(std::move(transaction).error());
            Result<void> taken = takeOver(**opened, offer);
            if (taken)
                taken = transaction->commit();
            access.changes.forget();
            return taken;
        });
    if (done || done.error().kind != ErrorKind::Unavailable)
        drop();
    if (!done)
        return done;
    catalog::ChangeNotice notice;
    notice.reason = catalog::Reason::Sync;
    notice.lastSequence = offer.sequence;
    notice.reload = true;
    m_subscribers->tell(notice);
    return {};
}

void LoadedFile::drop()
{
    m_keeper.reset();
    QFile::remove(m_pieces);
    removeCatalogFile(m_database);
}

} // namespace collectz::storage
