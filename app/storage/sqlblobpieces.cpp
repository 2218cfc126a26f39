// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlblobpieces.h"

#include "storage/blobfolder.h"
#include "storage/properties.h"
#include "storage/sqlcatalog.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using sync::BlobPiece;

namespace {

/// Of all blobs that are under way together.
constexpr qint64 mostUnderWay = qint64{512} * 1024 * 1024;

/// 16 bytes also for no device: what arrives at a replica comes from its companion.
QByteArray senderBytes(const DeviceId &from)
{
    return from.isNull() ? QByteArray(16, '\0') : from.bytes();
}

Result<qint64> readNumber(Statement &statement)
{
    qint64 number = 0;
    Result<void> read = statement.forEachRow([&number](const Statement &row) { number = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return number;
}

Result<qint64> readArrived(Connection &connection, const QString &sha256, const DeviceId &from)
{
    const Result<Statement *> statement = connection.statement("read_arrived_bytes");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, sha256);
    (*statement)->bindBlob(2, senderBytes(from));
    return readNumber(**statement);
}

Result<qint64> readUnderWay(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("read_bytes_under_way");
    return statement ? readNumber(**statement) : fail(statement.error());
}

} // namespace

SqlBlobPieces::SqlBlobPieces(WriterLane *lane, ReadAccess &read, SqlBlobStore &blobs, const Clock &clock)
    : m_lane(lane)
    , m_read(read)
    , m_blobs(blobs)
    , m_clock(clock)
{}

Result<BlobPiece> SqlBlobPieces::piece(const QString &sha256, qint64 offset, qint64 length)
{
    return m_blobs.piece(sha256, offset, length);
}

Result<qint64> SqlBlobPieces::arrived(const QString &sha256, const DeviceId &from)
{
    return m_read.run<qint64>([&](Connection &c) { return readArrived(c, sha256, from); });
}

Result<qint64> SqlBlobPieces::keep(const QString &sha256, const DeviceId &from, qint64 offset, const BlobPiece &piece)
{
    if (!m_lane)
        return fail(readOnlyError(m_blobs.catalogName()));
    if (!BlobFolder::isHash(sha256) || offset + piece.bytes.size() > piece.total)
        return fail(ErrorKind::Invalid, u"sync_message"_s, u"What came over the network is no message of a sync."_s);
    if (piece.total > sync::mostBlobBytes)
        return fail(ErrorKind::Limit, u"blob_too_large"_s,
                    u"The file has %1 bytes; at most %2 are kept."_s.arg(piece.total).arg(sync::mostBlobBytes));
    // Whole already, when the answer to the last piece was lost.
    const Result<bool> isWhole = m_blobs.contains(sha256);
    if (!isWhole || *isWhole)
        return isWhole ? Result<qint64>(piece.total) : fail(isWhole.error());
    const Result<qint64> here = arrived(sha256, from);
    if (!here || *here != offset)
        return here;
    const qint64 end = offset + piece.bytes.size();
    if (end < piece.total)
        return insertPiece(sha256, from, offset, piece.bytes);
    Result<QByteArray> whole = offset > 0 ? pieces(sha256, from) : Result<QByteArray>(QByteArray());
    if (!whole)
        return fail(whole.error());
    *whole += piece.bytes;
    const bool isSound = blobHash(*whole) == sha256;
    if (const Result<QString> kept = isSound ? m_blobs.put(*whole, sync::mostBlobBytes) : QString(); !kept)
        return fail(kept.error());
    if (Result<void> dropped = offset > 0 ? dropPieces(sha256, from) : Result<void>(); !dropped)
        return fail(std::move(dropped).error());
    if (!isSound)
        return fail(ErrorKind::Invalid, u"blob_damaged"_s,
                    u"A picture arrived damaged and was not kept. It will be asked for again."_s);
    return end;
}

Result<qint64> SqlBlobPieces::insertPiece(const QString &sha256, const DeviceId &from, qint64 offset,
                                          const QByteArray &bytes)
{
    return m_lane->run<qint64>([&](WriterLane::Access &access) -> Result<qint64> {
        Result<Transaction> transaction = Transaction::begin(access.connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        const Result<qint64> underWay = readUnderWay(access.connection);
        if (!underWay)
            return underWay;
        if (*underWay + bytes.size() > mostUnderWay)
            return fail(ErrorKind::Busy, u"blobs_under_way"_s,
                        u"Too many pictures are on their way at once. They will be sent later."_s);
        const Result<Statement *> statement = access.connection.statement("insert_blob_part");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, sha256);
        (*statement)->bindBlob(2, senderBytes(from));
        (*statement)->bind(3, offset);
        (*statement)->bind(4, qint64{bytes.size()});
        (*statement)->bindBlob(5, bytes);
        (*statement)->bindText(6, timeText(m_clock.now()));
        Result<void> done = (*statement)->execute();
        const Result<qint64> here = done ? readArrived(access.connection, sha256, from) : fail(std::move(done).error());
        done = here ? transaction->commit() : fail(here.error());
        return done ? here : fail(std::move(done).error());
    });
}

Result<QByteArray> SqlBlobPieces::pieces(const QString &sha256, const DeviceId &from)
{
    return m_read.run<QByteArray>([&](Connection &connection) -> Result<QByteArray> {
        const Result<Statement *> statement = connection.statement("read_blob_parts");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, sha256);
        (*statement)->bindBlob(2, senderBytes(from));
        QByteArray bytes;
        Result<void> read = (*statement)->forEachRow([&bytes](const Statement &row) { bytes += row.blob(0); });
        if (!read)
            return fail(std::move(read).error());
        return bytes;
    });
}

Result<void> SqlBlobPieces::dropPieces(const QString &sha256, const DeviceId &from)
{
    return m_lane->run<void>([&](WriterLane::Access &access) -> Result<void> {
        Result<Transaction> transaction = Transaction::begin(access.connection, Connection::Mode::Write);
        const Result<Statement *> statement = access.connection.statement("delete_blob_parts");
        if (!transaction || !statement)
            return fail(transaction ? statement.error() : transaction.error());
        (*statement)->bindText(1, sha256);
        (*statement)->bindBlob(2, senderBytes(from));
        Result<void> done = (*statement)->execute();
        return done ? transaction->commit() : done;
    });
}

} // namespace collectz::storage
