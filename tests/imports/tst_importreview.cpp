// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/reportwriter.h"
#include "tests/imports/enginecatalog.h"
#include "tests/imports/importfixture.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::testsupport;

/// Rows that wait for a person: what becomes of each decision, before and after the rest went in; the report of rows.
class TestImportReview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }

    void ambiguousRowsWait();
    void decisionsBeforeApplying();
    void decisionsAfterApplying();
    void alikeDecidesTheRest();
    void alikeIsTakenBackInOneStep();
    void onlyWaitingRowsAreDecided();
    void goneCandidateWaitsAgain();
    void skippedRowIsNotAskedAgain();
    void undoTakesDecidedRowsBack();
    void reportSaysWhatBecameOfRows();
};

namespace {

/// A film without its year is not surely the one that is there.
const QString heat = u"kind=movie;title=Heat;year=1995;owned=no"_s;
const QString someHeat = u"kind=movie;title=Heat;rating=9/10"_s;
const QString ran = u"kind=movie;title=Ran;year=1985;owned=no"_s;
const QString someRan = u"kind=movie;title=Ran;rating=8/10"_s;
const QString emma = u"kind=book;title=Emma;year=1815;authors=Jane Austen"_s;

} // namespace

void TestImportReview::ambiguousRowsWait()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({heat, ran});
    const QByteArray digest = fixture.digest();
    const imports::ImportReport report = fixture.import({someHeat, someRan});
    QCOMPARE(report.review, 2);
    QCOMPARE(report.record.state, ImportState::Applied);
    QCOMPARE(fixture.digest(), digest);
    const PlanRow row = fixture.rows(report.record.number).constFirst();
    QCOMPARE(row.rule, u"title_without_year"_s);
    QCOMPARE(row.candidates.size(), 1);
    QCOMPARE(row.candidates.constFirst().title, u"Heat"_s);
    QCOMPARE(row.candidates.constFirst().year, u"1995"_s);
}

void TestImportReview::decisionsBeforeApplying()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({heat, ran});
    const qint64 number = fixture.plan({someHeat, emma, someRan}).record.number;
    QCOMPARE(fixture.service().decide(number, {1}, RowChoice::UseCandidate, {}, false).value().size(), 1);
    QCOMPARE(fixture.service().decide(number, {3}, RowChoice::Create, {}, false).value().size(), 1);
    const imports::ImportReport report = fixture.apply(number);
    QCOMPARE(report.created, 2);
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.review, 0);
    QCOMPARE(fixture.work(u"Heat"_s).work.value(u"rating"_s).text(), u"9/10"_s);
    QCOMPARE(fixture.work(u"Heat"_s).copies.size(), 1);
    QCOMPARE(fixture.statistics().works, 4);
}

void TestImportReview::decisionsAfterApplying()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({heat, ran});
    const imports::ImportReport first = fixture.import({someHeat, emma, someRan});
    QCOMPARE(first.created, 1);
    QCOMPARE(first.review, 2);
    const qint64 number = first.record.number;
    QCOMPARE(fixture.service().decide(number, {1}, RowChoice::UseCandidate, {}, false).value().size(), 1);
    const imports::ImportReport second = fixture.apply(number);
    QCOMPARE(second.review, 1);
    QCOMPARE(second.updated, 1);
    QCOMPARE(fixture.work(u"Heat"_s).work.value(u"rating"_s).text(), u"9/10"_s);
    const qint64 sequence = fixture.statistics().lastSequence;
    (void)fixture.apply(number);
    QCOMPARE(fixture.statistics().lastSequence, sequence);
    QCOMPARE(fixture.service().decide(number, {3}, RowChoice::Skip, {}, false).value().size(), 1);
    const imports::ImportReport third = fixture.apply(number);
    QCOMPARE(third.review, 0);
    QCOMPARE(third.unchanged, 1);
    QVERIFY(fixture.work(u"Ran"_s).work.value(u"rating"_s).isNull());
}

void TestImportReview::alikeDecidesTheRest()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    QStringList known;
    QStringList incoming{emma};
    for (int i = 0; i < 30; ++i) {
        known << u"kind=movie;title=Film %1;year=19%2;owned=no"_s.arg(i).arg(50 + i);
        incoming << u"kind=movie;title=Film %1;rating=5/10"_s.arg(i);
    }
    (void)fixture.import(known);
    const qint64 number = fixture.plan(incoming).record.number;
    QCOMPARE(fixture.service().decide(number, {2}, RowChoice::UseCandidate, {}, true).value().size(), 30);
    const imports::ImportReport report = fixture.apply(number);
    QCOMPARE(report.updated, 30);
    QCOMPARE(fixture.statistics().works, 31);
    QCOMPARE(fixture.work(u"Film 29"_s).work.value(u"rating"_s).text(), u"5/10"_s);
}

void TestImportReview::alikeIsTakenBackInOneStep()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    QStringList known;
    QStringList incoming;
    for (int i = 0; i < 12; ++i) {
        known << u"kind=movie;title=Film %1;year=19%2;owned=no"_s.arg(i).arg(50 + i);
        incoming << u"kind=movie;title=Film %1;rating=5/10"_s.arg(i);
    }
    (void)fixture.import(known);
    const qint64 number = fixture.plan(incoming).record.number;
    catalog::ImportStore &store = engine.catalog().imports();
    const auto choices = [&](RowChoice choice) {
        const auto rows = store.rows(number, {});
        return std::count_if(rows->cbegin(), rows->cend(),
                             [choice](const catalog::PlanRow &row) { return row.choice == choice; });
    };
    // Two were decided by hand before: one as the others will be, one otherwise.
    QVERIFY(fixture.service().decide(number, {1}, RowChoice::Create, {}, false).has_value());
    QVERIFY(fixture.service().decide(number, {2}, RowChoice::UseCandidate, {}, false).has_value());
    const auto alike = fixture.service().decide(number, {1}, RowChoice::Create, {}, true);
    QCOMPARE(alike.value().size(), 11);
    QCOMPARE(choices(RowChoice::Create), 11);
    // A person changes one of them since: it stays.
    QVERIFY(fixture.service().decide(number, {5}, RowChoice::Skip, {}, false).has_value());
    QCOMPARE(fixture.service().takeBack(number, *alike, RowChoice::Create).value_or(-1), 10);
    QCOMPARE(choices(RowChoice::Create), 1);
    QCOMPARE(choices(RowChoice::UseCandidate), 1);
    QCOMPARE(choices(RowChoice::Skip), 1);
    QCOMPARE(choices(RowChoice::None), 9);
    // Setting all back is taken back as well, each row to what it was.
    const auto back = fixture.service().decide(number, {2}, RowChoice::None, {}, true);
    QCOMPARE(back.value().size(), 3);
    QCOMPARE(choices(RowChoice::None), 12);
    QCOMPARE(fixture.service().takeBack(number, *back, RowChoice::None).value_or(-1), 3);
    QCOMPARE(choices(RowChoice::UseCandidate), 1);
    QCOMPARE(choices(RowChoice::Skip), 1);
}

void TestImportReview::onlyWaitingRowsAreDecided()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    const qint64 number = fixture.plan({emma}).record.number;
    QCOMPARE(fixture.service().decide(number, {1}, RowChoice::Skip, {}, false).error().kind, ErrorKind::Conflict);
    QCOMPARE(fixture.service().decide(number, {7}, RowChoice::Skip, {}, false).error().kind, ErrorKind::NotFound);
}

void TestImportReview::goneCandidateWaitsAgain()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({heat});
    const qint64 number = fixture.plan({someHeat}).record.number;
    QCOMPARE(fixture.service().decide(number, {1}, RowChoice::UseCandidate, {}, false).value().size(), 1);
    fixture.trash(fixture.work(u"Heat"_s).work.id);
    const imports::ImportReport report = fixture.apply(number);
    QCOMPARE(report.review, 1);
    QCOMPARE(fixture.rows(number).constFirst().problemCode, u"chosen_work_gone"_s);
    QCOMPARE(fixture.statistics().works, 0);
    QCOMPARE(fixture.service().decide(number, {1}, RowChoice::Create, {}, false).value().size(), 1);
    QCOMPARE(fixture.apply(number).created, 1);
    QCOMPARE(fixture.statistics().works, 1);
}

void TestImportReview::skippedRowIsNotAskedAgain()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({heat, ran});
    const QStringList lines{someHeat, someRan, emma};
    const qint64 number = fixture.plan(lines).record.number;
    QCOMPARE(fixture.service().decide(number, {1}, RowChoice::Skip, {}, false).value().size(), 1);
    (void)fixture.apply(number);
    const imports::ImportReport again = fixture.plan(lines);
    QCOMPARE(again.unchanged, 3);
    const QList<PlanRow> rows = fixture.rows(again.record.number);
    QCOMPARE(rows.at(0).rule, u"skipped_before"_s);
    QCOMPARE(rows.at(1).rule, u"waits_in_earlier_import"_s);
    QCOMPARE(rows.at(2).rule, u"same_row_imported"_s);
}

void TestImportReview::undoTakesDecidedRowsBack()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({heat, ran});
    const QByteArray digest = fixture.digest();
    const qint64 number = fixture.import({someHeat, emma, someRan}).record.number;
    QCOMPARE(fixture.service().decide(number, {1}, RowChoice::UseCandidate, {}, false).value().size(), 1);
    QCOMPARE(fixture.service().decide(number, {3}, RowChoice::Create, {}, false).value().size(), 1);
    (void)fixture.apply(number);
    QCOMPARE(fixture.statistics().works, 4);
    (void)fixture.undo(number);
    QCOMPARE(fixture.digest(), digest);
}

void TestImportReview::reportSaysWhatBecameOfRows()
{
    EngineCatalog engine;
    ImportFixture fixture(engine.catalog());
    (void)fixture.import({heat});
    const qint64 number = fixture.import({someHeat, emma, u"kind=book;title==SUM(A1);reject=bad"_s}).record.number;
    QBuffer csv;
    QVERIFY(csv.open(QIODevice::WriteOnly));
    QVERIFY(fixture.service().exportReport(number, imports::ReportFormat::Csv, csv, {}).has_value());
    const QList<QByteArray> lines = csv.data().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(0).startsWith("row,line,verdict,rule,score,kind,title,"));
    QVERIFY(lines.at(1).startsWith("1,1,review,title_without_year,60,movie,Heat,"));
    QVERIFY(lines.at(2).startsWith("2,2,create,"));
    QVERIFY(lines.at(3).startsWith("3,3,rejected,row_rejected,0,book,'=SUM(A1),"));
    QVERIFY(lines.at(3).contains(",bad,3,"));

    QBuffer json;
    QVERIFY(json.open(QIODevice::WriteOnly));
    QVERIFY(fixture.service().exportReport(number, imports::ReportFormat::Json, json, {}).has_value());
    const QJsonArray rows = QJsonDocument::fromJson(json.data()).array();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0)[u"candidates"_s].toArray().size(), 1);
    QCOMPARE(rows.at(1)[u"verdict"_s].toString(), u"create"_s);
    QVERIFY(rows.at(1)[u"fields"_s].toArray().contains(u"authors"_s));
    QCOMPARE(rows.at(2)[u"problem_code"_s].toString(), u"bad"_s);
}

QTEST_GUILESS_MAIN(TestImportReview)
#include "tst_importreview.moc"
