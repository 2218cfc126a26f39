// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/importbenchmark.h"

#include "imports/importservice.h"
#include "storage/catalogopener.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/samplefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;

namespace {

/// Runs this program again for one step and returns its last line, the step's numbers.
QStringList runStep(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        print(QString::fromUtf8(process.readAllStandardOutput()));
        giveUp(makeError(ErrorKind::Bug, u"step_failed"_s, arguments.join(u' ')));
    }
    const QString output = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    return output.section(u'\n', -1).split(u' ');
}

void removeCatalog(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s})
        QFile::remove(path + ending);
}

void printRow(const QString &engine, qint64 rows, const QStringList &import, const QStringList &bare)
{
    const double seconds = import.value(0).toDouble();
    const double bareSeconds = bare.value(0).toDouble();
    print(u"| %1 | %2 | %3 s (plan %4, apply %5) | %6 MiB | %7 s | %8 MiB | %9 |"_s.arg(engine)
              .arg(rows)
              .arg(seconds, 0, 'f', 2)
              .arg(import.value(1), import.value(2), import.value(3))
              .arg(bareSeconds, 0, 'f', 2)
              .arg(bare.value(2))
              .arg(seconds / bareSeconds, 0, 'f', 2));
}

} // namespace

void runImport(const QString &file, const QString &location)
{
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = location;
    options.createIfMissing = true;
    Result<storage::OpenCatalog> opened = storage::openCatalog(options, clock);
    if (!opened)
        giveUp(opened.error());
    const imports::FormatRegistry formats;
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    double planned = 0;
    double applied = 0;
    {
        imports::ImportService service(*opened->catalog, formats, pool);
        imports::ImportRequest request;
        request.path = file;
        request.format = u"generic_csv"_s;
        request.author = u"benchmark"_s;
        request.device = u"benchmark"_s;
        qint64 number = 0;
        planned = timed([&]() -> Result<void> {
                      number = require(service.plan(request, {}, CancelToken())).record.number;
                      return {};
                  }).wall;
        applied = timed([&]() -> Result<void> {
                      const imports::ImportReport report = require(service.apply(number, {}, CancelToken()));
                      print(u"created %1 updated %2 review %3 rejected %4"_s.arg(report.created)
                                .arg(report.updated)
                                .arg(report.review)
                                .arg(report.rejected));
                      return {};
                  }).wall;
    }
    opened->activity.reset();
    print(u"%1 %2 %3 %4"_s.arg((planned + applied) / 1000, 0, 'f', 3)
              .arg(planned / 1000, 0, 'f', 2)
              .arg(applied / 1000, 0, 'f', 2)
              .arg(peakMemory(), 0, 'f', 0));
}

void compareImport(const QString &folder, qint64 rows, const QString &postgresUri)
{
    const QString name = folder + u"/import-%1"_s.arg(rows);
    if (!QFile::exists(name + u".csv"_s))
        writeSampleFile(name + u".csv"_s, rows, 7);
    const QString batches = QString::number(std::max<qint64>(1, rows / 10'000));
    removeCatalog(name + u".collectz"_s);
    removeCatalog(name + u"-bare.collectz"_s);
    const QStringList imported = runStep({u"step-import"_s, name + u".csv"_s, name + u".collectz"_s});
    const QStringList bare = runStep({u"step-bare"_s, name + u".collectz"_s, name + u"-bare.collectz"_s, batches});
    printRow(u"SQLite"_s, rows, imported, bare);
    removeCatalog(name + u"-bare.collectz"_s);
    if (postgresUri.isEmpty())
        return;
    // Two databases that the caller has made: <uri> for the import, <uri>_bare for the inserts.
    const QStringList served = runStep({u"step-import"_s, name + u".csv"_s, postgresUri});
    const QStringList pipelined =
        runStep({u"step-pipelined"_s, name + u".collectz"_s, postgresUri + u"_bare"_s, batches});
    printRow(u"PostgreSQL"_s, rows, served, pipelined);
}

} // namespace collectz::benchmarks
