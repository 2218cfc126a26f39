// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/readcommand.h"

#include "desktop/commandline/importoptions.h"

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

    QJsonArray items;
    QJsonArray problems;
    qint64 rows = 0;
    qint64 rejected = 0;
    const imports::ItemSink sink = [&](imports::SourceItem &&item) {
        ++rows;
        for (const imports::SourceProblem &problem : std::as_const(item.problems)) {
            if (asJson)
                problems.append(imports::toJson(problem));
            else
                console.progress(u"row %1: %2"_s.arg(problem.row).arg(problem.message));
        }
        if (item.isRejected()) {
            ++rejected;
        } else if (asJson) {
            items.append(imports::toJson(item));
        } else {
            console.line(
                u"%1  %2  %3"_s.arg(item.number).arg(item.kind ? catalog::kindWord(*item.kind) : u"?"_s, item.title()));
        }
        return true;
    };
    const auto read = (*reader)->read(*file, *reading, sink, CancelToken());
    if (!read) {
        if (!asJson || rows == 0)
            return console.fail(read.error(), asJson);
        problems.append(errorToJson(read.error()));
        ++rejected;
    }
    if (asJson)
        console.json({{u"format"_s, (*reader)->id()},
                      {u"encoding"_s, description->encoding},
                      {u"rows"_s, rows},
                      {u"items"_s, items},
                      {u"problems"_s, problems}});
    else
        console.line(
            u"%1, %2: %3 rows, %4 rejected"_s.arg((*reader)->name(), description->encoding).arg(rows).arg(rejected));
    return rejected > 0 ? ExitCode::Incomplete : ExitCode::Done;
}

} // namespace collectz::desktop
