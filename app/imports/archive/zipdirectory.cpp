// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/archive/zipdirectory.h"

#include "imports/limits.h"

#include <QFile>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 endRecordBytes = 22;
constexpr qint64 longestComment = 0xFFFF;
constexpr qsizetype entryRecordBytes = 46;
constexpr qint64 localRecordBytes = 30;
constexpr quint16 encryptedFlag = 0x0001;
constexpr quint16 utf8Flag = 0x0800;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;
constexpr quint32 linkType = 0xA000;
constexpr quint32 typeMask = 0xF000;

quint16 word(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 longWord(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

struct Ends
{
    qint64 directoryOffset = 0;
    qint64 directoryBytes = 0;
    int entries = 0;
};

std::optional<Ends> findEnd(QFile &file)
{
    const qint64 tailBytes = std::min(file.size(), endRecordBytes + longestComment);
    if (tailBytes < endRecordBytes || !file.seek(file.size() - tailBytes))
        return {};
    const QByteArray tail = file.read(tailBytes);
    const qsizetype at = tail.lastIndexOf("PK\x05\x06");
    if (at < 0 || at + endRecordBytes > tail.size())
        return {};
    return Ends{longWord(tail, at + 16), longWord(tail, at + 12), word(tail, at + 10)};
}

Unexpected damaged()
{
    return fail(ErrorKind::Invalid, u"zip_damaged"_s,
                u"The archive is damaged or not complete. Download or export it anew."_s);
}

bool leadsOut(const QString &name)
{
    const QStringList parts = name.split(u'/');
    const bool hasDrive = name.size() > 1 && name[1] == u':';
    return name.startsWith(u'/') || name.contains(u'\\') || name.contains(u'\0') || hasDrive || parts.contains(u".."_s);
}

/// What one entry does that is not accepted; nothing if it is sound by itself.
std::optional<Error> judge(const ZipEntry &entry, quint16 flags, quint16 method, quint32 attributes, int madeBy)
{
    const QString shown = entry.name.left(80);
    if (entry.name.isEmpty() || leadsOut(entry.name))
        return makeError(
            ErrorKind::Denied, u"zip_unsafe_name"_s,
            u"The archive holds an entry \"%1\", whose name leads out of its folder. It was refused."_s.arg(shown));
    constexpr int unixSystem = 3;
    if (madeBy == unixSystem && ((attributes >> 16) & typeMask) == linkType)
        return makeError(ErrorKind::Denied, u"zip_link"_s,
                         u"The archive holds a link, \"%1\". It was refused."_s.arg(shown));
    if (flags & encryptedFlag)
        return makeError(ErrorKind::Denied, u"zip_encrypted"_s,
                         u"The archive is encrypted (\"%1\"). Unpack it first and import the files."_s.arg(shown));
    if (method != stored && method != deflated)
        return makeError(ErrorKind::Invalid, u"zip_method_unknown"_s,
                         u"\"%1\" is packed in a way that is not read. Pack the files anew as plain zip."_s.arg(shown));
    if (entry.bytes > limits::archiveRatioFrom && entry.bytes / limits::archiveRatio > entry.packedBytes)
        return makeError(
            ErrorKind::Limit, u"zip_ratio"_s,
            u"\"%1\" would unpack to more than %2 times its size. The archive was refused."_s.arg(shown).arg(
                limits::archiveRatio));
    return {};
}

/// Entries must lie beside each other in front of the directory; the same bytes twice are a bomb.
bool overlap(QList<ZipEntry> entries, qint64 directoryOffset)
{
    std::sort(entries.begin(), entries.end(), [](const ZipEntry &a, const ZipEntry &b) { return a.offset < b.offset; });
    qint64 free = 0;
    for (const ZipEntry &entry : std::as_const(entries)) {
        if (entry.offset < free)
            return true;
        free = entry.offset + localRecordBytes + entry.packedBytes;
    }
    return free > directoryOffset;
}

} // namespace

Result<QList<ZipEntry>> readZipDirectory(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Denied, u"source_unreadable"_s, u"The archive cannot be opened for reading."_s,
                    file.errorString());
    const std::optional<Ends> ends = findEnd(file);
    if (!ends || ends->directoryOffset + ends->directoryBytes > file.size())
        return damaged();
    const Error tooMany =
        makeError(ErrorKind::Limit, u"zip_too_many_entries"_s,
                  u"The archive has more than %1 entries and was refused."_s.arg(limits::archiveEntries));
    if (ends->entries > limits::archiveEntries)
        return fail(tooMany);

    constexpr qint64 longestRecord = entryRecordBytes + 3 * 0xFFFF;
    if (ends->directoryBytes > limits::archiveEntries * longestRecord || !file.seek(ends->directoryOffset))
        return damaged();
    QList<ZipEntry> entries;
    QSet<QString> names;
    qint64 total = 0;
    qint64 read = 0;
    while (read < ends->directoryBytes) {
        const QByteArray record = file.read(entryRecordBytes);
        if (record.size() < entryRecordBytes || !record.startsWith("PK\x01\x02"))
            return damaged();
        if (entries.size() >= limits::archiveEntries)
            return fail(tooMany);
        const quint16 flags = word(record, 8);
        const QByteArray name = file.read(word(record, 28));
        const qint64 further = word(record, 30) + word(record, 32);
        ZipEntry entry{flags & utf8Flag ? QString::fromUtf8(name) : QString::fromLatin1(name),
                       longWord(record, 16),
                       longWord(record, 20),
                       longWord(record, 24),
                       longWord(record, 42),
                       name.endsWith('/')};
        if (name.size() != word(record, 28) || !file.seek(file.pos() + further))
            return damaged();
        read += entryRecordBytes + name.size() + further;
        if (std::optional<Error> refused = judge(entry, flags, word(record, 10), longWord(record, 38), record[5]))
            return fail(std::move(*refused));
        if (names.contains(entry.name.toLower()))
            return fail(ErrorKind::Denied, u"zip_duplicate_name"_s,
                        u"The archive holds \"%1\" twice. It was refused."_s.arg(entry.name.left(80)));
        names.insert(entry.name.toLower());
        total += entry.bytes;
        if (total > limits::archiveBytes)
            return fail(ErrorKind::Limit, u"zip_too_large"_s,
                        u"The archive would unpack to more than 2 GiB and was refused."_s);
        entries << entry;
    }
    if (entries.size() != ends->entries || overlap(entries, ends->directoryOffset))
        return damaged();
    return entries;
}

} // namespace collectz::imports
