// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people open and drop: their first catalog, the sample, files of all sorts, a file that another program has open.
#include "storage/connection.h"
#include "tests/desktop/desktopwindow.h"
#include "tests/desktop/programrun.h"
#include "ui/imports/importpage.h"
#include "ui/imports/sourcepanel.h"
#include "ui/welcome/waybutton.h"
#include "ui/welcome/welcomeview.h"

#include <QAbstractButton>
#include <QAction>
#include <QCryptographicHash>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QSettings>
#include <QTest>
#include <QWindow>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;

namespace {

constexpr int longest = 60'000;

QByteArray digestOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()
                                          : QByteArray();
}

/// Root may do everything; for as long as this lives, this process is nobody.
class WithoutRights
{
public:
    WithoutRights()
        : m_before(geteuid())
    {
        if (m_before == 0 && setresuid(nobody, nobody, 0) != 0)
            qFatal("cannot give up rights");
    }

    ~WithoutRights()
    {
        if (m_before == 0 && setresuid(0, 0, 0) != 0)
            qFatal("cannot take rights back");
    }

    Q_DISABLE_COPY_MOVE(WithoutRights)

private:
    static constexpr uid_t nobody = 65534;
    uid_t m_before;
};

} // namespace

class OpeningCatalogsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_desktop = std::make_unique<DesktopWindow>(); }
    void cleanup() { m_desktop.reset(); }

    void theWelcomeOffersEveryWay();
    void oneClickMakesACatalogThatIsOpenedNextTime();
    void theSampleIsFilledOnce();
    void aNewCatalogIsNotMadeOverAFile();
    void aMissingLastCatalogIsSaid();
    void anImportFromTheWelcomeMakesACatalog();
    void aFileDroppedOnTheWelcomeIsImported();
    void aCatalogDroppedOnTheWindowIsOpened();
    void badFilesAreSaidAndLeftAsTheyAre_data();
    void badFilesAreSaidAndLeftAsTheyAre();
    void aNewerCatalogIsLeftAsItIs();
    void aFolderWithoutRightsOffersReadOnly();
    void aCatalogOfAnotherProgramIsOfferedReadOnly();
    void aLaterStartBringsItsCatalogAndFiles();
    void whatOpensAtStartIsThePersonsChoice();

private:
    void waitUntilOpen();
    [[nodiscard]] QString makeCatalog(const QString &name) const;
    bool drop(const QStringList &files);
    /// The button of the question that is open.

    std::unique_ptr<DesktopWindow> m_desktop;
};

void OpeningCatalogsTest::waitUntilOpen()
{
    QTRY_VERIFY2_WITH_TIMEOUT(m_desktop->isOpen(), qPrintable(m_desktop->message()), longest);
}

QString OpeningCatalogsTest::makeCatalog(const QString &name) const
{
    const QString file = m_desktop->path(name);
    const ProgramRun run = runProgram({u"generate"_s, u"--works"_s, u"20"_s, u"--catalog"_s, file});
    if (run.exitCode != 0)
        qFatal("%s", run.all().constData());
    return file;
}

bool OpeningCatalogsTest::drop(const QStringList &files)
{
    QMimeData content;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    content.setUrls(urls);
    const QPoint place = m_desktop->window().rect().center();
    QWindow *handle = m_desktop->window().windowHandle();
    QDragEnterEvent enter(place, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(handle, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent release(place, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(handle, &release);
    return release.isAccepted();
}

void OpeningCatalogsTest::theWelcomeOffersEveryWay()
{
    m_desktop->program().start({}, false);
    const auto *welcome = m_desktop->window().findChild<ui::WelcomeView *>();
    QVERIFY(welcome && welcome->isVisible());
    QStringList ways;
    for (const auto *button : welcome->findChildren<ui::WayButton *>()) {
        QVERIFY2(button->isVisible() && !button->accessibleDescription().isEmpty(), qPrintable(button->text()));
        ways.append(button->accessibleName());
    }
    QCOMPARE(ways,
             (QStringList{u"My catalog"_s, u"Open a catalog file…"_s, u"Import an export file…"_s,
                          u"Look around in the sample"_s, u"Connect to a companion…"_s, u"Connect to PostgreSQL…"_s}));
}

void OpeningCatalogsTest::oneClickMakesACatalogThatIsOpenedNextTime()
{
    m_desktop->trigger(u"file.mine"_s);
    waitUntilOpen();
    QCOMPARE(m_desktop->workCount(), 0);
    const QString file = m_desktop->window().session()->catalog().location();
    QVERIFY(file.startsWith(m_desktop->path(u"data"_s)));
    m_desktop->restart();
    m_desktop->program().start({}, false);
    waitUntilOpen();
    QCOMPARE(m_desktop->window().session()->catalog().location(), file);
    m_desktop->trigger(u"file.close"_s);
    m_desktop->restart();
    m_desktop->program().start({}, false);
    QVERIFY(!m_desktop->window().session());
    QVERIFY(m_desktop->window().actions().find(u"file.recent"_s)->isEnabled());
}

void OpeningCatalogsTest::theSampleIsFilledOnce()
{
    m_desktop->trigger(u"file.sample"_s);
    waitUntilOpen();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->workCount() >= 50, longest);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window().session()->jobs().jobs().isEmpty() && m_desktop->isOpen(), longest);
    const qint64 works = m_desktop->workCount();
    // Undo takes the whole sample away, and opening it again does not bring it back by itself.
    QTRY_VERIFY(m_desktop->window().actions().find(u"edit.undo"_s)->isEnabled());
    m_desktop->restart();
    m_desktop->trigger(u"file.sample"_s);
    waitUntilOpen();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workCount(), works, longest);
    QVERIFY(m_desktop->window().session()->jobs().jobs().isEmpty());
}

void OpeningCatalogsTest::aNewCatalogIsNotMadeOverAFile()
{
    const QString file = writeFile(m_desktop->path(u"letters.collectz"_s), "Dear aunt");
    m_desktop->trigger(u"file.new"_s);
    QTRY_VERIFY(m_desktop->window().findChild<QFileDialog *>());
    auto *dialog = m_desktop->window().findChild<QFileDialog *>();
    Q_EMIT dialog->fileSelected(file);
    dialog->reject();
    QTRY_VERIFY(m_desktop->message().contains(u"exists already and was left as it is"_s));
    QCOMPARE(digestOf(file), QCryptographicHash::hash("Dear aunt", QCryptographicHash::Sha256).toHex());
}

void OpeningCatalogsTest::aLaterStartBringsItsCatalogAndFiles()
{
    const QString mine = makeCatalog(u"mine.collectz"_s);
    const QString theirs = makeCatalog(u"theirs.collectz"_s);
    const QString table = writeFile(m_desktop->path(u"books.csv"_s), "Title,Author,Year\nEmma,Jane Austen,1815\n");
    const auto location = [this] { return m_desktop->window().session()->catalog().location(); };
    m_desktop->program().begin({mine, false, {}, {}});
    waitUntilOpen();
    const models::CatalogSession *session = m_desktop->window().session();
    // What is open anyway is only brought to the front.
    m_desktop->program().take({mine, false, {}, {}});
    m_desktop->program().take({});
    QCOMPARE(m_desktop->window().session(), session);
    m_desktop->program().take({theirs, false, {table}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(location(), theirs, longest);
    auto *page = m_desktop->window().findChild<ui::ImportPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(page->sourcePanel().isSettled() && page->sourcePanel().isVisible(), longest);
    QCOMPARE(page->sourcePanel().request().path, table);
    QCOMPARE(m_desktop->window().currentPage()->id(), u"import"_s);
}

void OpeningCatalogsTest::whatOpensAtStartIsThePersonsChoice()
{
    const QString mine = makeCatalog(u"mine.collectz"_s);
    QSettings().setValue(u"catalogs/last"_s, mine);
    QSettings().setValue(u"start/open"_s, u"nothing"_s);
    m_desktop->restart();
    m_desktop->program().start({}, false);
    m_desktop->program().start(mine, false);
    waitUntilOpen();
    QSettings().setValue(u"start/open"_s, u"mine"_s);
    m_desktop->restart();
    m_desktop->program().begin({});
    waitUntilOpen();
    QVERIFY(m_desktop->window().session()->catalog().location() != mine);
    QCOMPARE(m_desktop->workCount(), 0);
}

void OpeningCatalogsTest::aMissingLastCatalogIsSaid()
{
    QSettings().setValue(u"catalogs/last"_s, m_desktop->path(u"gone.collectz"_s));
    m_desktop->program().start({}, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->message().contains(u"gone.collectz"_s), longest);
    QVERIFY(m_desktop->window().findChild<ui::WelcomeView *>()->isVisible());
}

void OpeningCatalogsTest::anImportFromTheWelcomeMakesACatalog()
{
    const QString file = writeFile(m_desktop->path(u"books.csv"_s), "Title,Author,Year\nEmma,Jane Austen,1815\n");
    m_desktop->trigger(u"file.import"_s);
    QTRY_VERIFY(m_desktop->window().findChild<QFileDialog *>());
    auto *dialog = m_desktop->window().findChild<QFileDialog *>();
    dialog->selectFile(file);
    static_cast<QDialog *>(dialog)->accept();
    waitUntilOpen();
    QTRY_COMPARE(m_desktop->window().currentPage()->id(), u"import"_s);
    auto *page = m_desktop->window().findChild<ui::ImportPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(page->sourcePanel().isSettled() && page->sourcePanel().isVisible(), longest);
    QCOMPARE(page->sourcePanel().request().path, file);
    QVERIFY(!m_desktop->window().actions().find(u"file.import"_s)->isVisible());
}

void OpeningCatalogsTest::aFileDroppedOnTheWelcomeIsImported()
{
    const QString first = writeFile(m_desktop->path(u"books.csv"_s), "Title,Author,Year\nEmma,Jane Austen,1815\n");
    const QString second = writeFile(m_desktop->path(u"more.csv"_s), "Title,Author,Year\nDune,Frank Herbert,1965\n");
    QVERIFY(QTest::qWaitForWindowExposed(&m_desktop->window()));
    QVERIFY(drop({first, second}));
    waitUntilOpen();
    auto *page = m_desktop->window().findChild<ui::ImportPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(page->sourcePanel().isSettled() && page->sourcePanel().isVisible(), longest);
    QCOMPARE(page->sourcePanel().request().path, first);
}

void OpeningCatalogsTest::aCatalogDroppedOnTheWindowIsOpened()
{
    const QString file = makeCatalog(u"shelf.collectz"_s);
    const QString other = makeCatalog(u"other.collectz"_s);
    QVERIFY(QTest::qWaitForWindowExposed(&m_desktop->window()));
    QVERIFY(drop({file}));
    waitUntilOpen();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workCount(), 20, longest);
    QVERIFY(drop({other}));
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->isOpen() && m_desktop->window().session()->catalog().location() == other,
                             longest);
}

void OpeningCatalogsTest::badFilesAreSaidAndLeftAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QByteArray() << u"is empty, not a collectz catalog"_s;
    QTest::newRow("words") << QByteArray("Dear aunt, these are my books.") << u"not a "_s;
    QTest::newRow("long text") << QByteArray(100'000, 'x') << u"not a "_s;
    QTest::newRow("damaged header") << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\7') << u"\""_s;
}

void OpeningCatalogsTest::badFilesAreSaidAndLeftAsTheyAre()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const QString file = writeFile(m_desktop->path(u"bad.collectz"_s), bytes);
    const QByteArray before = digestOf(file);
    m_desktop->program().start(file, false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->message().isEmpty(), longest);
    QVERIFY2(m_desktop->message().contains(u"bad.collectz"_s) && m_desktop->message().contains(sentence),
             qPrintable(m_desktop->message()));
    QCOMPARE(digestOf(file), before);
    QVERIFY(!m_desktop->window().session());
    // Nothing is left beside it, and it is not what the next start tries.
    m_desktop->quit();
    QCOMPARE(QDir(QFileInfo(file).path()).entryList({u"bad.collectz?*"_s}), QStringList());
    QVERIFY(!QSettings().contains(u"catalogs/last"_s));
}

void OpeningCatalogsTest::aNewerCatalogIsLeftAsItIs()
{
    const QString file = makeCatalog(u"newer.collectz"_s);
    {
        Result<std::unique_ptr<storage::Connection>> connection = storage::openConnection({file, false, false});
        QVERIFY(connection.has_value());
        QVERIFY(
            (*connection)->executeScript("UPDATE schema_migration SET version = 999 WHERE version = 1").has_value());
    }
    const QByteArray before = digestOf(file);
    m_desktop->program().start(file, false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->message().isEmpty(), longest);
    QVERIFY2(m_desktop->message().contains(u"newer"_s) && m_desktop->message().contains(u"999"_s),
             qPrintable(m_desktop->message()));
    QCOMPARE(digestOf(file), before);
}

void OpeningCatalogsTest::aFolderWithoutRightsOffersReadOnly()
{
    QVERIFY(QDir().mkpath(m_desktop->path(u"shared"_s)));
    const QString file = makeCatalog(u"shared/shelf.collectz"_s);
    const QByteArray before = digestOf(file);
    const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto enterable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(file, readable));
    QVERIFY(QFile::setPermissions(m_desktop->path(u"shared"_s), readable | enterable));
    QVERIFY(QFile::setPermissions(m_desktop->path({}), readable | enterable | QFile::WriteOwner));
    {
        const WithoutRights nobody;
        m_desktop->program().start(file, false);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->answerButton(QMessageBox::AcceptRole), longest);
        m_desktop->answerButton(QMessageBox::AcceptRole)->click();
        QTRY_VERIFY2_WITH_TIMEOUT(m_desktop->isOpen(), qPrintable(m_desktop->message()), longest);
        QVERIFY(m_desktop->window().session()->isReadOnly());
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workCount(), 20, longest);
        m_desktop->quit();
    }
    QVERIFY(QFile::setPermissions(m_desktop->path(u"shared"_s), readable | enterable | QFile::WriteOwner));
    QCOMPARE(digestOf(file), before);
}

void OpeningCatalogsTest::aCatalogOfAnotherProgramIsOfferedReadOnly()
{
    const QString file = makeCatalog(u"shelf.collectz"_s);
    QProcess other;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, m_desktop->path(u"other settings"_s));
    other.setProcessEnvironment(environment);
    other.start(QStringLiteral(COLLECTZ_PROGRAM), {u"--catalog"_s, file});
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file + u".lock"_s).size() > 0, longest);

    m_desktop->program().start(file, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->answerButton(QMessageBox::AcceptRole), longest);
    QVERIFY(!m_desktop->window().session());
    m_desktop->answerButton(QMessageBox::AcceptRole)->click();
    waitUntilOpen();
    QVERIFY(m_desktop->window().session()->isReadOnly());
    QCOMPARE(m_desktop->window().windowTitle(),
             u"shelf.collectz (read-only) — "_s + QGuiApplication::applicationDisplayName());
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->workCount(), 20, longest);
    QVERIFY(!m_desktop->window().actions().find(u"item.add"_s)->isEnabled());
    // Nothing can be imported into it either, and that is said.
    QVERIFY(drop({writeFile(m_desktop->path(u"books.csv"_s), "Title\nEmma\n")}));
    QTRY_VERIFY(m_desktop->message().contains(u"read-only"_s));

    other.terminate();
    QVERIFY(other.waitForFinished(longest));
    m_desktop->program().start(file, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->isOpen() && !m_desktop->window().session()->isReadOnly(), longest);
    QVERIFY(m_desktop->window().actions().find(u"item.add"_s)->isEnabled());
}

QTEST_MAIN(OpeningCatalogsTest)
#include "tst_openingcatalogs.moc"
