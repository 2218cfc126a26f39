// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/readaccess.h"
#include "storage/sqlblobstore.h"
#include "sync/blobpieces.h"

namespace collectz::storage {

/// See sync::BlobPieces. Pieces that arrive are rows of table blob_part until the blob is whole.
class SqlBlobPieces final : public sync::BlobPieces
{
public:
    /// `lane` is null when the catalog is read-only. Everything must outlive the object.
    SqlBlobPieces(WriterLane *lane, ReadAccess &read, SqlBlobStore &blobs, const Clock &clock);

    [[nodiscard]] Result<sync::BlobPiece> piece(const QString &sha256, qint64 offset, qint64 length) override;
    [[nodiscard]] Result<qint64> arrived(const QString &sha256, const DeviceId &from) override;
    [[nodiscard]] Result<qint64> keep(const QString &sha256, const DeviceId &from, qint64 offset,
                                      const sync::BlobPiece &piece) override;

private:
    [[nodiscard]] Result<qint64> insertPiece(const QString &sha256, const DeviceId &from, qint64 offset,
                                             const QByteArray &bytes);
    [[nodiscard]] Result<QByteArray> pieces(const QString &sha256, const DeviceId &from);
    [[nodiscard]] Result<void> dropPieces(const QString &sha256, const DeviceId &from);

    WriterLane *m_lane;
    ReadAccess &m_read;
    SqlBlobStore &m_blobs;
    const Clock &m_clock;
};

} // namespace collectz::storage
