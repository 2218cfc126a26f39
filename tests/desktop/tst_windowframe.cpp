// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The frame of the window: menus and their letters, keys everybody knows, text size, dropped files, help.
#include "models/librarymodel.h"
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "translations/translations.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/helpwindow.h"
#include "ui/help/licencesdialog.h"
#include "ui/imports/importpage.h"
#include "ui/imports/planpanel.h"
#include "ui/imports/sourcepanel.h"
#include "ui/library/librarypage.h"
#include "ui/main/mainwindow.h"
#include "ui/main/mnemonics.h"
#include "ui/support/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;

class WindowFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void lettersAreDealtOut();
    void everyMenuEntryHasALetterOfItsOwn_data();
    void everyMenuEntryHasALetterOfItsOwn();
    void recentCatalogsHaveNumbers();
    void theUsualKeysAreThere_data();
    void theUsualKeysAreThere();
    void refreshReadsEverythingAnew();
    void textGrowsAndShrinksAndIsRemembered();
    void textSizeWaitsForADraft();
    void fullScreenAndBack();
    void droppedFilesQueueForImport();
    void aDroppedPictureIsNoImport();
    void helpOpensAtThePage();
    void aboutCopiesTheVersions();
    void licencesAreShownInFull();

private:
    void open();
    bool drop(const QStringList &files);
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    template <typename SomePage>
    [[nodiscard]] SomePage *page() const
    {
        return m_window->findChild<SomePage *>();
    }
    void trigger(const QString &id) { m_window->actions().find(id)->trigger(); }

    QTemporaryDir m_folder;
    QFont m_font;
    std::unique_ptr<testsupport::FakeSession> m_fake;
    std::unique_ptr<MainWindow> m_window;
};

void WindowFrameTest::initTestCase()
{
    resources::load();
    translations::load();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QCoreApplication::setApplicationName(u"windowframe"_s);
    applyTheme(*qApp, Theme::Light);
    m_font = QApplication::font();
}

void WindowFrameTest::init()
{
    cleanup();
    QSettings().clear();
    m_fake = std::make_unique<testsupport::FakeSession>();
    m_fake->addBook(u"Dune"_s, u"1965"_s, {u"Frank Herbert"_s});
    open();
}

void WindowFrameTest::cleanup()
{
    m_window.reset();
    m_fake.reset();
    QApplication::setFont(m_font);
}

void WindowFrameTest::open()
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->openSession(*m_fake->session);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(page<LibraryPage>()->model().rowCount(), 1);
}

bool WindowFrameTest::drop(const QStringList &files)
{
    QMimeData content;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    content.setUrls(urls);
    // On the list in the middle, which knows nothing of files.
    const QPoint place = m_window->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window->windowHandle(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent release(place, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window->windowHandle(), &release);
    return release.isAccepted();
}

QString WindowFrameTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void WindowFrameTest::lettersAreDealtOut()
{
    QCOMPARE(withMnemonics({u"&Open"_s, u"Print"_s, u"&Oops"_s, u"Rock && Roll"_s, u"…"_s}),
             (QStringList{u"&Open"_s, u"&Print"_s, u"Oop&s"_s, u"&Rock && Roll"_s, u"…"_s}));
    // The last finds all its letters taken; the first has another one.
    QCOMPARE(withMnemonics({u"abc"_s, u"b"_s, u"a"_s}), (QStringList{u"ab&c"_s, u"&b"_s, u"&a"_s}));
    QCOMPARE(mnemonicOf(u"Rock && &Roll"_s), u'r');
    QVERIFY(mnemonicOf(u"Rock && Roll"_s).isNull());
}

void WindowFrameTest::everyMenuEntryHasALetterOfItsOwn_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void WindowFrameTest::everyMenuEntryHasALetterOfItsOwn()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/collectz_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&translator);
    m_window.reset();
    open();
    QStringList problems;
    int entries = 0;
    const std::function<void(const QString &, const QList<QAction *> &)> walk = [&](const QString &where,
                                                                                    const QList<QAction *> &actions) {
        QHash<QChar, QString> taken;
        for (const QAction *action : actions) {
            if (action->isSeparator() || !action->isVisible())
                continue;
            ++entries;
            const QChar letter = mnemonicOf(action->text());
            if (letter.isNull())
                problems.append(where + u": no letter in "_s + action->text());
            else if (taken.contains(letter))
                problems.append(where + u": "_s + action->text() + u" and "_s + taken.value(letter));
            taken.insert(letter, action->text());
            if (action->menu())
                walk(where + u" > "_s + action->text(), action->menu()->actions());
        }
    };
    // The menus follow the actions in the next round of the event loop.
    const auto areFine = [&] {
        problems.clear();
        entries = 0;
        walk(u"bar"_s, m_window->menuBar()->actions());
        return problems.isEmpty() && entries > 40;
    };
    QTRY_VERIFY2(areFine(), qPrintable(problems.join(u'\n')));
    QCoreApplication::removeTranslator(&translator);
}

void WindowFrameTest::recentCatalogsHaveNumbers()
{
    m_window->setRecent({{u"/a"_s, u"Rock & Roll"_s}, {u"/b"_s, u"Shelf"_s}});
    const QList<QAction *> entries = m_window->actions().find(u"file.recent"_s)->menu()->actions();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first()->text(), u"&1  Rock && Roll"_s);
    QSignalSpy asked(m_window.get(), &MainWindow::locationRequested);
    entries.last()->trigger();
    QCOMPARE(asked.value(0).value(0).toString(), u"/b"_s);
}

void WindowFrameTest::theUsualKeysAreThere_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QKeySequence>("keys");
    const auto row = [](const char *keys, const QString &id) {
        QTest::newRow(keys) << id << QKeySequence(QString::fromLatin1(keys));
    };
    row("Ctrl+O", u"file.open"_s);
    row("Ctrl+W", u"file.close"_s);
    row("Ctrl+Q", u"file.quit"_s);
    row("Ctrl+Z", u"edit.undo"_s);
    row("Ctrl+Shift+Z", u"edit.redo"_s);
    row("Ctrl+C", u"library.copy"_s);
    row("Ctrl+A", u"library.select_all"_s);
    row("Ctrl+F", u"library.filter"_s);
    row("Ctrl+N", u"item.add"_s);
    row("F2", u"item.edit"_s);
    row("Del", u"item.trash"_s);
    row("F5", u"view.refresh"_s);
    row("F11", u"view.full_screen"_s);
    row("Ctrl++", u"view.larger"_s);
    row("Ctrl+=", u"view.larger"_s);
    row("Ctrl+-", u"view.smaller"_s);
    row("Ctrl+0", u"view.usual_size"_s);
    row("F1", u"help.contents"_s);
    row("Ctrl+/", u"help.shortcuts"_s);
    row("Ctrl+K", u"help.commands"_s);
    row("Ctrl+I", u"import.choose"_s);
}

void WindowFrameTest::theUsualKeysAreThere()
{
    QFETCH(QString, id);
    QFETCH(QKeySequence, keys);
    const QAction *action = m_window->actions().find(id);
    QVERIFY2(action, qPrintable(id));
    QVERIFY2(action->shortcuts().contains(keys), qPrintable(action->shortcut().toString()));
}

void WindowFrameTest::refreshReadsEverythingAnew()
{
    QSignalSpy changed(m_fake->session.get(), &models::CatalogSession::changed);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(changed.count(), 1);
    QVERIFY(changed.value(0).value(0).value<catalog::ChangeNotice>().reload);
    QTRY_VERIFY(page<LibraryPage>()->isSettled());
    QCOMPARE(page<LibraryPage>()->model().rowCount(), 1);
    m_window->closeSession();
    QVERIFY(!m_window->actions().find(u"view.refresh"_s)->isEnabled());
}

void WindowFrameTest::textGrowsAndShrinksAndIsRemembered()
{
    const double usual = m_font.pointSizeF();
    m_window->showPage(u"trash"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_window->textSize(), 110);
    QCOMPARE(qRound(QApplication::font().pointSizeF() * 100), qRound(usual * 110));
    QCOMPARE(m_window->currentPage()->id(), u"trash"_s);
    QCOMPARE(QSettings().value(u"window/textSize"_s).toInt(), 110);
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_window->textSize(), 85);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_window->textSize(), 100);
    QCOMPARE(qRound(QApplication::font().pointSizeF() * 100), qRound(usual * 100));
    for (int step = 0; step < 20; ++step)
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_window->textSize(), 300);
    QTRY_COMPARE(page<LibraryPage>()->model().rowCount(), 1);
    m_window->closeSession();
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_window->textSize(), 100);
}

void WindowFrameTest::textSizeWaitsForADraft()
{
    page<LibraryPage>()->selectWork(m_fake->addBook(u"Emma"_s, u"1815"_s, {}));
    QTRY_VERIFY(page<LibraryPage>()->isSettled());
    trigger(u"item.edit"_s);
    QLineEdit *title = nullptr;
    QTRY_VERIFY([&] {
        for (QLineEdit *edit : m_window->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == "Title"_L1 && edit->isVisible())
                title = edit;
        }
        return title != nullptr;
    }());
    title->setText(u"Emma, revised"_s);
    QVERIFY(page<LibraryPage>()->hasUnsavedDraft());
    trigger(u"view.larger"_s);
    QCOMPARE(m_window->textSize(), 100);
    QCOMPARE(title->text(), u"Emma, revised"_s);
    QVERIFY(m_window->findChild<QWidget *>(u"notificationBar"_s)->isVisible());
}

void WindowFrameTest::fullScreenAndBack()
{
    for (const bool full : {true, false}) {
        trigger(u"view.full_screen"_s);
        QCOMPARE(m_window->isFullScreen(), full);
    }
}

void WindowFrameTest::droppedFilesQueueForImport()
{
    const QStringList files{write(u"one.csv"_s, "Title,Author,Year\nEmma,Jane Austen,1815\n"),
                            write(u"two.csv"_s, "Title,Author,Year\nPersuasion,Jane Austen,1817\n"),
                            write(u"three.csv"_s, "Title,Author,Year\nSanditon,Jane Austen,1925\n")};
    auto *import = page<ImportPage>();
    QVERIFY(drop(files));
    QCOMPARE(m_window->currentPage(), import);
    const auto shows = [&](const QString &file) {
        return import->sourcePanel().isVisible() && import->sourcePanel().isSettled() &&
               import->sourcePanel().request().path == file;
    };
    QTRY_VERIFY(shows(files.at(0)));
    import->sourcePanel().planButton()->click();
    // The next one comes up while the first is being planned.
    QTRY_VERIFY(shows(files.at(1)));
    // One that is dropped meanwhile comes after those that wait.
    const QString late = write(u"four.csv"_s, "Title,Author,Year\nDune,Frank Herbert,1965\n");
    QVERIFY(drop({late}));
    QVERIFY(shows(files.at(1)));
    import->sourcePanel().planButton()->click();
    QTRY_VERIFY(shows(files.at(2)));
    import->sourcePanel().planButton()->click();
    QTRY_VERIFY(shows(late));
    import->sourcePanel().planButton()->click();
    QTRY_VERIFY(import->planPanel().isVisible() && import->isSettled());
    QCOMPARE(import->planPanel().report().record.fileName, u"four.csv"_s);
    const Result<QList<catalog::ImportRecord>> plans = m_fake->catalog.imports().list(0, 10);
    QVERIFY(plans.has_value());
    QCOMPARE(plans->size(), 4);
    QCOMPARE(page<LibraryPage>()->model().rowCount(), 1);
}

void WindowFrameTest::aDroppedPictureIsNoImport()
{
    QVERIFY(drop({write(u"cover.png"_s, "anything")}));
    QCOMPARE(m_window->currentPage()->id(), u"library"_s);
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"notificationBar"_s)->accessibleName().contains(u"cover"_s));
    QMimeData content;
    content.setUrls({QUrl(u"https://example.org/list.csv"_s)});
    QDragEnterEvent enter(m_window->rect().center(), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window->windowHandle(), &enter);
    QVERIFY(!enter.isAccepted());
}

void WindowFrameTest::helpOpensAtThePage()
{
    m_window->showPage(u"review"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QTRY_VERIFY(m_window->findChild<HelpWindow *>());
    auto *help = m_window->findChild<HelpWindow *>();
    QVERIFY(help->isVisible() && !help->isModal());
    const auto *list = help->findChild<QListWidget *>();
    QCOMPARE(list->currentItem()->text(), u"Review"_s);
    // Asking again shows the same window at the page one is on by then.
    m_window->showPage(u"library"_s);
    trigger(u"help.contents"_s);
    QCOMPARE(m_window->findChildren<HelpWindow *>().size(), 1);
    QCOMPARE(list->currentItem()->text(), u"Finding and sorting"_s);
}

void WindowFrameTest::aboutCopiesTheVersions()
{
    trigger(u"help.about"_s);
    QTRY_VERIFY(m_window->findChild<AboutDialog *>());
    auto *about = m_window->findChild<AboutDialog *>();
    for (QPushButton *button : about->findChildren<QPushButton *>()) {
        if (button->text().contains(u"Versions"_s))
            button->click();
    }
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Qt 6"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(qEnvironmentVariable("HOME")));
}

void WindowFrameTest::licencesAreShownInFull()
{
    trigger(u"help.licences"_s);
    QTRY_VERIFY(m_window->findChild<LicencesDialog *>());
    const QString text = m_window->findChild<LicencesDialog *>()->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(text.contains(u"GNU GENERAL PUBLIC LICENSE"_s) && text.contains(u"END OF TERMS AND CONDITIONS"_s));
}

QTEST_MAIN(WindowFrameTest)
#include "tst_windowframe.moc"
