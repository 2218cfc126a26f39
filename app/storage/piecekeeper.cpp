// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/piecekeeper.h"

#include "base/sha256.h"
#include "sync/codec.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using sync::SnapshotOffer;

namespace {

/// Of a MiB each: enough for the line not to wait for the disk, and no more memory than that.
constexpr size_t mostWaiting = 8;

Error notWritten(const QFile &file)
{
    return makeError(ErrorKind::Full, u"load_not_written"_s,
                     u"The catalog that comes from the companion cannot be written here."_s,
                     file.fileName() + u": "_s + file.errorString());
}

Error damaged()
{
    return makeError(ErrorKind::Unavailable, u"snapshot_damaged"_s,
                     u"What came from the companion was damaged and was not kept. It will be asked for again."_s);
}

bool isSound(const SnapshotOffer::Piece &expected, const QByteArray &bytes)
{
    return bytes.size() == expected.bytes && sha256(bytes) == expected.sha256;
}

} // namespace

PieceKeeper::PieceKeeper(const QString &pieces, const QString &database, SnapshotOffer offer)
    : m_offer(std::move(offer))
    , m_pieces(pieces)
    , m_database(database)
{}

PieceKeeper::~PieceKeeper()
{
    close();
}

Result<qint64> PieceKeeper::begin()
{
    if (!m_pieces.open(QIODevice::ReadWrite))
        return fail(notWritten(m_pieces));
    if (!m_database.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(notWritten(m_database));
    qint64 sound = 0;
    qint64 bytes = 0;
    for (const SnapshotOffer::Piece &piece : m_offer.pieces) {
        const QByteArray content = m_pieces.read(piece.bytes);
        if (!isSound(piece, content))
            break;
        if (Result<void> unpacked = unpack(content); !unpacked)
            return fail(std::move(unpacked).error());
        ++sound;
        bytes += piece.bytes;
    }
    if (!m_pieces.resize(bytes) || !m_pieces.seek(bytes))
        return fail(notWritten(m_pieces));
    m_thread = std::thread([this] { work(); });
    return sound;
}

Result<void> PieceKeeper::add(qint64 index, const QByteArray &bytes)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting || !m_done; });
    if (m_done)
        m_waiting.emplace_back(index, bytes);
    m_changed.notify_all();
    return m_done;
}

void PieceKeeper::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_isClosed; });
        if (m_waiting.empty() || !m_done)
            return;
        const auto [index, bytes] = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        Result<void> kept = keep(m_offer.pieces.value(index), bytes);
        lock.lock();
        m_done = std::move(kept);
        m_changed.notify_all();
        if (!m_done)
            return;
    }
}

Result<void> PieceKeeper::keep(const SnapshotOffer::Piece &expected, const QByteArray &bytes)
{
    if (!isSound(expected, bytes))
        return fail(damaged());
    if (m_pieces.write(bytes) != bytes.size() || !m_pieces.flush())
        return fail(notWritten(m_pieces));
    return unpack(bytes);
}

Result<void> PieceKeeper::unpack(const QByteArray &bytes)
{
    const Result<QByteArray> content = sync::unpack(bytes, sync::snapshotPieceBytes);
    if (!content)
        return fail(damaged());
    return m_database.write(*content) == content->size() ? Result<void>() : fail(notWritten(m_database));
}

void PieceKeeper::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> PieceKeeper::finish()
{
    close();
    if (!m_done)
        return m_done;
    if (!m_database.flush())
        return fail(notWritten(m_database));
    return m_database.size() == m_offer.fileBytes ? Result<void>() : fail(damaged());
}

} // namespace collectz::storage
