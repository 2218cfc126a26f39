// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/exportcommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/progressprinter.h"
#include "imports/catalogexport.h"

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString ExportCommand::verb() const
{
    return u"export"_s;
}

QString ExportCommand::summary() const
{
    return u"Writes works as CSV or JSON that imports back."_s;
}

QString ExportCommand::arguments() const
{
    return u"[QUERY]"_s;
}

std::pair<int, int> ExportCommand::argumentCount() const
{
    return {0, -1};
}

void ExportCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOptions({{u"format"_s, u"csv (one row per copy) or json (the default)."_s, u"format"_s},
                       {u"with-trash"_s, u"What lies in the trash as well (json)."_s},
                       {{u"o"_s, u"output"_s}, u"Write into this file instead of standard output."_s, u"file"_s}});
}

ExitCode ExportCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const QString file = options.value(u"output"_s);
    const bool asJson = options.isSet(u"json"_s);
    const QString format = options.isSet(u"format"_s) ? options.value(u"format"_s) : u"json"_s;
    if (format != u"csv" && format != u"json")
        return console.fail(makeError(ErrorKind::Usage, u"bad_format"_s, u"--format takes 'csv' or 'json'."_s), asJson);
    const imports::ExportScope scope{format == u"csv", options.isSet(u"with-trash"_s), arguments.isEmpty()};
    if (scope.asTable && scope.withTrash)
        return console.fail(makeError(ErrorKind::Usage, u"no_trash_in_tables"_s,
                                      u"A table has no place for the trash. Use --format json with --with-trash."_s),
                            asJson);
    const SystemClock clock;
    auto opened = openForReading(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    const auto query = catalog::parseQuery(finishedQuery(arguments), opened->registry);
    if (!query)
        return console.fail(query.error(), asJson);
    const auto works = imports::worksToExport(*opened->reader, *query, scope, CancelToken());
    if (!works)
        return console.fail(works.error(), asJson);
    ProgressPrinter progress(options, console);
    const auto sink = [&console](const QByteArray &bytes) { return console.raw(bytes); };
    const auto count =
        file.isEmpty()
            ? imports::exportWorks(*opened->reader, *works, scope, sink, progress.function(), CancelToken())
            : imports::exportToFile(*opened->reader, *works, scope, file, progress.function(), CancelToken());
    if (!count)
        return console.fail(count.error(), asJson);
    if (file.isEmpty())
        return ExitCode::Done;
    if (asJson)
        console.json({{u"file"_s, file}, {u"format"_s, format}, {u"works"_s, *count}});
    else
        console.line(u"Exported %1 works to %2."_s.arg(QString::number(*count), file));
    return ExitCode::Done;
}

} // namespace collectz::desktop
