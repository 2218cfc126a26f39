// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/filedigest.h"

#include "base/sha256.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;

Result<FileDigest> digestFile(const QString &path, const CancelToken &cancel)
{
    constexpr qint64 chunkBytes = 1024 * 1024;
    const auto unreadable = [&path](const QString &technical) {
        Error error =
            makeError(ErrorKind::Unavailable, u"file_unreadable"_s,
                      u"\"%1\" cannot be read to its end. Nothing was imported; check the drive and try again."_s.arg(
                          QFileInfo(path).fileName()),
                      technical);
        error.file = path;
        return fail(std::move(error));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    FileDigest digest;
    Sha256 hash;
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (;;) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"The plan was stopped; nothing was written."_s);
        const qint64 count = file.read(chunk.data(), chunkBytes);
        if (count < 0)
            return unreadable(file.errorString());
        if (count == 0)
            break;
        hash.add(QByteArrayView(chunk.constData(), count));
        digest.size += count;
        digest.lines += std::count(chunk.constData(), chunk.constData() + count, '\n');
    }
    digest.sha256 = QString::fromLatin1(hash.result().toHex());
    return digest;
}

} // namespace collectz::imports
