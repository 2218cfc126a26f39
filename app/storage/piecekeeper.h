// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/snapshotfile.h"

#include <QFile>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace collectz::storage {

/// Takes the pieces of a snapshot file one after the other: checks each, appends it to a file, where it outlives a restart, and
/// unpacks it into the database. It does so on a thread of its own, while the next piece is on the line.
class PieceKeeper
{
public:
    PieceKeeper(const QString &pieces, const QString &database, sync::SnapshotOffer offer);
    /// Waits for what was handed in.
    ~PieceKeeper();
    Q_DISABLE_COPY_MOVE(PieceKeeper)

    /// To be called once, before anything is handed in. How many pieces are there and sound already; what follows them is cut off.
    [[nodiscard]] Result<qint64> begin();
    /// Hands in the piece with this number; they come in order. The error may be one of an earlier piece: Unavailable with
    /// "snapshot_damaged" when it was not what the offer says, Full when it could not be written.
    [[nodiscard]] Result<void> add(qint64 index, const QByteArray &bytes);
    /// Waits for all; says what went wrong, also when the database has not become what the offer says.
    [[nodiscard]] Result<void> finish();

private:
    void work();
    void close();
    [[nodiscard]] Result<void> keep(const sync::SnapshotOffer::Piece &expected, const QByteArray &bytes);
    [[nodiscard]] Result<void> unpack(const QByteArray &bytes);

    const sync::SnapshotOffer m_offer;
    QFile m_pieces;
    QFile m_database;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::pair<qint64, QByteArray>> m_waiting;
    Result<void> m_done; ///< the first error
    bool m_isClosed = false;
    std::thread m_thread;
};

} // namespace collectz::storage
