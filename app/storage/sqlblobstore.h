// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "catalog/catalog.h"
#include "storage/blobfolder.h"
#include "storage/readaccess.h"
#include "storage/writerlane.h"

namespace collectz::storage {

/// The blobs of one catalog: files beside an SQLite catalog, rows of a PostgreSQL one. Bytes are safe before their row is
/// written, so a row never names what is not there. Thread-safe, blocking.
class SqlBlobStore final : public catalog::BlobStore
{
public:
    /// `lane` is null when the catalog is read-only. Everything must outlive the store.
    SqlBlobStore(WriterLane *lane, ReadAccess &read, const QString &location, QString catalogName, const Clock &clock);

    [[nodiscard]] Result<QString> put(const QByteArray &bytes, qint64 maximumBytes) override;
    [[nodiscard]] Result<QByteArray> get(const QString &sha256) override;
    [[nodiscard]] Result<bool> contains(const QString &sha256) override;

    /// Some bytes of a blob, not checked against its hash.
    [[nodiscard]] Result<sync::BlobPiece> piece(const QString &sha256, qint64 offset, qint64 length);

    [[nodiscard]] const QString &catalogName() const { return m_catalogName; }

private:
    WriterLane *m_lane;
    ReadAccess &m_read;
    std::optional<BlobFolder> m_folder; ///< nothing on PostgreSQL
    QString m_catalogName;
    const Clock &m_clock;
};

/// One blob's row, with its bytes where the engine keeps them. An existing row stays.
[[nodiscard]] Result<void> insertBlob(Connection &connection, const QString &sha256, const QByteArray &bytes,
                                      const QByteArray &addedAt);
/// The bytes kept in a PostgreSQL catalog, checked against their hash.
[[nodiscard]] Result<QByteArray> readBlobRow(Connection &connection, const QString &sha256);

} // namespace collectz::storage
