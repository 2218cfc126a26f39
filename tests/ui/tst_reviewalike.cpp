// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reviewmodel.h"
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "ui/main/mainwindow.h"
#include "ui/review/reviewpage.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;
using collectz::testsupport::FakeSession;

/// Deciding all rows alike on the review page, and the one step that takes it back.
class ReviewAlikeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { resources::load(); }

    void takesAllAlikeBackInOneStep();
};

void ReviewAlikeTest::takesAllAlikeBackInOneStep()
{
    FakeSession fake;
    const EntityId candidate = fake.addBook(u"Children of Dune"_s, u"1976"_s, {u"Frank Herbert"_s});
    const qint64 number = fake.addPlan(u"books.csv"_s, {candidate});
    catalog::ImportStore &store = fake.catalog.imports();
    catalog::PlanFilter waiting;
    waiting.waitingOnly = true;
    const auto review = store.rows(number, waiting);
    QVERIFY(review.has_value());
    QCOMPARE(review->size(), 1);
    QList<catalog::PlanRow> more;
    for (qint64 i = 1; i <= 3; ++i) {
        more << review->constFirst();
        more.last().number = 100 + i;
    }
    QVERIFY(store.appendRows(number, more).has_value());
    MainWindow window;
    window.openSession(*fake.session);
    QTRY_VERIFY(fake.session->registry().find(u"title"_s) != nullptr);
    ReviewPage *page = nullptr;
    for (Page *candidatePage : window.pages()) {
        if (auto *found = qobject_cast<ReviewPage *>(candidatePage))
            page = found;
    }
    QVERIFY(page);
    window.show();
    window.showPage(u"review"_s);
    QTRY_COMPARE(page->model().rowCount(), 4);
    QTRY_VERIFY(page->isSettled());
    const auto decided = [&store, number] {
        catalog::PlanFilter filter;
        filter.decidedOnly = true;
        const auto rows = store.rows(number, filter);
        return rows ? rows->size() : -1;
    };
    page->table()->selectRow(0);
    QTest::keyClick(page->table(), Qt::Key_S);
    QTRY_COMPARE(page->model().rows().constFirst().row.choice, catalog::RowChoice::Skip);
    QTRY_COMPARE(page->table()->currentIndex().row(), 1);
    QCOMPARE(decided(), 1);
    page->table()->selectRow(0);
    QTest::keyClick(page->table(), Qt::Key_A);
    QTRY_COMPARE(decided(), 4);
    QPushButton *undo = nullptr;
    for (QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->text().contains(u"Undo"_s))
            undo = button;
    }
    QVERIFY(undo);
    QTRY_VERIFY(undo->isVisible());
    QTest::keyClick(page->table(), Qt::Key_U);
    // The row that was decided by hand stays decided.
    QTRY_COMPARE(decided(), 1);
    QTRY_VERIFY(!undo->isVisible());
    QTRY_COMPARE(page->badgeCount(), 3);
    window.closeSession();
}

QTEST_MAIN(ReviewAlikeTest)
#include "tst_reviewalike.moc"
