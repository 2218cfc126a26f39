// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Works under headings and finding in the whole order, on a catalog in memory and watched by Qt's model tester.
#include "models/librarymodel.h"
#include "models/workdrafts.h"
#include "tests/support/fakesession.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz::models {

using Mode = QAbstractItemModelTester::FailureReportingMode;

class LibraryGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void headingsTellTheirGroups();
    void collapsingHidesWorksAndNothingElse();
    void changesAreFollowedUnderHeadings();
    void collapsedHeadingsMeanTheSameNextTime();
    void typedLettersFindInTheWholeOrder();
    void whatIsCollapsedIsFoundToo();
    void aLaterQuestionDropsTheFormer();
    void keysAreLocated();

private:
    void show(LibraryModel &model, catalog::Grouping grouping);
    [[nodiscard]] static QString titleAt(const LibraryModel &model, int row)
    {
        return model.index(row, 0).data(TitleRole).toString();
    }

    std::unique_ptr<testsupport::FakeSession> m_fake;
};

void LibraryGroupsTest::init()
{
    m_fake = std::make_unique<testsupport::FakeSession>();
    for (int number = 0; number < 300; ++number)
        m_fake->addBook(u"Book %1"_s.arg(number, 4, 10, QLatin1Char('0')), QString::number(1950 + number % 40),
                        {u"Ann Author%1"_s.arg(number % 3)}, number % 2 == 0 ? u"Attic/Box 1"_s : QString());
    m_fake->addBook(u"Zebra"_s, u"1990"_s, {});
}

void LibraryGroupsTest::cleanup()
{
    m_fake.reset();
}

void LibraryGroupsTest::show(LibraryModel &model, catalog::Grouping grouping)
{
    model.show({}, {}, grouping);
    QTRY_VERIFY(model.isSettled());
}

void LibraryGroupsTest::headingsTellTheirGroups()
{
    LibraryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    show(model, catalog::Grouping::Location);
    QCOMPARE(model.workCount(), 301);
    QCOMPARE(model.rowCount(), 303);
    QVERIFY(model.isHeading(0));
    const QModelIndex attic = model.index(0, 0);
    QCOMPARE(attic.data().toString(), u"Attic \u203A Box 1"_s);
    QCOMPARE(attic.data(CountRole).toLongLong(), 150);
    QVERIFY(attic.data(GroupRole).toBool());
    QVERIFY(attic.data(LoadedRole).toBool());
    QVERIFY(!attic.flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(attic.flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(attic.data(Qt::AccessibleTextRole).toString().contains(u"150"_s));
    QVERIFY(!model.index(1, 0).data(GroupRole).toBool());
    QTRY_COMPARE(titleAt(model, 1), u"Book 0000"_s);
    QTRY_COMPARE(titleAt(model, 2), u"Book 0002"_s);
    // Works without a place come last, under a heading that says so.
    QCOMPARE(model.nextHeading(0, 1), 151);
    QCOMPARE(model.nextHeading(151, 1), -1);
    QCOMPARE(model.nextHeading(151, -1), 0);
    QVERIFY(titleAt(model, 151).contains(u"Location"_s));
    QCOMPARE(model.headingRow(140), 0);
    show(model, catalog::Grouping::Creator);
    QCOMPARE(model.rowCount(), 305);
    QCOMPARE(titleAt(model, 0), u"Ann Author0"_s);
    show(model, catalog::Grouping::None);
    QCOMPARE(model.rowCount(), 301);
    QVERIFY(!model.isHeading(0));
}

void LibraryGroupsTest::collapsingHidesWorksAndNothingElse()
{
    LibraryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    show(model, catalog::Grouping::Decade);
    const int second = model.nextHeading(0, 1);
    const QPersistentModelIndex later(model.index(second + 3, 0));
    const qint64 key = model.keyAt(second + 3);
    const int works = model.worksBelow(0);
    QVERIFY(works > 0);
    model.setCollapsed(0, true);
    QVERIFY(model.isCollapsed(0));
    QVERIFY(model.index(0, 0).data(CollapsedRole).toBool());
    QCOMPARE(model.nextHeading(0, 1), 1);
    QCOMPARE(model.worksBelow(0), 0);
    QCOMPARE(later.row(), second + 3 - works);
    QCOMPARE(model.keyAt(later.row()), key);
    QCOMPARE(model.workCount(), 301);
    model.setCollapsed(0, false);
    QCOMPARE(later.row(), second + 3);
    model.setAllCollapsed(true);
    QCOMPARE(model.rowCount(), 5);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.isHeading(row));
    model.setAllCollapsed(false);
    QCOMPARE(model.rowCount(), 306);
}

void LibraryGroupsTest::changesAreFollowedUnderHeadings()
{
    LibraryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    show(model, catalog::Grouping::Decade);
    model.setCollapsed(0, true);
    const QPersistentModelIndex heading(model.index(1, 0));
    m_fake->addBook(u"Newcomer"_s, u"1955"_s, {});
    m_fake->addBook(u"Ancient"_s, u"1815"_s, {});
    QTRY_COMPARE(model.workCount(), 303);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(titleAt(model, 0), u"1810s"_s);
    QVERIFY(!model.isCollapsed(0));
    QCOMPARE(model.nextHeading(0, 1), 2);
    QVERIFY(model.isCollapsed(2));
    QCOMPARE(model.index(2, 0).data(CountRole).toLongLong(), 81);
    QCOMPARE(heading.row(), 3);
}

void LibraryGroupsTest::collapsedHeadingsMeanTheSameNextTime()
{
    QList<qint64> collapsed;
    {
        LibraryModel model(*m_fake->session);
        show(model, catalog::Grouping::Decade);
        model.setCollapsed(model.nextHeading(0, 1), true);
        collapsed = model.collapsedHeadings();
        QCOMPARE(collapsed.size(), 1);
    }
    LibraryModel model(*m_fake->session);
    model.setCollapsedHeadings(collapsed);
    show(model, catalog::Grouping::Decade);
    QVERIFY(model.isCollapsed(model.nextHeading(0, 1)));
    QVERIFY(!model.isCollapsed(0));
}

void LibraryGroupsTest::typedLettersFindInTheWholeOrder()
{
    LibraryModel model(*m_fake->session);
    show(model, catalog::Grouping::None);
    QSignalSpy found(&model, &LibraryModel::found);
    QSignalSpy nothing(&model, &LibraryModel::nothingFound);
    QVERIFY(!model.isLoaded(300));
    model.find(u"ze"_s, 0);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.takeFirst().constFirst().toInt(), 300);
    // Round again from behind the last match.
    model.find(u"book 00"_s, 200);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.takeFirst().constFirst().toInt(), 0);
    model.find(u"book"_s, 42);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.takeFirst().constFirst().toInt(), 42);
    model.find(u"qqq"_s, 0);
    QTRY_COMPARE(nothing.size(), 1);
    QVERIFY(found.isEmpty());
}

void LibraryGroupsTest::whatIsCollapsedIsFoundToo()
{
    LibraryModel model(*m_fake->session);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    show(model, catalog::Grouping::Decade);
    model.setAllCollapsed(true);
    QSignalSpy found(&model, &LibraryModel::found);
    model.find(u"zebra"_s, 0);
    QTRY_COMPARE(found.size(), 1);
    const int row = found.takeFirst().constFirst().toInt();
    QTRY_COMPARE(titleAt(model, row), u"Zebra"_s);
    QVERIFY(!model.isCollapsed(model.headingRow(row)));
    QVERIFY(model.isCollapsed(0));
}

void LibraryGroupsTest::aLaterQuestionDropsTheFormer()
{
    LibraryModel model(*m_fake->session);
    show(model, catalog::Grouping::None);
    QSignalSpy found(&model, &LibraryModel::found);
    model.find(u"book 01"_s, 0);
    model.find(u"zeb"_s, 0);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().constFirst().toInt(), 300);
}

void LibraryGroupsTest::keysAreLocated()
{
    LibraryModel model(*m_fake->session);
    show(model, catalog::Grouping::None);
    const qint64 first = model.keyAt(7);
    const qint64 second = model.keyAt(250);
    QHash<qint64, int> rows;
    model.locate({second, first, 999'999}, [&rows](const QHash<qint64, int> &found) { rows = found; });
    QTRY_COMPARE(rows.size(), 2);
    QCOMPARE(rows.value(first), 7);
    QCOMPARE(rows.value(second), 250);
}

} // namespace collectz::models

QTEST_GUILESS_MAIN(collectz::models::LibraryGroupsTest)
#include "tst_librarygroups.moc"
