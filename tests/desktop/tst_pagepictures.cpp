// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/language.h"
#include "models/librarymodel.h"
#include "models/reviewmodel.h"
#include "resources/resources.h"
#include "tests/support/quarrel.h"
#include "tests/ui/laidout.h"
#include "translations/translations.h"
#include "ui/bulkedit/bulkeditdialog.h"
#include "ui/bulkedit/findreplacedialog.h"
#include "ui/conflicts/conflictspage.h"
#include "ui/conflicts/ownvaluedialog.h"
#include "ui/imports/dropzone.h"
#include "ui/imports/importpage.h"
#include "ui/imports/planpanel.h"
#include "ui/imports/progresspanel.h"
#include "ui/imports/resumebar.h"
#include "ui/imports/sourcepanel.h"
#include "ui/item/draftbar.h"
#include "ui/library/librarypage.h"
#include "ui/main/mainwindow.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/shortcutsheet.h"
#include "ui/review/reviewpage.h"
#include "ui/support/theme.h"
#include "ui/vocabulary/termeditor.h"
#include "ui/vocabulary/vocabularypage.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;
using collectz::testsupport::FakeSession;

/// Renders the states of the working pages that the program's own pictures do not reach, in light and dark, at 100 % and
/// 200 %, in German and from right to left. The pictures go to the folder that COLLECTZ_PICTURES names, else nowhere.
class PagePicturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void draws_data();
    void draws();
    void mirrorsFromRightToLeft();
    void speaksGerman();

private:
    template <typename SomePage>
    SomePage *page();
    void save(const QString &name, QWidget *widget = nullptr);
    void drawGroups();
    void drawImport();
    void drawReview();
    void quarrel(const EntityId &dune, const EntityId &other);
    void drawConflicts();
    void drawVocabulary();
    void drawDialogs();

    std::unique_ptr<FakeSession> m_fake;
    std::unique_ptr<MainWindow> m_window;
    QTranslator m_english;
    QTemporaryDir m_folder;
    QString m_prefix;
    QStringList m_keys; ///< where the Tab key goes against reading, and letters that are underlined twice
    QPalette m_palette;
    QFont m_font;
};

void PagePicturesTest::initTestCase()
{
    resources::load();
    translations::load();
    QVERIFY(m_english.load(u":/i18n/collectz_en.qm"_s));
    QCoreApplication::installTranslator(&m_english);
    QStandardPaths::setTestModeEnabled(true);
    m_palette = QApplication::palette();
    m_font = QApplication::font();
}

void PagePicturesTest::init()
{
    m_fake = std::make_unique<FakeSession>();
    const EntityId dune = m_fake->addBook(u"Children of Dune"_s, u"1976"_s, {u"Frank Herbert"_s}, u"Study/Shelf 2"_s);
    const EntityId other = m_fake->addBook(u"Children of Dune: The Graphic Novel, Deluxe Edition"_s, u"2003"_s,
                                           {u"Brian Herbert"_s, u"Kevin J. Anderson"_s}, u"Attic/Box 3"_s);
    for (int number = 1; number <= 30; ++number)
        m_fake->addBook(u"The Collected Stories, Volume %1"_s.arg(number), QString::number(1950 + number),
                        {u"Ursula K. Le Guin"_s}, u"Study/Shelf %1"_s.arg(number % 4));
    m_fake->addPlan(u"goodreads_library_export.csv"_s, {dune, other});
    quarrel(dune, other);
    m_window = std::make_unique<MainWindow>();
    m_window->openSession(*m_fake->session);
    QTRY_VERIFY(m_fake->session->registry().find(u"title"_s) != nullptr);
}

void PagePicturesTest::cleanup()
{
    m_window->closeSession();
    m_window.reset();
    m_fake.reset();
    QApplication::setPalette(m_palette);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

template <typename SomePage>
SomePage *PagePicturesTest::page()
{
    for (Page *candidate : m_window->pages()) {
        if (auto *found = qobject_cast<SomePage *>(candidate))
            return found;
    }
    return nullptr;
}

void PagePicturesTest::save(const QString &name, QWidget *widget)
{
    const QString folder = qEnvironmentVariable("COLLECTZ_PICTURES", m_folder.path());
    QDir().mkpath(folder);
    QWidget *shown = widget ? widget : m_window.get();
    testsupport::layOut();
    const QPixmap picture = shown->grab();
    QVERIFY(!picture.isNull());
    QVERIFY(picture.save(QDir(folder).filePath(m_prefix + name + u".png"_s)));
    for (const QString &mistake : testsupport::tabsAgainstReading(shown) + testsupport::lettersTwice(shown))
        m_keys.append(m_prefix + name + u": "_s + mistake);
}

void PagePicturesTest::draws_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    QTest::newRow("light-100") << false << 1.0;
    QTest::newRow("dark-100") << true << 1.0;
    QTest::newRow("light-200") << false << 2.0;
    QTest::newRow("dark-200") << true << 2.0;
}

void PagePicturesTest::draws()
{
    QFETCH(bool, dark);
    QFETCH(double, scale);
    cleanup();
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * scale);
    QApplication::setFont(font);
    applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
    init();
    m_prefix = QString::fromLatin1(QTest::currentDataTag()) + u'-';
    m_keys.clear();
    m_window->resize(scale > 1 ? QSize(1900, 1200) : QSize(1280, 800));
    m_window->show();
    drawGroups();
    drawImport();
    drawReview();
    drawConflicts();
    drawVocabulary();
    drawDialogs();
    QVERIFY2(m_keys.isEmpty(), qPrintable(m_keys.join(u'\n')));
}

void PagePicturesTest::drawGroups()
{
    auto *library = page<LibraryPage>();
    QVERIFY(library);
    m_window->showPage(u"library"_s);
    m_window->actions().find(u"library.group.location"_s)->trigger();
    QTRY_VERIFY(library->isSettled());
    library->model().setCollapsed(0, true);
    models::FormDraft draft;
    draft.title = u"Children of Dune: The Graphic Novel, Deluxe Edition"_s;
    draft.typedAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0));
    auto *bar = library->findChild<DraftBar *>();
    bar->offer({draft});
    QTRY_VERIFY(library->isSettled());
    save(u"groups"_s);
    bar->offer({});
    m_window->actions().find(u"library.grid"_s)->trigger();
    QTRY_VERIFY(library->isSettled());
    save(u"groups-covers"_s);
    m_window->actions().find(u"library.table"_s)->trigger();
    m_window->actions().find(u"library.group.none"_s)->trigger();
    QTRY_VERIFY(library->isSettled());
    auto *table = library->findChild<QTableView *>(u"workTable"_s);
    table->keyboardSearch(u"children"_s);
    QTRY_VERIFY(library->isSettled());
    save(u"typed-letters"_s);
}

void PagePicturesTest::drawImport()
{
    auto *import = page<ImportPage>();
    QVERIFY(import);
    const QString path = m_folder.filePath(u"shelf export.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Type,Title,Author,Year,Shelf,Price,Internal code\n"
               "book,Dune,Frank Herbert,1965,Study/Shelf 2,12.99 EUR,Z-1\n"
               "book,Emma,Jane Austen,1815,Attic,4.50 EUR,Z-2\n"
               "film,,,1999,,,\n");
    file.close();
    m_window->showPage(u"import"_s);
    import->importFile(path);
    QTRY_VERIFY(import->sourcePanel().isSettled());
    save(u"import-source"_s);
    import->sourcePanel().planButton()->click();
    QTRY_VERIFY(import->planPanel().report().record.number > 0);
    QTRY_VERIFY(import->isSettled());
    save(u"import-plan"_s);
    import->planPanel().applyButton()->click();
    QTRY_VERIFY(import->planPanel().report().record.state == catalog::ImportState::Applied);
    QTRY_VERIFY(import->isSettled());
    save(u"import-done"_s);

    ProgressPanel progress;
    models::ImportTask task;
    task.work = models::ImportTask::Work::Apply;
    task.fileName = u"goodreads_library_export.csv"_s;
    task.progress.step = u"apply"_s;
    task.progress.done = 41'000;
    task.progress.total = 100'000;
    task.progress.unitsPerSecond = 5321;
    task.progress.remainingSeconds = 11;
    task.progress.current = u"The Left Hand of Darkness"_s;
    progress.showTask(task, 0);
    progress.resize(m_window->size() * 0.7);
    save(u"import-progress"_s, &progress);

    m_window->actions().find(u"import.history"_s)->trigger();
    QTRY_VERIFY(import->isSettled());
    catalog::ImportRecord killed;
    killed.state = catalog::ImportState::Applying;
    killed.fileName = u"goodreads_library_export.csv"_s;
    killed.appliedThrough = 41'000;
    killed.rows = 100'000;
    auto *bar = import->findChild<ResumeBar *>();
    bar->offer({killed});
    QTRY_VERIFY(bar->goOnButton()->width() >= bar->goOnButton()->sizeHint().width());
    save(u"import-resume"_s);
}

void PagePicturesTest::quarrel(const EntityId &dune, const EntityId &other)
{
    const QString description =
        u"Nine years have passed since the desert took its prophet. His twins grow up in a palace full of whispers, "
        "while their aunt rules in their name and listens to voices that nobody else can hear."_s;
    QString rewritten = description;
    rewritten.replace(u"Nine years"_s, u"Nearly ten years"_s);
    rewritten.replace(u"a palace full of whispers"_s, u"a quiet palace"_s);
    QVERIFY(testsupport::fight(*m_fake, {dune, u"description"_s, description, rewritten, u"anna"_s, u"Bert"_s}));
    QVERIFY(
        testsupport::fight(*m_fake, {dune, u"title"_s, u"Children of Dune (1976)"_s, u"Dune 3: Children of Dune"_s}));
    QVERIFY(testsupport::fight(*m_fake, {other, u"pages"_s, u"412"_s, u"604"_s, u"Cleo"_s, u"anna"_s}));
    QVERIFY(testsupport::fight(
        *m_fake, {other, u"authors"_s, QStringList{u"Brian Herbert"_s, u"Kevin J. Anderson"_s, u"Raúl Allén"_s},
                  QStringList{u"Kevin J. Anderson"_s, u"Brian Herbert"_s}, u"Ada"_s, u"Bert"_s}));
}

void PagePicturesTest::drawConflicts()
{
    auto *conflicts = page<ConflictsPage>();
    QVERIFY(conflicts);
    m_window->showPage(u"conflicts"_s);
    QTRY_VERIFY(conflicts->isSettled() && conflicts->model().rowCount() > 2);
    save(u"conflicts"_s);
    conflicts->table()->selectRow(conflicts->model().rowCount() - 1);
    QTRY_VERIFY(conflicts->isSettled());
    save(u"conflicts-last"_s);
    QTest::keyClick(conflicts->table(), Qt::Key_V);
    auto *dialog = conflicts->findChild<OwnValueDialog *>();
    QVERIFY(dialog);
    save(u"conflicts-value"_s, dialog);
    dialog->reject();
    QTest::keyClick(conflicts->table(), Qt::Key_T);
    QTRY_VERIFY(conflicts->isSettled());
    conflicts->findChild<QToolButton *>(u"settledConflicts"_s)->click();
    QTRY_VERIFY(conflicts->isSettled() && conflicts->model().rowCount() == 1);
    save(u"conflicts-settled"_s);
    conflicts->findChild<QToolButton *>(u"openConflicts"_s)->click();
    QTRY_VERIFY(conflicts->isSettled());
    conflicts->table()->selectRow(0);
    QTest::keyClick(conflicts->table(), Qt::Key_O);
    QTRY_VERIFY(page<LibraryPage>()->isSettled());
    save(u"item-with-conflict"_s);
}

void PagePicturesTest::drawReview()
{
    auto *review = page<ReviewPage>();
    QVERIFY(review);
    m_window->showPage(u"review"_s);
    QTRY_COMPARE(review->model().rowCount(), 1);
    QTRY_VERIFY(review->isSettled());
    save(u"review"_s);
    QTest::keyClick(review->table(), Qt::Key_S);
    QTRY_COMPARE(review->model().nextWaiting(0), -1);
    review->findChild<QToolButton *>(u"decidedRows"_s)->click();
    QTRY_COMPARE(review->model().rowCount(), 1);
    QTRY_VERIFY(review->isSettled());
    save(u"review-decided"_s);
}

void PagePicturesTest::drawVocabulary()
{
    auto *vocabulary = page<VocabularyPage>();
    QVERIFY(vocabulary);
    m_window->showPage(u"vocabulary"_s);
    QTRY_VERIFY(vocabulary->isSettled());
    vocabulary->showVocabulary(u"places"_s);
    QTRY_VERIFY(vocabulary->isSettled());
    vocabulary->table()->selectRow(1);
    m_window->actions().find(u"vocabulary.rename"_s)->trigger();
    QTRY_VERIFY(vocabulary->isSettled());
    save(u"vocabulary-rename"_s);
}

void PagePicturesTest::drawDialogs()
{
    const PageContext context{*m_fake->session, m_window->actions(), m_window->notifier()};
    const QList<qint64> keys = m_fake->catalog.state().workKeys.values();
    auto *bulk = new BulkEditDialog(context, keys, m_window.get());
    bulk->setEdit(u"location"_s, catalog::BulkOperation::Set, u"Study/Shelf 9"_s);
    bulk->open();
    QTRY_VERIFY(bulk->isSettled());
    save(u"bulk-edit"_s, bulk);
    bulk->close();
    auto *replace = new FindReplaceDialog(context, keys, m_window.get());
    replace->setRequest({u"title"_s, u"Volume (\\d+)"_s, u"Vol. \\1"_s, true});
    replace->open();
    QTRY_VERIFY(replace->isSettled());
    save(u"find-replace"_s, replace);
    replace->close();
    auto *palette = new CommandPalette(m_window->actions(), m_window.get());
    palette->open();
    palette->typedField()->setText(u"im"_s);
    save(u"palette"_s, palette);
    palette->close();
    auto *sheet = new ShortcutSheet(m_window->actions(), m_window.get());
    sheet->open();
    save(u"shortcuts"_s, sheet);
    sheet->close();
}

void PagePicturesTest::mirrorsFromRightToLeft()
{
    m_prefix = u"rtl-"_s;
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_window->resize(1280, 800);
    m_window->show();
    for (Page *shown : m_window->pages()) {
        m_window->showPage(shown->id());
        QTRY_VERIFY(shown->isSettled());
        QVERIFY2(shown->geometry().center().x() < m_window->width() / 2 || shown->parentWidget()->x() == 0,
                 qPrintable(shown->id()));
        save(shown->id());
    }
    const auto *drop = page<ImportPage>()->findChild<DropZone *>();
    QVERIFY(drop->chooseButton()->geometry().center().x() < drop->width() / 2);
    const auto *navigation = m_window->findChild<QListWidget *>();
    QVERIFY(navigation->mapTo(m_window.get(), QPoint(0, 0)).x() > m_window->width() / 2);
}

void PagePicturesTest::speaksGerman()
{
    QObject translators;
    desktop::installLanguage(QLocale(u"de_DE"_s), translators);
    cleanup();
    init();
    m_prefix = u"de-"_s;
    m_window->resize(1280, 800);
    m_window->show();
    for (Page *shown : m_window->pages()) {
        m_window->showPage(shown->id());
        QTRY_VERIFY(shown->isSettled());
        save(shown->id());
    }
    QCOMPARE(page<ReviewPage>()->title(), u"Durchsicht"_s);
    drawDialogs();
}

QTEST_MAIN(PagePicturesTest)
#include "tst_pagepictures.moc"
