// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/blobfolder.h"
#include "storage/connection.h"

#include <optional>

namespace collectz::storage {

/// Where the bytes of one catalog's blobs are while it is copied as a whole: a folder, rows of a PostgreSQL catalog, or,
/// in a backup file, a table inside of it.
class BlobPlace
{
public:
    [[nodiscard]] static BlobPlace ofCatalog(Connection &connection, const QString &location);
    [[nodiscard]] static BlobPlace insideFile(Connection &connection);
    /// Whether a file is a backup, which has its pictures inside.
    [[nodiscard]] static Result<bool> isInside(Connection &connection);

    /// Makes the table of a backup file.
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<QByteArray> read(const QString &sha256);
    /// Keeps bytes and row; in the transaction of the caller as far as the bytes are in the database.
    [[nodiscard]] Result<void> write(const QString &sha256, const QByteArray &bytes, const QByteArray &addedAt);

private:
    enum class Form : quint8 { Folder, Rows, Inside };

    BlobPlace(Connection &connection, Form form);

    Connection &m_connection;
    Form m_form;
    std::optional<BlobFolder> m_folder;
};

} // namespace collectz::storage
