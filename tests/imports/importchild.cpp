// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that imports a file, or takes the import back, and is killed at it:
//   importchild LOCATION FILE import|undo [ROWS OF A BATCH]
// It goes on with what an earlier run has left and prints a line for every step that the catalog has acknowledged.

#include "imports/importservice.h"
#include "storage/catalogopener.h"
#include "tests/imports/scriptedreader.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::imports;

namespace {

void say(const char *word, qint64 number)
{
    std::printf("%s %lld\n", word, static_cast<long long>(number));
    std::fflush(stdout);
}

/// The most memory this process has had, as the kernel counts it.
qint64 peakMebibytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').constFirst().toLongLong() / 1024;
    }
    return -1;
}

int failed(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.message), qPrintable(error.technical));
    return 1;
}

/// The import that an earlier run has begun or finished; nothing when there is none to go on with.
std::optional<ImportRecord> newest(Catalog &catalog, const QList<ImportState> &states)
{
    const Result<QList<ImportRecord>> records = catalog.imports().list(0, 100);
    if (!records)
        return std::nullopt;
    for (const ImportRecord &record : *records) {
        if (states.contains(record.state))
            return record;
    }
    return std::nullopt;
}

int import(ImportService &service, Catalog &catalog, const QString &path)
{
    std::optional<ImportRecord> record =
        newest(catalog, {ImportState::Planned, ImportState::Applying, ImportState::Applied});
    if (!record) {
        ImportRequest request;
        request.path = path;
        request.author = u"anna"_s;
        request.device = u"desk"_s;
        const Result<ImportReport> planned = service.plan(request, {}, {});
        if (!planned)
            return failed(planned.error());
        record = planned->record;
        say("planned", record->number);
    }
    const auto acknowledge = [](const Progress &progress) { say("applied", progress.done); };
    const Result<ImportReport> applied = service.apply(record->number, acknowledge, {});
    if (!applied)
        return failed(applied.error());
    say("done", record->number);
    return 0;
}

int undo(ImportService &service, Catalog &catalog)
{
    const std::optional<ImportRecord> record = newest(catalog, {ImportState::Applied, ImportState::Undoing});
    if (!record) {
        // It was killed between its last step and saying so.
        say("done", 0);
        return 0;
    }
    const auto acknowledge = [](const Progress &progress) { say("undone", progress.done); };
    const Result<ImportReport> undone = service.undo(record->number, u"anna"_s, u"desk"_s, acknowledge, {});
    if (!undone)
        return failed(undone.error());
    say("done", record->number);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = arguments.value(1);
    options.createIfMissing = true;
    Result<storage::OpenCatalog> open = storage::openCatalog(options, clock);
    if (!open)
        return failed(open.error());
    std::vector<std::unique_ptr<FormatReader>> readers;
    readers.push_back(std::make_unique<testsupport::ScriptedReader>());
    const FormatRegistry formats(std::move(readers));
    QThreadPool pool;
    int code = 1;
    {
        ImportService service(*open->catalog, formats, pool);
        if (arguments.size() > 4)
            service.setRowsOfABatch(arguments.at(4).toLongLong());
        code = arguments.value(3) == "undo"_L1 ? undo(service, *open->catalog)
                                               : import(service, *open->catalog, arguments.value(2));
    }
    open->activity.reset();
    say("memory", peakMebibytes());
    return code;
}
