// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/syncworld.h"

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::Sabotage;
using tests::SyncWorld;

/// Desktops that edit offline and sync over a bad line end up equal, and nothing that was acknowledged is lost, doubled or made up.
class ConvergenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converges_data() { tests::addEngineRows(); }
    void converges();
    void sayNothingTwice_data() { tests::addEngineRows(); }
    void sayNothingTwice();
    void findsPlantedMistakes_data();
    void findsPlantedMistakes();
};

namespace {

/// Rounds of random worlds; more by COLLECTZ_SYNC_WORLDS and COLLECTZ_SYNC_STEPS.
int numberFrom(const char *variable, int otherwise)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise;
}

} // namespace

void ConvergenceTest::converges()
{
    QFETCH(int, engine);
    qputenv("RC_PARAMS", "max_success=" + QByteArray::number(numberFrom("COLLECTZ_SYNC_WORLDS", 6)) + " noshrink=1");
    const int steps = numberFrom("COLLECTZ_SYNC_STEPS", 120);
    const bool holds = rc::check("desktops converge and lose nothing", [engine, steps] {
        const quint32 seed = *rc::gen::arbitrary<quint32>();
        const int desktops = *rc::gen::inRange(2, 5);
        SyncWorld world(static_cast<storage::Engine>(engine), desktops, seed);
        if (!world.isValid())
            RC_FAIL(world.error());
        world.run(steps, 15);
        QStringList problems = world.settle();
        problems += world.check();
        if (!problems.isEmpty())
            RC_FAIL(problems.mid(0, 12).join(u'\n').toStdString());
        RC_ASSERT(world.repaired() == 0);
    });
    QVERIFY(holds);
}

void ConvergenceTest::sayNothingTwice()
{
    QFETCH(int, engine);
    SyncWorld world(static_cast<storage::Engine>(engine), 2, 7);
    QVERIFY2(world.isValid(), world.error());
    world.run(60, 0);
    const QStringList problems = world.settle();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    tests::InProcessLink &link = world.desktop(0).link();
    const qint64 exchanges = link.exchanges();
    const qint64 bytes = link.bytes();
    const Result<sync::RoundReport> report = world.desktop(0).sync();
    COLLECTZ_VERIFY_RESULT(report);
    QCOMPARE(link.exchanges() - exchanges, 1);
    QVERIFY2(link.bytes() - bytes <= 300, qPrintable(QString::number(link.bytes() - bytes)));
}

void ConvergenceTest::findsPlantedMistakes_data()
{
    QTest::addColumn<int>("sabotage");
    QTest::newRow("dropped journal row") << static_cast<int>(Sabotage::DroppedRow);
    QTest::newRow("cursor stored early") << static_cast<int>(Sabotage::EarlyCursor);
    QTest::newRow("last writer wins") << static_cast<int>(Sabotage::LastWriterWins);
}

void ConvergenceTest::findsPlantedMistakes()
{
    QFETCH(int, sabotage);
    SyncWorld world(storage::Engine::Sqlite, 3, 42);
    QVERIFY2(world.isValid(), world.error());
    world.run(150, 0, static_cast<Sabotage>(sabotage));
    QStringList problems = world.settle();
    problems += world.check();
    // A row or a page that was lost shows in the digests, which then repair it; overwriting shows in what authors had seen.
    if (static_cast<Sabotage>(sabotage) == Sabotage::LastWriterWins)
        QVERIFY(problems.join(u' ').contains(u"overwritten unseen"_s));
    else
        QVERIFY(world.repaired() > 0);
}

QTEST_GUILESS_MAIN(ConvergenceTest)

#include "tst_convergence.moc"
