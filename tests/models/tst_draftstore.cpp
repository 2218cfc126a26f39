// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draftstore.h"
#include "tests/support/fakesession.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz::models {

/// Drafts of forms as files: written, replaced, removed, found by the next program and by no other.
class DraftStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftOfADeadProgramIsFound();
    void aLivingProgramKeepsItsDrafts();
    void theLastWordCounts();
    void goingOnMakesADraftOnesOwn();
    void damagedFilesAreLeftAlone();
    void aFolderThatCannotBeIsSaid();

private:
    [[nodiscard]] static FormDraft draft(const QString &title)
    {
        FormDraft draft;
        draft.id = newDraftId();
        draft.work = EntityId::create();
        draft.title = title;
        draft.content = {{u"typed"_s, title}};
        return draft;
    }

    [[nodiscard]] static QStringList files(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).entryList({u"*.json"_s}, QDir::Files);
    }

    /// Writes drafts with a store that is gone afterwards.
    static void leave(testsupport::FakeSession &fake, const QTemporaryDir &folder, const QList<FormDraft> &drafts)
    {
        DraftStore store(*fake.session, folder.path());
        for (const FormDraft &one : drafts)
            store.keep(one);
        QTRY_VERIFY(store.isSettled());
    }
};

void DraftStoreTest::aDraftOfADeadProgramIsFound()
{
    testsupport::FakeSession fake;
    const QTemporaryDir folder;
    const FormDraft left = draft(u"Dune"_s);
    leave(fake, folder, {left});
    fake.readPool.waitForDone();
    const QString path = folder.filePath(files(folder).constFirst());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    DraftStore store(*fake.session, folder.path());
    QSignalSpy found(&store, &DraftStore::found);
    store.look();
    QTRY_COMPARE(found.size(), 1);
    const auto drafts = found.constFirst().constFirst().value<QList<FormDraft>>();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.constFirst().id, left.id);
    QCOMPARE(drafts.constFirst().work, left.work);
    QCOMPARE(drafts.constFirst().content, left.content);
    QVERIFY(drafts.constFirst().typedAt.isValid());
    store.drop(left.id);
    QTRY_VERIFY(store.isSettled());
    QVERIFY(files(folder).isEmpty());
}

void DraftStoreTest::aLivingProgramKeepsItsDrafts()
{
    testsupport::FakeSession fake;
    const QTemporaryDir folder;
    DraftStore living(*fake.session, folder.path());
    living.keep(draft(u"Mine"_s));
    QTRY_VERIFY(living.isSettled());
    leave(fake, folder, {draft(u"Left behind"_s)});
    fake.readPool.waitForDone();
    DraftStore store(*fake.session, folder.path());
    QSignalSpy found(&store, &DraftStore::found);
    store.look();
    QTRY_COMPARE(found.size(), 1);
    const auto drafts = found.constFirst().constFirst().value<QList<FormDraft>>();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.constFirst().title, u"Left behind"_s);
}

void DraftStoreTest::theLastWordCounts()
{
    testsupport::FakeSession fake;
    const QTemporaryDir folder;
    FormDraft one = draft(u"a"_s);
    {
        DraftStore store(*fake.session, folder.path());
        for (const QString &title : {u"a"_s, u"ab"_s, u"abc"_s}) {
            one.title = title;
            store.keep(one);
        }
        QTRY_VERIFY(store.isSettled());
        QCOMPARE(files(folder).size(), 1);
        QFile file(folder.filePath(files(folder).constFirst()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(draftFromJson(file.readAll()).value_or(FormDraft()).title, u"abc"_s);
        // Dropped while writing, and the store dies before it is told.
        store.keep(one);
        store.drop(one.id);
    }
    fake.readPool.waitForDone();
    QVERIFY(files(folder).isEmpty());
}

void DraftStoreTest::goingOnMakesADraftOnesOwn()
{
    testsupport::FakeSession fake;
    const QTemporaryDir folder;
    FormDraft left = draft(u"Emma"_s);
    leave(fake, folder, {left});
    fake.readPool.waitForDone();
    const QStringList before = files(folder);
    DraftStore store(*fake.session, folder.path());
    QSignalSpy found(&store, &DraftStore::found);
    store.look();
    QTRY_COMPARE(found.size(), 1);
    left.title = u"Emma, continued"_s;
    store.keep(left);
    QTRY_VERIFY(store.isSettled());
    QCOMPARE(files(folder).size(), 1);
    QVERIFY(files(folder) != before);
    DraftStore other(*fake.session, folder.path());
    QSignalSpy foundByOther(&other, &DraftStore::found);
    other.look();
    fake.readPool.waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(foundByOther.isEmpty());
}

void DraftStoreTest::damagedFilesAreLeftAlone()
{
    testsupport::FakeSession fake;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"gone_1.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"id\":");
    file.close();
    DraftStore store(*fake.session, folder.path());
    QSignalSpy found(&store, &DraftStore::found);
    store.look();
    fake.readPool.waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(found.isEmpty());
    QVERIFY(file.exists());
}

void DraftStoreTest::aFolderThatCannotBeIsSaid()
{
    testsupport::FakeSession fake;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    DraftStore store(*fake.session, folder.filePath(u"file/drafts"_s));
    QSignalSpy failed(&store, &DraftStore::failed);
    store.keep(draft(u"Dune"_s));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, u"draft_not_kept"_s);
}

} // namespace collectz::models

QTEST_GUILESS_MAIN(collectz::models::DraftStoreTest)
#include "tst_draftstore.moc"
