// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/protocol.h"

namespace collectz::sync {

using SnapshotId = TypedIdentity<struct SnapshotTag>;

/// The content of a companion's catalog as a database file, cut into pieces that are compressed and hashed one by one: what a new
/// device loads where the line is good, because nothing has to be computed again. Neither journal nor members are in it.
struct SnapshotOffer
{
    struct Piece
    {
        qint64 bytes = 0; ///< compressed
        QByteArray sha256;
    };

    SnapshotId id;
    EpochId epoch;
    int schema = 0;
    QString projection; ///< by which rules and collation its projections were made
    qint64 sequence = 0;
    ChangeSetId atSequence;
    qint64 fileBytes = 0;
    QList<Piece> pieces;

    [[nodiscard]] qint64 bytesFrom(qsizetype piece) const
    {
        qint64 bytes = 0;
        for (qsizetype i = piece; i < pieces.size(); ++i)
            bytes += pieces.at(i).bytes;
        return bytes;
    }
};

inline constexpr qint64 snapshotPieceBytes = qint64{1024} * 1024; ///< before compression

[[nodiscard]] QByteArray encodeOffer(const SnapshotOffer &offer);
[[nodiscard]] Result<SnapshotOffer> decodeOffer(const QByteArray &bytes);

/// The companion's side. Thread-safe, blocking.
class SnapshotSource
{
public:
    virtual ~SnapshotSource() = default;

    /// A file that is not far behind the journal, made now when there is none, which takes seconds; an offer without an id where
    /// loading page by page is as good: the catalog is small, or another engine keeps it.
    [[nodiscard]] virtual Result<SnapshotOffer> offer() = 0;
    /// NotFound when the file is gone: a new offer has to be asked for.
    [[nodiscard]] virtual Result<QByteArray> piece(const SnapshotId &id, qint64 index) = 0;
    /// For a program that ends: what is being made is given up within half a second, and no more is made.
    virtual void stop() = 0;
};

/// The replica's side: keeps the pieces that have come, also over a restart, and takes over the content in one transaction.
/// Blocking, for one round at a time.
class SnapshotTarget
{
public:
    virtual ~SnapshotTarget() = default;

    /// Whether this catalog can take over such a file: the same schema, the same rules, and nothing in it yet.
    [[nodiscard]] virtual Result<bool> canTake(const SnapshotOffer &offer) = 0;
    /// How many pieces of this offer are here and sound; those of another offer are dropped.
    [[nodiscard]] virtual Result<qint64> begin(const SnapshotOffer &offer) = 0;
    /// Keeps the next piece of the offer that was begun, while the caller goes on. What is wrong with an earlier one is said by a later
    /// call or by install(): "snapshot_damaged" when it is not what the offer says.
    [[nodiscard]] virtual Result<void> keep(qint64 index, const QByteArray &bytes) = 0;
    /// Takes over the content with the cursor, once all pieces were kept. Conflict with "catalog_not_empty" when something was added meanwhile.
    [[nodiscard]] virtual Result<void> install(const SnapshotOffer &offer) = 0;
    virtual void drop() = 0;
};

} // namespace collectz::sync
