// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/changewriter.h"
#include "storage/maintenance.h"
#include "tests/storage/catalogfixture.h"

#include <sqlite3.h>

#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::storage;
using collectz::tests::NewWork;

/// Housekeeping of a catalog file: nothing of it within a save, all of it in idle time.
class MaintenanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesMergingToIdleTime();
    void copiesTheLog();
    void checkpointsInTheMiddleOfABulk();
    void letsReadersKeepTheLog();
    void survivesInterruptions();
};

namespace {

/// A catalog file with its one writing connection, as the writer lane has it.
class Lane
{
public:
    explicit Lane(const LogBounds &bounds = {})
        : m_fixture(Engine::Sqlite)
    {
        m_fixture.close();
        if (auto connection = openConnection({m_fixture.place().location(), false, false}))
            m_connection = std::move(*connection);
        m_maintenance = std::make_unique<Maintenance>(*m_connection, bounds);
        m_changes = std::make_unique<ChangeWriter>(*m_connection, m_clock);
        m_maintenance->begin();
    }

    Maintenance &maintenance() { return *m_maintenance; }

    QString look(const QByteArray &sql) { return m_fixture.look(sql); }

    std::unique_ptr<Connection> reader() const
    {
        return std::move(*openConnection({m_fixture.place().location(), true, false}));
    }

    bool apply(const QList<EntityChange> &changes)
    {
        const bool isDone = m_changes->apply(tests::changeSetOf(changes), {}).has_value();
        m_maintenance->afterCommit();
        return isDone;
    }

    /// Works with titles, each in a change set of its own.
    bool applyWorks(int from, int to)
    {
        for (int number = from; number < to; ++number) {
            if (!apply(NewWork().changes({{u"title"_s, FieldValue(u"Golden river %1"_s.arg(number))}})))
                return false;
        }
        return true;
    }

    void rest()
    {
        while (m_maintenance->pause()) {
            m_maintenance->prepareStep();
            m_maintenance->step();
            m_maintenance->endStep();
        }
    }

    QString ask(const QByteArray &sql)
    {
        auto statement = m_connection->prepare(sql);
        return statement && (*statement)->step().value_or(false) ? (*statement)->text(0) : u"-"_s;
    }

    /// Bytes of pages that the connection keeps.
    int cached()
    {
        int used = 0;
        int highest = 0;
        sqlite3_db_status(static_cast<sqlite3 *>(m_connection->handle()), SQLITE_DBSTATUS_CACHE_USED, &used, &highest,
                          0);
        return used;
    }

    QString segments() { return ask("SELECT count(DISTINCT segid) FROM search_idx"); }

private:
    tests::CatalogFixture m_fixture;
    SystemClock m_clock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Maintenance> m_maintenance;
    std::unique_ptr<ChangeWriter> m_changes;
};

} // namespace

void MaintenanceTest::leavesMergingToIdleTime()
{
    Lane lane;
    const NewWork dune;
    QVERIFY(lane.apply(dune.changes({{u"title"_s, FieldValue(u"Dune"_s)}})));
    QVERIFY(lane.applyWorks(0, 40));
    QCOMPARE(lane.segments(), u"41"_s);
    // An edit takes the old words out and puts the new ones in: one segment as well.
    QVERIFY(lane.apply({tests::edit(dune.work, 1, u"title"_s, u"Dune"_s, u"Sandworm"_s)}));
    QCOMPARE(lane.segments(), u"42"_s);
    QVERIFY(lane.maintenance().pause().value() > std::chrono::milliseconds(0));

    lane.rest();
    QVERIFY(lane.segments().toInt() < 5);
    QVERIFY(!lane.maintenance().pause());
    QCOMPARE(lane.ask("PRAGMA synchronous"), u"2"_s);
    QCOMPARE(lane.look("SELECT count(*) FROM search WHERE search MATCH 'gold*'"), u"40"_s);
    QCOMPARE(lane.look("SELECT count(*) FROM search WHERE search MATCH 'dune'"), u"0"_s);
    QCOMPARE(lane.look("SELECT count(*) FROM search WHERE search MATCH 'sandworm'"), u"1"_s);
    QCOMPARE(lane.look("SELECT count(*) FROM search_trigram WHERE search_trigram MATCH 'wor'"), u"1"_s);
    QCOMPARE(lane.look("SELECT count(*) FROM search_trigram WHERE search_trigram MATCH 'Dun'"), u"0"_s);
}

void MaintenanceTest::copiesTheLog()
{
    Lane lane;
    QVERIFY(lane.applyWorks(0, 10));
    const qint64 afterTen = lane.maintenance().uncopiedPages();
    QVERIFY(afterTen > 10);
    const int cached = lane.cached();
    lane.rest();
    QCOMPARE(lane.maintenance().uncopiedPages(), 0);
    QVERIFY2(lane.cached() < cached / 2, qPrintable(QString::number(lane.cached())));
    // The log begins anew.
    QVERIFY(lane.applyWorks(10, 11));
    QVERIFY(lane.maintenance().uncopiedPages() > 0);
    QVERIFY(lane.maintenance().uncopiedPages() < afterTen);
}

void MaintenanceTest::checkpointsInTheMiddleOfABulk()
{
    Lane lane({.bulk = 30, .merging = 5});
    for (int work = 0; work < 30; ++work) {
        QVERIFY(lane.applyWorks(work, work + 1));
        QVERIFY(lane.maintenance().uncopiedPages() <= 30);
    }
    lane.rest();
    QCOMPARE(lane.maintenance().uncopiedPages(), 0);
    QCOMPARE(lane.look("SELECT count(*) FROM search WHERE search MATCH 'river'"), u"30"_s);
}

void MaintenanceTest::letsReadersKeepTheLog()
{
    Lane lane({.bulk = 30, .merging = 5, .betweenTries = 20});
    QVERIFY(lane.applyWorks(0, 1));
    const std::unique_ptr<Connection> reader = lane.reader();
    {
        Result<Transaction> snapshot = Transaction::begin(*reader, Connection::Mode::Read);
        COLLECTZ_VERIFY_RESULT(snapshot);
        auto count = reader->prepare("SELECT count(*) FROM listing");
        COLLECTZ_VERIFY_RESULT(count);
        QVERIFY((*count)->step().value_or(false));
        (*count)->reset();
        QVERIFY(lane.applyWorks(1, 20));
        // Housekeeping comes to its end although the reader holds the log.
        lane.rest();
        QVERIFY(lane.maintenance().uncopiedPages() > 0);
        QVERIFY((*count)->step().value_or(false));
        QCOMPARE((*count)->integer(0), 1);
    }
    QVERIFY(lane.applyWorks(20, 21));
    lane.rest();
    QCOMPARE(lane.maintenance().uncopiedPages(), 0);
    QCOMPARE(lane.look("SELECT count(*) FROM listing"), u"21"_s);
}

void MaintenanceTest::survivesInterruptions()
{
    Lane lane({.bulk = 50, .merging = 5});
    std::mutex mutex;
    std::atomic<bool> isOver = false;
    std::thread impatient([&] {
        while (!isOver) {
            const std::lock_guard lock(mutex);
            lane.maintenance().interrupt();
        }
    });
    bool isApplied = true;
    int steps = 0;
    for (int round = 0; round < 10; ++round) {
        isApplied &= lane.applyWorks(round * 10, round * 10 + 10);
        for (int step = 0; step < 20 && lane.maintenance().pause(); ++step, ++steps) {
            {
                const std::lock_guard lock(mutex);
                lane.maintenance().prepareStep();
            }
            lane.maintenance().step();
            const std::lock_guard lock(mutex);
            lane.maintenance().endStep();
        }
    }
    isOver = true;
    impatient.join();
    QVERIFY(isApplied);
    QVERIFY(steps > 0);
    QCOMPARE(lane.ask("PRAGMA synchronous"), u"2"_s);
    lane.rest();
    QVERIFY(lane.segments().toInt() < 5);
    QCOMPARE(lane.look("SELECT count(*) FROM search WHERE search MATCH 'golden AND river'"), u"100"_s);
    QCOMPARE(lane.look("SELECT count(*) FROM listing"), u"100"_s);
    QCOMPARE(lane.ask("PRAGMA integrity_check"), u"ok"_s);
}

QTEST_GUILESS_MAIN(MaintenanceTest)
#include "tst_maintenance.moc"
