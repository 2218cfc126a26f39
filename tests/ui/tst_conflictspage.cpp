// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflictmodel.h"
#include "resources/resources.h"
#include "tests/support/quarrel.h"
#include "ui/conflicts/conflictfilterbar.h"
#include "ui/conflicts/conflictspage.h"
#include "ui/conflicts/conflictview.h"
#include "ui/conflicts/ownvaluedialog.h"
#include "ui/conflicts/sidepanel.h"
#include "ui/item/conflictnotice.h"
#include "ui/item/fieldeditor.h"
#include "ui/library/librarypage.h"
#include "ui/main/mainwindow.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;
using collectz::testsupport::FakeSession;
using collectz::testsupport::fight;

/// The conflicts page in its window, driven by keys and buttons as a person drives it.
class ConflictsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { resources::load(); }

    void init();
    void cleanup();
    void explainsWhenThereAreNone();
    void showsBothSides();
    void decidesWithKeysAndUndoes();
    void takesAnotherValue();
    void decidesAllAlikeAsOneChange();
    void comesFromTheItemAndGoesThere();
    void showsWhatIsDecided();
    void namesAllControls();

private:
    [[nodiscard]] QString valueOf(const EntityId &work, const QString &key) const;
    [[nodiscard]] QString titleOf(const EntityId &work) const { return valueOf(work, u"title"_s); }

    std::unique_ptr<FakeSession> m_fake;
    std::unique_ptr<MainWindow> m_window;
    ConflictsPage *m_page = nullptr;
    EntityId m_dune;
    EntityId m_emma;
};

void ConflictsPageTest::init()
{
    m_fake = std::make_unique<FakeSession>();
    m_dune = m_fake->addBook(u"Dune"_s, u"1965"_s, {u"Frank Herbert"_s});
    m_emma = m_fake->addBook(u"Emma"_s, u"1815"_s, {u"Jane Austen"_s});
    m_window = std::make_unique<MainWindow>();
    m_window->openSession(*m_fake->session);
    QTRY_VERIFY(m_fake->session->registry().find(u"title"_s) != nullptr);
    for (Page *candidate : m_window->pages()) {
        if (auto *found = qobject_cast<ConflictsPage *>(candidate))
            m_page = found;
    }
    QVERIFY(m_page);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->showPage(u"conflicts"_s);
    QTRY_VERIFY(m_page->isSettled());
}

void ConflictsPageTest::cleanup()
{
    m_window->closeSession();
    m_window.reset();
    m_fake.reset();
}

QString ConflictsPageTest::valueOf(const EntityId &work, const QString &key) const
{
    return m_fake->catalog.state().record(work).work.value(key).displayText();
}

void ConflictsPageTest::explainsWhenThereAreNone()
{
    QCOMPARE(m_page->badgeCount(), 0);
    QVERIFY(!m_page->table()->isVisible());
    QVERIFY(fight(*m_fake, {m_dune, u"title"_s, u"Dune A"_s, u"Dune B"_s}));
    QTRY_COMPARE(m_page->badgeCount(), 1);
    QTRY_VERIFY(m_page->table()->isVisible());
}

void ConflictsPageTest::showsBothSides()
{
    QVERIFY(fight(*m_fake, {m_dune, u"title"_s, u"Dune, the first"_s, u"Dune, the other"_s}));
    QTRY_VERIFY(m_page->isSettled() && m_page->model().rowCount() == 1);
    const ConflictView *view = m_page->view();
    QCOMPARE(view->base()->text(), u"Dune"_s);
    QCOMPARE(view->live()->text(), u"Dune, the first"_s);
    QCOMPARE(view->other()->text(), u"Dune, the other"_s);
    QVERIFY(view->live()->accessibleName().contains(u"Ada on desk"_s));
    QVERIFY(view->other()->accessibleName().contains(u"Bert on laptop"_s));
    QVERIFY(view->live()->button()->text().contains(u"(K)"_s));
    QVERIFY(view->other()->button()->text().contains(u"(T)"_s));
}

void ConflictsPageTest::decidesWithKeysAndUndoes()
{
    QVERIFY(fight(*m_fake, {m_dune, u"title"_s, u"Dune A"_s, u"Dune B"_s}));
    QVERIFY(fight(*m_fake, {m_emma, u"notes"_s, u"Worn."_s, u"Torn."_s}));
    QTRY_COMPARE(m_page->model().rowCount(), 2);
    QTRY_VERIFY(m_page->isSettled());
    QTest::keyClick(m_page->table(), Qt::Key_T);
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    QTRY_VERIFY(m_page->isSettled());
    QCOMPARE(titleOf(m_dune), u"Dune B"_s);
    // The next one is current, so that the keys go on.
    QCOMPARE(m_page->view()->other()->text(), u"Torn."_s);
    QTest::keyClick(m_page->table(), Qt::Key_B);
    QTRY_COMPARE(m_page->model().rowCount(), 0);
    QCOMPARE(valueOf(m_emma, u"notes"_s), u"Worn.\n\nTorn."_s);
    QTRY_COMPARE(m_page->badgeCount(), 0);
    QTRY_VERIFY(m_fake->session->undoText().contains(u"Conflict Decision"_s));
    m_fake->session->undo();
    QTRY_COMPARE(m_page->badgeCount(), 1);
    QCOMPARE(valueOf(m_emma, u"notes"_s), u"Worn."_s);
    QTRY_VERIFY(m_fake->session->undoText().contains(u"Dune"_s));
    m_fake->session->undo();
    QTRY_COMPARE(m_page->badgeCount(), 2);
    QCOMPARE(titleOf(m_dune), u"Dune A"_s);
    QTRY_VERIFY(m_page->isSettled());
    m_page->table()->selectRow(0);
    QTest::keyClick(m_page->table(), Qt::Key_K);
    QTRY_COMPARE(m_page->badgeCount(), 1);
    QCOMPARE(titleOf(m_dune), u"Dune A"_s);
}

void ConflictsPageTest::takesAnotherValue()
{
    QVERIFY(fight(*m_fake, {m_dune, u"pages"_s, u"412"_s, u"604"_s}));
    QTRY_VERIFY(m_page->isSettled() && m_page->model().rowCount() == 1);
    QTest::keyClick(m_page->table(), Qt::Key_V);
    auto *dialog = m_page->findChild<OwnValueDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->editor()->value().text(), u"412"_s);
    dialog->editor()->setValue(u"896"_s);
    dialog->accept();
    QTRY_COMPARE(m_page->badgeCount(), 0);
    QCOMPARE(valueOf(m_dune, u"pages"_s), u"896"_s);
}

void ConflictsPageTest::decidesAllAlikeAsOneChange()
{
    QVERIFY(fight(*m_fake, {m_dune, u"notes"_s, u"Worn."_s, u"Torn."_s}));
    QVERIFY(fight(*m_fake, {m_emma, u"notes"_s, u"Thin."_s, u"Thick."_s}));
    QVERIFY(fight(*m_fake, {m_emma, u"pages"_s, u"400"_s, u"410"_s, u"Ada"_s, u"Cleo"_s}));
    QTRY_COMPARE(m_page->model().rowCount(), 3);
    QTRY_VERIFY(m_page->isSettled());
    m_page->table()->selectRow(0);
    QTest::keyClick(m_page->table(), Qt::Key_A);
    auto *menu = m_page->findChild<QMenu *>(u"decideAlike"_s);
    QVERIFY(menu);
    QList<QAction *> choices;
    for (QAction *action : menu->actions()) {
        if (!action->isSeparator())
            choices << action;
    }
    QCOMPARE(choices.size(), 9);
    choices.at(1)->trigger();
    menu->close();
    QTRY_COMPARE(m_page->badgeCount(), 1);
    QCOMPARE(valueOf(m_dune, u"notes"_s), u"Torn."_s);
    QCOMPARE(valueOf(m_emma, u"notes"_s), u"Thick."_s);
    QCOMPARE(valueOf(m_emma, u"pages"_s), u"400"_s);
    QCOMPARE(m_fake->catalog.state().changeSets.last().entityCount, 2);
    QTRY_VERIFY(!m_fake->session->undoText().isEmpty());
    m_fake->session->undo();
    QTRY_COMPARE(m_page->badgeCount(), 3);
    QCOMPARE(valueOf(m_dune, u"notes"_s), u"Worn."_s);
    QCOMPARE(valueOf(m_emma, u"notes"_s), u"Thin."_s);
}

void ConflictsPageTest::comesFromTheItemAndGoesThere()
{
    QVERIFY(fight(*m_fake, {m_dune, u"title"_s, u"Dune A"_s, u"Dune B"_s}));
    QVERIFY(fight(*m_fake, {m_emma, u"title"_s, u"Emma A"_s, u"Emma B"_s}));
    QTRY_COMPARE(m_page->model().rowCount(), 2);
    QTRY_VERIFY(m_page->isSettled());
    m_page->table()->selectRow(1);
    QTest::keyClick(m_page->table(), Qt::Key_O);
    QTRY_COMPARE(m_window->currentPage()->id(), u"library"_s);
    auto *notice = m_window->findChild<ConflictNotice *>();
    QTRY_VERIFY(notice && notice->isVisible());
    QVERIFY(notice->accessibleName().contains(u"1"_s));
    notice->findChild<QPushButton *>()->click();
    QTRY_COMPARE(m_window->currentPage()->id(), u"conflicts"_s);
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    QCOMPARE(m_page->model().rows().constFirst().title, u"Emma A"_s);
    QTRY_VERIFY(m_page->isSettled());
    QTest::keyClick(m_page->table(), Qt::Key_K);
    QTRY_COMPARE(m_page->model().rowCount(), 0);
    QTRY_VERIFY(!notice->isVisibleTo(notice->parentWidget()));
}

void ConflictsPageTest::showsWhatIsDecided()
{
    QVERIFY(fight(*m_fake, {m_dune, u"title"_s, u"Dune A"_s, u"Dune B"_s}));
    QTRY_VERIFY(m_page->isSettled() && m_page->model().rowCount() == 1);
    QTest::keyClick(m_page->table(), Qt::Key_T);
    QTRY_COMPARE(m_page->badgeCount(), 0);
    m_page->findChild<QToolButton *>(u"settledConflicts"_s)->click();
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    QTRY_VERIFY(m_page->isSettled());
    QVERIFY(!m_page->view()->live()->button()->isVisible());
    QTest::keyClick(m_page->table(), Qt::Key_K);
    QCOMPARE(titleOf(m_dune), u"Dune B"_s);
    QPushButton *undo = nullptr;
    for (QPushButton *button : m_page->view()->findChildren<QPushButton *>()) {
        if (button->text().contains(u"Undo"_s))
            undo = button;
    }
    QVERIFY(undo && undo->isVisible());
    undo->click();
    QTRY_COMPARE(m_page->badgeCount(), 1);
    QCOMPARE(titleOf(m_dune), u"Dune A"_s);
}

void ConflictsPageTest::namesAllControls()
{
    QVERIFY(fight(*m_fake, {m_dune, u"title"_s, u"Dune A"_s, u"Dune B"_s}));
    QTRY_VERIFY(m_page->isSettled() && m_page->model().rowCount() == 1);
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(ConflictsPageTest)
#include "tst_conflictspage.moc"
