// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/archive/zipdirectory.h"
#include "imports/formatreader.h"

#include <QTemporaryDir>

#include <memory>

class KZip;

namespace collectz::imports {

/// A zip file from a stranger. The whole directory is judged before anything is unpacked; an entry is unpacked to a file
/// with a generated name in a private folder that goes with this object, and must keep to its promised size and check sum.
class ZipArchive
{
public:
    /// Denied for encrypted entries, links and paths that lead out; Limit for bombs; Invalid for damage.
    [[nodiscard]] static Result<std::unique_ptr<ZipArchive>> open(const SourceFile &file);
    ~ZipArchive();

    [[nodiscard]] const QList<ZipEntry> &entries() const { return m_entries; }

    [[nodiscard]] bool contains(const QString &name) const;
    /// Unpacks one file; remove it with `discard` when it is read.
    [[nodiscard]] Result<SourceFile> extract(const QString &name);
    void discard(const SourceFile &file);

private:
    ZipArchive(const QString &path, QList<ZipEntry> entries);
    [[nodiscard]] Unexpected refuse(ErrorKind kind, const QString &code, const QString &message) const;
    [[nodiscard]] Result<void> unpack(const ZipEntry &entry, QIODevice &from, QIODevice &to);

    QString m_path;
    QList<ZipEntry> m_entries;
    std::unique_ptr<KZip> m_zip;
    QTemporaryDir m_folder;
    int m_unpacked = 0;
    qint64 m_unpackedBytes = 0;
};

} // namespace collectz::imports
