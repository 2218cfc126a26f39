// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopwindow.h"
#include "programrun.h"
#include "storage/connection.h"
#include "ui/imports/importpage.h"
#include "ui/imports/planpanel.h"
#include "ui/imports/resumebar.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;

/// A program that imports is killed, while it reads and while it writes; the window then says what there is and goes on or drops it.
class ImportResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void readsAnInterruptedPlanAgain();
    void refusesAnotherFile();
    void discardsAnInterruptedPlan();
    void goesOnImporting();
    void undoesWhatIsHalfImported();

private:
    /// Starts an import of many rows and kills it as soon as the query finds something.
    void importAndKill(const QByteArray &when);
    [[nodiscard]] QString look(const QByteArray &sql) const;
    /// Opens the catalog in the window and waits for the bar of the import page.
    void openWindow();

    static constexpr int m_rows = 20'000;
    std::unique_ptr<tests::DesktopWindow> m_window;
    QString m_file;
    QString m_catalog;
    ui::ImportPage *m_page = nullptr;
    ui::ResumeBar *m_bar = nullptr;
};

void ImportResumeTest::init()
{
    m_window = std::make_unique<tests::DesktopWindow>();
    QByteArray rows = "title,type,year,authors\n";
    for (int i = 0; i < m_rows; ++i)
        rows += u"Book number %1,book,%2,Author %3\n"_s.arg(i).arg(1900 + i % 100).arg(i % 37).toUtf8();
    m_file = tests::writeFile(m_window->path(u"books.csv"_s), rows);
    m_catalog = m_window->path(u"shelf.collectz"_s);
}

QString ImportResumeTest::look(const QByteArray &sql) const
{
    storage::ConnectOptions options;
    options.location = m_catalog;
    options.readOnly = true;
    auto connection = storage::openConnection(options);
    auto statement = connection ? (*connection)->prepare(sql) : fail(connection.error());
    const Result<bool> row = statement ? (*statement)->step() : fail(statement.error());
    return row && *row ? (*statement)->text(0) : QString();
}

void ImportResumeTest::importAndKill(const QByteArray &when)
{
    QProcess process;
    process.start(QStringLiteral(COLLECTZ_PROGRAM), {u"import"_s, m_file, u"--catalog"_s, m_catalog});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(look(when) == u"1" || process.state() == QProcess::NotRunning, 120'000);
    process.kill();
    process.waitForFinished();
    QVERIFY2(process.exitStatus() == QProcess::CrashExit, "it ended before it could be killed");
}

void ImportResumeTest::openWindow()
{
    storage::OpenOptions options;
    options.location = m_catalog;
    m_window->program().open(options);
    QTRY_VERIFY(m_window->isOpen());
    m_page = nullptr;
    for (ui::Page *page : m_window->window().pages()) {
        if (auto *found = qobject_cast<ui::ImportPage *>(page))
            m_page = found;
    }
    QVERIFY(m_page);
    m_bar = m_page->findChild<ui::ResumeBar *>();
    QVERIFY(m_bar);
    m_window->window().showPage(u"import"_s);
    QTRY_VERIFY(m_page->isSettled());
}

void ImportResumeTest::readsAnInterruptedPlanAgain()
{
    importAndKill("SELECT 1 FROM import WHERE state = 'planning' AND EXISTS (SELECT 1 FROM import_row)");
    openWindow();
    QTRY_VERIFY(m_bar->isVisible());
    QVERIFY(m_bar->sentence().contains(u"books.csv"_s));
    QVERIFY(m_bar->goOnButton()->isVisible() && m_bar->dropButton()->isVisible());
    QCOMPARE(m_page->badgeCount(), 1);
    m_page->resumePlan(look("SELECT number FROM import").toLongLong(), m_file);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->planPanel().report().record.state == catalog::ImportState::Planned, 120'000);
    QTRY_VERIFY(m_page->isSettled());
    QVERIFY(!m_bar->isVisibleTo(m_bar->parentWidget()));
    QCOMPARE(look("SELECT count(*) FROM import"), u"1"_s);
    m_page->planPanel().applyButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->planPanel().report().record.state == catalog::ImportState::Applied, 120'000);
    QCOMPARE(look("SELECT count(*) FROM listing"), QString::number(m_rows));
}

void ImportResumeTest::refusesAnotherFile()
{
    importAndKill("SELECT 1 FROM import WHERE state = 'planning' AND EXISTS (SELECT 1 FROM import_row)");
    openWindow();
    QTRY_VERIFY(m_bar->isVisible());
    const QString other = tests::writeFile(m_window->path(u"other.csv"_s), "title,type\nDune,book\n");
    m_page->resumePlan(look("SELECT number FROM import").toLongLong(), other);
    QTRY_VERIFY(m_page->tasks().running().isEmpty());
    QTRY_VERIFY(m_page->isSettled());
    QTRY_VERIFY(m_bar->isVisible());
    QCOMPARE(look("SELECT state FROM import"), u"interrupted"_s);
}

void ImportResumeTest::discardsAnInterruptedPlan()
{
    importAndKill("SELECT 1 FROM import WHERE state = 'planning' AND EXISTS (SELECT 1 FROM import_row)");
    openWindow();
    QTRY_VERIFY(m_bar->isVisible());
    m_bar->dropButton()->click();
    QTRY_VERIFY(!m_bar->isVisibleTo(m_bar->parentWidget()));
    QCOMPARE(look("SELECT count(*) FROM import_row"), u"0"_s);
    QCOMPARE(m_page->badgeCount(), 0);
}

void ImportResumeTest::goesOnImporting()
{
    importAndKill("SELECT 1 FROM import WHERE state = 'applying' AND applied_through > 0");
    openWindow();
    QTRY_VERIFY(m_bar->isVisible());
    const qint64 before = look("SELECT count(*) FROM listing").toLongLong();
    QVERIFY(before > 0 && before < m_rows);
    m_bar->goOnButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(look("SELECT count(*) FROM listing"), QString::number(m_rows), 120'000);
    QTRY_VERIFY(m_page->isSettled());
    QTRY_COMPARE(m_page->badgeCount(), 0);
    QCOMPARE(look("SELECT state FROM import"), u"applied"_s);
}

void ImportResumeTest::undoesWhatIsHalfImported()
{
    importAndKill("SELECT 1 FROM import WHERE state = 'applying' AND applied_through > 0");
    openWindow();
    QTRY_VERIFY(m_bar->isVisible());
    m_bar->dropButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(look("SELECT count(*) FROM listing"), u"0"_s, 120'000);
    QTRY_VERIFY(m_page->isSettled());
    QCOMPARE(look("SELECT state FROM import"), u"undone"_s);
}

QTEST_MAIN(ImportResumeTest)
#include "tst_importresume.moc"
