// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/archive/ziparchive.h"

#include "imports/limits.h"

#include <QFile>

#include <zlib.h>

#include <KArchiveDirectory>
#include <KArchiveFile>
#include <KZip>
#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkBytes = 64 * 1024;

} // namespace

ZipArchive::ZipArchive(const QString &path, QList<ZipEntry> entries)
    : m_path(path)
    , m_entries(std::move(entries))
    , m_zip(std::make_unique<KZip>(path))
{}

ZipArchive::~ZipArchive() = default;

Unexpected ZipArchive::refuse(ErrorKind kind, const QString &code, const QString &message) const
{
    Error error = makeError(kind, code, message);
    error.file = m_path;
    return fail(std::move(error));
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const SourceFile &file)
{
    Result<QList<ZipEntry>> entries = readZipDirectory(file.path);
    if (!entries) {
        Error error = entries.error();
        error.file = file.path;
        return fail(std::move(error));
    }
    std::unique_ptr<ZipArchive> archive(new ZipArchive(file.path, std::move(*entries)));
    if (!archive->m_zip->open(QIODevice::ReadOnly) || !archive->m_zip->directory())
        return archive->refuse(ErrorKind::Invalid, u"zip_damaged"_s,
                               u"The archive is damaged or not complete. Download or export it anew."_s);
    if (!archive->m_folder.isValid())
        return archive->refuse(ErrorKind::Full, u"no_temporary_folder"_s,
                               u"There is no place for unpacking. Free some space in the temporary folder."_s);
    return archive;
}

bool ZipArchive::contains(const QString &name) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
                       [&name](const ZipEntry &entry) { return entry.name == name; });
}

Result<SourceFile> ZipArchive::extract(const QString &name)
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&name](const ZipEntry &candidate) { return candidate.name == name; });
    const KArchiveFile *packed = m_zip->directory()->file(name);
    if (entry == m_entries.cend() || !packed || !packed->symLinkTarget().isEmpty())
        return refuse(ErrorKind::NotFound, u"zip_entry_missing"_s, u"The archive does not hold \"%1\"."_s.arg(name));
    const std::unique_ptr<QIODevice> from(packed->createDevice());
    QFile to(m_folder.filePath(u"entry-%1"_s.arg(++m_unpacked, 5, 10, QLatin1Char('0'))));
    if (!from || !to.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return refuse(ErrorKind::Full, u"no_temporary_folder"_s, u"\"%1\" could not be unpacked."_s.arg(name));
    if (const Result<void> unpacked = unpack(*entry, *from, to); !unpacked) {
        to.remove();
        return fail(unpacked.error());
    }
    to.close();
    QFile head(to.fileName());
    if (!head.open(QIODevice::ReadOnly))
        return refuse(ErrorKind::Unavailable, u"source_unreadable"_s, u"\"%1\" could not be unpacked."_s.arg(name));
    return SourceFile{to.fileName(), head.read(limits::headBytes), head.size()};
}

Result<void> ZipArchive::unpack(const ZipEntry &entry, QIODevice &from, QIODevice &to)
{
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    qint64 bytes = 0;
    uLong checksum = crc32(0, nullptr, 0);
    for (;;) {
        const qint64 count = from.read(chunk.data(), chunkBytes);
        if (count < 0)
            return refuse(ErrorKind::Invalid, u"zip_damaged"_s, u"\"%1\" in the archive is damaged."_s.arg(entry.name));
        if (count == 0)
            break;
        bytes += count;
        m_unpackedBytes += count;
        if (bytes > entry.bytes || m_unpackedBytes > limits::archiveBytes)
            return refuse(
                ErrorKind::Limit, u"zip_size_lie"_s,
                u"\"%1\" unpacks to more than the archive promises. The archive was refused."_s.arg(entry.name));
        checksum = crc32(checksum, reinterpret_cast<const Bytef *>(chunk.constData()), static_cast<uInt>(count));
        if (to.write(chunk.constData(), count) != count)
            return refuse(ErrorKind::Full, u"disk_full"_s,
                          u"There is no space left for unpacking \"%1\"."_s.arg(entry.name));
    }
    if (bytes != entry.bytes || checksum != entry.checksum)
        return refuse(ErrorKind::Invalid, u"zip_damaged"_s,
                      u"\"%1\" in the archive is damaged: its size or check sum is wrong."_s.arg(entry.name));
    return {};
}

void ZipArchive::discard(const SourceFile &file)
{
    QFile::remove(file.path);
}

} // namespace collectz::imports
