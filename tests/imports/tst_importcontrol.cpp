// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/imports/enginecatalog.h"
#include "tests/imports/importfixture.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::testsupport;
using imports::ImportReport;

/// Stopping, going on, waiting in line and telling how far it is.
class TestImportControl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }

    void cancelledPlanLeavesNothing();
    void cancelledApplyKeepsWholeBatchesAndGoesOn();
    void cancelledUndoGoesOn();
    void importsRunOneAfterTheOther();
    void waitingImportIsCancelledAtOnce();
    void endingTheServiceEndsItsWork();
    void progressTellsHowFar();
};

namespace {

QStringList manyBooks(int count)
{
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines << u"kind=book;title=Book number %1;year=%2;authors=Author %3"_s.arg(i).arg(1900 + i % 100).arg(i % 37);
    return lines;
}

} // namespace

void TestImportControl::cancelledPlanLeavesNothing()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const QByteArray digest = fixture.digest();
    CancelToken cancel;
    fixture.reader().onRecord([&cancel](qint64 number) {
        if (number == 5'000)
            cancel.cancel();
    });
    const auto planned = fixture.service().plan(fixture.request(fixture.file(manyBooks(12'000))), {}, cancel);
    QCOMPARE(planned.error().kind, ErrorKind::Cancelled);
    QCOMPARE(fixture.digest(), digest);
    const Result<QList<ImportRecord>> imports = engine.catalog().imports().list(0, 10);
    for (const ImportRecord &record : *imports)
        QCOMPARE(record.state, ImportState::Cancelled);
}

void TestImportControl::cancelledApplyKeepsWholeBatchesAndGoesOn()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    constexpr int count = 9'000;
    fixture.service().setRowsOfABatch(4'000);
    const qint64 number = fixture.plan(manyBooks(count)).record.number;
    CancelToken cancel;
    const auto stopAfterFirstBatch = [&cancel](const Progress &progress) {
        if (progress.done > 0)
            cancel.cancel();
    };
    const auto stopped = fixture.service().apply(number, stopAfterFirstBatch, cancel);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    const ImportRecord record = *engine.catalog().imports().find(number);
    QCOMPARE(record.state, ImportState::Applying);
    QCOMPARE(record.appliedThrough, 4'000);
    QCOMPARE(fixture.statistics().works, 4'000);
    QCOMPARE(fixture.service().unfinished()->size(), 1);

    const ImportReport report = fixture.apply(number);
    QCOMPARE(report.created, count);
    QCOMPARE(report.record.appliedThrough, count);
    QCOMPARE(fixture.statistics().works, count);
    QCOMPARE(fixture.statistics().copies, count);
    QVERIFY(fixture.service().unfinished()->isEmpty());
    QCOMPARE(engine.check(), QStringList());
}

void TestImportControl::cancelledUndoGoesOn()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const QByteArray digest = fixture.digest();
    fixture.service().setRowsOfABatch(4'000);
    const qint64 number = fixture.import(manyBooks(9'000)).record.number;
    CancelToken cancel;
    const auto stopAfterFirstBatch = [&cancel](const Progress &progress) {
        if (progress.done > 0)
            cancel.cancel();
    };
    const auto stopped = fixture.service().undo(number, u"anna"_s, u"desk"_s, stopAfterFirstBatch, cancel);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(fixture.statistics().works, 8'000);
    QCOMPARE(engine.catalog().imports().find(number)->state, ImportState::Undoing);
    QCOMPARE(fixture.undo(number).record.state, ImportState::Undone);
    QCOMPARE(fixture.statistics().works, 0);
    QCOMPARE(fixture.digest(), digest);
    QCOMPARE(engine.check(), QStringList());
}

void TestImportControl::importsRunOneAfterTheOther()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    std::atomic_int atOnce = 0;
    std::atomic_bool overlapped = false;
    fixture.reader().onRecord([&](qint64) {
        if (atOnce.fetch_add(1) != 0)
            overlapped = true;
        atOnce.fetch_sub(1);
    });
    QList<QFuture<Result<ImportReport>>> plans;
    for (int i = 0; i < 4; ++i) {
        const QString path = fixture.file(manyBooks(500 + i), u"file%1.txt"_s.arg(i));
        plans << fixture.service().startPlan(fixture.request(path), {}, {});
    }
    QList<qint64> numbers;
    for (QFuture<Result<ImportReport>> &plan : plans) {
        const Result<ImportReport> report = plan.result();
        QVERIFY(report.has_value());
        numbers << report->record.number;
    }
    QVERIFY(!overlapped);
    QVERIFY(std::is_sorted(numbers.cbegin(), numbers.cend()));
    QVERIFY(fixture.service().startApply(numbers.constFirst(), {}, {}).result().has_value());
    QCOMPARE(fixture.statistics().works, 500);
    QVERIFY(fixture.service().startUndo(numbers.constFirst(), u"anna"_s, u"desk"_s, {}, {}).result().has_value());
    QCOMPARE(fixture.statistics().works, 0);
}

void TestImportControl::waitingImportIsCancelledAtOnce()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    CancelToken waiting;
    std::atomic_bool dropped = false;
    bool droppedWhileFirstRan = false;
    fixture.reader().onRecord([&](qint64 number) {
        if (number == 1)
            waiting.cancel();
        droppedWhileFirstRan = dropped;
    });
    bool heardQueued = false;
    const QString path = fixture.file(manyBooks(60'000));
    CancelToken running;
    QFuture<Result<ImportReport>> first = fixture.service().startPlan(fixture.request(path), {}, running);
    QFuture<Result<ImportReport>> second = fixture.service().startPlan(
        fixture.request(path), [&](const Progress &progress) { heardQueued = progress.step == "queued"_L1; }, waiting);
    QCOMPARE(second.result().error().kind, ErrorKind::Cancelled);
    dropped = true;
    QVERIFY(!first.isFinished() || droppedWhileFirstRan);
    running.cancel();
    QVERIFY(heardQueued);
    (void)first.result();
}

void TestImportControl::endingTheServiceEndsItsWork()
{
    EngineCatalog engine;
    QList<QFuture<Result<ImportReport>>> plans;
    {
        ImportFixture fixture(engine.catalog());
        const QString path = fixture.file(manyBooks(30'000));
        for (int i = 0; i < 3; ++i)
            plans << fixture.service().startPlan(fixture.request(path), {}, {});
    }
    for (QFuture<Result<ImportReport>> &plan : plans) {
        QVERIFY(plan.isFinished());
        QCOMPARE(plan.result().error().kind, ErrorKind::Cancelled);
    }
}

void TestImportControl::progressTellsHowFar()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    QList<Progress> heard;
    const auto listen = [&heard](const Progress &progress) { heard << progress; };
    const auto planned = fixture.service().plan(fixture.request(fixture.file(manyBooks(3'000))), listen, {});
    QVERIFY(planned.has_value());
    QVERIFY(!heard.isEmpty());
    QCOMPARE(heard.constLast().step, u"plan"_s);
    QCOMPARE(heard.constLast().done, 3'000);
    QVERIFY(heard.constLast().unitsPerSecond > 0);
    QVERIFY(heard.constFirst().current.startsWith(u"Book number"_s));
    heard.clear();
    QVERIFY(fixture.service().apply(planned->record.number, listen, {}).has_value());
    QCOMPARE(heard.constLast().step, u"apply"_s);
    QCOMPARE(heard.constLast().done, 3'000);
    QCOMPARE(heard.constLast().total, 3'000);
    QCOMPARE(heard.constLast().remainingSeconds, 0);
}

QTEST_GUILESS_MAIN(TestImportControl)
#include "tst_importcontrol.moc"
