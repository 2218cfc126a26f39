// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of the library: what headers make of it and say of it, and that the model follows.
#include "models/librarymodel.h"
#include "models/sorting.h"
#include "tests/support/fakesession.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz::models {

class SortingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clicksMakeOrders_data();
    void clicksMakeOrders();
    void ordersHaveWords();
    void headersTellTheOrder();
    void whatMostPeopleSortByHasAnIndex();
    void theModelFollowsEveryLevel();

private:
    [[nodiscard]] static catalog::Sort sortOf(const QString &text)
    {
        return catalog::parseSort(text, catalog::FieldRegistry::builtin()).value();
    }
};

void SortingTest::clicksMakeOrders_data()
{
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("further");
    QTest::addColumn<QString>("order");
    QTest::newRow("another field") << u"title"_s << u"year"_s << false << u"year"_s;
    QTest::newRow("the same field") << u"year"_s << u"year"_s << false << u"-year"_s;
    QTest::newRow("the same field with more levels") << u"year,title"_s << u"year"_s << false << u"-year,title"_s;
    QTest::newRow("the second level alone") << u"year,-title"_s << u"title"_s << false << u"title"_s;
    QTest::newRow("one more level") << u"year"_s << u"creators"_s << true << u"year,creators"_s;
    QTest::newRow("the last level again") << u"year,creators"_s << u"creators"_s << true << u"year,-creators"_s;
    QTest::newRow("the first level beside others") << u"year,creators"_s << u"year"_s << true << u"-year,creators"_s;
    QTest::newRow("more levels than there may be")
        << u"kind,year,pages,title"_s << u"rating"_s << true << u"kind,year,pages,rating"_s;
    QTest::newRow("a field without an index") << u"year"_s << u"copies"_s << true << u"year,copies"_s;
}

void SortingTest::clicksMakeOrders()
{
    QFETCH(QString, present);
    QFETCH(QString, field);
    QFETCH(bool, further);
    QTEST(catalog::sortText(Sorting::clicked(sortOf(present), field, further)), "order");
}

void SortingTest::ordersHaveWords()
{
    const catalog::FieldRegistry &registry = catalog::FieldRegistry::builtin();
    QCOMPARE(Sorting::words(sortOf(u"title"_s), registry), u"Title"_s);
    QCOMPARE(Sorting::words(sortOf(u"-year,creators,-copies"_s), registry),
             u"Year descending, then Creators, then Copies descending"_s);
}

void SortingTest::headersTellTheOrder()
{
    const testsupport::FakeSession fake;
    LibraryModel model(*fake.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto said = [&model](const QString &key) {
        const auto column = static_cast<int>(LibraryModel::columnKeys().indexOf(key));
        return model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    };
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    model.show({}, sortOf(u"-year"_s), catalog::Grouping::None);
    QCOMPARE(said(u"year"_s), u"Year, sorted downwards"_s);
    QCOMPARE(said(u"title"_s), u"Title"_s);
    model.setSort(sortOf(u"-year,title"_s));
    QCOMPARE(said(u"year"_s), u"Year, level 1, sorted downwards"_s);
    QCOMPARE(said(u"title"_s), u"Title, level 2, sorted upwards"_s);
    QCOMPARE(headers.size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
}

void SortingTest::whatMostPeopleSortByHasAnIndex()
{
    const testsupport::FakeSession fake;
    LibraryModel model(*fake.session);
    QStringList others;
    for (int column = 0; column < model.columnCount(); ++column) {
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(model.sortOrder().fieldKey(), LibraryModel::columnKeys().at(column));
        if (!model.sortOrder().isIndexed())
            others << model.sortOrder().fieldKey();
    }
    QCOMPARE(others, (QStringList{u"series_number"_s, u"copies"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
}

void SortingTest::theModelFollowsEveryLevel()
{
    testsupport::FakeSession fake;
    for (const char *title : {"Cellar", "Attic", "Bridge", "Door"})
        fake.addBook(QString::fromLatin1(title), *title < 'C' ? u"1980"_s : u"1970"_s, {u"Ada"_s});
    LibraryModel model(*fake.session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto titles = [&model] {
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown << model.index(row, 0).data().toString();
        return shown;
    };
    model.show({}, sortOf(u"year,-title"_s), catalog::Grouping::None);
    QTRY_COMPARE(titles(), (QStringList{u"Door"_s, u"Cellar"_s, u"Bridge"_s, u"Attic"_s}));
    model.setSort(sortOf(u"-year,title"_s));
    QTRY_COMPARE(titles(), (QStringList{u"Attic"_s, u"Bridge"_s, u"Cellar"_s, u"Door"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(model.isSettled(), 60'000);
}

} // namespace collectz::models

QTEST_GUILESS_MAIN(collectz::models::SortingTest)

#include "tst_sorting.moc"
