// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/heap.h"
#include "tests/benchmarks/barewriter.h"
#include "tests/benchmarks/editbenchmark.h"
#include "tests/benchmarks/importbenchmark.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/querybenchmark.h"
#include "tests/benchmarks/syncbenchmark.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace collectz::benchmarks;

namespace {

constexpr char usage[] =
    "usage: collectz_benchmarks WHAT ...\n"
    "  import FOLDER ROWS [POSTGRES_URI]  the import beside bare writing of the same rows\n"
    "  generate LOCATION WORKS            a catalog to ask\n"
    "  queries LOCATION                   what a window asks\n"
    "  groups LOCATION                    the list under headings\n"
    "  pages LARGE SMALL                  first pages of two catalogs, in turns\n"
    "  edits LOCATION COUNT [PAUSE]       saving single edits, PAUSE milliseconds apart (20)\n"
    "  sync FOLDER WORKS [EDITS]          two desktops and a companion (10000 edits)\n"
    "  documents WORKS                    the works of a generated catalog as lines of JSON\n"
    "  smoke [alone]                      a little of each, to see that it runs; without other programs";

void printBare(const BareResult &result)
{
    print(u"%1 %2 %3"_s.arg(result.seconds, 0, 'f', 3).arg(result.rows).arg(peakMemory(), 0, 'f', 0));
}

int smoke(bool startsPrograms)
{
    const QTemporaryDir folder;
    const QString location = folder.filePath(u"generated.collectz"_s);
    generateCatalog(location, 200);
    measureQueries(location);
    measureGroups(location);
    measureEdits(location, 3, 20);
    if (!startsPrograms)
        return 0;
    compareImport(folder.path(), 60, {});
    compareFirstPages(location, folder.filePath(u"import-60.collectz"_s));
    measureSync(folder.path(), 300, 50);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    collectz::keepHeapSmall();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString what = arguments.value(0);
    if (what == u"smoke"_s)
        return smoke(arguments.value(1) != u"alone"_s);
    if (what == u"import"_s && arguments.size() >= 3)
        compareImport(arguments[1], arguments[2].toLongLong(), arguments.value(3));
    else if (what == u"generate"_s && arguments.size() == 3)
        generateCatalog(arguments[1], arguments[2].toLongLong());
    else if (what == u"queries"_s && arguments.size() == 2)
        measureQueries(arguments[1]);
    else if (what == u"groups"_s && arguments.size() == 2)
        measureGroups(arguments[1]);
    else if (what == u"pages"_s && arguments.size() == 3)
        compareFirstPages(arguments[1], arguments[2]);
    else if (what == u"edits"_s && arguments.size() >= 3)
        measureEdits(arguments[1], arguments[2].toInt(), arguments.value(3, u"20"_s).toInt());
    else if (what == u"sync"_s && arguments.size() >= 3)
        measureSync(arguments[1], arguments[2].toLongLong(), arguments.value(3, u"10000"_s).toInt());
    else if (what == u"documents"_s && arguments.size() == 2)
        printDocuments(arguments[1].toLongLong());
    else if (what == u"step-import"_s && arguments.size() == 3)
        runImport(arguments[1], arguments[2]);
    else if (what == u"step-bare"_s && arguments.size() == 4)
        printBare(writeBare(arguments[1], arguments[2], arguments[3].toLongLong()));
    else if (what == u"step-pipelined"_s && arguments.size() == 4)
        printBare(writePipelined(arguments[1], arguments[2], arguments[3].toLongLong()));
    else {
        print(QString::fromLatin1(usage));
        return 1;
    }
    return 0;
}
