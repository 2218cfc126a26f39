// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/readcommand.h"

#include "desktop/commandline/importoptions.h"
#include "desktop/commandline/jsonstream.h"

#include <QJsonArray>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString ReadCommand::verb() const
{
    return u"read"_s;
}

QString ReadCommand::summary() const
{
    return u"Reads a file without a catalog and prints its items."_s;
}

QString ReadCommand::arguments() const
{
    return u"FILE"_s;
}

std::pair<int, int> ReadCommand::argumentCount() const
{
    return {1, 1};
}

void ReadCommand::addOptions(QCommandLineParser &parser) const
{
    addReadingOptions(parser);
}

ExitCode ReadCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const imports::FormatRegistry formats;
    const auto file = imports::openSource(arguments.constFirst());
    if (!file)
        return console.fail(file.error(), asJson);
    const auto reader = readerFor(formats, options, *file);
    if (!reader)
        return console.fail(reader.error(), asJson);
    const auto reading = readingOptions(options);
    if (!reading)
        return console.fail(reading.error(), asJson);
    const auto description = (*reader)->describe(*file, *reading);
    if (!description)
        return console.fail(description.error(), asJson);

    JsonStream stream(console);
    QJsonArray problems;
    qint64 rows = 0;
    qint64 rejected = 0;
    const auto begin = [&] {
        stream.member(u"format"_s, (*reader)->id());
        stream.member(u"encoding"_s, description->encoding);
        stream.beginArray(u"items"_s);
    };
    const imports::ItemSink sink = [&](imports::SourceItem &&item) {
        if (++rows == 1 && asJson)
            begin();
        for (const imports::SourceProblem &problem : std::as_const(item.problems)) {
            if (asJson)
                problems.append(imports::toJson(problem));
            else
                console.progress(u"row %1: %2"_s.arg(QString::number(problem.row), problem.message));
        }
        rejected += item.isRejected() ? 1 : 0;
        if (asJson && !item.isRejected())
            stream.element(imports::toJson(item));
        else if (!item.isRejected())
            console.line(u"%1  %2  %3"_s.arg(QString::number(item.number),
                                             item.kind ? catalog::kindWord(*item.kind) : u"?"_s, item.title()));
        return true;
    };
    const auto read = (*reader)->read(*file, *reading, sink, CancelToken());
    if (!read && rows == 0)
        return console.fail(read.error(), asJson);
    if (asJson) {
        if (rows == 0)
            begin();
        stream.endArray();
        if (!read)
            problems.append(errorToJson(read.error()));
        stream.member(u"rows"_s, rows);
        stream.member(u"problems"_s, problems);
        stream.end();
    } else {
        if (!read)
            console.progress(read.error().withPlace());
        console.line(u"%1, %2: %3 rows, %4 rejected"_s.arg((*reader)->name(), description->encoding,
                                                           QString::number(rows), QString::number(rejected)));
    }
    return rejected > 0 || !read ? ExitCode::Incomplete : ExitCode::Done;
}

} // namespace collectz::desktop
