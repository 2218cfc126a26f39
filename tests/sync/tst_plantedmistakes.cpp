// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/desktopworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz::tests;

/// The checker of tst_desktops finds mistakes that are planted in one of the real processes.
class PlantedMistakesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFound_data();
    void areFound();
};

void PlantedMistakesTest::areFound_data()
{
    QTest::addColumn<QString>("sabotage");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing planted") << u"none"_s << QString();
    QTest::newRow("dropped journal row") << u"dropped-row"_s << u"another journal row"_s;
    QTest::newRow("cursor stored early") << u"early-cursor"_s << u"another journal row"_s;
    QTest::newRow("last writer wins") << u"last-writer-wins"_s << u"overwritten unseen"_s;
}

void PlantedMistakesTest::areFound()
{
    QFETCH(const QString, sabotage);
    QFETCH(const QString, sentence);
    WorldPlan plan;
    plan.desktops = 2;
    plan.writes = 800;
    plan.sabotage = sabotage;
    plan.seed = 7;
    DesktopWorld world(plan);
    QVERIFY2(world.start(), qPrintable(world.failure()));
    QVERIFY2(world.run(), qPrintable(world.failure()));
    const QString problems = world.settle().join(u'\n');
    if (sentence.isEmpty())
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    else
        QVERIFY2(problems.contains(sentence), qPrintable(world.summary() + u" found only: "_s + problems));
}

QTEST_GUILESS_MAIN(PlantedMistakesTest)

#include "tst_plantedmistakes.moc"
