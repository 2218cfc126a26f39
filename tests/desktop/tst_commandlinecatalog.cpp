// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "programrun.h"
#include "storage/catalogopener.h"
#include "tests/support/postgresdatabase.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace collectz::tests;

/// Every verb that works on a catalog, on both engines, through the program itself.
class TestCommandLineCatalog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importsAndUndoes_data() { addEngines(); }
    void importsAndUndoes();
    void dryRunWritesNothing_data() { addEngines(); }
    void dryRunWritesNothing();
    void rejectedAndWaitingRows_data() { addEngines(); }
    void rejectedAndWaitingRows();
    void setsShowsAndTurnsBack_data() { addEngines(); }
    void setsShowsAndTurnsBack();
    void readsBesideTheWindow_data() { addEngines(); }
    void readsBesideTheWindow();
    void listsInOrder_data() { addEngines(); }
    void listsInOrder();
    void exportComesBack_data();
    void exportComesBack();
    void generatesTheSame_data() { addEngines(); }
    void generatesTheSame();
    void backsUpAndRestores_data() { addEngines(); }
    void backsUpAndRestores();
    void movesThereAndBack();
    void killedImportGoesOn();

private:
    static void addEngines();
    [[nodiscard]] QString newCatalog();
    [[nodiscard]] ProgramRun run(QStringList arguments) const;
    [[nodiscard]] QString digest() const;
    [[nodiscard]] QJsonArray works(const QStringList &more = {}) const;

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<PostgresDatabase>> m_databases;
    QString m_catalog;
    int m_files = 0;
};

namespace {

const QByteArray library =
    "title,type,year,authors,directors,isbn,imdb,rating,format,location,price,tags,notes\n"
    "Dune,book,1965,Frank Herbert,,9780441013593,,9/10,Hardcover,Room/Shelf,12.50 USD,sf;epic,\n"
    "Die Verwandlung,book,1915,Franz Kafka,,,,,Paperback,,,,\"=cmd|' /C calc'!A0\"\n"
    "Die Hard,movie,1988,,John McTiernan,,tt0095016,,Blu-ray,Room/Shelf,,,\"two\nlines, \"\"quoted\"\"\"\n";

} // namespace

/// Runs once and fails the test with all that was printed when the exit code is another one.
#define VERIFY_RUN(run, code)                                                                                          \
    do {                                                                                                               \
        const ProgramRun &finished = (run);                                                                            \
        QVERIFY2(finished.exitCode == (code), finished.all().constData());                                             \
    } while (false)

void TestCommandLineCatalog::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestCommandLineCatalog::addEngines()
{
    QTest::addColumn<bool>("onServer");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgres") << true;
}

QString TestCommandLineCatalog::newCatalog()
{
    QFETCH(const bool, onServer);
    if (!onServer)
        return m_folder.filePath(u"catalog%1.collectz"_s.arg(++m_files));
    m_databases.push_back(std::make_unique<PostgresDatabase>());
    if (!m_databases.back()->isValid())
        qFatal("%s", m_databases.back()->error());
    return m_databases.back()->uri();
}

ProgramRun TestCommandLineCatalog::run(QStringList arguments) const
{
    return runProgram(arguments << u"--catalog"_s << m_catalog << u"--json"_s);
}

QString TestCommandLineCatalog::digest() const
{
    const ProgramRun check = run({u"check"_s});
    if (check.exitCode != 0)
        qWarning("%s", check.all().constData());
    return check.exitCode == 0 ? check.json().value(u"digest"_s).toString() : QString();
}

QJsonArray TestCommandLineCatalog::works(const QStringList &more) const
{
    return run(QStringList{u"list"_s} + more).json().value(u"works"_s).toArray();
}

void TestCommandLineCatalog::importsAndUndoes()
{
    m_catalog = newCatalog();
    const QString file = writeFile(m_folder.filePath(u"library.csv"_s), library);
    const ProgramRun first = run({u"import"_s, file});
    VERIFY_RUN(first, 0);
    QCOMPARE(first.json().value(u"created"_s).toInt(), 3);
    const QJsonArray items = first.json().value(u"items"_s).toArray();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(0).toObject().value(u"verdict"_s).toString(), u"create"_s);
    for (const QString &key : {u"rule"_s, u"score"_s, u"candidates"_s, u"title"_s, u"ids"_s})
        QVERIFY2(items.at(0).toObject().contains(key), qPrintable(key));
    const QString afterImport = digest();
    QVERIFY(!afterImport.isEmpty());

    // Where messages go into a file, only who asks hears how far it is.
    QVERIFY2(first.messages.isEmpty(), first.messages.constData());
    const ProgramRun second = run({u"import"_s, u"--progress"_s, file});
    VERIFY_RUN(second, 0);
    QVERIFY2(second.messages.contains("Planning") && second.messages.contains("Writing"), second.messages.constData());
    QCOMPARE(second.json().value(u"created"_s).toInt(), 0);
    QCOMPARE(digest(), afterImport);

    const QString dune = works({u"dune"_s}).at(0).toObject().value(u"id"_s).toString();
    VERIFY_RUN(run({u"set"_s, dune, u"title=Dune!"_s}), 0);
    const ProgramRun third = run({u"import"_s, file});
    VERIFY_RUN(third, 0);
    QCOMPARE(works({u"dune"_s}).at(0).toObject().value(u"title"_s).toString(), u"Dune!"_s);

    VERIFY_RUN(run({u"undo"_s, u"--last"_s}), 0);
    QCOMPARE(digest(), afterImport);
    VERIFY_RUN(run({u"undo"_s, u"--last"_s}), 0);
    QVERIFY(works().isEmpty());
    QVERIFY(digest() != afterImport);
    const QJsonArray events = run({u"activity"_s}).json().value(u"events"_s).toArray();
    QVERIFY(!events.isEmpty());
}

void TestCommandLineCatalog::dryRunWritesNothing()
{
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"generate"_s, u"--works"_s, u"20"_s}), 0);
    const QString before = digest();
    const QString file = writeFile(m_folder.filePath(u"library.csv"_s), library);
    const ProgramRun dry = run({u"import"_s, file, u"--dry-run"_s});
    VERIFY_RUN(dry, 0);
    QCOMPARE(dry.json().value(u"dry_run"_s).toBool(), true);
    QCOMPARE(dry.json().value(u"totals"_s).toObject().value(u"created"_s).toInt(), 3);
    QCOMPARE(digest(), before);
    QCOMPARE(works({u"--limit"_s, u"100"_s}).size(), 20);
    const QString missing = m_folder.filePath(u"missing.collectz"_s);
    VERIFY_RUN(runProgram({u"import"_s, file, u"--dry-run"_s, u"--catalog"_s, missing}), 0);
    QVERIFY(!QFile::exists(missing));
}

void TestCommandLineCatalog::rejectedAndWaitingRows()
{
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"import"_s, writeFile(m_folder.filePath(u"library.csv"_s), library)}), 0);
    // Without a year a title alone decides nothing; without a title nothing can be made of a row.
    const QString doubtful =
        writeFile(m_folder.filePath(u"doubtful.csv"_s), "title,type,year\nDie Hard,movie,\n,movie,1990\n");
    const ProgramRun first = run({u"import"_s, doubtful});
    VERIFY_RUN(first, 2);
    QCOMPARE(first.json().value(u"review"_s).toInt(), 1);
    QCOMPARE(first.json().value(u"rejected"_s).toInt(), 1);
    QCOMPARE(first.json().value(u"waiting"_s).toInt(), 1);
    const QJsonObject waiting = first.json().value(u"items"_s).toArray().at(0).toObject();
    QCOMPARE(waiting.value(u"verdict"_s).toString(), u"review"_s);
    QCOMPARE(waiting.value(u"candidates"_s).toArray().size(), 1);
    QCOMPARE(works().size(), 3);

    const QString alone = writeFile(m_folder.filePath(u"alone.csv"_s), "title,type,year\nDie Hard,movie,\n");
    VERIFY_RUN(run({u"import"_s, alone, u"--yes-review"_s, u"skip"_s}), 0);
    QCOMPARE(works().size(), 3);
    const QString again =
        writeFile(m_folder.filePath(u"again.csv"_s), "title,type,year,notes\nDie Hard,movie,,second\n");
    VERIFY_RUN(run({u"import"_s, again, u"--yes-review"_s, u"create"_s}), 0);
    QCOMPARE(works().size(), 4);
}

void TestCommandLineCatalog::setsShowsAndTurnsBack()
{
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"import"_s, writeFile(m_folder.filePath(u"library.csv"_s), library)}), 0);
    const QString before = digest();
    const QString id = works({u"year:1965"_s}).at(0).toObject().value(u"id"_s).toString();
    const ProgramRun set =
        run({u"set"_s, id, u"rating=10"_s, u"tags=sf; classic"_s, u"location=Attic / Box 1"_s, u"pages=412"_s});
    VERIFY_RUN(set, 0);
    const QJsonObject shown = run({u"show"_s, id}).json();
    const QJsonObject fields = shown.value(u"fields"_s).toObject();
    QCOMPARE(fields.value(u"rating"_s).toString(), u"10/10"_s);
    QCOMPARE(fields.value(u"tags"_s).toArray(), (QJsonArray{u"sf"_s, u"classic"_s}));
    const QJsonObject copy = shown.value(u"copies"_s).toArray().at(0).toObject().value(u"fields"_s).toObject();
    QCOMPARE(copy.value(u"location"_s).toString(), u"Attic/Box 1"_s);
    QVERIFY(shown.value(u"provenance"_s).toObject().value(u"rating"_s).toObject().value(u"locked"_s).toBool());

    const QJsonArray history = run({u"history"_s, id}).json().value(u"entries"_s).toArray();
    QVERIFY(history.size() >= 2);
    VERIFY_RUN(run({u"undo"_s, set.json().value(u"change_set"_s).toString()}), 0);
    QCOMPARE(digest(), before);
    VERIFY_RUN(run({u"undo"_s, u"--redo"_s}), 0);
    QCOMPARE(run({u"show"_s, id}).json().value(u"fields"_s).toObject().value(u"pages"_s).toString(), u"412"_s);

    VERIFY_RUN(run({u"set"_s, id, u"pages=many"_s}), 3);
    VERIFY_RUN(run({u"set"_s, id, u"no_such_field=1"_s}), 1);
    VERIFY_RUN(run({u"show"_s, u"00000000-0000-7000-8000-000000000001"_s}), 3);
}

/// A window keeps its catalog for the whole day; looking at it, and a copy made by night, must not wait for that.
void TestCommandLineCatalog::readsBesideTheWindow()
{
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"import"_s, writeFile(m_folder.filePath(u"library.csv"_s), library)}), 0);
    const collectz::SystemClock clock;
    collectz::storage::OpenOptions options;
    options.location = m_catalog;
    const auto window = collectz::storage::openCatalog(options, clock);
    QVERIFY(window);

    const QJsonArray listed = works();
    QCOMPARE(listed.size(), 3);
    const QString id = listed.at(0).toObject().value(u"id"_s).toString();
    VERIFY_RUN(run({u"show"_s, id}), 0);
    VERIFY_RUN(run({u"history"_s, id}), 0);
    VERIFY_RUN(run({u"activity"_s}), 0);
    VERIFY_RUN(run({u"conflicts"_s}), 0);
    VERIFY_RUN(run({u"check"_s}), 0);
    VERIFY_RUN(run({u"export"_s, u"-o"_s, m_folder.filePath(u"beside.json"_s)}), 0);
    const QString copy = m_folder.filePath(u"beside%1.collectz"_s.arg(++m_files));
    VERIFY_RUN(run({u"backup"_s, copy}), 0);
    VERIFY_RUN(runProgram({u"check"_s, u"--catalog"_s, copy}), 0);

    QFETCH(const bool, onServer);
    const ProgramRun set = run({u"set"_s, id, u"rating=10"_s});
    VERIFY_RUN(set, onServer ? 0 : 3);
    if (!onServer)
        QVERIFY2(set.all().contains("catalog_in_use"), set.all().constData());
}

void TestCommandLineCatalog::listsInOrder()
{
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"import"_s, writeFile(m_folder.filePath(u"library.csv"_s), library)}), 0);
    const auto titles = [this](const QStringList &arguments) {
        QStringList list;
        const QJsonArray rows = works(arguments);
        for (const QJsonValue row : rows)
            list << row.toObject().value(u"title"_s).toString();
        return list;
    };
    QCOMPARE(titles({u"--sort"_s, u"year"_s}), (QStringList{u"Die Verwandlung"_s, u"Dune"_s, u"Die Hard"_s}));
    QCOMPARE(titles({u"--sort=-year"_s, u"--limit"_s, u"1"_s}), QStringList{u"Die Hard"_s});
    QCOMPARE(titles({u"--sort"_s, u"kind,-year"_s}), (QStringList{u"Die Hard"_s, u"Dune"_s, u"Die Verwandlung"_s}));
    QCOMPARE(titles({u"--sort=-kind,title"_s, u"--limit"_s, u"2"_s}), (QStringList{u"Die Verwandlung"_s, u"Dune"_s}));
    QCOMPARE(titles({u"kind:book"_s, u"rating:>=8"_s}), QStringList{u"Dune"_s});
    QCOMPARE(titles({u"location:=Room"_s, u"--sort"_s, u"title"_s}), (QStringList{u"Die Hard"_s, u"Dune"_s}));
    QVERIFY(titles({u"nothing like this"_s}).isEmpty());
    VERIFY_RUN(run({u"list"_s, u"yaer:1965"_s}), 1);
    for (const QString &sort : {u"colour"_s, u"year,colour"_s, u"people"_s, u"kind,year,pages,rating,title"_s})
        VERIFY_RUN(run({u"list"_s, u"--sort"_s, sort}), 1);
}

void TestCommandLineCatalog::exportComesBack_data()
{
    QTest::addColumn<bool>("onServer");
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"csv"_s, u"json"_s}) {
        QTest::newRow(qPrintable(u"sqlite "_s + format)) << false << format;
        QTest::newRow(qPrintable(u"postgres "_s + format)) << true << format;
    }
}

void TestCommandLineCatalog::exportComesBack()
{
    QFETCH(const QString, format);
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"generate"_s, u"--works"_s, u"300"_s, u"--seed"_s, u"5"_s}), 0);
    VERIFY_RUN(run({u"import"_s, writeFile(m_folder.filePath(u"library.csv"_s), library)}), 0);
    const QString before = digest();
    const QString file = m_folder.filePath(u"export."_s + format);
    const ProgramRun exported = run({u"export"_s, u"--format"_s, format, u"--output"_s, file});
    VERIFY_RUN(exported, 0);
    QCOMPARE(exported.json().value(u"works"_s).toInt(), 303);
    const ProgramRun printed = runProgram({u"export"_s, u"--format"_s, format, u"--catalog"_s, m_catalog});
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(printed.output == written.readAll());
    QVERIFY2(!printed.output.contains("\n=") && !printed.output.contains(",=cmd"), "a cell is a formula");

    m_catalog = newCatalog();
    const ProgramRun imported = run({u"import"_s, file});
    VERIFY_RUN(imported, 0);
    QCOMPARE(digest(), before);
}

void TestCommandLineCatalog::generatesTheSame()
{
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"generate"_s, u"--works"_s, u"150"_s, u"--seed"_s, u"9"_s}), 0);
    const QString first = digest();
    VERIFY_RUN(run({u"generate"_s, u"--works"_s, u"150"_s, u"--seed"_s, u"9"_s}), 0);
    QCOMPARE(digest(), first);
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"generate"_s, u"--works"_s, u"150"_s, u"--seed"_s, u"9"_s}), 0);
    QCOMPARE(digest(), first);
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"generate"_s, u"--works"_s, u"150"_s, u"--seed"_s, u"10"_s}), 0);
    QVERIFY(digest() != first);
}

void TestCommandLineCatalog::backsUpAndRestores()
{
    m_catalog = newCatalog();
    VERIFY_RUN(run({u"generate"_s, u"--works"_s, u"50"_s}), 0);
    const QString before = digest();
    const QString file = m_folder.filePath(u"backup%1"_s.arg(++m_files));
    VERIFY_RUN(run({u"backup"_s, file}), 0);
    VERIFY_RUN(run({u"import"_s, writeFile(m_folder.filePath(u"library.csv"_s), library)}), 0);
    QVERIFY(digest() != before);
    VERIFY_RUN(run({u"restore"_s, file}), 0);
    QCOMPARE(digest(), before);
    VERIFY_RUN(run({u"restore"_s, m_folder.filePath(u"no-such-backup"_s)}), 3);
    QCOMPARE(digest(), before);
}

void TestCommandLineCatalog::movesThereAndBack()
{
    m_catalog = m_folder.filePath(u"there.collectz"_s);
    VERIFY_RUN(run({u"generate"_s, u"--works"_s, u"100"_s}), 0);
    VERIFY_RUN(run({u"import"_s, writeFile(m_folder.filePath(u"library.csv"_s), library)}), 0);
    const QString before = digest();
    const PostgresDatabase database;
    QVERIFY2(database.isValid(), database.error());
    const QString back = m_folder.filePath(u"back.collectz"_s);
    VERIFY_RUN(runProgram({u"move"_s, u"--from"_s, m_catalog, u"--to"_s, database.uri()}), 0);
    VERIFY_RUN(runProgram({u"move"_s, u"--from"_s, database.uri(), u"--to"_s, back}), 0);
    for (const QString &location : {database.uri(), back}) {
        m_catalog = location;
        QCOMPARE(digest(), before);
        QCOMPARE(works({u"dune"_s}).size(), 1);
    }
    VERIFY_RUN(run({u"undo"_s, u"--last"_s}), 0);
}

void TestCommandLineCatalog::killedImportGoesOn()
{
    QByteArray many = "title,type,year\n";
    for (int number = 0; number < 25'000; ++number)
        many += "Film " + QByteArray::number(number) + ",movie," + QByteArray::number(1950 + number % 70) + '\n';
    const QString file = writeFile(m_folder.filePath(u"many.csv"_s), many);
    m_catalog = m_folder.filePath(u"whole.collectz"_s);
    VERIFY_RUN(runProgram({u"import"_s, file, u"--catalog"_s, m_catalog}), 0);
    const int whole = run({u"check"_s}).json().value(u"works"_s).toInt();
    QCOMPARE(whole, 25'000);

    m_catalog = m_folder.filePath(u"killed.collectz"_s);
    for (const int milliseconds : {300, 900, 1800, 3000})
        runAndKill({u"import"_s, file, u"--catalog"_s, m_catalog}, milliseconds);
    VERIFY_RUN(runProgram({u"import"_s, file, u"--catalog"_s, m_catalog}), 0);
    const ProgramRun check = run({u"check"_s});
    VERIFY_RUN(check, 0);
    QCOMPARE(check.json().value(u"works"_s).toInt(), whole);
}

QTEST_GUILESS_MAIN(TestCommandLineCatalog)
#include "tst_commandlinecatalog.moc"
