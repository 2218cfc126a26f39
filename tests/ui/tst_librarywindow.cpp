// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real window on a catalog in memory: what is reachable, named, filtered, edited, saved, undone.
#include "models/facetmodel.h"
#include "models/librarymodel.h"
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/ui/shelves.h"
#include "ui/item/itempanel.h"
#include "ui/library/librarypage.h"
#include "ui/main/mainwindow.h"
#include "ui/support/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace collectz {

class LibraryWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyFocusableControlHasAName();
    void everyActionHasWords();
    void noShortcutIsGivenTwice();
    void topMenusHaveMnemonicsOfTheirOwn();
    void typingFiltersAndSaysWhatItDoesNotUnderstand();
    void choosingAFacetTogglesItsTerm();
    void deletingMovesToTheTrashAndUndoBringsItBack();
    void editingSavesOneLockedField_data();
    void editingSavesOneLockedField();
    void aBadValueKeepsTheDraft();
    void aRefusedSaveKeepsTheDraft();
    void copyingRowsGivesTextTableAndCsv();
    void coversAndTableShareTheSelection();
    void tabReachesFilterFacetsAndList();
    void columnsAreRemembered();
    void theWindowSurvivesTheCatalogsClosing();
    void theSidePanelComesBackWithTheNextCatalog();
    void findNextGoesRoundWhatTheFilterLeaves();

private:
    [[nodiscard]] ui::LibraryPage &library() const;
    [[nodiscard]] QLineEdit &filter() const { return *m_window->findChild<QLineEdit *>(u"queryEdit"_s); }

    void waitForRows(int rows);
    void trigger(const QString &id) { m_window->actions().find(id)->trigger(); }

    QTemporaryDir m_settings;
    std::unique_ptr<testsupport::FakeSession> m_fake;
    std::unique_ptr<ui::MainWindow> m_window;
    int m_works = 0;
};

void LibraryWindowTest::initTestCase()
{
    resources::load();
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"librarywindow"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    ui::applyTheme(*qApp, ui::Theme::Light);
}

void LibraryWindowTest::init()
{
    QSettings().clear();
    m_fake = std::make_unique<testsupport::FakeSession>();
    m_works = static_cast<int>(testsupport::fillShelves(m_fake->catalog));
    QVERIFY(m_works > 40);
    m_window = std::make_unique<ui::MainWindow>();
    m_window->openSession(*m_fake->session);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    waitForRows(m_works);
}

void LibraryWindowTest::cleanup()
{
    m_window->closeSession();
    m_window.reset();
    m_fake.reset();
}

ui::LibraryPage &LibraryWindowTest::library() const
{
    return *m_window->findChild<ui::LibraryPage *>();
}

void LibraryWindowTest::waitForRows(int rows)
{
    QTRY_COMPARE(library().model().rowCount(), rows);
    QTRY_VERIFY(library().isSettled());
}

void collectUnnamed(QAccessibleInterface *item, QStringList &unnamed, int depth = 0)
{
    if (!item || depth > 40)
        return;
    const QAccessible::State state = item->state();
    if (state.focusable && !state.invisible && item->text(QAccessible::Name).isEmpty() && item->object()) {
        const auto *widget = qobject_cast<QWidget *>(item->object());
        if (widget && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
            unnamed << QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    // Cells of a table are asked for one by one; its rows are no controls.
    if (item->tableInterface())
        return;
    for (int child = 0; child < item->childCount(); ++child)
        collectUnnamed(item->child(child), unnamed, depth + 1);
}

void LibraryWindowTest::everyFocusableControlHasAName()
{
    const auto names = [this] {
        QStringList unnamed;
        collectUnnamed(QAccessible::queryAccessibleInterface(m_window.get()), unnamed);
        return unnamed.join(u", "_s);
    };
    for (const ui::Page *page : m_window->pages()) {
        m_window->showPage(page->id());
        QTRY_VERIFY(page->isSettled());
        QCOMPARE(names(), QString());
    }
    m_window->showPage(u"library"_s);
    trigger(u"library.grid"_s);
    QCOMPARE(names(), QString());
    trigger(u"item.edit"_s);
    QTRY_VERIFY(library().itemPanel().isEditing());
    QCOMPARE(names(), QString());
}

void LibraryWindowTest::everyActionHasWords()
{
    for (const ui::RegisteredAction &registered : m_window->actions().actions()) {
        QVERIFY2(!registered.action->text().isEmpty(), qPrintable(registered.spec.id));
    }
}

void LibraryWindowTest::noShortcutIsGivenTwice()
{
    QStringList clashes;
    for (const auto &[first, second] : m_window->actions().shortcutClashes())
        clashes << first + u" and "_s + second;
    QCOMPARE(clashes.join(u", "_s), QString());
}

void LibraryWindowTest::topMenusHaveMnemonicsOfTheirOwn()
{
    QSet<QChar> letters;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        const qsizetype place = menu->text().indexOf(u'&');
        QVERIFY2(place >= 0, qPrintable(menu->text()));
        const QChar letter = menu->text().at(place + 1).toLower();
        QVERIFY2(!letters.contains(letter), qPrintable(menu->text()));
        letters.insert(letter);
    }
}

void LibraryWindowTest::typingFiltersAndSaysWhatItDoesNotUnderstand()
{
    QTest::keyClicks(&filter(), u"kind:audio year:1973 "_s);
    waitForRows(1);
    QCOMPARE(library().model().index(0, 0).data().toString(), u"The Dark Side of the Moon"_s);
    QTest::keyClicks(&filter(), u"yaer:3 x"_s);
    QTRY_VERIFY(!filter().accessibleDescription().isEmpty());
    QCOMPARE(library().model().rowCount(), 1);
    QTest::keyClick(&filter(), Qt::Key_Escape);
    waitForRows(m_works);
    QVERIFY(filter().accessibleDescription().isEmpty());
}

void LibraryWindowTest::choosingAFacetTogglesItsTerm()
{
    auto *facets = m_window->findChild<QTreeView *>(u"facets"_s);
    QTRY_VERIFY(facets->model()->rowCount() > 0);
    const QModelIndex kinds = facets->model()->index(0, 0);
    QModelIndex books;
    for (int row = 0; row < facets->model()->rowCount(kinds); ++row) {
        const QModelIndex value = facets->model()->index(row, 0, kinds);
        if (value.data(models::ValueRole) == u"book"_s)
            books = value;
    }
    QVERIFY(books.isValid());
    const int count = books.data(models::CountRole).toInt();
    facets->setCurrentIndex(books);
    QTest::keyClick(facets, Qt::Key_Space);
    QCOMPARE(filter().text(), u"kind:book"_s);
    waitForRows(count);
    filter().clear();
    waitForRows(m_works);
}

void LibraryWindowTest::findNextGoesRoundWhatTheFilterLeaves()
{
    QCOMPARE(m_window->actions().find(u"item.edit"_s)->shortcuts().contains(QKeySequence(Qt::Key_F4)), true);
    auto *table = library().findChild<QTableView *>(u"workTable"_s);
    table->setCurrentIndex(library().model().index(m_works - 1, 0));
    QTest::keyClick(table, Qt::Key_F3);
    QCOMPARE(table->currentIndex().row(), 0);
    QTest::keyClick(&filter(), Qt::Key_F3);
    QCOMPARE(table->currentIndex().row(), 1);
    QTest::keyClick(table, Qt::Key_F3, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(table->currentIndex().row(), m_works - 1);
    for (const QString &part : {u"queryEdit"_s, u"facets"_s})
        QVERIFY2(!library().findChild<QWidget *>(part)->whatsThis().isEmpty(), qPrintable(part));
}

void LibraryWindowTest::deletingMovesToTheTrashAndUndoBringsItBack()
{
    auto *table = m_window->findChild<QTableView *>(u"workTable"_s);
    table->selectRow(3);
    const QString title = library().model().index(3, 0).data().toString();
    trigger(u"item.trash"_s);
    waitForRows(m_works - 1);
    auto *bar = m_window->findChild<QWidget *>(u"notificationBar"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->accessibleName().contains(title));
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    waitForRows(m_works);
    QCOMPARE(library().model().index(3, 0).data().toString(), title);
}

void LibraryWindowTest::editingSavesOneLockedField_data()
{
    QTest::addColumn<Qt::KeyboardModifier>("modifier");
    QTest::newRow("the usual key") << Qt::ControlModifier;
    QTest::newRow("the letter on the button") << Qt::AltModifier;
}

void LibraryWindowTest::editingSavesOneLockedField()
{
    QFETCH(const Qt::KeyboardModifier, modifier);
    filter().setText(u"neuromancer"_s);
    waitForRows(1);
    trigger(u"item.edit"_s);
    QTRY_VERIFY(library().itemPanel().isEditing());
    QLineEdit *year = nullptr;
    for (QLineEdit *edit : library().itemPanel().findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Year"_s)
            year = edit;
    }
    QVERIFY(year);
    year->setText(u"1985"_s);
    QVERIFY(library().hasUnsavedDraft());
    QTest::keyClick(year, Qt::Key_S, modifier);
    QTRY_VERIFY(!library().itemPanel().isEditing());
    QTRY_COMPARE(library().model().index(0, 2).data().toString(), u"1985"_s);
    const auto work = EntityId::fromText(library().model().index(0, 0).data(models::EntityRole).toString());
    const auto reader = m_fake->catalog.openReader();
    const auto record = (*reader)->work(work);
    QVERIFY(record.has_value());
    QVERIFY(record->work.provenanceOf(u"year"_s).locked);
    QVERIFY(!record->work.provenanceOf(u"title"_s).locked);
}

void LibraryWindowTest::aBadValueKeepsTheDraft()
{
    trigger(u"item.edit"_s);
    QTRY_VERIFY(library().itemPanel().isEditing());
    for (QLineEdit *edit : library().itemPanel().findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Year"_s)
            edit->setText(u"a while ago"_s);
    }
    QTest::keyClick(&library().itemPanel(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(library().itemPanel().isEditing());
    QVERIFY(library().hasUnsavedDraft());
}

void LibraryWindowTest::aRefusedSaveKeepsTheDraft()
{
    trigger(u"item.edit"_s);
    QTRY_VERIFY(library().itemPanel().isEditing());
    for (QLineEdit *edit : library().itemPanel().findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Title"_s)
            edit->setText(u"A new title"_s);
    }
    m_fake->catalog.failNextWrite(makeError(ErrorKind::Full, u"disk_full"_s, u"There is no space left."_s));
    QTest::keyClick(&library().itemPanel(), Qt::Key_S, Qt::ControlModifier);
    auto *bar = m_window->findChild<QWidget *>(u"notificationBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->accessibleName().contains(u"no space left"_s));
    QVERIFY(library().itemPanel().isEditing());
    QVERIFY(library().hasUnsavedDraft());
}

void LibraryWindowTest::copyingRowsGivesTextTableAndCsv()
{
    filter().setText(u"kind:board_game"_s);
    waitForRows(2);
    trigger(u"library.select_all"_s);
    trigger(u"library.copy"_s);
    const auto *clipboard = QGuiApplication::clipboard();
    QTRY_VERIFY(clipboard->mimeData() && clipboard->mimeData()->hasFormat(u"text/csv"_s));
    const QStringList lines = clipboard->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(u"Title\t"_s));
    QVERIFY(lines.at(1).startsWith(u"Catan\tKlaus Teuber"_s));
    QVERIFY(clipboard->mimeData()->html().contains(u"<td>Catan</td>"_s));
}

void LibraryWindowTest::coversAndTableShareTheSelection()
{
    auto *table = m_window->findChild<QTableView *>(u"workTable"_s);
    table->selectionModel()->setCurrentIndex(table->model()->index(5, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QList<qint64> keys = library().selectedKeys();
    QCOMPARE(keys.size(), 1);
    trigger(u"library.grid"_s);
    QCOMPARE(library().layoutMode(), ui::LibraryPage::Layout::Grid);
    QCOMPARE(library().selectedKeys(), keys);
}

void LibraryWindowTest::tabReachesFilterFacetsAndList()
{
    QSet<QString> reached;
    filter().setFocus();
    for (int step = 0; step < 60; ++step) {
        if (const QWidget *focus = QApplication::focusWidget())
            reached.insert(focus->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(reached.contains(u"queryEdit"_s));
    QVERIFY(reached.contains(u"facets"_s));
    QVERIFY(reached.contains(u"workTable"_s));
}

void LibraryWindowTest::columnsAreRemembered()
{
    auto *table = m_window->findChild<QTableView *>(u"workTable"_s);
    const int series = static_cast<int>(models::LibraryModel::columnKeys().indexOf(u"series"_s));
    QVERIFY(table->isColumnHidden(series));
    table->setColumnHidden(series, false);
    table->setColumnWidth(series, 123);
    m_window->closeSession();
    m_window->openSession(*m_fake->session);
    waitForRows(m_works);
    table = m_window->findChild<QTableView *>(u"workTable"_s);
    QVERIFY(!table->isColumnHidden(series));
    QCOMPARE(table->columnWidth(series), 123);
}

void LibraryWindowTest::theWindowSurvivesTheCatalogsClosing()
{
    filter().setText(u"d"_s);
    m_window->closeSession();
    QVERIFY(m_window->pages().isEmpty());
    QVERIFY(!m_window->actions().find(u"item.add"_s));
    m_window->openSession(*m_fake->session);
    waitForRows(m_works);
}

void LibraryWindowTest::theSidePanelComesBackWithTheNextCatalog()
{
    auto *dock = m_window->findChild<QDockWidget *>();
    QVERIFY(dock->isVisible());
    m_window->closeSession();
    QVERIFY(!dock->isVisible());
    m_window->openSession(*m_fake->session);
    QVERIFY(dock->isVisible());
    dock->close();
    QVERIFY(!m_window->actions().find(u"view.side_panel"_s)->isChecked());
    m_window->closeSession();
    m_window->openSession(*m_fake->session);
    QVERIFY(!dock->isVisible());
}

} // namespace collectz

QTEST_MAIN(collectz::LibraryWindowTest)
#include "tst_librarywindow.moc"
