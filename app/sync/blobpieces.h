// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace collectz::sync {

/// Largest picture or attachment that travels.
inline constexpr qint64 mostBlobBytes = qint64{64} * 1024 * 1024;
/// Largest piece of one in a message.
inline constexpr qint64 mostPieceBytes = qint64{4} * 1024 * 1024;

struct BlobPiece
{
    qint64 total = 0; ///< bytes of the whole
    QByteArray bytes;
};

/// Pictures and attachments on their way: read piece by piece, and kept piece by piece until all of one is here and agrees with its
/// hash. Pieces survive a restart. Implemented by storage on both engines. Thread-safe, blocking.
class BlobPieces
{
public:
    virtual ~BlobPieces() = default;

    /// Of a blob that is here; NotFound for another. The bytes are not checked against the hash: who gets all of them does.
    [[nodiscard]] virtual Result<BlobPiece> piece(const QString &sha256, qint64 offset, qint64 length) = 0;
    /// How many bytes are here of a blob that `from` is sending.
    [[nodiscard]] virtual Result<qint64> arrived(const QString &sha256, const DeviceId &from) = 0;
    /// Keeps the piece that follows what has arrived and returns how much is here then: with the last one the blob is kept for
    /// good. Another piece is not kept. Invalid with "blob_damaged" when the whole is not what its hash says: nothing of it stays.
    /// Limit for more than mostBlobBytes, and when too much is under way.
    [[nodiscard]] virtual Result<qint64> keep(const QString &sha256, const DeviceId &from, qint64 offset,
                                              const BlobPiece &piece) = 0;
};

} // namespace collectz::sync
