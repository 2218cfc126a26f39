// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of pages at the left: with the mouse, with the arrow keys, with Enter.
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/ui/shelves.h"
#include "ui/main/mainwindow.h"

#include <QApplication>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz {

class NavigationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aClickShowsThePage();
    void arrowKeysWalkThroughThePages();
    void enterGoesIntoThePage();

private:
    [[nodiscard]] QListWidget &list() const
    {
        return *m_window->findChild<QWidget *>(u"navigation"_s)->findChild<QListWidget *>();
    }

    void click(int row);

    QTemporaryDir m_settings;
    std::unique_ptr<testsupport::FakeSession> m_fake;
    std::unique_ptr<ui::MainWindow> m_window;
};

void NavigationTest::initTestCase()
{
    resources::load();
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"navigation"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void NavigationTest::init()
{
    QSettings().clear();
    m_fake = std::make_unique<testsupport::FakeSession>();
    QVERIFY(testsupport::fillShelves(m_fake->catalog) > 0);
    m_window = std::make_unique<ui::MainWindow>();
    m_window->resize(1280, 800);
    m_window->openSession(*m_fake->session);
    m_window->show();
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    QCOMPARE(list().count(), m_window->pages().size());
}

void NavigationTest::cleanup()
{
    m_window.reset();
    m_fake.reset();
}

void NavigationTest::click(int row)
{
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualItemRect(list().item(row)).center());
}

void NavigationTest::aClickShowsThePage()
{
    for (int row = list().count() - 1; row >= 0; --row) {
        click(row);
        QCOMPARE(m_window->currentPage(), m_window->pages().at(row));
    }
}

void NavigationTest::arrowKeysWalkThroughThePages()
{
    click(0);
    list().setFocus();
    for (int row = 1; row < list().count(); ++row) {
        QTest::keyClick(&list(), Qt::Key_Down);
        QCOMPARE(m_window->currentPage(), m_window->pages().at(row));
        QCOMPARE(QApplication::focusWidget(), &list());
    }
}

void NavigationTest::enterGoesIntoThePage()
{
    click(0);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), m_window->pages().at(1));
    QVERIFY(m_window->currentPage()->isAncestorOf(QApplication::focusWidget()) ||
            QApplication::focusWidget() == m_window->currentPage());
}

} // namespace collectz

QTEST_MAIN(collectz::NavigationTest)

#include "tst_navigation.moc"
