// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/filelock.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

Error systemError(const QString &catalogFile, int number)
{
    const QString name = QFileInfo(catalogFile).fileName();
    const QString technical = u"lock: errno %1"_s.arg(number);
    if (number == EACCES || number == EPERM || number == EROFS)
        return makeError(ErrorKind::ReadOnly, u"catalog_read_only"_s,
                         u"The folder of the catalog \"%1\" cannot be written. Open the catalog read-only, or move it "
                         "elsewhere."_s.arg(name),
                         technical);
    if (number == ENOSPC || number == EDQUOT)
        return makeError(ErrorKind::Full, u"disk_full"_s,
                         u"There is no space left beside the catalog \"%1\"."_s.arg(name), technical);
    return makeError(ErrorKind::Unavailable, u"catalog_cannot_lock"_s,
                     u"The catalog \"%1\" cannot be reserved for writing. Open it read-only."_s.arg(name), technical);
}

Error busyError(const QString &catalogFile, int descriptor)
{
    QByteArray holder(32, '\0');
    const ssize_t length = pread(descriptor, holder.data(), static_cast<size_t>(holder.size()), 0);
    holder.truncate(qMax<qsizetype>(length, 0));
    return makeError(
        ErrorKind::Busy, u"catalog_in_use"_s,
        u"The catalog \"%1\" is open in another window or program. Open it read-only, or close it there."_s.arg(
            QFileInfo(catalogFile).fileName()),
        u"held by process %1"_s.arg(QString::fromLatin1(holder.trimmed())));
}

/// Whether the path still names the file that was locked: its last holder may just have removed it.
bool isStillThere(int descriptor, const QByteArray &path)
{
    struct stat locked = {};
    struct stat named = {};
    return fstat(descriptor, &locked) == 0 && stat(path.constData(), &named) == 0 && locked.st_ino == named.st_ino &&
           locked.st_dev == named.st_dev;
}

} // namespace

FileLock::FileLock(int descriptor, QString path)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
{}

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString &catalogFile)
{
    // The file may be reached by several names; the lock is one.
    const QString canonical = QFileInfo(catalogFile).canonicalFilePath();
    const QString path = (canonical.isEmpty() ? catalogFile : canonical) + u".lock"_s;
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        const int descriptor = open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (descriptor < 0)
            return fail(systemError(catalogFile, errno));
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int number = errno;
            Error error = number == EWOULDBLOCK ? busyError(catalogFile, descriptor) : systemError(catalogFile, number);
            close(descriptor);
            return fail(std::move(error));
        }
        if (!isStillThere(descriptor, name)) {
            close(descriptor);
            continue;
        }
        const QByteArray holder = QByteArray::number(static_cast<qint64>(getpid())) + '\n';
        // Who holds it is for the message only; the lock holds without it.
        if (ftruncate(descriptor, 0) == 0)
            std::ignore = pwrite(descriptor, holder.constData(), static_cast<size_t>(holder.size()), 0);
        return std::unique_ptr<FileLock>(new FileLock(descriptor, path));
    }
}

FileLock::~FileLock()
{
    unlink(QFile::encodeName(m_path).constData());
    close(m_descriptor);
}

} // namespace collectz::storage
