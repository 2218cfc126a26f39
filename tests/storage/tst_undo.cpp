// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/catalogfixture.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using collectz::tests::Fields;
using collectz::tests::NewWork;

/// Undo and redo from the journal, across restarts, on both engines.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesAnEdit_data() { tests::addEngineRows(); }
    void undoesAnEdit();
    void undoesACreationAndRedoesIt_data() { tests::addEngineRows(); }
    void undoesACreationAndRedoesIt();
    void alternatesUndoAndRedo_data() { tests::addEngineRows(); }
    void alternatesUndoAndRedo();
    void keepsWhatWasChangedSince_data() { tests::addEngineRows(); }
    void keepsWhatWasChangedSince();
    void keepsAWorkThatGotACopySince_data() { tests::addEngineRows(); }
    void keepsAWorkThatGotACopySince();
    void keepsAWorkWholeThatWasEdited_data();
    void keepsAWorkWholeThatWasEdited();
    void refusesToUndoTwice_data() { tests::addEngineRows(); }
    void refusesToUndoTwice();
    void refusesUnknownChangeSets_data() { tests::addEngineRows(); }
    void refusesUnknownChangeSets();
    void undoesALargeImportBatch_data() { tests::addEngineRows(); }
    void undoesALargeImportBatch();
};

namespace {

/// Everything that a person can see, in one text.
QString contentOf(tests::CatalogFixture &fixture)
{
    QStringList content;
    content << fixture.look("SELECT count(*) FROM entity WHERE state < 2")
            << fixture.look("SELECT count(*) FROM listing") << fixture.look("SELECT count(*) FROM work_term")
            << fixture.look("SELECT count(*) FROM identifier") << fixture.look("SELECT count(*) FROM search_document")
            << fixture.look("SELECT coalesce(sum(uses), 0) FROM term")
            << fixture.look("SELECT coalesce(sum(count), 0) FROM facet_count")
            << fixture.look("SELECT max(title) FROM listing");
    return content.join(u'|');
}

} // namespace

void UndoTest::undoesAnEdit()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(dune.changes({{u"title"_s, u"Dune"_s}}))));
    const QString before = contentOf(fixture);
    ChangeSet set = tests::changeSetOf({tests::edit(dune.work, 1, u"title"_s, u"Dune"_s, u"Dune II"_s)});
    set.subject = u"Dune"_s;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(set));
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune II"_s);
    QVERIFY2(fixture.reopen(), fixture.error());

    const Result<Applied> undone = fixture.catalog().undo(set.id, u"Grace"_s, u"laptop"_s);
    COLLECTZ_VERIFY_RESULT(undone);
    QVERIFY(undone->keptFields.isEmpty());
    QCOMPARE(undone->firstSequence, 5);
    QCOMPARE(contentOf(fixture), before);
    QCOMPARE(fixture.look("SELECT author FROM change_set WHERE reason = 'undo'"), u"Grace"_s);
    QCOMPARE(fixture.look("SELECT subject FROM change_set WHERE reason = 'undo'"), u"Dune"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM change_set WHERE undone_by IS NOT NULL"), u"1"_s);
    QCOMPARE(fixture.look("SELECT action FROM activity ORDER BY number DESC"), u"catalog.undo"_s);
}

void UndoTest::undoesACreationAndRedoesIt()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const QString empty = contentOf(fixture);
    const NewWork dune;
    const Fields fields{{u"title"_s, u"Dune"_s},
                        {u"authors"_s, FieldValue(QStringList{u"Frank Herbert"_s})},
                        {u"identifiers"_s, FieldValue(QStringList{u"isbn:9780441013593"_s})}};
    const ChangeSet set = tests::changeSetOf(dune.changes(fields, {}, {{u"ownership"_s, FieldValue(u"owned"_s)}}));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(set));
    const QString full = contentOf(fixture);
    const QString added = fixture.look("SELECT added FROM listing");

    const Result<Applied> undone = fixture.catalog().undo(set.id, u"Ada"_s, u"desk"_s);
    COLLECTZ_VERIFY_RESULT(undone);
    QCOMPARE(undone->entitiesChanged, 3);
    QCOMPARE(contentOf(fixture), empty);
    QCOMPARE(fixture.look("SELECT count(*) FROM entity WHERE state = 2"), u"3"_s);

    const Result<Applied> redone = fixture.catalog().undo(undone->id, u"Ada"_s, u"desk"_s);
    COLLECTZ_VERIFY_RESULT(redone);
    QCOMPARE(contentOf(fixture), full);
    QCOMPARE(fixture.look("SELECT added FROM listing"), added);
    QCOMPARE(fixture.look("SELECT reason FROM change_set ORDER BY id DESC"), u"redo"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM change_set WHERE undone_by IS NULL AND reason = 'edit'"), u"1"_s);
}

void UndoTest::alternatesUndoAndRedo()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(dune.changes({{u"title"_s, u"Dune"_s}}))));
    const ChangeSet set = tests::changeSetOf({tests::edit(dune.work, 1, u"title"_s, u"Dune"_s, u"Dune II"_s)});
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(set));
    for (int i = 0; i < 3; ++i) {
        const Result<Applied> undone = fixture.catalog().undo(set.id, u"Ada"_s, u"desk"_s);
        COLLECTZ_VERIFY_RESULT(undone);
        QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune"_s);
        COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(undone->id, u"Ada"_s, u"desk"_s));
        QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune II"_s);
    }
}

void UndoTest::keepsWhatWasChangedSince()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(dune.changes({{u"title"_s, u"Dune"_s}}))));
    EntityChange both = tests::edit(dune.work, 1, u"title"_s, u"Dune"_s, u"Dune II"_s);
    both.fields << FieldChange{u"language"_s, {}, u"de"_s, {}};
    const ChangeSet set = tests::changeSetOf({both});
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(set));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        tests::changeSetOf({tests::edit(dune.work, 4, u"title"_s, u"Dune II"_s, u"Dune Messiah"_s)})));
    const Result<Applied> undone = fixture.catalog().undo(set.id, u"Ada"_s, u"desk"_s);
    COLLECTZ_VERIFY_RESULT(undone);
    QCOMPARE(undone->keptFields.size(), 1);
    QCOMPARE(undone->keptFields.constFirst().key, u"title"_s);
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune Messiah"_s);
    QCOMPARE(fixture.look("SELECT language FROM listing"), QString());
}

void UndoTest::keepsAWorkThatGotACopySince()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    const ChangeSet set = tests::changeSetOf(dune.changes({{u"title"_s, u"Dune"_s}}));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(set));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(
        {tests::creation(Level::Copy, EntityId::create(), dune.edition, {{u"ownership"_s, u"owned"_s}})})));
    const Result<Applied> undone = fixture.catalog().undo(set.id, u"Ada"_s, u"desk"_s);
    COLLECTZ_VERIFY_RESULT(undone);
    QCOMPARE(undone->keptFields.size(), 2);
    QCOMPARE(fixture.look("SELECT copies FROM listing"), u"1"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM entity WHERE state = 0"), u"3"_s);
}

void UndoTest::keepsAWorkWholeThatWasEdited_data()
{
    QTest::addColumn<int>("engine");
    QTest::addColumn<QString>("edited");
    QTest::addColumn<bool>("redone");
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
        for (const QString &edited : {u"work"_s, u"edition"_s, u"copy"_s}) {
            for (const bool redone : {false, true})
                QTest::addRow("%s %s%s", engine == storage::Engine::Sqlite ? "sqlite" : "postgres", qPrintable(edited),
                              redone ? ", redone" : "")
                    << int(engine) << edited << redone;
        }
    }
}

void UndoTest::keepsAWorkWholeThatWasEdited()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QFETCH(const QString, edited);
    QFETCH(const bool, redone);
    const NewWork dune;
    const NewWork emma;
    ChangeSet set = tests::changeSetOf(dune.changes({{u"title"_s, u"Dune"_s}}), Reason::Import);
    set.changes << emma.changes({{u"title"_s, u"Emma"_s}});
    set.source = SourceType::Import;
    set.origin = u"4"_s;
    set.importNumber = 4;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().imports().applyBatch(set, 4, 2, CancelToken()));
    ChangeSetId last = set.id;
    if (redone) {
        const auto undone = fixture.catalog().undo(set.id, u"Ada"_s, u"desk"_s);
        COLLECTZ_VERIFY_RESULT(undone);
        COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(undone->id, u"Ada"_s, u"desk"_s));
    }
    const EntityId touched = edited == u"work" ? dune.work : edited == u"edition" ? dune.edition : dune.copy;
    EntityChange edit = tests::edit(touched, 100, u"notes"_s, {}, u"mine"_s);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf({edit})));

    const Result<Applied> undone = fixture.catalog().imports().undoBatch(last, u"Ada"_s, u"desk"_s, CancelToken());
    COLLECTZ_VERIFY_RESULT(undone);
    QCOMPARE(undone->keptFields.size(), 3);
    QCOMPARE(undone->entitiesChanged, 3);
    QCOMPARE(fixture.look("SELECT count(*) FROM entity WHERE state = 0"), u"3"_s);
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune"_s);
    QCOMPARE(fixture.catalog().check({}, {}).value(), QStringList());
}

void UndoTest::refusesToUndoTwice()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const ChangeSet set = tests::changeSetOf(NewWork().changes({{u"title"_s, u"Dune"_s}}));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(set));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(set.id, u"Ada"_s, u"desk"_s));
    const Result<Applied> again = fixture.catalog().undo(set.id, u"Ada"_s, u"desk"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(again.error().code, u"already_undone"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM change_set"), u"2"_s);
}

void UndoTest::refusesUnknownChangeSets()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const Result<Applied> undone = fixture.catalog().undo(ChangeSetId::create(), u"Ada"_s, u"desk"_s);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::NotFound);
    QCOMPARE(fixture.look("SELECT reason FROM activity WHERE action = 'catalog.undo'"), u"change_set_missing"_s);
}

void UndoTest::undoesALargeImportBatch()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(NewWork().changes({{u"title"_s, u"Zorro"_s}}))));
    const QString before = contentOf(fixture);
    QList<EntityChange> changes;
    for (int i = 0; i < 900; ++i)
        changes << NewWork().changes({{u"title"_s, FieldValue(u"Title %1"_s.arg(i))},
                                      {u"genres"_s, FieldValue(QStringList{u"Genre %1"_s.arg(i % 7)})}});
    ChangeSet set = tests::changeSetOf(changes, Reason::Import);
    set.source = SourceType::Import;
    set.importNumber = 4;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().imports().applyBatch(set, 4, 900, CancelToken()));
    const Result<Applied> undone = fixture.catalog().imports().undoBatch(set.id, u"Ada"_s, u"desk"_s, CancelToken());
    COLLECTZ_VERIFY_RESULT(undone);
    QCOMPARE(undone->entitiesChanged, 2700);
    QCOMPARE(contentOf(fixture), before);
}

QTEST_GUILESS_MAIN(UndoTest)

#include "tst_undo.moc"
