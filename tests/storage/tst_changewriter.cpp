// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/customfield.h"
#include "tests/storage/catalogfixture.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using collectz::tests::Fields;
using collectz::tests::NewWork;

/// Applying change sets: truth, journal, projections, conflicts and notices, on both engines.
class ChangeWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAWorkWithAllThatIsDerived_data() { tests::addEngineRows(); }
    void createsAWorkWithAllThatIsDerived();
    void appliesTheSameIdOnce_data() { tests::addEngineRows(); }
    void appliesTheSameIdOnce();
    void aChangeOfNothingIsNoEvent_data() { tests::addEngineRows(); }
    void aChangeOfNothingIsNoEvent();
    void mergesEditsOfDifferentFields_data() { tests::addEngineRows(); }
    void mergesEditsOfDifferentFields();
    void keepsBothSidesOfAConflict_data() { tests::addEngineRows(); }
    void keepsBothSidesOfAConflict();
    void refusesAnUnknownEntityWhole_data() { tests::addEngineRows(); }
    void refusesAnUnknownEntityWhole();
    void refusesAnUnknownParentWhole_data() { tests::addEngineRows(); }
    void refusesAnUnknownParentWhole();
    void rewritesWhatAnEditChanges_data() { tests::addEngineRows(); }
    void rewritesWhatAnEditChanges();
    void takesTrashedWorksOutOfTheCounts_data() { tests::addEngineRows(); }
    void takesTrashedWorksOutOfTheCounts();
    void movesACopyToAnotherWork_data() { tests::addEngineRows(); }
    void movesACopyToAnotherWork();
    void survivesHugeAndStrangeTexts_data() { tests::addEngineRows(); }
    void survivesHugeAndStrangeTexts();
    void appliesMoreThanOnePortion_data() { tests::addEngineRows(); }
    void appliesMoreThanOnePortion();
    void tellsSubscribersAfterTheCommit_data() { tests::addEngineRows(); }
    void tellsSubscribersAfterTheCommit();
    void rollsBackACancelledBatch_data() { tests::addEngineRows(); }
    void rollsBackACancelledBatch();
    void followsCustomFields_data() { tests::addEngineRows(); }
    void followsCustomFields();
};

namespace {

const Fields duneFields()
{
    return {{u"title"_s, FieldValue(u"Dune"_s)},
            {u"authors"_s, FieldValue(QStringList{u"Frank Herbert"_s})},
            {u"genres"_s, FieldValue(QStringList{u"Science fiction"_s, u"Classic"_s})},
            {u"release_date"_s, FieldValue(u"1965"_s)}};
}

} // namespace

void ChangeWriterTest::createsAWorkWithAllThatIsDerived()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    const ChangeSet set = tests::changeSetOf(
        dune.changes(duneFields(), {{u"edition_identifiers"_s, FieldValue(QStringList{u"isbn:9780441013593"_s})}},
                     {{u"ownership"_s, FieldValue(u"owned"_s)}}));
    const Result<Applied> applied = fixture.catalog().apply(set);
    COLLECTZ_VERIFY_RESULT(applied);
    QCOMPARE(applied->firstSequence, 1);
    QCOMPARE(applied->lastSequence, 3);
    QCOMPARE(applied->entitiesChanged, 3);
    QCOMPARE(applied->worksTouched, 1);
    QCOMPARE(applied->workKeys, QList<qint64>{1});
    QVERIFY(!applied->alreadyApplied);

    QCOMPARE(fixture.look("SELECT count(*) FROM entity"), u"3"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM journal WHERE creates = 1"), u"3"_s);
    QCOMPARE(fixture.look("SELECT work_id FROM entity WHERE level = 3"), u"1"_s);
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune"_s);
    QCOMPARE(fixture.look("SELECT creators FROM listing"), u"Frank Herbert"_s);
    QCOMPARE(fixture.look("SELECT decade FROM listing"), u"1960"_s);
    QCOMPARE(fixture.look("SELECT sort_changed FROM listing"), u"3"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM term WHERE uses = 1"), u"3"_s);
    QCOMPARE(fixture.look("SELECT sort_name FROM term WHERE vocabulary = 'people'"), u"Herbert, Frank"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM work_term"), u"3"_s);
    QCOMPARE(fixture.look("SELECT entity_id FROM identifier WHERE key = 'isbn:9780441013593'"), u"2"_s);
    QCOMPARE(fixture.look("SELECT count FROM facet_count WHERE field = 'genres' AND value = 'Classic'"), u"1"_s);
    QCOMPARE(fixture.look("SELECT count FROM facet_count WHERE field = 'is' AND value = 'owned'"), u"1"_s);
    QCOMPARE(fixture.look("SELECT value FROM counter WHERE name = 'sequence'"), u"3"_s);
    const bool isSqlite = fixture.place().engine() == storage::Engine::Sqlite;
    QCOMPARE(fixture.look(isSqlite
                              ? "SELECT rowid FROM search WHERE search MATCH 'people:herb*'"
                              : "SELECT work_id FROM search_document WHERE words @@ to_tsquery('simple', 'herb:*B')"),
             u"1"_s);
}

void ChangeWriterTest::appliesTheSameIdOnce()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const ChangeSet set = tests::changeSetOf(NewWork().changes(duneFields()));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(set));
    QVERIFY2(fixture.reopen(), fixture.error());
    const Result<Applied> again = fixture.catalog().apply(set);
    COLLECTZ_VERIFY_RESULT(again);
    QVERIFY(again->alreadyApplied);
    QCOMPARE(again->firstSequence, 1);
    QCOMPARE(again->lastSequence, 3);
    QCOMPARE(fixture.look("SELECT count(*) FROM journal"), u"3"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM change_set"), u"1"_s);
}

void ChangeWriterTest::aChangeOfNothingIsNoEvent()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(dune.changes(duneFields()))));
    const QString events = fixture.look("SELECT count(*) FROM activity");
    QCOMPARE(events, u"1"_s);
    const Result<Applied> applied =
        fixture.catalog().apply(tests::changeSetOf({tests::edit(dune.work, 1, u"title"_s, u"Dune"_s, u"Dune"_s)}));
    COLLECTZ_VERIFY_RESULT(applied);
    QCOMPARE(applied->entitiesChanged, 0);
    QCOMPARE(fixture.look("SELECT count(*) FROM activity"), events);
}

void ChangeWriterTest::mergesEditsOfDifferentFields()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(dune.changes(duneFields()))));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        tests::changeSetOf({tests::edit(dune.work, 1, u"title"_s, u"Dune"_s, u"Dune (1965)"_s)})));
    const Result<Applied> later =
        fixture.catalog().apply(tests::changeSetOf({tests::edit(dune.work, 1, u"language"_s, {}, u"en"_s)}));
    COLLECTZ_VERIFY_RESULT(later);
    QVERIFY(later->conflicts.isEmpty());
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune (1965)"_s);
    QCOMPARE(fixture.look("SELECT language FROM listing"), u"en"_s);
}

void ChangeWriterTest::keepsBothSidesOfAConflict()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(dune.changes(duneFields()))));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        tests::changeSetOf({tests::edit(dune.work, 1, u"title"_s, u"Dune"_s, u"Dune, first"_s)})));
    const Result<Applied> second = fixture.catalog().apply(
        tests::changeSetOf({tests::edit(dune.work, 1, u"title"_s, u"Dune"_s, u"Dune, second"_s)}));
    COLLECTZ_VERIFY_RESULT(second);
    QCOMPARE(second->conflicts.size(), 1);
    // It changed nothing, but its conflict has a place in the journal.
    QCOMPARE(second->firstSequence, 5);
    QCOMPARE(second->entitiesChanged, 0);
    QCOMPARE(fixture.look("SELECT changes FROM journal WHERE sequence = 5"), u"[]"_s);
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune, first"_s);
    QCOMPARE(fixture.look("SELECT other FROM conflict WHERE resolved_sequence IS NULL"), u"\"Dune, second\""_s);
    QCOMPARE(fixture.look("SELECT base FROM conflict"), u"\"Dune\""_s);

    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        tests::changeSetOf({tests::edit(dune.work, 4, u"title"_s, u"Dune, first"_s, u"Dune, second"_s)})));
    QCOMPARE(fixture.look("SELECT resolved_sequence FROM conflict"), u"6"_s);
    QCOMPARE(fixture.look("SELECT title FROM listing"), u"Dune, second"_s);
}

void ChangeWriterTest::refusesAnUnknownEntityWhole()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    QList<EntityChange> changes = dune.changes(duneFields());
    changes << tests::edit(EntityId::create(), 1, u"title"_s, u"a"_s, u"b"_s);
    const Result<Applied> applied = fixture.catalog().apply(tests::changeSetOf(changes));
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, ErrorKind::NotFound);
    for (const char *table : {"entity", "journal", "change_set", "listing", "term", "facet_count", "search_document"})
        QCOMPARE(fixture.look("SELECT count(*) FROM " + QByteArray(table)), u"0"_s);
    QCOMPARE(fixture.look("SELECT value FROM counter WHERE name = 'sequence'"), u"0"_s);
    // What was rolled back is not remembered: the same terms get sound rows now.
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(dune.changes(duneFields()))));
    QCOMPARE(fixture.look("SELECT count(*) FROM work_term w JOIN term t ON t.id = w.term_id"), u"3"_s);
}

void ChangeWriterTest::refusesAnUnknownParentWhole()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const Result<Applied> applied = fixture.catalog().apply(
        tests::changeSetOf({tests::creation(Level::Copy, EntityId::create(), EntityId::create(), {})}));
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, ErrorKind::Invalid);
    QCOMPARE(fixture.look("SELECT count(*) FROM entity"), u"0"_s);
    QCOMPARE(fixture.look("SELECT reason FROM activity WHERE outcome = 1"), u"parent_missing"_s);
}

void ChangeWriterTest::rewritesWhatAnEditChanges()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(dune.changes(duneFields()))));
    EntityChange change = tests::edit(dune.work, 1, u"title"_s, u"Dune"_s, u"Der Wüstenplanet"_s);
    change.fields << FieldChange{u"genres"_s,
                                 FieldValue(QStringList{u"Science fiction"_s, u"Classic"_s}),
                                 FieldValue(QStringList{u"Science fiction"_s, u"Novel"_s}),
                                 {}};
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf({change})));
    QCOMPARE(fixture.look("SELECT uses FROM term WHERE name = 'Classic'"), u"0"_s);
    QCOMPARE(fixture.look("SELECT uses FROM term WHERE name = 'Novel'"), u"1"_s);
    QCOMPARE(fixture.look("SELECT uses FROM term WHERE name = 'Science fiction'"), u"1"_s);
    QCOMPARE(fixture.look("SELECT count FROM facet_count WHERE field = 'genres' AND value = 'Classic'"), u"0"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM work_term"), u"3"_s);
    if (fixture.place().engine() == storage::Engine::Sqlite) {
        QCOMPARE(fixture.look("SELECT count(*) FROM search WHERE search MATCH 'dune'"), u"0"_s);
        QCOMPARE(fixture.look("SELECT count(*) FROM search WHERE search MATCH 'wustenplanet'"), u"1"_s);
        QCOMPARE(fixture.look("SELECT count(*) FROM search_trigram WHERE search_trigram MATCH 'ten'"), u"1"_s);
    } else {
        QCOMPARE(fixture.look("SELECT count(*) FROM search_document WHERE words @@ to_tsquery('simple', 'dune')"),
                 u"0"_s);
    }
}

void ChangeWriterTest::takesTrashedWorksOutOfTheCounts()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork dune;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(dune.changes(duneFields()))));
    const QString state(pseudofield::state);
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().apply(tests::changeSetOf({tests::edit(dune.work, 3, state, u"live"_s, u"trashed"_s)})));
    QCOMPARE(fixture.look("SELECT state FROM listing"), u"1"_s);
    QCOMPARE(fixture.look("SELECT sum(uses) FROM term"), u"0"_s);
    QCOMPARE(fixture.look("SELECT sum(count) FROM facet_count"), u"0"_s);
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().apply(tests::changeSetOf({tests::edit(dune.work, 4, state, u"trashed"_s, u"live"_s)})));
    QCOMPARE(fixture.look("SELECT sum(uses) FROM term"), u"3"_s);
    QCOMPARE(fixture.look("SELECT count FROM facet_count WHERE field = 'kind'"), u"1"_s);
}

void ChangeWriterTest::movesACopyToAnotherWork()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork one;
    const NewWork two;
    const Fields owned{{u"ownership"_s, FieldValue(u"owned"_s)}};
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().apply(tests::changeSetOf(one.changes({{u"title"_s, FieldValue(u"One"_s)}}, {}, owned) +
                                                   two.changes({{u"title"_s, FieldValue(u"Two"_s)}}, {}, owned))));
    QCOMPARE(fixture.look("SELECT copies FROM listing WHERE title = 'One'"), u"1"_s);
    // The edition of One goes to Two, and its copy with it.
    EntityChange move = tests::edit(one.edition, 6, QString(pseudofield::parent), one.work.text(), two.work.text());
    move.level = Level::Edition;
    const Result<Applied> applied = fixture.catalog().apply(tests::changeSetOf({move}, Reason::Merge));
    COLLECTZ_VERIFY_RESULT(applied);
    QCOMPARE(applied->worksTouched, 2);
    QCOMPARE(fixture.look("SELECT copies FROM listing WHERE title = 'One'"), u"0"_s);
    QCOMPARE(fixture.look("SELECT copies FROM listing WHERE title = 'Two'"), u"2"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM entity WHERE work_id = 4"), u"5"_s);
}

void ChangeWriterTest::survivesHugeAndStrangeTexts()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const QString huge = QString(400 * 1024, u'x');
    const Fields fields{{u"title"_s, FieldValue(huge)},
                        {u"description"_s, FieldValue(u"word "_s.repeated(150 * 1024))},
                        {u"genres"_s, FieldValue(QStringList{huge, u"it's \"quoted\" \\ \t \U0001F4DA"_s})},
                        {u"series"_s, FieldValue(QString(5000, u'é'))},
                        {u"identifiers"_s, FieldValue(QStringList{u"other:"_s + huge})}};
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(NewWork().changes(fields))));
    QCOMPARE(fixture.look("SELECT length(title) FROM listing"), QString::number(huge.size()));
    QCOMPARE(fixture.look("SELECT name FROM term WHERE vocabulary = 'genres'"), u"it's \"quoted\" \\ \t \U0001F4DA"_s);
}

void ChangeWriterTest::appliesMoreThanOnePortion()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QList<EntityChange> changes;
    for (int i = 0; i < 700; ++i)
        changes << NewWork().changes({{u"title"_s, FieldValue(u"Title %1"_s.arg(i))},
                                      {u"genres"_s, FieldValue(QStringList{u"Genre %1"_s.arg(i % 7)})}},
                                     {}, {{u"ownership"_s, FieldValue(u"owned"_s)}});
    const Result<Applied> applied = fixture.catalog().apply(tests::changeSetOf(changes));
    COLLECTZ_VERIFY_RESULT(applied);
    QCOMPARE(applied->entitiesChanged, 2100);
    QCOMPARE(applied->worksTouched, 700);
    QCOMPARE(fixture.look("SELECT count(*) FROM listing WHERE copies = 1"), u"700"_s);
    QCOMPARE(fixture.look("SELECT uses FROM term WHERE name = 'Genre 3'"), u"100"_s);
    QCOMPARE(fixture.look("SELECT max(sequence) - min(sequence) + 1 - count(*) FROM journal"), u"0"_s);
}

void ChangeWriterTest::tellsSubscribersAfterTheCommit()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    QList<qint64> heard;
    QString seen;
    auto subscription = fixture.catalog().subscribe([&](const ChangeNotice &notice) {
        heard << notice.lastSequence;
        seen = fixture.look("SELECT count(*) FROM listing");
    });
    QFuture<Result<Applied>> future = fixture.catalog().submit(tests::changeSetOf(NewWork().changes(duneFields())));
    COLLECTZ_VERIFY_RESULT(future.result());
    QCOMPARE(heard, QList<qint64>{3});
    QCOMPARE(seen, u"1"_s);
    subscription.reset();
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(NewWork().changes(duneFields()))));
    QCOMPARE(heard.size(), 1);
}

void ChangeWriterTest::rollsBackACancelledBatch()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const CancelToken token;
    token.cancel();
    const Result<Applied> applied = fixture.catalog().imports().applyBatch(
        tests::changeSetOf(NewWork().changes(duneFields()), Reason::Import), 1, 10, token);
    QVERIFY(!applied);
    QCOMPARE(applied.error().kind, ErrorKind::Cancelled);
    QCOMPARE(fixture.look("SELECT count(*) FROM entity"), u"0"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM activity"), u"0"_s);
}

void ChangeWriterTest::followsCustomFields()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    Fields fields = duneFields();
    fields.insert(u"custom_shelf_mark"_s, FieldValue(QStringList{u"Wandregal"_s}));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(NewWork().changes(fields))));
    QCOMPARE(fixture.look("SELECT count(*) FROM work_term WHERE field = 'custom_shelf_mark'"), u"0"_s);
    FieldDefinition field;
    field.key = u"custom_shelf_mark"_s;
    field.label = u"Shelf mark"_s;
    field.type = FieldType::Term;
    field.list = true;
    field.vocabulary = u"marks"_s;
    field.searched = true;
    const EntityId id = EntityId::create();
    const ChangeSet adding =
        tests::changeSetOf({tests::creation(Level::CustomField, id, {}, fieldsOfCustomField(field), Kind::Other)});
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(adding));
    QCOMPARE(fixture.look("SELECT uses FROM term WHERE vocabulary = 'marks' AND name = 'Wandregal'"), u"1"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM search_document WHERE other LIKE '%wandregal%'"), u"1"_s);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(adding.id, u"Ada"_s, u"desk"_s));
    QCOMPARE(fixture.look("SELECT uses FROM term WHERE vocabulary = 'marks'"), u"0"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM work_term WHERE field = 'custom_shelf_mark'"), u"0"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM search_document WHERE other LIKE '%wandregal%'"), u"0"_s);
}

QTEST_GUILESS_MAIN(ChangeWriterTest)

#include "tst_changewriter.moc"
