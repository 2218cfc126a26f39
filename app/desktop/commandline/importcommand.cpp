// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/importcommand.h"

#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/importoptions.h"
#include "desktop/commandline/importoutput.h"
#include "desktop/commandline/progressprinter.h"
#include "imports/filedigest.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using imports::ImportReport;
using imports::ImportService;

namespace {

Result<QList<qint64>> waitingRows(catalog::ImportStore &store, qint64 number)
{
    QList<qint64> waiting;
    catalog::PlanFilter filter;
    filter.waitingOnly = true;
    const auto visited = forEachRow(store, number, filter, [&](const catalog::PlanRow &row) { waiting << row.number; });
    return visited ? Result<QList<qint64>>(waiting) : fail(visited.error());
}

Result<void> decideWaiting(ImportService &service, catalog::ImportStore &store, qint64 number, const QString &word)
{
    const auto waiting = waitingRows(store, number);
    if (!waiting)
        return fail(waiting.error());
    if (word.isEmpty() || waiting->isEmpty())
        return {};
    const auto choice = word == u"skip"_s ? catalog::RowChoice::Skip : catalog::RowChoice::Create;
    const auto decided = service.decide(number, *waiting, choice, EntityId(), false);
    return decided ? Result<void>() : fail(decided.error());
}

/// The number of an import of this very file that a kill or a power cut left half applied; 0 when there is none.
Result<qint64> halfApplied(ImportService &service, const QString &path)
{
    const auto unfinished = service.unfinished();
    if (!unfinished)
        return fail(unfinished.error());
    if (unfinished->isEmpty())
        return 0;
    const auto digest = imports::digestFile(path, CancelToken());
    if (!digest)
        return fail(digest.error());
    for (const catalog::ImportRecord &record : *unfinished) {
        if (record.state == catalog::ImportState::Applying && record.fileHash == digest->sha256)
            return record.number;
    }
    return 0;
}

Result<ImportReport> planAndApply(ImportService &service, catalog::ImportStore &store,
                                  const imports::ImportRequest &request, const QString &reviewChoice,
                                  const ProgressFunction &progress)
{
    const auto resumed = halfApplied(service, request.path);
    if (!resumed)
        return fail(resumed.error());
    qint64 number = *resumed;
    if (number == 0) {
        const auto planned = service.plan(request, progress, CancelToken());
        if (!planned)
            return planned;
        number = planned->record.number;
    }
    if (const auto decided = decideWaiting(service, store, number, reviewChoice); !decided)
        return fail(decided.error());
    return service.apply(number, progress, CancelToken());
}

Result<imports::ImportRequest> requestFrom(const QCommandLineParser &options, const QString &path,
                                           const imports::FormatRegistry &formats)
{
    imports::ImportRequest request;
    request.path = path;
    request.author = localAuthor();
    request.device = localDevice();
    const auto reading = readingOptions(options);
    if (!reading)
        return fail(reading.error());
    request.options = *reading;
    // Looked at before a catalog is made for it: a mistyped name must not leave an empty catalog behind.
    const auto source = imports::openSource(request.path);
    if (!source)
        return fail(source.error());
    const auto reader = readerFor(formats, options, *source);
    if (!reader)
        return fail(reader.error());
    request.format = (*reader)->id();
    return request;
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
    const bool dryRun = options.isSet(u"dry-run"_s);
    const QString reviewChoice = options.value(u"yes-review"_s);
    if (options.isSet(u"yes-review"_s) && reviewChoice != u"skip"_s && reviewChoice != u"create"_s)
        return console.fail(makeError(ErrorKind::Usage, u"bad_choice"_s, u"--yes-review takes 'skip' or 'create'."_s),
                            asJson);
    const imports::FormatRegistry formats;
    const auto request = requestFrom(options, arguments.constFirst(), formats);
    if (!request)
        return console.fail(request.error(), asJson);

    const SystemClock clock;
    const QTemporaryDir nowhere;
    auto open = dryRun ? openForTrial(options, clock, console, nowhere.path()) : openFor(options, clock, console, true);
    if (!open)
        return console.fail(open.error(), asJson);
    QThreadPool pool;
    ImportService service(*open->catalog, formats, pool);
    catalog::ImportStore &store = open->catalog->imports();

    QElapsedTimer timer;
    timer.start();
    auto progress = std::make_unique<ProgressPrinter>(options, console);
    auto report = dryRun ? service.plan(*request, progress->function(), CancelToken())
                         : planAndApply(service, store, *request, reviewChoice, progress->function());
    progress.reset();
    if (!report)
        return console.fail(report.error(), asJson);
    report->seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    const qint64 number = report->record.number;
    const auto waiting = waitingRows(store, number);
    if (!waiting)
        return console.fail(waiting.error(), asJson);
    const ImportOutcome outcome{*report, waiting->size(), dryRun};
    const auto printed =
        asJson ? printImportJson(console, store, outcome, formats, *request) : printImportText(console, store, outcome);
    if (!printed)
        return console.fail(printed.error(), asJson);
    if (dryRun) {
        if (const auto discarded = store.discard(number); !discarded)
            return console.fail(discarded.error(), asJson);
    }
    const bool incomplete = outcome.waiting > 0 || report->rejected > 0 || !report->record.problem.isEmpty();
    return incomplete ? ExitCode::Incomplete : ExitCode::Done;
}

} // namespace collectz::desktop
