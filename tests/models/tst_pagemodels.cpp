// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"
#include "models/comparisonmodel.h"
#include "models/countmodel.h"
#include "models/importhistorymodel.h"
#include "models/importplanmodel.h"
#include "models/mappingmodel.h"
#include "models/replacementmodel.h"
#include "models/reviewmodel.h"
#include "models/rowroles.h"
#include "models/termmodel.h"
#include "models/trashmodel.h"
#include "tests/support/fakesession.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::models;
using collectz::testsupport::FakeSession;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// The models of the pages beside the library, each under the model tester.
class PageModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void planRowsAreFilteredByVerdict();
    void historyListsImports();
    void activityIsFetchedByPages();
    void lateAnswersAreDropped();
    void termsAreCounted();
    void trashIsListedAndMoved();
    void reviewListsWaitingRowsAndNotesDecisions();
    void comparisonMarksDifferences();
    void mappingIsEdited();
    void countsHaveBars();
    void replacementsAreShown();
};

void PageModelsTest::planRowsAreFilteredByVerdict()
{
    FakeSession fake;
    ImportPlanModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.show(fake.session.get(), fake.addPlan(u"books.csv"_s, {}));
    QTRY_COMPARE(model.rowCount(), 6);
    QCOMPARE(cell(model, 0, ImportPlanModel::TitleColumn), u"Heretics of Dune"_s);
    QCOMPARE(model.index(1, 0).data(WordRole).toString(), u"update"_s);
    QCOMPARE(cell(model, 1, ImportPlanModel::ScoreColumn), u"100"_s);
    QVERIFY(cell(model, 5, ImportPlanModel::ProblemColumn).contains(u"column 2"_s));
    model.sort(ImportPlanModel::TitleColumn, Qt::DescendingOrder);
    QTRY_VERIFY(!model.isLoading());
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.rows().at(row - 1).title.toLower() >= model.rows().at(row).title.toLower());
    model.sort(ImportPlanModel::RowColumn, Qt::AscendingOrder);
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(model.rows().constFirst().number, 1);
    model.setVerdict(catalog::Verdict::Rejected);
    QTRY_COMPARE(model.rowCount(), 1);
    model.setVerdict(std::nullopt);
    model.setWords(u"heretics"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    model.show(nullptr, 0);
    QCOMPARE(model.rowCount(), 0);
}

void PageModelsTest::historyListsImports()
{
    FakeSession fake;
    fake.addPlan(u"first.csv"_s, {});
    fake.addPlan(u"second.csv"_s, {});
    ImportHistoryModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setSession(fake.session.get());
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, ImportHistoryModel::FileColumn), u"second.csv"_s);
    QCOMPARE(model.index(0, 0).data(WordRole).toString(), u"planned"_s);
    QVERIFY(cell(model, 0, ImportHistoryModel::OutcomeColumn).contains(u"1"_s));
    QCOMPARE(cell(model, 0, ImportHistoryModel::FormatColumn), u"Goodreads CSV"_s);
}

void PageModelsTest::activityIsFetchedByPages()
{
    FakeSession fake;
    for (int number = 0; number < 450; ++number) {
        activity::Event event;
        event.at = fake.catalog.clock().now();
        event.action = number % 2 == 0 ? u"catalog.edit"_s : u"import.apply"_s;
        event.subject = u"Work %1"_s.arg(number);
        QVERIFY(fake.activity.record(event).has_value());
    }
    ActivityModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    tester.setUseFetchMore(false);
    model.show(fake.session.get(), {});
    QTRY_COMPARE(model.rowCount(), 200);
    QCOMPARE(cell(model, 0, ActivityModel::SubjectColumn), u"Work 449"_s);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({}));
    QTRY_COMPARE(model.rowCount(), 400);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 450);
    QVERIFY(model.isComplete());
    QVERIFY(!model.canFetchMore({}));
    activity::EventFilter filter;
    filter.action = u"import."_s;
    filter.limit = 1000;
    model.show(fake.session.get(), filter);
    QTRY_COMPARE(model.rowCount(), 225);
}

void PageModelsTest::lateAnswersAreDropped()
{
    TermModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    std::array<QPromise<Result<Page<catalog::Term>>>, 2> promises;
    std::size_t asked = 0;
    model.setFetch([&](const QString &) {
        promises[asked].start();
        return promises[asked++].future();
    });
    model.reload();
    QCOMPARE(asked, std::size_t(2));
    const auto answer = [&](std::size_t number, const QString &name) {
        promises[number].addResult(Page<catalog::Term>{{{u"tags"_s, name, name, 1}}, {}});
        promises[number].finish();
    };
    answer(1, u"new"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    answer(0, u"old"_s);
    QCoreApplication::sendPostedEvents();
    QTRY_VERIFY(!model.isLoading());
    QCOMPARE(cell(model, 0, 0), u"new"_s);
    QCOMPARE(reset.count(), 0);
}

void PageModelsTest::termsAreCounted()
{
    FakeSession fake;
    fake.addBook(u"Dune"_s, u"1965"_s, {u"Frank Herbert"_s});
    fake.addBook(u"Dune Messiah"_s, u"1969"_s, {u"Frank Herbert"_s});
    fake.addBook(u"Emma"_s, u"1815"_s, {u"Jane Austen"_s});
    TermModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.show(fake.session.get(), u"people"_s, {}, true);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, TermModel::NameColumn), u"Frank Herbert"_s);
    QCOMPARE(cell(model, 0, TermModel::UsesColumn), u"2"_s);
}

void PageModelsTest::trashIsListedAndMoved()
{
    FakeSession fake;
    fake.addBook(u"Kept"_s, u"1999"_s, {});
    fake.trash(fake.addBook(u"Gone"_s, u"2000"_s, {}));
    TrashModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setSession(fake.session.get());
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, TrashModel::TitleColumn), u"Gone"_s);
    catalog::ChangeSet back = stateChange(model.rows(), catalog::State::Live);
    QCOMPARE(back.subject, u"Gone"_s);
    QCOMPARE(back.changes.first().fields.first().after.text(), u"live"_s);
    back.id = ChangeSetId::create();
    QVERIFY(fake.catalog.apply(back).has_value());
    model.reload();
    QTRY_COMPARE(model.rowCount(), 0);
}

void PageModelsTest::reviewListsWaitingRowsAndNotesDecisions()
{
    FakeSession fake;
    const EntityId candidate = fake.addBook(u"Children of Dune"_s, u"1976"_s, {u"Frank Herbert"_s});
    const qint64 first = fake.addPlan(u"first.csv"_s, {candidate});
    fake.addPlan(u"second.csv"_s, {candidate});
    QCOMPARE(countReviewRows(fake.catalog.imports(), ReviewModel::Shown::Waiting, 1000).value_or(-1), 2);
    QCOMPARE(countReviewRows(fake.catalog.imports(), ReviewModel::Shown::Waiting, 1).value_or(-1), 1);
    ReviewModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setSession(fake.session.get());
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.rows().first().fileName, u"second.csv"_s);
    QCOMPARE(model.nextWaiting(0), 0);
    model.noteDecision(0, catalog::RowChoice::Create, {}, false);
    QCOMPARE(model.nextWaiting(0), 1);
    QCOMPARE(model.nextWaiting(1), 1);
    model.noteDecision(1, catalog::RowChoice::UseCandidate, candidate, true);
    QCOMPARE(model.nextWaiting(0), -1);
    QCOMPARE(model.decidedCounts().value(first), 1);
    QCOMPARE(model.index(1, 0).data(WordRole).toString(), u"decided"_s);
    // What is decided in the store stays in sight under its filter, and can be set back.
    catalog::PlanFilter waiting;
    waiting.waitingOnly = true;
    const qint64 row = fake.catalog.imports().rows(first, waiting).value().constFirst().number;
    QVERIFY(fake.imports->decide(first, {row}, catalog::RowChoice::Skip, {}, false).has_value());
    model.setShown(ReviewModel::Shown::Decided);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.rows().first().row.choice, catalog::RowChoice::Skip);
    QCOMPARE(countReviewRows(fake.catalog.imports(), ReviewModel::Shown::Decided, 1000).value_or(-1), 1);
    QCOMPARE(fake.imports->decide(first, {row}, catalog::RowChoice::None, {}, true).value().size(), 1);
    model.noteDecision(0, catalog::RowChoice::None, {}, false);
    QCOMPARE(model.index(0, 0).data(WordRole).toString(), u"review"_s);
    model.setShown(ReviewModel::Shown::Waiting);
    QTRY_COMPARE(model.rowCount(), 2);
}

void PageModelsTest::comparisonMarksDifferences()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    const ComparedThing incoming{u"Incoming"_s, {{u"title"_s, u"Dune"_s}, {u"year"_s, u"1965"_s}}};
    const ComparedThing same{u"1"_s, {{u"title"_s, u"Dune"_s}, {u"year"_s, u"1965"_s}, {u"series"_s, u"Dune"_s}}};
    const ComparedThing other{u"2"_s, {{u"title"_s, u"Dune"_s}, {u"year"_s, u"1984"_s}}};
    model.compare(incoming, {same, other}, catalog::FieldRegistry::builtin());
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.rowCount(), 3);
    int different = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            if (index.data(DifferentRole).toBool()) {
                ++different;
                QCOMPARE(index.data().toString(), u"1984"_s);
                QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"differs"_s));
            }
        }
    }
    QCOMPARE(different, 1);
    model.clear();
    QCOMPARE(model.columnCount(), 0);
}

void PageModelsTest::mappingIsEdited()
{
    MappingModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    imports::SourceDescription source;
    source.headers = {u"Title"_s, u"Shelf"_s};
    source.mapping = {{u"Title"_s, u"title"_s}, {u"Shelf"_s, QString()}};
    source.sample = {{u"Dune"_s, u"A"_s}, {u"Emma"_s, u"A"_s}};
    model.setSource(source, mappingTargets(catalog::FieldRegistry::builtin()));
    QCOMPARE(model.mappedCount(), 1);
    QCOMPARE(cell(model, 0, MappingModel::SampleColumn), u"Dune · Emma"_s);
    QSignalSpy changed(&model, &MappingModel::mappingChanged);
    QVERIFY(model.setData(model.index(1, MappingModel::FieldColumn), u"location"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(1, MappingModel::HeaderColumn), u"x"_s, Qt::EditRole));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.mapping().at(1).field, u"location"_s);
    model.setMapping({{u"TITLE"_s, u"original_title"_s}, {u"Other"_s, u"year"_s}});
    QCOMPARE(model.mapping().at(0).field, u"original_title"_s);
    QCOMPARE(model.mapping().at(1).field, u"location"_s);
}

void PageModelsTest::countsHaveBars()
{
    CountModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setFacet({u"kind"_s, {{u"book"_s, 40}, {u"movie"_s, 10}}}, catalog::FieldRegistry::builtin(), false);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(BarRole).toDouble(), 1.0);
    QCOMPARE(model.index(1, 0).data(BarRole).toDouble(), 0.25);
    QCOMPARE(model.queryOf(0), u"kind:\"book\""_s);
}

void PageModelsTest::replacementsAreShown()
{
    ReplacementModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setReplacements({{EntityId::create(), u"Dune"_s, u"DVD"_s, u"Blu-ray"_s}});
    QCOMPARE(cell(model, 0, ReplacementModel::AfterColumn), u"Blu-ray"_s);
}

QTEST_GUILESS_MAIN(PageModelsTest)
#include "tst_pagemodels.moc"
