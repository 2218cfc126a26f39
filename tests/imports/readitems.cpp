// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readitems.h"

#include <QFile>

namespace collectz::imports {

using namespace Qt::StringLiterals;

SourceItem Reading::itemTitled(const QString &title) const
{
    for (const SourceItem &item : items) {
        if (item.title() == title)
            return item;
    }
    return {};
}

QStringList Reading::codes() const
{
    QStringList codes;
    for (const SourceItem &item : items) {
        for (const SourceProblem &problem : item.problems)
            codes << problem.code;
    }
    return codes;
}

Reading readPath(const QString &path, const ReadOptions &options, const QString &format)
{
    const FormatRegistry registry;
    Reading reading;
    const Result<SourceFile> source = openSource(path);
    if (!source) {
        reading.error = source.error();
        return reading;
    }
    const FormatReader *reader = registry.find(format);
    if (!reader) {
        const Result<const FormatReader *> recognised = registry.recognise(*source);
        if (!recognised) {
            reading.error = recognised.error();
            return reading;
        }
        reader = *recognised;
    }
    reading.format = reader->id();
    const Result<void> read = reader->read(
        *source, options,
        [&reading](SourceItem &&item) {
            reading.items << std::move(item);
            return true;
        },
        CancelToken());
    if (!read)
        reading.error = read.error();
    return reading;
}

QString samplePath(const QString &name)
{
    return QStringLiteral(COLLECTZ_SOURCE_DIR "/tests/imports/data/") + name;
}

QString ScratchFiles::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

Reading ScratchFiles::read(const QString &name, const QByteArray &bytes, const ReadOptions &options,
                           const QString &format)
{
    return readPath(write(name, bytes), options, format);
}

} // namespace collectz::imports
