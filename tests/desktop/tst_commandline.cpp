// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programrun.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz::tests;

/// The program's verbs that need no catalog, bad use, and failures that must leave everything as it was.
class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion();
    void everyVerbHasHelp_data();
    void everyVerbHasHelp();
    void badUse_data();
    void badUse();
    void readsAFile();
    void readReportsProblems();
    void readsDamagedFiles_data();
    void readsDamagedFiles();
    void listsFormatsAndTemplates();
    void missingCatalogIsNotMade_data();
    void missingCatalogIsNotMade();
    void strangeFileStaysUntouched();
    void passwordsAreNotPrinted();
};

namespace {

const QByteArray library = "title,type,year,authors,isbn,rating\n"
                           "Dune,book,1965,Frank Herbert,9780441013593,9/10\n"
                           "\"Die Verwandlung\",book,1915,Franz Kafka,,\n";

} // namespace

void TestCommandLine::helpAndVersion()
{
    const ProgramRun help = runProgram({u"--help"_s});
    QVERIFY2(help.exitCode == 0, help.all().constData());
    for (const char *verb : {"read", "import", "list", "show", "set", "export", "undo", "history", "activity",
                             "formats", "check", "backup", "restore", "move", "connect", "sync", "generate"})
        QVERIFY2(help.output.contains(QByteArray("\n  ").append(verb)), verb);
    const ProgramRun version = runProgram({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY2(version.output.startsWith("collectz 0."), version.all().constData());
}

void TestCommandLine::everyVerbHasHelp_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString &verb :
         {u"read"_s, u"import"_s, u"list"_s, u"show"_s, u"set"_s, u"export"_s, u"undo"_s, u"history"_s, u"activity"_s,
          u"formats"_s, u"check"_s, u"backup"_s, u"restore"_s, u"move"_s, u"connect"_s, u"sync"_s, u"generate"_s})
        QTest::newRow(qPrintable(verb)) << verb;
}

void TestCommandLine::everyVerbHasHelp()
{
    QFETCH(const QString, verb);
    const ProgramRun run = runProgram({verb, u"--help"_s});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QVERIFY2(run.output.contains("--json"), run.all().constData());
}

void TestCommandLine::badUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown verb") << QStringList{u"frobnicate"_s};
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--loudly"_s};
    QTest::newRow("no file") << QStringList{u"read"_s};
    QTest::newRow("too much") << QStringList{u"check"_s, u"a"_s, u"b"_s};
    QTest::newRow("bad number") << QStringList{u"list"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("trash in a table") << QStringList{u"export"_s, u"--format"_s, u"csv"_s, u"--with-trash"_s};
    QTest::newRow("bad export format") << QStringList{u"export"_s, u"--format"_s, u"xls"_s};
    QTest::newRow("bad review choice") << QStringList{u"import"_s, u"x.csv"_s, u"--yes-review"_s, u"maybe"_s};
    QTest::newRow("bad id") << QStringList{u"show"_s, u"no-id"_s};
    QTest::newRow("move without places") << QStringList{u"move"_s};
    QTest::newRow("bad kind") << QStringList{u"formats"_s, u"--template"_s, u"toaster"_s};
}

void TestCommandLine::badUse()
{
    QFETCH(const QStringList, arguments);
    const ProgramRun plain = runProgram(arguments);
    QVERIFY2(plain.exitCode == 1, plain.all().constData());
    QVERIFY2(!plain.messages.isEmpty(), plain.all().constData());
    const ProgramRun json = runProgram(arguments + QStringList{u"--json"_s});
    QVERIFY2(json.exitCode == 1, json.all().constData());
    QCOMPARE(json.json().value(u"error"_s).toObject().value(u"kind"_s).toString(), u"usage"_s);
}

void TestCommandLine::readsAFile()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder.filePath(u"books.csv"_s), library);
    const ProgramRun run = runProgram({u"read"_s, file, u"--json"_s});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    const QJsonObject json = run.json();
    QCOMPARE(json.value(u"format"_s).toString(), u"generic_csv"_s);
    QCOMPARE(json.value(u"encoding"_s).toString(), u"UTF-8"_s);
    QCOMPARE(json.value(u"rows"_s).toInt(), 2);
    QVERIFY(json.value(u"problems"_s).toArray().isEmpty());
    const QJsonObject dune = json.value(u"items"_s).toArray().at(0).toObject();
    QCOMPARE(dune.value(u"title"_s).toString(), u"Dune"_s);
    QCOMPARE(dune.value(u"type"_s).toString(), u"book"_s);
    QCOMPARE(dune.value(u"year"_s).toInt(), 1965);
    QCOMPARE(dune.value(u"creators"_s).toArray(), QJsonArray{u"Frank Herbert"_s});
    QCOMPARE(dune.value(u"ids"_s).toObject().value(u"isbn13"_s).toString(), u"9780441013593"_s);
    QCOMPARE(dune.value(u"rating"_s).toArray(), (QJsonArray{9, 10}));
    QCOMPARE(dune.value(u"row"_s).toInt(), 2);
}

void TestCommandLine::readReportsProblems()
{
    const QTemporaryDir folder;
    const QString file =
        writeFile(folder.filePath(u"books.csv"_s), "title,type,year,isbn\nDune,book,1965,9780441013599\n,book,1966,\n");
    const ProgramRun run = runProgram({u"read"_s, file, u"--json"_s});
    QVERIFY2(run.exitCode == 2, run.all().constData());
    const QJsonArray problems = run.json().value(u"problems"_s).toArray();
    QCOMPARE(problems.size(), 2);
    for (const QJsonValue problem : problems) {
        const QJsonObject object = problem.toObject();
        for (const QString &key : {u"row"_s, u"column"_s, u"code"_s, u"message"_s})
            QVERIFY2(object.contains(key), run.all().constData());
    }
    QCOMPARE(problems.at(0).toObject().value(u"row"_s).toInt(), 2);
    QCOMPARE(problems.at(1).toObject().value(u"row"_s).toInt(), 3);
}

void TestCommandLine::readsDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only zeroes") << QByteArray(5000, '\0');
    QTest::newRow("bomb of entities") << QByteArray(
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    QTest::newRow("torn zip") << QByteArray("PK\x03\x04half of it", 14);
}

void TestCommandLine::readsDamagedFiles()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const ProgramRun run = runProgram({u"read"_s, writeFile(folder.filePath(u"damaged"_s), content), u"--json"_s});
    QVERIFY2(run.exitCode == 2 || run.exitCode == 3, run.all().constData());
    QVERIFY2(!run.messages.isEmpty() || !run.json().value(u"problems"_s).toArray().isEmpty(), run.all().constData());
    const ProgramRun missing = runProgram({u"read"_s, folder.filePath(u"missing.csv"_s)});
    QVERIFY2(missing.exitCode == 3 && missing.messages.contains("missing.csv"), missing.all().constData());
}

void TestCommandLine::listsFormatsAndTemplates()
{
    const ProgramRun run = runProgram({u"formats"_s, u"--json"_s});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QStringList ids;
    const QJsonArray formats = run.json().value(u"formats"_s).toArray();
    for (const QJsonValue format : formats)
        ids << format.toObject().value(u"id"_s).toString();
    for (const QString &id :
         {u"generic_csv"_s, u"goodreads_csv"_s, u"delicious_csv"_s, u"delicious_xml"_s, u"clz_csv"_s,
          u"letterboxd_zip"_s, u"calibre_csv"_s, u"collectz_csv"_s, u"collectz_json"_s})
        QVERIFY2(ids.contains(id), qPrintable(id));

    const QTemporaryDir folder;
    for (const QString &kind : {u"movie"_s, u"tv_series"_s, u"book"_s, u"audio"_s, u"game"_s, u"comic_issue"_s,
                                u"board_game"_s, u"other"_s}) {
        const ProgramRun made = runProgram({u"formats"_s, u"--template"_s, kind});
        QVERIFY2(made.exitCode == 0, made.all().constData());
        const QString file = writeFile(folder.filePath(kind + u".csv"_s), made.output);
        const ProgramRun read = runProgram({u"read"_s, file, u"--json"_s});
        QVERIFY2(read.exitCode == 0, read.all().constData());
        QVERIFY2(read.json().value(u"problems"_s).toArray().isEmpty(), read.all().constData());
        QCOMPARE(read.json().value(u"items"_s).toArray().at(0).toObject().value(u"type"_s).toString(), kind);
    }
}

void TestCommandLine::missingCatalogIsNotMade_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString id = u"00000000-0000-7000-8000-000000000001"_s;
    QTest::newRow("list") << QStringList{u"list"_s};
    QTest::newRow("show") << QStringList{u"show"_s, id};
    QTest::newRow("set") << QStringList{u"set"_s, id, u"title=x"_s};
    QTest::newRow("export") << QStringList{u"export"_s};
    QTest::newRow("undo") << QStringList{u"undo"_s, u"--last"_s};
    QTest::newRow("history") << QStringList{u"history"_s};
    QTest::newRow("activity") << QStringList{u"activity"_s};
    QTest::newRow("check") << QStringList{u"check"_s};
    QTest::newRow("import of nothing") << QStringList{u"import"_s, u"/nowhere/at/all.csv"_s};
}

void TestCommandLine::missingCatalogIsNotMade()
{
    QFETCH(const QStringList, arguments);
    const QTemporaryDir folder;
    const QString catalog = folder.filePath(u"none.collectz"_s);
    const ProgramRun run = runProgram(arguments + QStringList{u"--catalog"_s, catalog, u"--json"_s});
    QVERIFY2(run.exitCode == 3, run.all().constData());
    QCOMPARE(run.json().value(u"error"_s).toObject().value(u"kind"_s).toString(), u"not_found"_s);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestCommandLine::strangeFileStaysUntouched()
{
    const QTemporaryDir folder;
    const QByteArray content = "this is a shopping list, no catalog\n" + QByteArray(4096, 'x');
    const QString catalog = writeFile(folder.filePath(u"list.txt"_s), content);
    for (const QStringList &arguments : {QStringList{u"list"_s}, QStringList{u"generate"_s, u"--works"_s, u"1"_s}}) {
        const ProgramRun run = runProgram(arguments + QStringList{u"--catalog"_s, catalog});
        QVERIFY2(run.exitCode == 3, run.all().constData());
        QVERIFY2(!run.messages.isEmpty(), run.all().constData());
        QFile file(catalog);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
}

void TestCommandLine::passwordsAreNotPrinted()
{
    const QString location = u"postgresql://anna:sesame-street@127.0.0.1:1/none"_s;
    for (const QStringList &arguments : {QStringList{u"list"_s}, QStringList{u"list"_s, u"--json"_s}}) {
        const ProgramRun run = runProgram(arguments + QStringList{u"--catalog"_s, location});
        QVERIFY2(run.exitCode == 3, run.all().constData());
        QVERIFY2(!run.all().contains("sesame-street"), run.all().constData());
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
