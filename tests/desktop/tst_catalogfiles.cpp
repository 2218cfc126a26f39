// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the File menu does with an open catalog: export, backup, check.
#include "desktopwindow.h"
#include "models/backuprecord.h"
#include "models/catalogsession.h"
#include "programrun.h"
#include "translations/translations.h"
#include "ui/files/faultsdialog.h"
#include "ui/library/librarypage.h"
#include "ui/main/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;

namespace {

constexpr int longest = 60'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype worksIn(const QString &path)
{
    return QJsonDocument::fromJson(contentOf(path)).object().value(u"works"_s).toArray().size();
}

} // namespace

class CatalogFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_desktop.reset(); }

    void nothingIsOfferedWithoutACatalog();
    void theWholeCatalogIsExported();
    void theFilterSaysWhatIsExported();
    void severalSelectedWorksAreExported();
    void anotherFormatIsAnotherSuffix();
    void aFailedExportSaysSoAndLeavesNothing();
    void aBackupIsVerifiedAndRemembered();
    void aBackupReplacesNothing();
    void aBackupBecomesACatalogAgain();
    void anOpenedBackupIsOfferedForRestoring();
    void aDamagedBackupMakesNoCatalog();
    void aSoundCatalogIsSaidToBeSound();
    void faultsAreListed();

private:
    void open(const QString &catalog);
    [[nodiscard]] QFileDialog *dialogAfter(const QString &action);
    void choose(const QString &action, const QString &path);
    [[nodiscard]] QFileDialog *placeDialog();
    void choosePlace(const QString &path);
    [[nodiscard]] bool saysWith(const QString &words) const { return m_desktop->message().contains(words); }

    QTranslator m_english;
    std::unique_ptr<DesktopWindow> m_desktop;
    QString m_catalog;
};

/// Plurals are translations, in English too.
void CatalogFilesTest::initTestCase()
{
    translations::load();
    QVERIFY(m_english.load(u":/i18n/collectz_en.qm"_s));
    QCoreApplication::installTranslator(&m_english);
}

void CatalogFilesTest::init()
{
    m_desktop = std::make_unique<DesktopWindow>();
    m_catalog = m_desktop->path(u"shelf.collectz"_s);
    const QString table =
        writeFile(m_desktop->path(u"books.csv"_s), "Title,Author,Year\nEmma,Jane Austen,1815\n"
                                                   "Dune,Frank Herbert,1965\nUbik,Philip K. Dick,1969\n");
    const ProgramRun run = runProgram({u"import"_s, table, u"--catalog"_s, m_catalog});
    QVERIFY2(run.exitCode == 0, run.all().constData());
}

void CatalogFilesTest::open(const QString &catalog)
{
    m_desktop->program().start(catalog, false);
    QTRY_VERIFY2_WITH_TIMEOUT(m_desktop->isOpen(), qPrintable(m_desktop->message()), longest);
    QTRY_COMPARE(m_desktop->workCount(), 3);
}

QFileDialog *CatalogFilesTest::dialogAfter(const QString &action)
{
    m_desktop->trigger(action);
    return m_desktop->window().findChild<QFileDialog *>();
}

void CatalogFilesTest::choose(const QString &action, const QString &path)
{
    QFileDialog *dialog = dialogAfter(action);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
}

/// The dialog that asks where to write.
QFileDialog *CatalogFilesTest::placeDialog()
{
    const auto dialogs = m_desktop->window().findChildren<QFileDialog *>();
    for (QFileDialog *dialog : dialogs) {
        if (dialog->acceptMode() == QFileDialog::AcceptSave && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void CatalogFilesTest::choosePlace(const QString &path)
{
    QTRY_VERIFY(placeDialog());
    QFileDialog *dialog = placeDialog();
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
}

void CatalogFilesTest::nothingIsOfferedWithoutACatalog()
{
    for (const QString &id : {u"library.export"_s, u"file.backup"_s, u"file.check"_s})
        QVERIFY2(!m_desktop->window().actions().find(id)->isEnabled(), qPrintable(id));
    open(m_catalog);
    for (const QString &id : {u"library.export"_s, u"file.backup"_s, u"file.check"_s})
        QVERIFY2(m_desktop->window().actions().find(id)->isEnabled(), qPrintable(id));
    m_desktop->trigger(u"file.close"_s);
    QTRY_VERIFY(!m_desktop->window().session());
    QVERIFY(!m_desktop->window().actions().find(u"file.backup"_s)->isEnabled());
}

void CatalogFilesTest::theWholeCatalogIsExported()
{
    open(m_catalog);
    const QString file = m_desktop->path(u"all.json"_s);
    choose(u"library.export"_s, file);
    QTRY_VERIFY2_WITH_TIMEOUT(saysWith(u"3 works written to all.json"_s), qPrintable(m_desktop->message()), longest);
    QCOMPARE(worksIn(file), 3);
    const QString again = m_desktop->path(u"again.collectz"_s);
    const ProgramRun run = runProgram({u"import"_s, file, u"--catalog"_s, again, u"--json"_s});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QCOMPARE(run.json().value(u"created"_s).toInt(), 3);
}

void CatalogFilesTest::theFilterSaysWhatIsExported()
{
    open(m_catalog);
    auto *library = m_desktop->window().findChild<ui::LibraryPage *>();
    QVERIFY(library->showQuery(u"year:1960.."_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workCount(), 2, longest);
    const QFileDialog *dialog = dialogAfter(u"library.export"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Export What the Filter Shows"_s);
    const QString file = m_desktop->path(u"newer.csv"_s);
    Q_EMIT const_cast<QFileDialog *>(dialog)->fileSelected(file);
    QTRY_VERIFY_WITH_TIMEOUT(saysWith(u"2 works written"_s), longest);
    const QByteArray table = contentOf(file);
    QVERIFY2(table.contains("Dune") && table.contains("Ubik") && !table.contains("Emma"), table.constData());
}

void CatalogFilesTest::severalSelectedWorksAreExported()
{
    open(m_catalog);
    m_desktop->trigger(u"library.select_all"_s);
    auto *library = m_desktop->window().findChild<ui::LibraryPage *>();
    QTRY_COMPARE(library->selectedKeys().size(), 3);
    const QFileDialog *dialog = dialogAfter(u"library.export"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Export 3 Selected Works"_s);
}

void CatalogFilesTest::anotherFormatIsAnotherSuffix()
{
    open(m_catalog);
    QFileDialog *dialog = dialogAfter(u"library.export"_s);
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"shelf.json"_s);
    Q_EMIT dialog->filterSelected(dialog->nameFilters().at(1));
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"shelf.csv"_s);
    QCOMPARE(dialog->defaultSuffix(), u"csv"_s);
}

void CatalogFilesTest::aFailedExportSaysSoAndLeavesNothing()
{
    open(m_catalog);
    const QString file = m_desktop->path(u"nowhere/all.json"_s);
    choose(u"library.export"_s, file);
    QTRY_VERIFY_WITH_TIMEOUT(saysWith(u"could not be written"_s), longest);
    QVERIFY(!QFile::exists(file));
    QVERIFY(m_desktop->window().session()->jobs().jobs().isEmpty());
}

void CatalogFilesTest::aBackupIsVerifiedAndRemembered()
{
    open(m_catalog);
    const QString id = m_desktop->window().session()->catalog().id().text();
    QVERIFY(!models::lastBackup(id).isValid());
    const QString file = m_desktop->path(u"copy.collectz"_s);
    choose(u"file.backup"_s, file);
    QTRY_VERIFY2_WITH_TIMEOUT(saysWith(u"Backed up to copy.collectz"_s), qPrintable(m_desktop->message()), longest);
    QVERIFY(models::lastBackup(id).isValid());
    const ProgramRun original = runProgram({u"check"_s, u"--catalog"_s, m_catalog, u"--json"_s});
    const ProgramRun copy = runProgram({u"check"_s, u"--catalog"_s, file, u"--json"_s});
    QVERIFY2(copy.exitCode == 0, copy.all().constData());
    QVERIFY2(original.exitCode == 0, original.all().constData());
    QCOMPARE(copy.json().value(u"digest"_s), original.json().value(u"digest"_s));
}

void CatalogFilesTest::aBackupReplacesNothing()
{
    open(m_catalog);
    const QString file = writeFile(m_desktop->path(u"letters.collectz"_s), "Dear aunt");
    choose(u"file.backup"_s, file);
    QTRY_VERIFY2_WITH_TIMEOUT(saysWith(u"left as it is"_s), qPrintable(m_desktop->message()), longest);
    QCOMPARE(contentOf(file), QByteArray("Dear aunt"));
}

void CatalogFilesTest::aBackupBecomesACatalogAgain()
{
    open(m_catalog);
    const QString backup = m_desktop->path(u"copy.collectz"_s);
    choose(u"file.backup"_s, backup);
    QTRY_VERIFY2_WITH_TIMEOUT(saysWith(u"Backed up"_s), qPrintable(m_desktop->message()), longest);
    const QString restored = m_desktop->path(u"restored.collectz"_s);
    choose(u"file.restore"_s, backup);
    choosePlace(restored);
    const auto location = [this] {
        return m_desktop->window().session() ? m_desktop->window().session()->catalog().location() : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(location(), restored, longest);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workCount(), 3, longest);
    m_desktop->trigger(u"file.close"_s);
    QTRY_VERIFY(!m_desktop->window().session());
    const ProgramRun original = runProgram({u"check"_s, u"--catalog"_s, m_catalog, u"--json"_s});
    const ProgramRun copy = runProgram({u"check"_s, u"--catalog"_s, restored, u"--json"_s});
    QVERIFY2(copy.exitCode == 0, copy.all().constData());
    QCOMPARE(copy.json().value(u"digest"_s), original.json().value(u"digest"_s));
}

void CatalogFilesTest::anOpenedBackupIsOfferedForRestoring()
{
    const QString backup = m_desktop->path(u"copy.collectz"_s);
    QCOMPARE(runProgram({u"backup"_s, backup, u"--catalog"_s, m_catalog}).exitCode, 0);
    const QByteArray before = contentOf(backup);
    m_desktop->program().start(backup, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->answerButton(QMessageBox::AcceptRole), longest);
    m_desktop->answerButton(QMessageBox::AcceptRole)->click();
    QTRY_VERIFY2_WITH_TIMEOUT(m_desktop->isOpen(), qPrintable(m_desktop->message()), longest);
    QVERIFY(m_desktop->window().session()->isReadOnly());
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workCount(), 3, longest);
    m_desktop->program().start(backup, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->answerButton(QMessageBox::YesRole), longest);
    m_desktop->answerButton(QMessageBox::YesRole)->click();
    const QString restored = m_desktop->path(u"restored.collectz"_s);
    choosePlace(restored);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->isOpen() && !m_desktop->window().session()->isReadOnly(), longest);
    QCOMPARE(m_desktop->window().session()->catalog().location(), restored);
    QCOMPARE(contentOf(backup), before);
}

void CatalogFilesTest::aDamagedBackupMakesNoCatalog()
{
    const QString backup = writeFile(m_desktop->path(u"letters.collectz"_s), "Dear aunt");
    const QString restored = m_desktop->path(u"restored.collectz"_s);
    choose(u"file.restore"_s, backup);
    choosePlace(restored);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->message().isEmpty(), longest);
    QVERIFY(!QFile::exists(restored));
    QCOMPARE(contentOf(backup), QByteArray("Dear aunt"));
    // A name that is taken is not used.
    choose(u"file.restore"_s, backup);
    choosePlace(m_catalog);
    QTRY_VERIFY2(saysWith(u"exists already"_s), qPrintable(m_desktop->message()));
}

void CatalogFilesTest::aSoundCatalogIsSaidToBeSound()
{
    open(m_catalog);
    m_desktop->trigger(u"file.check"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(saysWith(u"is sound"_s), qPrintable(m_desktop->message()), longest);
    QVERIFY(m_desktop->window().actions().find(u"file.check"_s)->isEnabled());
}

void CatalogFilesTest::faultsAreListed()
{
    ui::FaultsDialog dialog(u"shelf.collectz"_s, {u"The first fault."_s, u"The second fault."_s});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto *list = dialog.findChild<QPlainTextEdit *>();
    QCOMPARE(list->toPlainText(), u"The first fault.\nThe second fault."_s);
    QVERIFY(list->isReadOnly());
}

QTEST_MAIN(CatalogFilesTest)
#include "tst_catalogfiles.moc"
