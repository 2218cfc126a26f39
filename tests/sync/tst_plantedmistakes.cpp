// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/desktopworld.h"

#include <QTest>

#include <algorithm>

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
    QTest::addColumn<QStringList>("sentences"); ///< any of them tells that it was found
    QTest::newRow("nothing planted") << u"none"_s << QStringList();
    QTest::newRow("dropped journal row") << u"dropped-row"_s << QStringList{u"another journal row"_s};
    // Where the row that was passed over is a creation, what comes after it may already be refused for want of it.
    QTest::newRow("cursor stored early") << u"early-cursor"_s
                                         << QStringList{u"another journal row"_s, u"parent_missing"_s};
    QTest::newRow("last writer wins") << u"last-writer-wins"_s << QStringList{u"overwritten unseen"_s};
}

void PlantedMistakesTest::areFound()
{
    QFETCH(const QString, sabotage);
    QFETCH(const QStringList, sentences);
    WorldPlan plan;
    plan.desktops = 2;
    plan.writes = 800;
    plan.sabotage = sabotage;
    plan.seed = 7;
    DesktopWorld world(plan);
    QVERIFY2(world.start(), qPrintable(world.failure()));
    QVERIFY2(world.run(), qPrintable(world.failure()));
    const QString problems = world.settle().join(u'\n');
    const bool isFound =
        std::ranges::any_of(sentences, [&problems](const QString &sentence) { return problems.contains(sentence); });
    if (sentences.isEmpty())
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    else
        QVERIFY2(isFound, qPrintable(world.summary() + u" found only: "_s + problems));
}

QTEST_GUILESS_MAIN(PlantedMistakesTest)

#include "tst_plantedmistakes.moc"
