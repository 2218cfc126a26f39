// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands in place of the pages while a catalog is prepared, and what comes back after it.
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "ui/main/mainwindow.h"
#include "ui/main/openingview.h"
#include "ui/welcome/welcomeview.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz {

class OpeningViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void tellsHowFarItIsAndStops();
    void thePageComesBack();
    void theWelcomeComesBack();

private:
    [[nodiscard]] static Progress half() { return {u"rebuild"_s, 500, 1000, 50, 10, {}}; }

    QTemporaryDir m_settings;
};

void OpeningViewTest::initTestCase()
{
    resources::load();
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"openingview"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void OpeningViewTest::tellsHowFarItIsAndStops()
{
    ui::MainWindow window;
    window.show();
    QSignalSpy stopped(&window, &ui::MainWindow::stopOpeningRequested);
    window.showOpening(u"shelf.collectz"_s, half());
    const auto *view = window.findChild<ui::OpeningView *>();
    QVERIFY(view->isVisible());
    QVERIFY(view->accessibleName().contains(u"shelf.collectz"));
    const auto *bar = view->findChild<QProgressBar *>();
    QCOMPARE(bar->value() * 2, bar->maximum());
    auto *stop = view->findChild<QPushButton *>();
    QCOMPARE(window.focusWidget(), stop);
    stop->click();
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!stop->isEnabled());
    // The next catalog can be stopped again.
    window.hideOpening();
    window.showOpening(u"other.collectz"_s, {});
    QVERIFY(stop->isEnabled());
    QCOMPARE(bar->maximum(), 0);
}

void OpeningViewTest::thePageComesBack()
{
    testsupport::FakeSession fake;
    ui::MainWindow window;
    window.openSession(*fake.session);
    window.show();
    window.showPage(u"trash"_s);
    window.showOpening(u"shelf.collectz"_s, half());
    QVERIFY(!window.currentPage());
    QVERIFY(!window.findChild<QWidget *>(u"navigation"_s)->isVisible());
    window.hideOpening();
    QVERIFY(window.currentPage());
    QCOMPARE(window.currentPage()->id(), u"trash"_s);
    QVERIFY(window.findChild<QWidget *>(u"navigation"_s)->isVisible());
    // Opened at last, its pages take the place.
    window.showOpening(u"shelf.collectz"_s, half());
    window.openSession(*fake.session);
    QVERIFY(window.currentPage());
    window.closeSession();
}

void OpeningViewTest::theWelcomeComesBack()
{
    ui::MainWindow window;
    window.show();
    window.showOpening(u"shelf.collectz"_s, half());
    QVERIFY(!window.findChild<ui::WelcomeView *>()->isVisible());
    window.hideOpening();
    QVERIFY(window.findChild<ui::WelcomeView *>()->isVisible());
}

} // namespace collectz

QTEST_MAIN(collectz::OpeningViewTest)

#include "tst_openingview.moc"
