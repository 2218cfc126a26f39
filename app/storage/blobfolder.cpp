// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/blobfolder.h"

#include "base/sha256.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryFile>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

bool flushFolder(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool flushed = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return flushed;
}

Unexpected writeFailure(const QString &path, int error)
{
    const QString technical = QString::fromLocal8Bit(std::strerror(error));
    if (error == ENOSPC || error == EDQUOT)
        return fail(ErrorKind::Full, u"blob_no_space"_s,
                    u"There is no space left in %1. The picture was not kept."_s.arg(path), technical);
    if (error == EROFS || error == EACCES || error == EPERM)
        return fail(ErrorKind::ReadOnly, u"blob_read_only"_s,
                    u"%1 cannot be written. The picture was not kept."_s.arg(path), technical);
    return fail(ErrorKind::Unavailable, u"blob_write_failed"_s,
                u"The picture could not be written to %1 and was not kept."_s.arg(path), technical);
}

} // namespace

QString blobHash(QByteArrayView bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

BlobFolder::BlobFolder(QString path)
    : m_path(std::move(path))
{}

QString BlobFolder::pathFor(const QString &catalogFile)
{
    return catalogFile + u".blobs"_s;
}

bool BlobFolder::isHash(const QString &text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](QChar letter) {
               return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
           });
}

QString BlobFolder::fileOf(const QString &sha256) const
{
    return m_path + u'/' + sha256.left(2) + u'/' + sha256;
}

Result<QString> BlobFolder::write(const QByteArray &bytes, qint64 maximumBytes) const
{
    if (bytes.size() > maximumBytes)
        return fail(ErrorKind::Limit, u"blob_too_large"_s,
                    u"The file has %1 bytes; at most %2 are kept."_s.arg(bytes.size()).arg(maximumBytes));
    const QString hash = blobHash(bytes);
    if (read(hash))
        return hash;
    const QString folder = m_path + u'/' + hash.left(2);
    errno = 0;
    const bool isNew = !QDir(folder).exists();
    if (!QDir().mkpath(folder))
        return writeFailure(folder, errno);

    QTemporaryFile file(folder + u"/.part-XXXXXX"_s);
    if (!file.open())
        return writeFailure(folder, errno);
    if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return writeFailure(folder, errno);
    // rename(2) replaces a damaged file of the same name in one step; QFile::rename refuses to.
    const QString target = fileOf(hash);
    if (::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
        return writeFailure(folder, errno);
    file.setAutoRemove(false);
    if (!flushFolder(folder) || (isNew && !(flushFolder(m_path) && flushFolder(QFileInfo(m_path).absolutePath()))))
        return writeFailure(folder, errno);
    return hash;
}

Result<QByteArray> BlobFolder::read(const QString &sha256) const
{
    QFile file(isHash(sha256) ? fileOf(sha256) : QString());
    if (!isHash(sha256) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"blob_missing"_s, u"The picture %1 is not there."_s.arg(sha256.left(12)),
                    file.errorString());
    QByteArray bytes = file.readAll();
    if (blobHash(bytes) != sha256)
        return fail(ErrorKind::Corrupt, u"blob_damaged"_s,
                    u"The picture %1 is damaged on the drive."_s.arg(sha256.left(12)));
    return bytes;
}

Result<sync::BlobPiece> BlobFolder::piece(const QString &sha256, qint64 offset, qint64 length) const
{
    QFile file(isHash(sha256) ? fileOf(sha256) : QString());
    if (!isHash(sha256) || !file.open(QIODevice::ReadOnly) || !file.seek(std::min(offset, file.size())))
        return fail(ErrorKind::NotFound, u"blob_missing"_s, u"The picture %1 is not there."_s.arg(sha256.left(12)),
                    file.errorString());
    return sync::BlobPiece{file.size(), file.read(length)};
}

bool BlobFolder::contains(const QString &sha256) const
{
    return isHash(sha256) && QFile::exists(fileOf(sha256));
}

qint64 BlobFolder::size(const QString &sha256) const
{
    return contains(sha256) ? QFileInfo(fileOf(sha256)).size() : -1;
}

QStringList BlobFolder::hashes() const
{
    QStringList hashes;
    QDirIterator files(m_path, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (isHash(files.fileName()))
            hashes << files.fileName();
    }
    hashes.sort();
    return hashes;
}

QStringList BlobFolder::leftovers() const
{
    QStringList names;
    QDirIterator files(m_path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (files.fileName().startsWith(u".part-"_s))
            names << path;
    }
    return names;
}

} // namespace collectz::storage
