// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlblobstore.h"

#include "storage/blobplace.h"
#include "storage/properties.h"
#include "storage/sqlcatalog.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

Result<bool> hasRow(Connection &connection, const QString &sha256)
{
    const Result<Statement *> statement = connection.statement("find_blob");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, sha256);
    bool found = false;
    Result<void> read = (*statement)->forEachRow([&found](const Statement &) { found = true; });
    if (!read)
        return fail(read.error());
    return found;
}

} // namespace

Result<void> insertBlob(Connection &connection, const QString &sha256, const QByteArray &bytes,
                        const QByteArray &addedAt)
{
    const Result<Statement *> statement = connection.statement("insert_blob");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, sha256);
    (*statement)->bind(2, qint64{bytes.size()});
    (*statement)->bindText(3, addedAt);
    if (connection.engine() == Engine::Postgres)
        (*statement)->bindBlob(4, bytes);
    return (*statement)->execute();
}

Result<QByteArray> readBlobRow(Connection &connection, const QString &sha256)
{
    const Result<Statement *> statement = connection.statement("read_blob");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, sha256);
    std::optional<QByteArray> bytes;
    Result<void> read = (*statement)->forEachRow([&bytes](const Statement &row) { bytes = row.blob(0); });
    if (!read)
        return fail(read.error());
    if (!bytes)
        return fail(ErrorKind::NotFound, u"blob_missing"_s, u"The picture %1 is not there."_s.arg(sha256.left(12)));
    if (blobHash(*bytes) != sha256)
        return fail(ErrorKind::Corrupt, u"blob_damaged"_s,
                    u"The picture %1 is damaged in the database."_s.arg(sha256.left(12)));
    return *bytes;
}

SqlBlobStore::SqlBlobStore(WriterLane *lane, ReadAccess &read, const QString &location, QString catalogName,
                           const Clock &clock)
    : m_lane(lane)
    , m_read(read)
    , m_catalogName(std::move(catalogName))
    , m_clock(clock)
{
    if (!isPostgresLocation(location))
        m_folder.emplace(BlobFolder::pathFor(location));
}

Result<QString> SqlBlobStore::put(const QByteArray &bytes, qint64 maximumBytes)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    if (bytes.size() > maximumBytes)
        return fail(ErrorKind::Limit, u"blob_too_large"_s,
                    u"The file has %1 bytes; at most %2 are kept."_s.arg(bytes.size()).arg(maximumBytes));
    const QString hash = blobHash(bytes);
    if (m_folder) {
        if (Result<QString> written = m_folder->write(bytes, maximumBytes); !written)
            return written;
    }
    Result<bool> known = m_read.run<bool>([&hash](Connection &connection) { return hasRow(connection, hash); });
    if (!known)
        return fail(known.error());
    if (*known)
        return hash;
    const QByteArray now = timeText(m_clock.now());
    Result<void> inserted = m_lane->run<void>([&](WriterLane::Access &access) -> Result<void> {
        Result<Transaction> transaction = Transaction::begin(access.connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        Result<void> done = insertBlob(access.connection, hash, bytes, now);
        return done ? transaction->commit() : done;
    });
    if (!inserted)
        return fail(inserted.error());
    return hash;
}

Result<QByteArray> SqlBlobStore::get(const QString &sha256)
{
    if (!m_folder)
        return m_read.run<QByteArray>([&sha256](Connection &connection) { return readBlobRow(connection, sha256); });
    Result<QByteArray> bytes = m_folder->read(sha256);
    // What is open read-only may be a backup, which has its pictures inside.
    if (bytes || m_lane || bytes.error().kind != ErrorKind::NotFound)
        return bytes;
    return m_read.run<QByteArray>([&](Connection &connection) -> Result<QByteArray> {
        const Result<bool> isInside = BlobPlace::isInside(connection);
        if (!isInside)
            return fail(isInside.error());
        return *isInside ? BlobPlace::insideFile(connection).read(sha256) : std::move(bytes);
    });
}

Result<sync::BlobPiece> SqlBlobStore::piece(const QString &sha256, qint64 offset, qint64 length)
{
    if (m_folder)
        return m_folder->piece(sha256, offset, length);
    return m_read.run<sync::BlobPiece>([&](Connection &connection) -> Result<sync::BlobPiece> {
        const Result<Statement *> statement = connection.statement("read_blob_piece");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, sha256);
        (*statement)->bind(2, offset);
        (*statement)->bind(3, length);
        std::optional<sync::BlobPiece> piece;
        Result<void> read = (*statement)->forEachRow([&piece](const Statement &row) {
            piece = sync::BlobPiece{row.integer(0), row.blob(1)};
        });
        if (!read)
            return fail(std::move(read).error());
        if (!piece)
            return fail(ErrorKind::NotFound, u"blob_missing"_s, u"The picture %1 is not there."_s.arg(sha256.left(12)));
        return *piece;
    });
}

Result<bool> SqlBlobStore::contains(const QString &sha256)
{
    if (m_folder)
        return m_folder->contains(sha256);
    return m_read.run<bool>([&sha256](Connection &connection) { return hasRow(connection, sha256); });
}

} // namespace collectz::storage
