// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The models of the library page on a catalog in memory, each watched by Qt's model tester.
#include "models/facetmodel.h"
#include "models/historymodel.h"
#include "models/librarymodel.h"
#include "models/rowroles.h"
#include "models/savedviewmodel.h"
#include "models/workdrafts.h"
#include "tests/support/fakesession.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz::models {

class LibraryModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowsComeByWindowAndStayInOrder();
    void aWorkIsLocatedWhereverItStands();
    void sortingByAColumnAsksAnew();
    void aRenamedWorkMovesAndIndexesFollow();
    void newAndTrashedWorksComeAndGo();
    void onlyTheLastQueryCounts();
    void facetsCountAndToggle();
    void longFacetsShowTheirFirstValues();
    void anyValueOfAFacetIsFound();
    void chosenValuesComeFirst();
    void savedViewsAreEntities();
    void historyTellsFieldByField();
    void theSessionNamesWhatUndoWouldTake();

private:
    [[nodiscard]] catalog::Query query(const QString &text) const;
    /// The row of a facet; invalid when it is not shown.
    [[nodiscard]] static QModelIndex facet(const FacetModel &model, const QString &field);
    [[nodiscard]] static QStringList valuesOf(const FacetModel &model, const QString &field);
    void rename(const EntityId &work, const QString &title);

    std::unique_ptr<testsupport::FakeSession> m_fake;
    QList<EntityId> m_books;
};

void LibraryModelsTest::init()
{
    m_fake = std::make_unique<testsupport::FakeSession>();
    m_books.clear();
    for (int number = 0; number < 450; ++number)
        m_books << m_fake->addBook(u"Book %1"_s.arg(number, 4, 10, QLatin1Char('0')),
                                   QString::number(1950 + number % 40), {u"Author %1"_s.arg(number % 7)});
}

void LibraryModelsTest::cleanup()
{
    m_fake.reset();
}

catalog::Query LibraryModelsTest::query(const QString &text) const
{
    return catalog::parseQuery(text, catalog::FieldRegistry::builtin()).value_or(catalog::Query());
}

void LibraryModelsTest::rename(const EntityId &work, const QString &title)
{
    const auto reader = m_fake->catalog.openReader();
    const catalog::Entity before = (*reader)->entity(work).value_or(catalog::Entity());
    catalog::Entity after = before;
    after.fields.insert(u"title"_s, catalog::FieldValue(title));
    catalog::ChangeSet changeSet;
    changeSet.subject = title;
    changeSet.changes << typedChange(before, after);
    QVERIFY(m_fake->session->submit(changeSet).result().has_value());
}

void LibraryModelsTest::rowsComeByWindowAndStayInOrder()
{
    LibraryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QCOMPARE(model.rowCount(), 450);
    const QModelIndex far = model.index(430, 0);
    QVERIFY(!model.isLoaded(430));
    QCOMPARE(far.data().toString(), u"…"_s);
    QVERIFY(!far.data(LoadedRole).toBool());
    QTRY_COMPARE(far.data().toString(), u"Book 0430"_s);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QCOMPARE(model.index(430, 1).data().toString(), u"Author 3"_s);
    QCOMPARE(far.data(KindRole).toString(), u"book"_s);
}

void LibraryModelsTest::aWorkIsLocatedWhereverItStands()
{
    LibraryModel model(*m_fake->session);
    model.setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QVERIFY(!model.isLoaded(431));
    int row = -1;
    const auto take = [&row](int found) { row = found; };
    model.locateWork(m_books.at(431), take);
    QTRY_COMPARE(row, 431);
    // What the query leaves out has no row, and neither has what the catalog does not know.
    row = -1;
    model.setQuery(query(u"\"Book 0007\""_s));
    QTRY_COMPARE(model.rowCount(), 1);
    model.locateWork(m_books.at(431), take);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(row, -1);
    model.locateWork(EntityId::create(), take);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(row, -1);
    // It stands in a group that is collapsed.
    model.setQuery({});
    model.setGrouping(catalog::Grouping::Decade);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled() && model.isHeading(0), 60'000);
    model.setAllCollapsed(true);
    model.locateWork(m_books.at(7), take);
    QTRY_VERIFY(row >= 0);
    QTRY_COMPARE(model.index(row, 0).data().toString(), u"Book 0007"_s);
}

void LibraryModelsTest::sortingByAColumnAsksAnew()
{
    LibraryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.sort(static_cast<int>(LibraryModel::columnKeys().indexOf(u"year"_s)), Qt::DescendingOrder);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QCOMPARE(model.index(0, 2).data().toString(), u"1989"_s);
    QTRY_COMPARE(model.index(449, 2).data().toString(), u"1950"_s);
}

void LibraryModelsTest::aRenamedWorkMovesAndIndexesFollow()
{
    LibraryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    const QPersistentModelIndex second = model.index(1, 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    rename(m_books.at(1), u"Zebra"_s);
    QTRY_COMPARE(second.row(), 449);
    QTRY_COMPARE(second.data().toString(), u"Zebra"_s);
    QCOMPARE(resets.size(), 0);
}

void LibraryModelsTest::newAndTrashedWorksComeAndGo()
{
    LibraryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    const QPersistentModelIndex third = model.index(3, 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    m_fake->trash(m_books.at(0));
    QTRY_COMPARE(model.rowCount(), 449);
    QCOMPARE(third.row(), 2);
    m_fake->addBook(u"Aardvark"_s, u"2000"_s, {});
    QTRY_COMPARE(model.rowCount(), 450);
    QTRY_COMPARE(model.index(0, 0).data().toString(), u"Aardvark"_s);
    QCOMPARE(third.row(), 3);
    QCOMPARE(resets.size(), 0);
}

void LibraryModelsTest::onlyTheLastQueryCounts()
{
    LibraryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery(query(u"year:1950"_s));
    model.setQuery(query(u"year:1951"_s));
    model.setQuery(query(u"0007"_s));
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), u"Book 0007"_s);
}

void LibraryModelsTest::facetsCountAndToggle()
{
    FacetModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery(query(u"year:1950"_s));
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QVERIFY(model.rowCount() >= 2);
    const QModelIndex kind = model.index(0, 0);
    QCOMPARE(kind.data(FieldRole).toString(), u"kind"_s);
    QCOMPARE(model.index(0, 0, kind).data(ValueRole).toString(), u"book"_s);
    QCOMPARE(model.index(0, 0, kind).data(CountRole).toLongLong(), 12);

    const catalog::FieldRegistry &registry = catalog::FieldRegistry::builtin();
    catalog::Query chosen = FacetModel::toggled({}, u"kind"_s, u"book"_s, registry);
    chosen = FacetModel::toggled(chosen, u"decade"_s, u"1950"_s, registry);
    QVERIFY(FacetModel::isChosen(chosen, u"kind"_s, u"book"_s));
    QVERIFY(FacetModel::isChosen(chosen, u"decade"_s, u"1950"_s));
    QCOMPARE(query(chosen.text()), chosen);
    chosen = FacetModel::toggled(chosen, u"decade"_s, u"1950"_s, registry);
    chosen = FacetModel::toggled(chosen, u"kind"_s, u"book"_s, registry);
    QVERIFY(chosen.isEmpty());
}

QModelIndex LibraryModelsTest::facet(const FacetModel &model, const QString &field)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(FieldRole).toString() == field)
            return model.index(row, 0);
    }
    return {};
}

QStringList LibraryModelsTest::valuesOf(const FacetModel &model, const QString &field)
{
    const QModelIndex parent = facet(model, field);
    QStringList values;
    for (int row = 0; row < model.rowCount(parent) && parent.isValid(); ++row)
        values << model.index(row, 0, parent).data(ValueRole).toString();
    return values;
}

void LibraryModelsTest::longFacetsShowTheirFirstValues()
{
    for (int number = 0; number < 300; ++number)
        m_fake->addBook(u"Novel %1"_s.arg(number), u"2001"_s, {u"Writer %1"_s.arg(number, 3, 10, QLatin1Char('0'))});
    FacetModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    const auto lastRow = [&model] {
        const QModelIndex people = facet(model, u"people"_s);
        return model.index(model.rowCount(people) - 1, 0, people);
    };
    QCOMPARE(valuesOf(model, u"people"_s).size(), FacetModel::valuesAtFirst + 1);
    QCOMPARE(valuesOf(model, u"people"_s).constFirst(), u"Author 0"_s);
    QCOMPARE(lastRow().data(WordRole).toString(), u"more"_s);
    QVERIFY(lastRow().data(Qt::AccessibleTextRole).toString().contains(lastRow().data().toString()));
    // A short facet has no such row.
    QVERIFY(!valuesOf(model, u"kind"_s).contains(QString()));

    model.setOpen(u"people"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QCOMPARE(valuesOf(model, u"people"_s).size(), FacetModel::valuesOfOpen + 1);
    QCOMPARE(lastRow().data(WordRole).toString(), u"find"_s);

    model.setQuery(query(u"people:\"Author\""_s));
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QCOMPARE(valuesOf(model, u"people"_s).size(), 7);
    model.setQuery(query(u"novel people:\"Writer 01\""_s));
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);

    model.setOpen(u"people"_s, false);
    model.setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QCOMPARE(lastRow().data(WordRole).toString(), u"more"_s);
}

void LibraryModelsTest::anyValueOfAFacetIsFound()
{
    for (int number = 0; number < 300; ++number)
        m_fake->addBook(u"Novel %1"_s.arg(number), u"2001"_s, {u"Writer %1"_s.arg(number, 3, 10, QLatin1Char('0'))});
    m_fake->addBook(u"The Zebra"_s, u"2001"_s, {u"Zoë Ångström"_s});
    FacetModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QVERIFY(!valuesOf(model, u"people"_s).contains(u"Zoë Ångström"_s));
    model.setSearch(u"zoe ang"_s);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(valuesOf(model, u"people"_s), QStringList{u"Zoë Ångström"_s});
    // Letters inside of a word do not count.
    model.setSearch(u"ngstrom"_s);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QCOMPARE(model.rowCount(), 0);
    model.setSearch({});
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    QVERIFY(model.rowCount() > 1);
}

void LibraryModelsTest::chosenValuesComeFirst()
{
    FacetModel model(*m_fake->session);
    const catalog::Query chosen =
        FacetModel::toggled({}, u"people"_s, u"Author 6"_s, catalog::FieldRegistry::builtin());
    QCOMPARE(query(chosen.text()), chosen);
    model.setQuery(query(u"people:=\"Author 5\",\"Author 6\""_s));
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    model.setQuery(query(chosen.text()));
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
    const QModelIndex people = facet(model, u"people"_s);
    QCOMPARE(valuesOf(model, u"people"_s).constFirst(), u"Author 6"_s);
    QCOMPARE(model.index(0, 0, people).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void LibraryModelsTest::savedViewsAreEntities()
{
    SavedViewModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &SavedViewModel::loaded);
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 1);
    ViewSettings settings;
    settings.query = u"year:..1960"_s;
    settings.sort = u"-year"_s;
    settings.columns = QStringList{u"title:180"_s, u"year:40"_s};
    settings.grouping = catalog::Grouping::Series;
    QString id;
    QVERIFY(m_fake->session->submit(model.creation(u"Old"_s, settings, &id)).result().has_value());
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data().toString(), u"Old"_s);
    QCOMPARE(model.rowOf(id), 1);
    QCOMPARE(model.settings(1), settings);
    QVERIFY(model.updating(1, settings).changes.isEmpty());
    settings.grouping = catalog::Grouping::None;
    settings.layout = u"covers"_s;
    const catalog::ChangeSet update = model.updating(1, settings);
    QCOMPARE(update.changes.size(), 1);
    QCOMPARE(update.changes.constFirst().fields.size(), 2);
    QVERIFY(m_fake->session->submit(update).result().has_value());
    QTRY_COMPARE(model.settings(1), settings);
    m_fake->session->undo();
    QTRY_COMPARE(model.settings(1).grouping, catalog::Grouping::Series);
    QVERIFY(m_fake->session->submit(model.renaming(1, u"Older"_s)).result().has_value());
    QTRY_COMPARE(model.index(1).data().toString(), u"Older"_s);
    QVERIFY(m_fake->session->submit(model.removal(1)).result().has_value());
    QTRY_COMPARE(model.rowCount(), 1);
}

void LibraryModelsTest::historyTellsFieldByField()
{
    HistoryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rename(m_books.at(5), u"Renamed"_s);
    model.setWork(m_books.at(5));
    QTRY_VERIFY(model.rowCount() >= 2);
    QCOMPARE(model.index(0, HistoryModel::WhatColumn).data().toString(), u"Title"_s);
    QCOMPARE(model.index(0, HistoryModel::BeforeColumn).data().toString(), u"Book 0005"_s);
    QCOMPARE(model.index(0, HistoryModel::AfterColumn).data().toString(), u"Renamed"_s);
    QVERIFY(model.canUndo(0));
    QVERIFY(m_fake->session->undoChangeSet(model.changeSetAt(0)).result().has_value());
    QTRY_COMPARE(model.index(0, HistoryModel::AfterColumn).data().toString(), u"Book 0005"_s);
    model.setWork({});
    QCOMPARE(model.rowCount(), 0);
}

void LibraryModelsTest::theSessionNamesWhatUndoWouldTake()
{
    CatalogSession &session = *m_fake->session;
    rename(m_books.at(9), u"Nine"_s);
    QTRY_COMPARE(session.undoText(), u"Edit of “Nine”"_s);
    session.undo();
    QTRY_COMPARE(session.redoText(), u"Edit of “Nine”"_s);
    const auto reader = m_fake->catalog.openReader();
    QCOMPARE((*reader)->entity(m_books.at(9))->value(u"title"_s).text(), u"Book 0009"_s);
    session.redo();
    QTRY_COMPARE(session.undoText(), u"Edit of “Nine”"_s);
    QCOMPARE((*reader)->entity(m_books.at(9))->value(u"title"_s).text(), u"Nine"_s);
}

} // namespace collectz::models

QTEST_GUILESS_MAIN(collectz::models::LibraryModelsTest)
#include "tst_librarymodels.moc"
