// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace collectz::imports {

/// What a zip file's directory says of one entry. Nothing of it is believed: see ZipArchive.
struct ZipEntry
{
    QString name; ///< a label only, never a path to write to
    quint32 checksum = 0;
    qint64 packedBytes = 0;
    qint64 bytes = 0;
    qint64 offset = 0;
    bool isFolder = false;
};

/// Reads the directory at the end of a zip file and judges every entry before anything is unpacked: number, sizes, ratio,
/// overlap, names that lead out of a folder, links, encryption. One bad entry refuses the archive.
[[nodiscard]] Result<QList<ZipEntry>> readZipDirectory(const QString &path);

} // namespace collectz::imports
