// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/desktopworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz::tests;

/// COLLECTZ_DESKTOPS desktops, each a process of its own, and a real collectzd converge over a bad line, under kills, with
/// clocks ten years apart, and lose nothing. More by COLLECTZ_SYNC_WRITES, other worlds by COLLECTZ_SYNC_SEED.
class DesktopsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converge_data();
    void converge();
};

void DesktopsTest::converge_data()
{
    QTest::addColumn<bool>("onPostgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgres") << true;
}

void DesktopsTest::converge()
{
    QFETCH(const bool, onPostgres);
    WorldPlan plan;
    plan.onPostgres = onPostgres;
    plan.desktops = COLLECTZ_DESKTOPS;
    plan.writes = qEnvironmentVariableIsSet("COLLECTZ_SYNC_WRITES")
                      ? qEnvironmentVariableIntValue("COLLECTZ_SYNC_WRITES")
                      : 10'000;
    plan.seed = qEnvironmentVariableIsSet("COLLECTZ_SYNC_SEED")
                    ? static_cast<quint32>(qEnvironmentVariableIntValue("COLLECTZ_SYNC_SEED"))
                    : 20260131;
    plan.coreKills = 6;
    plan.companionKills = 6;
    plan.faults = {.cut = 40, .lostReply = 60, .truncated = 40, .duplicated = 80, .delayed = 80, .halfOpen = 5};
    DesktopWorld world(plan);
    QVERIFY2(world.start(), qPrintable(world.failure()));
    QVERIFY2(world.run(), qPrintable(world.failure()));
    const QStringList problems = world.settle();
    // Each by itself: a failure's own message is cut off after some hundred letters.
    for (const QString &problem : problems)
        qWarning("%s", qPrintable(problem));
    QVERIFY2(problems.isEmpty(), qPrintable(u"seed %1\n"_s.arg(plan.seed) + problems.join(u'\n')));
    QCOMPARE(world.repaired(), 0);
    QVERIFY2(world.writesChecked() >= plan.writes, qPrintable(world.summary()));
    qInfo("%s", qPrintable(world.summary()));
}

QTEST_GUILESS_MAIN(DesktopsTest)

#include "tst_desktops.moc"
