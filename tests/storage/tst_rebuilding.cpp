// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/runonpool.h"
#include "tests/storage/catalogfixture.h"

#include <QProcess>
#include <QThreadPool>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace collectz;

namespace {

constexpr qint64 worksInAll = 2300;

/// What an opening reported of its rebuilding.
struct Reports
{
    std::mutex mutex;
    QList<qint64> done;
    qint64 total = 0;

    [[nodiscard]] ProgressFunction function(const CancelToken &cancel, qint64 stopAt)
    {
        return [this, cancel, stopAt](const Progress &progress) {
            const std::lock_guard lock(mutex);
            done << progress.done;
            total = progress.total;
            if (progress.step == "rebuild"_L1 && progress.done >= stopAt)
                cancel.cancel();
        };
    }
};

constexpr qint64 never = worksInAll * 10;

} // namespace

/// A catalog whose projections are of another version is made anew in portions: with progress, stopped without harm, and gone on
/// with where it was left.
class RebuildingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarItIs_data() { tests::addEngineRows(); }
    void tellsHowFarItIs();
    void stopsAndGoesOn_data() { tests::addEngineRows(); }
    void stopsAndGoesOn();
    void refusesReadersWhileHalfMade_data() { tests::addEngineRows(); }
    void refusesReadersWhileHalfMade();
    void beginsAnewWhenOthersWroteMeanwhile_data() { tests::addEngineRows(); }
    void beginsAnewWhenOthersWroteMeanwhile();
    void survivesBeingKilled_data() { tests::addEngineRows(); }
    void survivesBeingKilled();
    void twoProgramsTakeTurns();

private:
    /// Two thousand works, closed, with projections of another version; `facts` is what they were.
    void age(tests::CatalogFixture &fixture);
    [[nodiscard]] static QStringList factsOf(tests::CatalogFixture &fixture);
    void verifyWhole(tests::CatalogFixture &fixture);
    [[nodiscard]] static Result<storage::OpenCatalog> open(tests::CatalogFixture &fixture, Reports &reports,
                                                           qint64 stopAt, bool readOnly = false);

    QStringList m_facts;
};

QStringList RebuildingTest::factsOf(tests::CatalogFixture &fixture)
{
    return {fixture.look("SELECT count(*) FROM listing"),
            fixture.look("SELECT min(added) || max(added) || min(changed) || max(changed) FROM listing"),
            fixture.look("SELECT sum(sort_changed) FROM listing"),
            fixture.look("SELECT count(*) FROM work_term"),
            fixture.look("SELECT sum(uses) FROM term"),
            fixture.look("SELECT sum(count) FROM facet_count"),
            fixture.look("SELECT count(*) FROM search_document")};
}

void RebuildingTest::age(tests::CatalogFixture &fixture)
{
    QList<catalog::EntityChange> changes;
    for (qint64 number = 0; number < worksInAll; ++number)
        changes << tests::NewWork().changes(
            {{u"title"_s, catalog::FieldValue(u"Title %1"_s.arg(number))},
             {u"authors"_s, catalog::FieldValue(QStringList{u"Author %1"_s.arg(number % 40)})},
             {u"genres"_s, catalog::FieldValue(QStringList{u"Genre %1"_s.arg(number % 7)})}});
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(changes)));
    m_facts = factsOf(fixture);
    fixture.close();
    const auto connection = storage::openConnection({fixture.place().location(), false, false});
    COLLECTZ_VERIFY_RESULT(connection);
    COLLECTZ_VERIFY_RESULT((*connection)
                               ->executeScript("UPDATE catalog_property SET value = 'old' WHERE key = 'collation'; "
                                               "UPDATE listing SET title = 'stale'; DELETE FROM work_term"));
}

void RebuildingTest::verifyWhole(tests::CatalogFixture &fixture)
{
    QVERIFY2(fixture.open(), fixture.error());
    QCOMPARE(factsOf(fixture), m_facts);
    QCOMPARE(fixture.look("SELECT count(*) FROM listing WHERE title = 'stale'"), u"0"_s);
    QCOMPARE(fixture.catalog().check({}, {}).value(), QStringList());
}

Result<storage::OpenCatalog> RebuildingTest::open(tests::CatalogFixture &fixture, Reports &reports, qint64 stopAt,
                                                  bool readOnly)
{
    static const SystemClock clock;
    storage::OpenOptions options;
    options.location = fixture.place().location();
    options.readOnly = readOnly;
    options.progress = reports.function(options.cancel, stopAt);
    return storage::openCatalog(options, clock);
}

void RebuildingTest::tellsHowFarItIs()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    age(fixture);
    {
        Reports reports;
        COLLECTZ_VERIFY_RESULT(open(fixture, reports, never));
        QVERIFY(reports.done.size() > 4);
        QCOMPARE(reports.done.constFirst(), 0);
        QCOMPARE(reports.done.constLast(), worksInAll);
        QCOMPARE(reports.total, worksInAll);
        QVERIFY(std::is_sorted(reports.done.cbegin(), reports.done.cend()));
    }
    verifyWhole(fixture);
    // Done is done.
    fixture.close();
    Reports reports;
    COLLECTZ_VERIFY_RESULT(open(fixture, reports, never));
    QVERIFY(reports.done.isEmpty());
}

void RebuildingTest::stopsAndGoesOn()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    age(fixture);
    Reports first;
    const auto stopped = open(fixture, first, 1500);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(stopped.error().code, u"rebuild_stopped"_s);
    {
        Reports second;
        COLLECTZ_VERIFY_RESULT(open(fixture, second, never));
        QVERIFY(second.done.constFirst() > 1000);
        QCOMPARE(second.done.constLast(), worksInAll);
        QCOMPARE(second.total, worksInAll);
    }
    verifyWhole(fixture);
}

void RebuildingTest::refusesReadersWhileHalfMade()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    age(fixture);
    Reports reports;
    // Of another version alone it can still be read.
    COLLECTZ_VERIFY_RESULT(open(fixture, reports, never, true));
    QVERIFY(reports.done.isEmpty());
    QVERIFY(!open(fixture, reports, 500));
    const auto refused = open(fixture, reports, never, true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
    QCOMPARE(refused.error().code, u"catalog_half_prepared"_s);
    verifyWhole(fixture);
}

void RebuildingTest::beginsAnewWhenOthersWroteMeanwhile()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    age(fixture);
    Reports first;
    QVERIFY(!open(fixture, first, 1500));
    {
        // The journal's last number is another one than when it began.
        const auto connection = storage::openConnection({fixture.place().location(), false, false});
        COLLECTZ_VERIFY_RESULT(connection);
        COLLECTZ_VERIFY_RESULT(
            (*connection)
                ->executeScript("UPDATE catalog_property SET value = replace(value, ' 6900 ', ' 6000 ') "
                                "WHERE key = 'collation'"));
    }
    QVERIFY(fixture.look("SELECT value FROM catalog_property WHERE key = 'collation'").contains(u" 6000 "_s));
    {
        Reports second;
        COLLECTZ_VERIFY_RESULT(open(fixture, second, never));
        QCOMPARE(second.done.constFirst(), 0);
        QCOMPARE(second.done.constLast(), worksInAll);
    }
    verifyWhole(fixture);
}

void RebuildingTest::survivesBeingKilled()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    age(fixture);
    for (const int lines : {1, 2, 4}) {
        QProcess child;
        child.start(QString::fromUtf8(REBUILD_CHILD), {fixture.place().location()});
        QByteArray output;
        while (output.count('\n') < lines && child.waitForReadyRead(60000))
            output += child.readAllStandardOutput();
        QVERIFY(output.count('\n') >= lines);
        child.kill();
        QVERIFY(child.waitForFinished(60000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    }
    verifyWhole(fixture);
}

void RebuildingTest::twoProgramsTakeTurns()
{
    // A file has one writing program; on a server both may come at once.
    tests::CatalogFixture fixture(storage::Engine::Postgres);
    QVERIFY2(fixture.isValid(), fixture.error());
    age(fixture);
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    Reports reports[2];
    QFuture<QByteArray> openings[2];
    for (int program = 0; program < 2; ++program)
        openings[program] = runOnPool(
            pool, [&fixture, &seen = reports[program]] { return tests::wordsOf(open(fixture, seen, never)); });
    for (const QFuture<QByteArray> &opening : openings)
        QCOMPARE(opening.result(), QByteArray());
    verifyWhole(fixture);
}

QTEST_GUILESS_MAIN(RebuildingTest)

#include "tst_rebuilding.moc"
