// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"
#include "models/importplanmodel.h"
#include "models/reviewmodel.h"
#include "models/termmodel.h"
#include "models/trashmodel.h"
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/support/recordingnotifier.h"
#include "ui/activity/activitypage.h"
#include "ui/bulkedit/bulkeditdialog.h"
#include "ui/bulkedit/findreplacedialog.h"
#include "ui/imports/importpage.h"
#include "ui/imports/planpanel.h"
#include "ui/imports/sourcepanel.h"
#include "ui/main/actionregistry.h"
#include "ui/palette/commandmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/fuzzymatch.h"
#include "ui/review/reviewpage.h"
#include "ui/statistics/statisticspage.h"
#include "ui/trash/trashpage.h"
#include "ui/vocabulary/termeditor.h"
#include "ui/vocabulary/vocabularypage.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::ui;
using collectz::testsupport::FakeSession;
using collectz::testsupport::RecordingNotifier;

namespace {

QString fieldOf(FakeSession &fake, const EntityId &work, const QString &key)
{
    return fake.catalog.state().record(work).work.value(key).displayText();
}

} // namespace

/// What a person does on the pages beside the library, driven as a person drives them.
class WorkingPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void importsAFileFromDropToUndo();
    void saysWhatIsWrongWithAFile();
    void reviewsWithTheKeyboard();
    void renamesATermAndUndoes();
    void mergesTerms();
    void renamesTheRoomOfAShelf();
    void restoresFromTheTrash();
    void filtersActivityOnEnter();
    void editsInBulkWithPreview();
    void findsAndReplaces();
    void findsCommandsByLetters();
    void scoresLetters_data();
    void scoresLetters();
    void everyFocusableControlHasAName();

private:
    std::unique_ptr<FakeSession> m_fake;
    std::unique_ptr<ActionRegistry> m_actions;
    std::unique_ptr<RecordingNotifier> m_notifier;
    std::unique_ptr<PageContext> m_context;
};

void WorkingPagesTest::initTestCase()
{
    resources::load();
}

void WorkingPagesTest::init()
{
    m_fake = std::make_unique<FakeSession>();
    m_actions = std::make_unique<ActionRegistry>();
    m_notifier = std::make_unique<RecordingNotifier>();
    m_context = std::make_unique<PageContext>(PageContext{*m_fake->session, *m_actions, *m_notifier});
    QTRY_VERIFY(m_fake->session->registry().find(u"title"_s) != nullptr);
}

void WorkingPagesTest::cleanup()
{
    m_context.reset();
    m_notifier.reset();
    m_actions.reset();
    m_fake.reset();
}

void WorkingPagesTest::importsAFileFromDropToUndo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"books.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("type,title,authors,year\nbook,Dune,Frank Herbert,1965\nbook,Emma,Jane Austen,1815\n");
    file.close();
    ImportPage page(*m_context);
    page.show();
    page.importFile(path);
    QTRY_VERIFY(page.sourcePanel().isSettled());
    QTRY_VERIFY(page.sourcePanel().planButton()->isEnabled());
    page.sourcePanel().planButton()->click();
    QTRY_COMPARE(page.planPanel().report().created, 2);
    QCOMPARE(m_fake->catalog.state().shownWorks().size(), 0);
    QVERIFY(page.planPanel().applyButton()->text().contains(u"2"_s));
    page.planPanel().applyButton()->click();
    QTRY_COMPARE(m_fake->catalog.state().shownWorks().size(), 2);
    QTRY_VERIFY(page.tasks().running().isEmpty());
    Q_EMIT page.planPanel().undoRequested();
    QTRY_COMPARE(m_fake->catalog.state().shownWorks().size(), 0);
    QTRY_VERIFY(page.tasks().running().isEmpty());
    QVERIFY(m_notifier->errors.isEmpty());
}

void WorkingPagesTest::saysWhatIsWrongWithAFile()
{
    ImportPage page(*m_context);
    page.show();
    page.importFile(u"/nowhere/at/all.csv"_s);
    QTRY_VERIFY(page.sourcePanel().isSettled());
    QVERIFY(!page.sourcePanel().planButton()->isEnabled());
}

void WorkingPagesTest::reviewsWithTheKeyboard()
{
    const EntityId candidate = m_fake->addBook(u"Children of Dune"_s, u"1976"_s, {u"Frank Herbert"_s});
    const qint64 number = m_fake->addPlan(u"books.csv"_s, {candidate});
    m_fake->addPlan(u"more.csv"_s, {candidate});
    ReviewPage page(*m_context);
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 2);
    QTRY_COMPARE(page.badgeCount(), 2);
    QCOMPARE(page.table()->currentIndex().row(), 0);
    QTest::keyClick(page.table(), Qt::Key_1);
    QTRY_COMPARE(page.model().rows().first().row.choice, catalog::RowChoice::UseCandidate);
    QCOMPARE(page.model().rows().first().row.chosenWork, candidate);
    QTRY_COMPARE(page.table()->currentIndex().row(), 1);
    QTest::keyClick(page.table(), Qt::Key_S);
    QTRY_COMPARE(page.model().rows().last().row.choice, catalog::RowChoice::Skip);
    QTRY_COMPARE(page.badgeCount(), 0);
    catalog::PlanFilter filter;
    filter.verdict = catalog::Verdict::Review;
    const auto rows = m_fake->catalog.imports().rows(number, filter);
    QVERIFY(rows.has_value());
    QCOMPARE(rows->first().choice, catalog::RowChoice::Skip);
    // A plan that nobody has applied yet is not written by deciding one of its rows.
    m_actions->setCurrentPage(page.id());
    m_actions->find(u"review.apply"_s)->trigger();
    QTRY_COMPARE(m_notifier->sentences.size(), 2);
    QVERIFY(m_notifier->sentences.first().contains(u"kept"_s));
    QVERIFY(page.isSettled());
    QCOMPARE(m_fake->catalog.state().shownWorks().size(), 1);
}

void WorkingPagesTest::renamesATermAndUndoes()
{
    const EntityId dune = m_fake->addBook(u"Dune"_s, u"1965"_s, {u"F. Herbert"_s});
    VocabularyPage page(*m_context);
    page.show();
    QTRY_VERIFY(page.isSettled());
    m_actions->setCurrentPage(page.id());
    page.showVocabulary(u"people"_s);
    QTRY_COMPARE(page.model().rowCount(), 1);
    page.table()->selectRow(0);
    m_actions->find(u"vocabulary.rename"_s)->trigger();
    page.editor().nameField()->setText(u"Frank Herbert"_s);
    Q_EMIT page.editor().nameField()->textEdited(u"Frank Herbert"_s);
    QTRY_VERIFY(page.editor().isSettled());
    QTest::keyClick(page.editor().nameField(), Qt::Key_Return);
    QTRY_COMPARE(fieldOf(*m_fake, dune, u"authors"_s), u"Frank Herbert"_s);
    QTRY_VERIFY(m_notifier->lastAct != nullptr);
    m_notifier->lastAct();
    QTRY_COMPARE(fieldOf(*m_fake, dune, u"authors"_s), u"F. Herbert"_s);
}

void WorkingPagesTest::mergesTerms()
{
    const EntityId one = m_fake->addBook(u"Dune"_s, u"1965"_s, {u"F. Herbert"_s});
    const EntityId two = m_fake->addBook(u"Emma"_s, u"1815"_s, {u"Frank Herbert"_s, u"F. Herbert"_s});
    VocabularyPage page(*m_context);
    page.show();
    QTRY_VERIFY(page.isSettled());
    m_actions->setCurrentPage(page.id());
    page.showVocabulary(u"people"_s);
    QTRY_COMPARE(page.model().rowCount(), 2);
    page.table()->selectAll();
    m_actions->find(u"vocabulary.rename"_s)->trigger();
    page.editor().nameField()->setText(u"Frank Herbert"_s);
    Q_EMIT page.editor().nameField()->textEdited(u"Frank Herbert"_s);
    QTRY_VERIFY(page.editor().isSettled());
    QTest::keyClick(page.editor().nameField(), Qt::Key_Return);
    QTRY_COMPARE(fieldOf(*m_fake, one, u"authors"_s), u"Frank Herbert"_s);
    QCOMPARE(fieldOf(*m_fake, two, u"authors"_s), u"Frank Herbert"_s);
    QTRY_COMPARE(page.model().rowCount(), 1);
}

void WorkingPagesTest::renamesTheRoomOfAShelf()
{
    const EntityId dune = m_fake->addBook(u"Dune"_s, u"1965"_s, {}, u"Den/Shelf 1"_s);
    const EntityId emma = m_fake->addBook(u"Emma"_s, u"1815"_s, {}, u"Den/Shelf 2"_s);
    VocabularyPage page(*m_context);
    page.show();
    QTRY_VERIFY(page.isSettled());
    m_actions->setCurrentPage(page.id());
    page.showVocabulary(u"places"_s);
    QTRY_COMPARE(page.model().rowCount(), 2);
    page.table()->selectRow(0);
    m_actions->find(u"vocabulary.rename"_s)->trigger();
    QCOMPARE(page.editor().partField()->count(), 2);
    page.editor().partField()->setCurrentIndex(1);
    Q_EMIT page.editor().partField()->activated(1);
    QCOMPARE(page.editor().nameField()->text(), u"Den"_s);
    page.editor().nameField()->setText(u"Study"_s);
    Q_EMIT page.editor().nameField()->textEdited(u"Study"_s);
    QTRY_VERIFY(page.editor().isSettled());
    QTest::keyClick(page.editor().nameField(), Qt::Key_Return);
    const auto place = [this](const EntityId &work) {
        return m_fake->catalog.state().record(work).copies.first().value(u"location"_s).text();
    };
    QTRY_COMPARE(place(dune), u"Study/Shelf 1"_s);
    QCOMPARE(place(emma), u"Study/Shelf 2"_s);
}

void WorkingPagesTest::restoresFromTheTrash()
{
    const EntityId gone = m_fake->addBook(u"Gone"_s, u"2000"_s, {});
    m_fake->trash(gone);
    TrashPage page(*m_context);
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 1);
    page.table()->selectRow(0);
    m_actions->setCurrentPage(page.id());
    m_actions->find(u"trash.restore"_s)->trigger();
    QTRY_COMPARE(m_fake->catalog.state().record(gone).work.state, catalog::State::Live);
    QTRY_COMPARE(page.model().rowCount(), 0);
}

void WorkingPagesTest::filtersActivityOnEnter()
{
    for (const QString &subject : {u"Dune"_s, u"Emma"_s}) {
        activity::Event event;
        event.at = m_fake->catalog.clock().now();
        event.action = u"catalog.edit"_s;
        event.subject = subject;
        QVERIFY(m_fake->activity.record(event).has_value());
    }
    ActivityPage page(*m_context);
    page.show();
    QTRY_COMPARE(page.model().rowCount(), 2);
    auto *words = qobject_cast<QLineEdit *>(page.firstFocus());
    QVERIFY(words);
    QTest::keyClicks(words, u"emma"_s);
    QCOMPARE(page.model().rowCount(), 2);
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_COMPARE(page.model().rowCount(), 1);
}

void WorkingPagesTest::editsInBulkWithPreview()
{
    const EntityId one = m_fake->addBook(u"Dune"_s, u"1965"_s, {});
    const EntityId two = m_fake->addBook(u"Emma"_s, u"1815"_s, {});
    const QList<qint64> keys{m_fake->catalog.state().workKeys.value(one), m_fake->catalog.state().workKeys.value(two)};
    auto *dialog = new BulkEditDialog(*m_context, keys, nullptr);
    const QSignalSpy accepted(dialog, &QDialog::accepted);
    dialog->setEdit(u"tags"_s, catalog::BulkOperation::Add, u"classic; loved"_s);
    dialog->open();
    QTRY_VERIFY(dialog->isSettled());
    QVERIFY2(dialog->applyButton()->isEnabled(), qPrintable(dialog->previewText()));
    QVERIFY(dialog->previewText().contains(u"2"_s));
    dialog->applyButton()->click();
    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(m_fake->catalog.state().record(one).work.value(u"tags"_s).list(), (QStringList{u"classic"_s, u"loved"_s}));
    QCOMPARE(m_fake->catalog.state().changeSets.last().reason, catalog::Reason::BulkEdit);
    QCOMPARE(m_fake->catalog.state().changeSets.last().entityCount, 2);
    m_notifier->lastAct();
    QTRY_VERIFY(m_fake->catalog.state().record(two).work.value(u"tags"_s).isNull());
}

void WorkingPagesTest::findsAndReplaces()
{
    const EntityId dune = m_fake->addBook(u"Dune [DVD]"_s, u"1965"_s, {});
    auto *dialog = new FindReplaceDialog(*m_context, {m_fake->catalog.state().workKeys.value(dune)}, nullptr);
    const QSignalSpy accepted(dialog, &QDialog::accepted);
    dialog->setRequest({u"title"_s, u"\\s*\\[.*\\]$"_s, QString(), true});
    dialog->open();
    QTRY_VERIFY(dialog->isSettled());
    QVERIFY2(dialog->applyButton()->isEnabled(), qPrintable(dialog->previewText()));
    dialog->applyButton()->click();
    QTRY_COMPARE(accepted.count(), 1);
    QCOMPARE(fieldOf(*m_fake, dune, u"title"_s), u"Dune"_s);
}

void WorkingPagesTest::findsCommandsByLetters()
{
    QWidget window;
    QAction *bulk = m_actions->add({.id = u"a"_s, .text = u"&Bulk Edit…"_s}, &window);
    m_actions->add({.id = u"b"_s, .text = u"&Quit"_s}, &window);
    QAction *disabled = m_actions->add({.id = u"c"_s, .text = u"&Build"_s}, &window);
    disabled->setEnabled(false);
    window.show();
    auto *palette = new CommandPalette(*m_actions, &window);
    palette->open();
    QCOMPARE(palette->model().rowCount(), 2);
    QTest::keyClicks(palette->typedField(), u"be"_s);
    QCOMPARE(palette->model().rowCount(), 1);
    const QSignalSpy triggered(bulk, &QAction::triggered);
    QTest::keyClick(palette->typedField(), Qt::Key_Return);
    QTRY_COMPARE(triggered.count(), 1);
}

void WorkingPagesTest::scoresLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("starts of words") << u"fr"_s << u"Find and Replace"_s << u"Import File or folder"_s;
    QTest::newRow("a run") << u"imp"_s << u"Import File"_s << u"Image map"_s;
    QTest::newRow("the shorter") << u"undo"_s << u"Undo"_s << u"Undo Import of Everything"_s;
    QTest::newRow("accents") << u"ruck"_s << u"Rückgängig"_s << u"Rotes Buch Ecke"_s;
}

void WorkingPagesTest::scoresLetters()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto one = fuzzyScore(typed, better);
    const auto other = fuzzyScore(typed, worse);
    QVERIFY(one.has_value());
    QVERIFY(!other || *one > *other);
    QVERIFY(!fuzzyScore(u"xyzzy"_s, better).has_value());
}

void WorkingPagesTest::everyFocusableControlHasAName()
{
    const QList<Page *> pages{new ImportPage(*m_context),     new ReviewPage(*m_context),
                              new VocabularyPage(*m_context), new StatisticsPage(*m_context),
                              new ActivityPage(*m_context),   new TrashPage(*m_context)};
    for (Page *page : pages) {
        const std::unique_ptr<Page> owner(page);
        page->show();
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(page) ||
                widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(!interface || !interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(u"%1: %2 %3"_s.arg(page->id(), QLatin1StringView(widget->metaObject()->className()),
                                                   widget->objectName())));
        }
    }
    QVERIFY(m_actions->shortcutClashes().isEmpty());
}

QTEST_MAIN(WorkingPagesTest)
#include "tst_workingpages.moc"
