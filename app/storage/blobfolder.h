// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/blobpieces.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace collectz::storage {

/// What a picture is known by: the SHA-256 of its bytes in hex.
[[nodiscard]] QString blobHash(QByteArrayView bytes);

/// The files of an SQLite catalog's covers and attachments: `<catalog>.blobs/ab/<sha256>`, named by the SHA-256 of their
/// bytes, so a file is written once and never altered. Thread-safe and blocking; it holds nothing but the path.
class BlobFolder
{
public:
    explicit BlobFolder(QString path);
    /// The folder that belongs to a catalog file.
    [[nodiscard]] static QString pathFor(const QString &catalogFile);

    /// Writes a temporary file, flushes it to the drive, renames it to its hash and flushes the folder. Returns the hash
    /// in hex. Existing sound content is left as it is. Limit, Full and ReadOnly are told apart.
    [[nodiscard]] Result<QString> write(const QByteArray &bytes, qint64 maximumBytes) const;
    /// The bytes, checked against their hash: NotFound, or Corrupt when they no longer agree.
    [[nodiscard]] Result<QByteArray> read(const QString &sha256) const;
    /// Some of the bytes, not checked.
    [[nodiscard]] Result<sync::BlobPiece> piece(const QString &sha256, qint64 offset, qint64 length) const;
    [[nodiscard]] bool contains(const QString &sha256) const;
    /// Size in bytes, -1 when there is no such file.
    [[nodiscard]] qint64 size(const QString &sha256) const;
    /// The hashes of all files in the folder, sorted; leftovers of interrupted writes are not among them.
    [[nodiscard]] QStringList hashes() const;
    /// Temporary files that an interrupted write has left.
    [[nodiscard]] QStringList leftovers() const;

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Whether a text is the hex form of a SHA-256, the only names that ever reach the file system.
    [[nodiscard]] static bool isHash(const QString &text);

private:
    [[nodiscard]] QString fileOf(const QString &sha256) const;
    QString m_path;
};

} // namespace collectz::storage
