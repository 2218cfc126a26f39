// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "storage/connection.h"

namespace collectz::storage {

/// Removes a file and what SQLite keeps beside it.
void removeCatalogFile(const QString &path);

/// Writes a catalog of any engine, in use or not, into one new file that is an SQLite catalog with its blobs inside. The
/// file gets its name only after it was verified and flushed; an existing file is never replaced.
[[nodiscard]] Result<void> backupCatalog(const ConnectOptions &source, const QString &file, const Clock &clock,
                                         const ProgressFunction &progress, const CancelToken &cancel);

/// Opens a backup file for reading, after the engine's check of it; migrated in a copy when it is of an older format.
class BackupFile
{
public:
    [[nodiscard]] static Result<BackupFile> open(const QString &file, const Clock &clock, const CancelToken &cancel);
    ~BackupFile();
    BackupFile(BackupFile &&other) noexcept;
    BackupFile &operator=(BackupFile &&) = delete;
    Q_DISABLE_COPY(BackupFile)

    [[nodiscard]] Connection &connection() { return *m_connection; }
    /// Whether the blobs are in the file; a plain catalog file has them beside it.
    [[nodiscard]] bool hasBlobsInside() const { return m_hasBlobsInside; }

private:
    BackupFile() = default;
    std::unique_ptr<Connection> m_connection;
    QString m_migratedCopy; ///< removed with the object
    bool m_hasBlobsInside = false;
};

} // namespace collectz::storage
