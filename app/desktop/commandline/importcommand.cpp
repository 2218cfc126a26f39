// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/importcommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/importoptions.h"
#include "imports/importservice.h"

#include <QElapsedTimer>
#include <QJsonArray>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using catalog::PlanRow;
using imports::ImportReport;

namespace {

constexpr int rowsAPage = 1000;

QJsonObject rowToJson(const PlanRow &row)
{
    QJsonArray candidates;
    for (const catalog::MatchCandidate &candidate : row.candidates)
        candidates.append(QJsonObject{{u"id"_s, candidate.work.text()},
                                      {u"title"_s, candidate.title},
                                      {u"year"_s, candidate.year},
                                      {u"rule"_s, candidate.rule},
                                      {u"score"_s, candidate.score}});
    QJsonObject json{{u"row"_s, row.number},
                     {u"line"_s, row.sourceLine},
                     {u"title"_s, row.title},
                     {u"type"_s, catalog::kindWord(row.kind)},
                     {u"verdict"_s, catalog::verdictWord(row.verdict)},
                     {u"rule"_s, row.rule},
                     {u"score"_s, row.score},
                     {u"candidates"_s, candidates}};
    if (!row.work.isNull())
        json.insert(u"work"_s, row.work.text());
    if (!row.problemCode.isEmpty())
        json.insert(u"problem"_s, QJsonObject{{u"code"_s, row.problemCode},
                                              {u"message"_s, row.problemText},
                                              {u"column"_s, row.problemColumn}});
    return json;
}

QJsonObject totalsToJson(const ImportReport &report)
{
    return {{u"created"_s, report.created},       {u"updated"_s, report.updated}, {u"unchanged"_s, report.unchanged},
            {u"duplicates"_s, report.duplicates}, {u"review"_s, report.review},   {u"rejected"_s, report.rejected},
            {u"seconds"_s, report.seconds}};
}

/// Visits every row of a plan, page by page.
Result<void> forEachRow(catalog::ImportStore &store, qint64 number, catalog::PlanFilter filter,
                        const std::function<void(const PlanRow &)> &visit)
{
    filter.limit = rowsAPage;
    while (true) {
        const auto rows = store.rows(number, filter);
        if (!rows)
            return fail(rows.error());
        for (const PlanRow &row : *rows)
            visit(row);
        if (rows->size() < rowsAPage)
            return {};
        filter.afterNumber = rows->constLast().number;
    }
}

Result<void> decideWaiting(imports::ImportService &service, catalog::ImportStore &store, qint64 number,
                           catalog::RowChoice choice)
{
    QList<qint64> waiting;
    catalog::PlanFilter filter;
    filter.waitingOnly = true;
    const auto visited = forEachRow(store, number, filter, [&](const PlanRow &row) { waiting << row.number; });
    if (!visited)
        return visited;
    if (waiting.isEmpty())
        return {};
    const auto decided = service.decide(number, waiting, choice, EntityId(), false);
    return decided ? Result<void>() : fail(decided.error());
}

} // namespace

QString ImportCommand::verb() const
{
    return u"import"_s;
}

QString ImportCommand::summary() const
{
    return u"Imports a file; --dry-run shows what it would do."_s;
}

QString ImportCommand::arguments() const
{
    return u"FILE"_s;
}

std::pair<int, int> ImportCommand::argumentCount() const
{
    return {1, 1};
}

void ImportCommand::addOptions(QCommandLineParser &parser) const
{
    addReadingOptions(parser);
    parser.addOptions(
        {{u"dry-run"_s, u"Plan only: nothing is written to the works."_s},
         {u"yes-review"_s, u"What to do with rows that wait for review: skip or create."_s, u"choice"_s}});
}

ExitCode ImportCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const QString reviewChoice = options.value(u"yes-review"_s);
    if (!reviewChoice.isEmpty() && reviewChoice != u"skip"_s && reviewChoice != u"create"_s)
        return console.fail(makeError(ErrorKind::Usage, u"bad_choice"_s, u"--yes-review takes 'skip' or 'create'."_s),
                            asJson);
    imports::ImportRequest request;
    request.path = arguments.constFirst();
    request.format = options.value(u"format"_s);
    request.author = localAuthor();
    request.device = localDevice();
    const auto reading = readingOptions(options);
    if (!reading)
        return console.fail(reading.error(), asJson);
    request.options = *reading;
    // Looked at before a catalog is made for it: a mistyped name must not leave an empty catalog behind.
    const auto source = imports::openSource(request.path);
    if (!source)
        return console.fail(source.error(), asJson);

    const SystemClock clock;
    auto open = openFor(options, clock, true);
    if (!open)
        return console.fail(open.error(), asJson);
    const imports::FormatRegistry formats;
    QThreadPool pool;
    imports::ImportService service(*open->catalog, formats, pool);
    catalog::ImportStore &store = open->catalog->imports();

    QElapsedTimer timer;
    timer.start();
    auto report = service.plan(request, {}, CancelToken());
    if (!report)
        return console.fail(report.error(), asJson);
    const qint64 number = report->record.number;
    const bool dryRun = options.isSet(u"dry-run"_s);
    if (!dryRun) {
        if (!reviewChoice.isEmpty()) {
            const auto choice = reviewChoice == u"skip"_s ? catalog::RowChoice::Skip : catalog::RowChoice::Create;
            if (const auto decided = decideWaiting(service, store, number, choice); !decided)
                return console.fail(decided.error(), asJson);
        }
        report = service.apply(number, {}, CancelToken());
        if (!report)
            return console.fail(report.error(), asJson);
    }
    report->seconds = static_cast<double>(timer.elapsed()) / 1000.0;

    QJsonArray rows;
    const auto shown = forEachRow(store, number, {}, [&](const PlanRow &row) {
        if (asJson)
            rows.append(rowToJson(row));
        else if (row.verdict == catalog::Verdict::Review || row.verdict == catalog::Verdict::Rejected)
            console.line(u"row %1: %2 '%3' (%4)"_s.arg(row.sourceLine)
                             .arg(catalog::verdictWord(row.verdict), row.title,
                                  row.problemText.isEmpty() ? row.rule : row.problemText));
    });
    if (!shown)
        return console.fail(shown.error(), asJson);
    if (dryRun) {
        if (const auto discarded = store.discard(number); !discarded)
            return console.fail(discarded.error(), asJson);
    }
    if (asJson)
        console.json({{u"import"_s, dryRun ? qint64{0} : number},
                      {u"dry_run"_s, dryRun},
                      {u"format"_s, report->record.format},
                      {u"encoding"_s, report->record.encoding},
                      {u"rows"_s, rows},
                      {u"totals"_s, totalsToJson(*report)}});
    else
        console.line(
            u"%1%2: %3 created, %4 updated, %5 unchanged, %6 duplicates, %7 waiting for review, %8 rejected, %9 s"_s
                .arg(dryRun ? u"Would import "_s : u"Imported "_s, report->record.fileName)
                .arg(report->created)
                .arg(report->updated)
                .arg(report->unchanged)
                .arg(report->duplicates)
                .arg(report->review)
                .arg(report->rejected)
                .arg(report->seconds, 0, 'f', 2));
    return report->review > 0 || report->rejected > 0 ? ExitCode::Incomplete : ExitCode::Done;
}

} // namespace collectz::desktop
