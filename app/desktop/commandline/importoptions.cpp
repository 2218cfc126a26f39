// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/importoptions.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestMappingFile = 4 * 1024 * 1024;

Result<QList<imports::ColumnMapping>> readMapping(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Usage, u"mapping_unreadable"_s, u"The mapping '%1' cannot be read."_s.arg(path),
                    file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largestMappingFile), &problem);
    const QJsonObject columns = document.object().value(u"columns"_s).toObject();
    if (problem.error != QJsonParseError::NoError || columns.isEmpty())
        return fail(ErrorKind::Usage, u"mapping_invalid"_s,
                    u"'%1' is no mapping: it must be {\"columns\": {\"Header\": \"field\"}}."_s.arg(path),
                    problem.errorString());
    QList<imports::ColumnMapping> mapping;
    for (auto it = columns.constBegin(); it != columns.constEnd(); ++it)
        mapping << imports::ColumnMapping{it.key(), it.value().toString()};
    return mapping;
}

} // namespace

void addReadingOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"format"_s, u"The file's format instead of recognising it (see 'collectz formats')."_s, u"id"_s},
         {u"mapping"_s, u"A JSON file that says which column is which field."_s, u"file"_s},
         {u"kind"_s, u"What the rows are when the file does not say (movie, book, ...)."_s, u"kind"_s},
         {u"encoding"_s, u"UTF-8, UTF-16, windows-1252, windows-1251, Shift_JIS, ... instead of recognising it."_s,
          u"name"_s},
         {u"day-first"_s, u"Read 03/04/2020 as 3 April."_s},
         {u"currency"_s, u"Currency of prices that name none."_s, u"code"_s}});
}

Result<const imports::FormatReader *> readerFor(const imports::FormatRegistry &formats,
                                                const QCommandLineParser &options, const imports::SourceFile &file)
{
    const QString id = options.value(u"format"_s);
    if (id.isEmpty())
        return formats.recognise(file);
    if (const imports::FormatReader *reader = formats.find(id))
        return reader;
    return fail(ErrorKind::Usage, u"format_unknown"_s,
                u"There is no format '%1'. 'collectz formats' lists them."_s.arg(id));
}

Result<imports::ReadOptions> readingOptions(const QCommandLineParser &options)
{
    imports::ReadOptions reading;
    if (options.isSet(u"mapping"_s)) {
        auto mapping = readMapping(options.value(u"mapping"_s));
        if (!mapping)
            return fail(mapping.error());
        reading.mapping = *mapping;
    }
    if (options.isSet(u"kind"_s)) {
        reading.defaultKind = catalog::kindFromAlias(options.value(u"kind"_s));
        if (!reading.defaultKind)
            return fail(ErrorKind::Usage, u"kind_unknown"_s, u"There is no kind '%1'."_s.arg(options.value(u"kind"_s)));
    }
    reading.encoding = options.value(u"encoding"_s);
    reading.dayFirst = options.isSet(u"day-first"_s);
    reading.currency = options.value(u"currency"_s).toUpper();
    return reading;
}

} // namespace collectz::desktop
