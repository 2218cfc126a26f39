// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/snapshotfiles.h"

#include "base/sha256.h"
#include "storage/properties.h"
#include "storage/schema.h"
#include "storage/snapshottables.h"
#include "storage/sqliteconnection.h"
#include "storage/syncreader.h"
#include "sync/codec.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using sync::SnapshotOffer;

namespace {

Error notMade(const QString &technical)
{
    return makeError(ErrorKind::Unavailable, u"snapshot_not_made"_s,
                     u"The companion cannot write a copy for new devices."_s, technical);
}

Result<qint64> countEntities(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("count_entities");
    if (!statement)
        return fail(statement.error());
    qint64 count = 0;
    Result<void> read = (*statement)->forEachRow([&count](const Statement &row) { count = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return count;
}

/// The catalog's content as a database of its own, with the place in the journal that it stands for.
Result<void> writeDatabase(const QString &catalog, const QString &target, SnapshotOffer &offer, const CancelToken &stop)
{
    ConnectOptions options;
    options.location = target;
    options.create = true;
    const Result<std::unique_ptr<Connection>> opened = SqliteConnection::open(options);
    if (!opened)
        return fail(opened.error());
    Connection &connection = **opened;
    const CancelScope scope(connection, stop);
    allowShadowTables(connection);
    // It is made anew when anything goes wrong with it.
    Result<void> done = connection.executeScript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
    if (done)
        done = attachSource(connection, catalog);
    if (done)
        done = connection.executeScript("BEGIN");
    if (done)
        done = makeSnapshotTables(connection);
    const Result<Statement *> head = connection.statement("read_source_head");
    if (!done || !head)
        return done ? fail(head.error()) : done;
    done = (*head)->forEachRow([&offer](const Statement &row) {
        offer.sequence = row.integer(0);
        offer.atSequence = ChangeSetId::fromBytes(row.blob(1));
    });
    if (done)
        done = copySnapshotTables(connection);
    return done ? connection.executeScript("COMMIT") : done;
}

} // namespace

SnapshotFiles::SnapshotFiles(const QString &catalog, ReadAccess &read,
                             std::function<Result<void>(const CancelToken &)> keepSums, const Clock &clock)
    : m_catalog(catalog)
    , m_folder(catalog + u".snapshots"_s)
    , m_read(read)
    , m_keepSums(std::move(keepSums))
    , m_clock(clock)
{}

QString SnapshotFiles::fileOf(const sync::SnapshotId &id, const QString &ending) const
{
    return m_folder + u'/' + id.text() + ending;
}

std::optional<SnapshotOffer> SnapshotFiles::read(const QString &offerFile) const
{
    QFile file(offerFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<SnapshotOffer> offer = sync::decodeOffer(file.readAll());
    const bool isWhole = offer && QFileInfo(fileOf(offer->id, u".pieces"_s)).size() == offer->bytesFrom(0);
    return isWhole ? std::optional<SnapshotOffer>(*offer) : std::nullopt;
}

std::optional<SnapshotOffer> SnapshotFiles::newest(const sync::Place &head) const
{
    std::optional<SnapshotOffer> newest;
    const QStringList names = QDir(m_folder).entryList({u"*.offer"_s}, QDir::Files);
    for (const QString &name : names) {
        const std::optional<SnapshotOffer> offer = read(m_folder + u'/' + name);
        const bool isUsable = offer && offer->epoch == head.epoch &&
                              offer->schema == Migrator(m_clock).newestVersion() &&
                              offer->projection == projectionVersion() && offer->sequence <= head.sequence &&
                              offer->sequence + mostRowsBehind >= head.sequence;
        if (isUsable && (!newest || newest->sequence < offer->sequence))
            newest = offer;
    }
    return newest;
}

Result<SnapshotOffer> SnapshotFiles::offer()
{
    const std::lock_guard lock(m_mutex);
    const Result<qint64> entities = m_read.run<qint64>([](Connection &c) { return countEntities(c); });
    if (!entities)
        return fail(entities.error());
    if (*entities < leastEntities)
        return SnapshotOffer();
    const Result<sync::Place> head = m_read.run<sync::Place>([](Connection &c) { return readHead(c); });
    if (!head)
        return fail(head.error());
    if (const std::optional<SnapshotOffer> known = newest(*head))
        return *known;
    if (Result<void> kept = m_keepSums(m_stop); !kept)
        return fail(std::move(kept).error());
    return make(*head);
}

Result<SnapshotOffer> SnapshotFiles::make(const sync::Place &head)
{
    if (!QDir().mkpath(m_folder) ||
        !QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(notMade(m_folder));
    removeOld();
    SnapshotOffer offer;
    offer.id = sync::SnapshotId::create();
    offer.epoch = head.epoch;
    offer.schema = Migrator(m_clock).newestVersion();
    offer.projection = projectionVersion();
    const QString database = fileOf(offer.id, u".database"_s);
    Result<void> done = writeDatabase(m_catalog, database, offer, m_stop);
    if (done)
        done = writePieces(database, offer);
    QFile::remove(database);
    if (!done) {
        QFile::remove(fileOf(offer.id, u".pieces"_s));
        return fail(std::move(done).error());
    }
    const QByteArray text = sync::encodeOffer(offer);
    QFile file(fileOf(offer.id, u".offer"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return fail(notMade(file.errorString()));
    return offer;
}

Result<void> SnapshotFiles::writePieces(const QString &database, SnapshotOffer &offer) const
{
    QFile from(database);
    QFile to(fileOf(offer.id, u".pieces"_s));
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return fail(notMade(from.errorString() + u' ' + to.errorString()));
    offer.fileBytes = from.size();
    for (;;) {
        if (m_stop.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. No copy for new devices was made."_s);
        const QByteArray piece = from.read(sync::snapshotPieceBytes);
        if (piece.isEmpty())
            break;
        const QByteArray packed = sync::pack(piece);
        if (to.write(packed) != packed.size())
            return fail(notMade(to.errorString()));
        offer.pieces << SnapshotOffer::Piece{packed.size(), sha256(packed)};
    }
    return to.flush() && from.atEnd() ? Result<void>() : fail(notMade(to.errorString()));
}

Result<QByteArray> SnapshotFiles::piece(const sync::SnapshotId &id, qint64 index)
{
    const auto gone = [] {
        return fail(ErrorKind::NotFound, u"snapshot_gone"_s, u"The companion has a newer copy for new devices."_s);
    };
    const std::optional<SnapshotOffer> offer = read(fileOf(id, u".offer"_s));
    QFile file(fileOf(id, u".pieces"_s));
    if (!offer || index >= offer->pieces.size() || !file.open(QIODevice::ReadOnly) ||
        !file.seek(offer->bytesFrom(0) - offer->bytesFrom(index)))
        return gone();
    const QByteArray bytes = file.read(offer->pieces.at(index).bytes);
    if (sha256(bytes) == offer->pieces.at(index).sha256)
        return bytes;
    // What a failing disk or a power cut has left of it is no copy: the next device that asks has it made anew.
    QFile::remove(fileOf(id, u".offer"_s));
    return gone();
}

/// All but the newest file that is whole.
void SnapshotFiles::removeOld() const
{
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files, QDir::Time);
    QString kept;
    for (const QFileInfo &file : files) {
        if (kept.isEmpty() && file.suffix() == u"offer" && read(file.filePath()))
            kept = file.completeBaseName();
    }
    for (const QFileInfo &file : files) {
        if (file.completeBaseName() != kept)
            QFile::remove(file.filePath());
    }
}

} // namespace collectz::storage
