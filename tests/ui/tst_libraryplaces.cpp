// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real window on a catalog in memory: groups, saved views, typed letters, and where a person left off.
#include "models/librarymodel.h"
#include "models/savedviewmodel.h"
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/ui/shelves.h"
#include "ui/library/librarypage.h"
#include "ui/library/worktable.h"
#include "ui/main/mainwindow.h"
#include "ui/main/navigation.h"
#include "ui/support/theme.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz {

class LibraryPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void groupsAreChosenAndGotAboutInByKeyboard();
    void groupsStandAmongCoversToo();
    void selectingAllLeavesHeadingsOut();
    void aSeriesIsReadInItsOrder();
    void aViewKeepsHowItLooks();
    void updatingAViewCanBeUndone();
    void choosingTheWholeLibraryBringsItsOwnLookBack();
    void aDeletedViewComesBack();
    void typedLettersGoToTheWork();
    void selectionAndScrollPlaceComeBack();
    void anImportKeepsThePlace();
    void theWindowOpensOnThePageThatWasLeft();
    void theNavigationIsNeverCutOff();

private:
    [[nodiscard]] ui::LibraryPage &library() const { return *m_window->findChild<ui::LibraryPage *>(); }
    [[nodiscard]] models::LibraryModel &model() const { return library().model(); }
    [[nodiscard]] ui::WorkTable &table() const { return *m_window->findChild<ui::WorkTable *>(); }
    [[nodiscard]] QListView &views() const
    {
        for (QListView *list : m_window->findChildren<QListView *>()) {
            if (qobject_cast<models::SavedViewModel *>(list->model()))
                return *list;
        }
        qFatal("there is no list of views");
    }

    void trigger(const QString &id) { m_window->actions().find(id)->trigger(); }
    void settle() { QTRY_VERIFY(library().isSettled() && model().workCount() > 0); }
    void chooseView(int row)
    {
        Q_EMIT views().clicked(views().model()->index(row, 0));
        settle();
    }
    void saveViewAs(const QString &name);
    void closeAndOpen();

    QTemporaryDir m_settings;
    std::unique_ptr<testsupport::FakeSession> m_fake;
    std::unique_ptr<ui::MainWindow> m_window;
    int m_works = 0;
};

void LibraryPlacesTest::initTestCase()
{
    resources::load();
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"libraryplaces"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    ui::applyTheme(*qApp, ui::Theme::Light);
}

void LibraryPlacesTest::init()
{
    QSettings().clear();
    m_fake = std::make_unique<testsupport::FakeSession>();
    m_works = static_cast<int>(testsupport::fillShelves(m_fake->catalog));
    m_window = std::make_unique<ui::MainWindow>();
    m_window->resize(1100, 500);
    m_window->openSession(*m_fake->session);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    settle();
}

void LibraryPlacesTest::cleanup()
{
    m_window->closeSession();
    m_window.reset();
    m_fake.reset();
}

void LibraryPlacesTest::closeAndOpen()
{
    m_window->closeSession();
    m_window->openSession(*m_fake->session);
    settle();
}

void LibraryPlacesTest::saveViewAs(const QString &name)
{
    const int before = views().model()->rowCount();
    trigger(u"library.save_view"_s);
    auto *dialog = m_window->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(name);
    dialog->accept();
    QTRY_COMPARE(views().model()->rowCount(), before + 1);
}

void LibraryPlacesTest::groupsAreChosenAndGotAboutInByKeyboard()
{
    trigger(u"library.group.location"_s);
    settle();
    QVERIFY(model().isHeading(0));
    QCOMPARE(model().workCount(), m_works);
    table().setFocus();
    table().setCurrentIndex(model().index(1, 0));
    trigger(u"library.next_group"_s);
    const int heading = table().currentIndex().row();
    QVERIFY(model().isHeading(heading));
    QVERIFY(library().selectedKeys().isEmpty());
    const int rows = model().rowCount();
    QTest::keyClick(&table(), Qt::Key_Left);
    QVERIFY(model().isCollapsed(heading));
    QVERIFY(model().rowCount() < rows);
    QTest::keyClick(&table(), Qt::Key_Right);
    QCOMPARE(model().rowCount(), rows);
    QTest::keyClick(&table(), Qt::Key_Space);
    QVERIFY(model().isCollapsed(heading));
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(!model().isCollapsed(heading));
    QTest::keyClick(&table(), Qt::Key_Down);
    QCOMPARE(table().currentIndex().row(), heading + 1);
    QCOMPARE(library().selectedKeys().size(), 1);
    trigger(u"library.previous_group"_s);
    QCOMPARE(table().currentIndex().row(), heading);
    const QRect area = table().visualRect(model().index(heading, 0));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, area.center());
    QVERIFY(model().isCollapsed(heading));
    trigger(u"library.expand"_s);
    QCOMPARE(model().rowCount(), rows);
    trigger(u"library.collapse"_s);
    QVERIFY(model().rowCount() < m_works);
    trigger(u"library.group.none"_s);
    settle();
    QCOMPARE(model().rowCount(), m_works);
    QVERIFY(!m_window->actions().find(u"library.collapse"_s)->isEnabled());
}

void LibraryPlacesTest::groupsStandAmongCoversToo()
{
    trigger(u"library.grid"_s);
    trigger(u"library.group.kind"_s);
    settle();
    auto *grid = m_window->findChild<QListView *>(u"coverGrid"_s);
    QVERIFY(grid->isVisible());
    grid->setFocus();
    grid->setCurrentIndex(model().index(0, 0));
    QVERIFY(model().isHeading(0));
    QTest::keyClick(grid, Qt::Key_Minus);
    QVERIFY(model().isCollapsed(0));
    QTest::keyClick(grid, Qt::Key_Space);
    QVERIFY(!model().isCollapsed(0));
    QTest::keyClick(grid, Qt::Key_Right);
    QCOMPARE(grid->currentIndex().row(), 1);
}

void LibraryPlacesTest::selectingAllLeavesHeadingsOut()
{
    trigger(u"library.group.decade"_s);
    settle();
    trigger(u"library.select_all"_s);
    QCOMPARE(library().selectedKeys().size(), m_works);
    for (const qint64 key : library().selectedKeys())
        QVERIFY(key > 0);
}

void LibraryPlacesTest::aSeriesIsReadInItsOrder()
{
    trigger(u"library.group.series"_s);
    settle();
    QCOMPARE(catalog::sortText(model().sortOrder()), u"series"_s);
}

void LibraryPlacesTest::aViewKeepsHowItLooks()
{
    auto *filter = m_window->findChild<QLineEdit *>(u"queryEdit"_s);
    filter->setText(u"kind:book"_s);
    settle();
    const QStringList columns{u"title:200"_s, u"series:90"_s, u"year:50"_s};
    table().setColumns(columns);
    model().setSort(catalog::parseSort(u"-year,kind,-edition"_s, m_fake->session->registry()).value());
    trigger(u"library.group.genres"_s);
    trigger(u"library.grid"_s);
    settle();
    saveViewAs(u"Books"_s);
    // Another desk, which knows nothing but the catalog.
    m_window->closeSession();
    QSettings().clear();
    m_window->openSession(*m_fake->session);
    settle();
    QCOMPARE(library().queryText(), QString());
    QTRY_COMPARE(views().model()->rowCount(), 2);
    chooseView(1);
    QCOMPARE(library().queryText(), u"kind:book"_s);
    QCOMPARE(table().columns(), columns);
    QCOMPARE(catalog::sortText(model().sortOrder()), u"-year,kind,-edition"_s);
    QCOMPARE(model().grouping(), catalog::Grouping::Genre);
    QCOMPARE(library().layoutMode(), ui::LibraryPage::Layout::Grid);
    QVERIFY(!m_window->actions().find(u"library.update_view"_s)->isEnabled());
    // The view is opened again at the next start.
    closeAndOpen();
    QTRY_COMPARE(library().queryText(), u"kind:book"_s);
    QCOMPARE(model().grouping(), catalog::Grouping::Genre);
}

void LibraryPlacesTest::updatingAViewCanBeUndone()
{
    saveViewAs(u"All of it"_s);
    QAction *update = m_window->actions().find(u"library.update_view"_s);
    QVERIFY(!update->isEnabled());
    trigger(u"library.group.kind"_s);
    settle();
    QVERIFY(update->isEnabled());
    trigger(u"library.update_view"_s);
    QTRY_VERIFY(!update->isEnabled());
    auto *model_ = qobject_cast<models::SavedViewModel *>(views().model());
    QTRY_COMPARE(model_->settings(1).grouping, catalog::Grouping::Kind);
    trigger(u"edit.undo"_s);
    QTRY_COMPARE(model_->settings(1).grouping, catalog::Grouping::None);
    // The view that is shown follows.
    QTRY_COMPARE(model().grouping(), catalog::Grouping::None);
}

void LibraryPlacesTest::choosingTheWholeLibraryBringsItsOwnLookBack()
{
    saveViewAs(u"Kinds"_s);
    chooseView(0);
    trigger(u"library.group.year"_s);
    settle();
    chooseView(1);
    QCOMPARE(model().grouping(), catalog::Grouping::None);
    chooseView(0);
    QCOMPARE(model().grouping(), catalog::Grouping::Year);
    closeAndOpen();
    QCOMPARE(model().grouping(), catalog::Grouping::Year);
}

void LibraryPlacesTest::aDeletedViewComesBack()
{
    saveViewAs(u"Short-lived"_s);
    auto *model_ = qobject_cast<models::SavedViewModel *>(views().model());
    QVERIFY(m_fake->session->submit(model_->removal(1)).result().has_value());
    QTRY_COMPARE(model_->rowCount(), 1);
    trigger(u"edit.undo"_s);
    QTRY_COMPARE(model_->rowCount(), 2);
    QCOMPARE(model_->index(1).data().toString(), u"Short-lived"_s);
}

void LibraryPlacesTest::typedLettersGoToTheWork()
{
    table().setFocus();
    QTest::keyClicks(&table(), u"blade r"_s);
    const auto currentTitle = [this] {
        return model().index(table().currentIndex().row(), 0).data(models::TitleRole).toString();
    };
    QTRY_COMPARE(currentTitle(), u"Blade Runner"_s);
    QCOMPARE(library().selectedKeys().size(), 1);
    auto *typed = m_window->findChild<QLabel *>(u"typedLetters"_s);
    QVERIFY(typed && typed->isVisible());
    QCOMPARE(typed->text(), u"blade r"_s);
    QTest::keyClick(&table(), Qt::Key_Escape);
    QVERIFY(!typed->isVisible());
    // The article of a title does not count, and the search goes round.
    QTest::keyClicks(&table(), u"left"_s);
    QTRY_COMPARE(currentTitle(), u"The Left Hand of Darkness"_s);
    QTest::keyClick(&table(), Qt::Key_Escape);
    QTest::keyClicks(&table(), u"arr"_s);
    QTRY_COMPARE(currentTitle(), u"Arrival"_s);
}

void LibraryPlacesTest::selectionAndScrollPlaceComeBack()
{
    QItemSelectionModel *selection = table().selectionModel();
    selection->setCurrentIndex(model().index(25, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    selection->select(model().index(27, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table().scrollTo(model().index(20, 0), QAbstractItemView::PositionAtTop);
    const QList<qint64> keys = library().selectedKeys();
    const int top = table().rowAt(5);
    QVERIFY(top > 0);
    closeAndOpen();
    QCOMPARE(library().selectedKeys(), keys);
    QCOMPARE(table().currentIndex().row(), 25);
    QTRY_COMPARE(table().rowAt(5), top);
}

void LibraryPlacesTest::anImportKeepsThePlace()
{
    trigger(u"library.group.kind"_s);
    settle();
    table().selectionModel()->setCurrentIndex(model().index(20, 0),
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QList<qint64> keys = library().selectedKeys();
    for (int number = 0; number < 250; ++number)
        m_fake->addBook(u"%1 imported"_s.arg(QChar(u'A' + number % 26)), QString::number(1900 + number % 100), {});
    QTRY_COMPARE_WITH_TIMEOUT(model().workCount(), m_works + 250, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(library().isSettled(), 60'000);
    QCOMPARE(library().selectedKeys(), keys);
    QCOMPARE(model().keyAt(table().currentIndex().row()), keys.constFirst());
}

void LibraryPlacesTest::theWindowOpensOnThePageThatWasLeft()
{
    m_window->showPage(u"statistics"_s);
    m_window->closeSession();
    m_window->openSession(*m_fake->session);
    QCOMPARE(m_window->currentPage()->id(), u"statistics"_s);
    m_window->showPage(u"library"_s);
}

void LibraryPlacesTest::theNavigationIsNeverCutOff()
{
    auto *navigation = m_window->findChild<ui::Navigation *>();
    auto *list = navigation->findChild<QListWidget *>();
    m_window->resize(m_window->minimumSizeHint());
    list->item(0)->setText(u"Eine ausgesprochen lange Bibliothek"_s);
    for (const double size : {1.5, 2.0, 1.0}) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * size);
        m_window->setFont(font);
        QApplication::sendPostedEvents();
        for (int row = 0; row < list->count(); ++row) {
            const int text = list->fontMetrics().horizontalAdvance(list->item(row)->text());
            const int unit = list->fontMetrics().height();
            QTRY_VERIFY2(list->viewport()->width() >= text + unit * 5 / 2, qPrintable(list->item(row)->text()));
        }
    }
}

} // namespace collectz

QTEST_MAIN(collectz::LibraryPlacesTest)
#include "tst_libraryplaces.moc"
