// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of the library in the real window on a catalog in memory: by mouse, by menu, by a dialog, and where it is told.
#include "models/librarymodel.h"
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/ui/shelves.h"
#include "ui/library/librarypage.h"
#include "ui/library/sortdialog.h"
#include "ui/library/worktable.h"
#include "ui/main/mainwindow.h"
#include "ui/support/fieldpicker.h"
#include "ui/support/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace collectz {

class LibrarySortingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void clicksOnHeadersSort();
    void theMenuSortsWithoutAMouse();
    void theDialogSortsByAnyFields();
    void theDialogBeginsWithThePresentOrder();
    void anOrderThatNoHeaderShowsIsTold();
    void theOrderComesBackWithTheWindow();
    void anOrderByACustomFieldOutlivesTheProgram();
    void aFieldThatIsGoneLeavesTitles();

private:
    [[nodiscard]] ui::LibraryPage &library() const { return *m_window->findChild<ui::LibraryPage *>(); }
    [[nodiscard]] models::LibraryModel &model() const { return library().model(); }
    [[nodiscard]] ui::WorkTable &table() const { return *m_window->findChild<ui::WorkTable *>(); }
    [[nodiscard]] QAction *action(const QString &id) const { return m_window->actions().find(id); }
    [[nodiscard]] QString order() const { return catalog::sortText(model().sortOrder()); }
    [[nodiscard]] QString status() const { return library().statusText(); }
    void settle() { QTRY_VERIFY(library().isSettled() && model().workCount() > 0); }
    void sortBy(const QString &text);
    void clickHeader(const QString &key, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] ui::SortDialog *openDialog();
    void closeAndOpen();

    QTemporaryDir m_settings;
    std::unique_ptr<testsupport::FakeSession> m_fake;
    std::unique_ptr<ui::MainWindow> m_window;
};

void LibrarySortingTest::initTestCase()
{
    resources::load();
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"librarysorting"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    ui::applyTheme(*qApp, ui::Theme::Light);
}

void LibrarySortingTest::init()
{
    QSettings().clear();
    m_fake = std::make_unique<testsupport::FakeSession>();
    QVERIFY(testsupport::fillShelves(m_fake->catalog) > 0);
    m_window = std::make_unique<ui::MainWindow>();
    m_window->resize(1300, 600);
    m_window->openSession(*m_fake->session);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    settle();
}

void LibrarySortingTest::cleanup()
{
    m_window->closeSession();
    m_window.reset();
    m_fake.reset();
}

void LibrarySortingTest::closeAndOpen()
{
    m_window->closeSession();
    m_window->openSession(*m_fake->session);
    settle();
}

void LibrarySortingTest::sortBy(const QString &text)
{
    ui::SortDialog *dialog = openDialog();
    QVERIFY(dialog);
    Q_EMIT dialog->chosen(catalog::parseSort(text, m_fake->session->registry()).value());
    dialog->reject();
    settle();
}

void LibrarySortingTest::clickHeader(const QString &key, Qt::KeyboardModifiers modifiers)
{
    const QHeaderView *header = table().horizontalHeader();
    const auto column = static_cast<int>(models::LibraryModel::columnKeys().indexOf(key));
    QVERIFY(!header->isSectionHidden(column));
    const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, place);
    settle();
}

ui::SortDialog *LibrarySortingTest::openDialog()
{
    action(u"library.sort_levels"_s)->trigger();
    return m_window->findChild<ui::SortDialog *>();
}

void LibrarySortingTest::clicksOnHeadersSort()
{
    QCOMPARE(order(), u"title"_s);
    clickHeader(u"creators"_s);
    QCOMPARE(order(), u"creators"_s);
    QTRY_COMPARE(model().index(0, 1).data().toString(), u"Douglas Adams"_s);
    clickHeader(u"year"_s);
    clickHeader(u"year"_s);
    QCOMPARE(order(), u"-year"_s);
    clickHeader(u"kind"_s, Qt::ShiftModifier);
    clickHeader(u"title"_s, Qt::ShiftModifier);
    clickHeader(u"title"_s, Qt::ShiftModifier);
    QCOMPARE(order(), u"-year,kind,-title"_s);
    // Three works of 2019: board games and so on stand in the order of their kinds, those of a kind downwards.
    QStringList titles;
    for (int row = 0; row < 4; ++row)
        titles << model().index(row, 0).data().toString();
    QCOMPARE(titles,
             (QStringList{u"Parasite"_s, u"Outer Wilds"_s, u"Disco Elysium"_s, u"Enamel pin, Worldcon 2019"_s}));
    // Moving or sizing a column is no click.
    QVERIFY(action(u"library.sort.year"_s)->isChecked());
    clickHeader(u"title"_s);
    QCOMPARE(order(), u"title"_s);
}

void LibrarySortingTest::theMenuSortsWithoutAMouse()
{
    action(u"library.grid"_s)->trigger();
    action(u"library.sort.year"_s)->trigger();
    settle();
    QCOMPARE(order(), u"year"_s);
    QVERIFY(action(u"library.sort_up"_s)->isChecked());
    action(u"library.sort_down"_s)->trigger();
    settle();
    QCOMPARE(order(), u"-year"_s);
    QVERIFY(!action(u"library.sort_up"_s)->isChecked());
    QVERIFY(action(u"library.sort_down"_s)->isChecked());
    QVERIFY(action(u"library.sort.year"_s)->isChecked());
    QVERIFY(!action(u"library.sort.title"_s)->isChecked());
    sortBy(u"edition"_s);
    QVERIFY(!action(u"library.sort.year"_s)->isChecked());
    // Every column that a header has can be sorted by, also among covers.
    for (const QString &key : models::LibraryModel::columnKeys())
        QVERIFY2(action(u"library.sort."_s + key), qPrintable(key));
    settle();
}

void LibrarySortingTest::theDialogSortsByAnyFields()
{
    ui::SortDialog *dialog = openDialog();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const QList<ui::FieldPicker *> fields = dialog->findChildren<ui::FieldPicker *>();
    QCOMPARE(fields.size(), catalog::mostSortLevels);
    // By keyboard alone: type a field, leave the list of suggestions, go on.
    QTRY_VERIFY(fields[0]->hasFocus());
    QTest::keyClicks(fields[0], u"Kind"_s);
    QTest::keyClick(fields[0]->completer()->popup(), Qt::Key_Escape);
    QTest::keyClick(fields[0], Qt::Key_Tab);
    QTRY_COMPARE(fields[0]->fieldKey(), u"kind"_s);
    fields[1]->setFieldKey(u"edition"_s);
    fields[2]->setFieldKey(u"title"_s);
    QCOMPARE(catalog::sortText(dialog->sort()), u"kind,edition,title"_s);
    QVERIFY(fields[3]->fieldKey().isEmpty());
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    settle();
    QCOMPARE(order(), u"kind,edition,title"_s);
}

void LibrarySortingTest::theDialogBeginsWithThePresentOrder()
{
    sortBy(u"-year,creators,-copies"_s);
    QCOMPARE(order(), u"-year,creators,-copies"_s);
    ui::SortDialog *dialog = nullptr;
    QTRY_VERIFY(!m_window->findChild<ui::SortDialog *>());
    dialog = openDialog();
    QCOMPARE(catalog::sortText(dialog->sort()), u"-year,creators,-copies"_s);
    // A field that is chosen twice counts once, and a gap is closed.
    const QList<ui::FieldPicker *> fields = dialog->findChildren<ui::FieldPicker *>();
    fields[1]->setFieldKey(QString());
    fields[3]->setFieldKey(u"year"_s);
    QCOMPARE(catalog::sortText(dialog->sort()), u"-year,-copies"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::RestoreDefaults)->click();
    QCOMPARE(catalog::sortText(dialog->sort()), u"title"_s);
    dialog->reject();
    QCOMPARE(order(), u"-year,creators,-copies"_s);
}

void LibrarySortingTest::anOrderThatNoHeaderShowsIsTold()
{
    QVERIFY2(!status().contains(u"sorted"_s), qPrintable(status()));
    clickHeader(u"year"_s);
    QVERIFY2(!status().contains(u"sorted"_s), qPrintable(status()));
    action(u"library.grid"_s)->trigger();
    QVERIFY2(status().endsWith(u"sorted by Year"_s), qPrintable(status()));
    action(u"library.table"_s)->trigger();
    sortBy(u"-edition,year"_s);
    QVERIFY2(status().endsWith(u"sorted by Edition descending, then Year"_s), qPrintable(status()));
    action(u"library.sort.title"_s)->trigger();
    settle();
    QVERIFY2(!status().contains(u"sorted"_s), qPrintable(status()));
}

void LibrarySortingTest::theOrderComesBackWithTheWindow()
{
    sortBy(u"-year,creators"_s);
    closeAndOpen();
    QCOMPARE(order(), u"-year,creators"_s);
    QVERIFY(action(u"library.sort.year"_s)->isChecked());
}

void LibrarySortingTest::anOrderByACustomFieldOutlivesTheProgram()
{
    const QString mark = m_fake->addCustomField(u"Shelf mark"_s);
    QTRY_VERIFY(m_fake->session->registry().find(mark));
    sortBy(mark + u",-year"_s);
    QCOMPARE(order(), u"custom_shelf_mark,-year"_s);
    QVERIFY2(status().endsWith(u"sorted by Shelf mark, then Year descending"_s), qPrintable(status()));
    m_window->closeSession();
    // A session hears of custom fields a moment after it has begun.
    m_fake->restart();
    QVERIFY(!m_fake->session->registry().find(mark));
    m_window->openSession(*m_fake->session);
    const auto *filter = m_window->findChild<QLineEdit *>(u"queryEdit"_s);
    library().showQuery(u"-has:custom_shelf_mark"_s);
    QTRY_COMPARE(order(), u"custom_shelf_mark,-year"_s);
    settle();
    QVERIFY2(filter->accessibleDescription().isEmpty(), qPrintable(filter->accessibleDescription()));
    QCOMPARE(library().model().query().terms.size(), 1);
}

void LibrarySortingTest::aFieldThatIsGoneLeavesTitles()
{
    m_window->closeSession();
    QSettings().setValue(u"library/sort"_s, u"custom_shelf_mark,year"_s);
    m_window->openSession(*m_fake->session);
    settle();
    QCOMPARE(order(), u"title"_s);
}

} // namespace collectz

QTEST_MAIN(collectz::LibrarySortingTest)

#include "tst_librarysorting.moc"
