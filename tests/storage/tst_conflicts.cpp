// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/conflicts.h"
#include "tests/storage/catalogfixture.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using collectz::tests::NewWork;

/// Reading conflicts and settling them by change sets that can be undone, on both engines.
class ConflictsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesBothSides_data() { tests::addEngineRows(); }
    void namesBothSides();
    void namesWhoDeletesAndWhoEdits_data() { tests::addEngineRows(); }
    void namesWhoDeletesAndWhoEdits();
    void filtersAndPages_data() { tests::addEngineRows(); }
    void filtersAndPages();
    void settlesAndReopens_data() { tests::addEngineRows(); }
    void settlesAndReopens();
    void settlesManyAsOne_data() { tests::addEngineRows(); }
    void settlesManyAsOne();
    void settlesADeletion_data() { tests::addEngineRows(); }
    void settlesADeletion();
    void unseenEditsSettleNothing_data() { tests::addEngineRows(); }
    void unseenEditsSettleNothing();
    void undoDropsNoWaitingValue_data() { tests::addEngineRows(); }
    void undoDropsNoWaitingValue();
    void historyTellsTheStory_data() { tests::addEngineRows(); }
    void historyTellsTheStory();
};

namespace {

ChangeSet by(const QString &author, const QString &device, const QList<EntityChange> &changes)
{
    ChangeSet set = tests::changeSetOf(changes);
    set.author = author;
    set.device = device;
    return set;
}

/// Ada and Bert write the same field of a new book without seeing each other: Ada's value is live.
struct Quarrel
{
    Quarrel(tests::CatalogFixture &fixture, const QString &title, const QString &key, const FieldValue &base,
            const FieldValue &live, const FieldValue &other)
    {
        tests::Fields fields{{u"title"_s, title}};
        if (!base.isNull())
            fields.insert(key, base);
        const Result<Applied> added = fixture.catalog().apply(tests::changeSetOf(book.changes(fields)));
        const qint64 seen = added ? added->firstSequence : 0;
        const Result<Applied> first =
            fixture.catalog().apply(by(u"Ada"_s, u"desk"_s, {tests::edit(book.work, seen, key, base, live)}));
        const Result<Applied> second =
            fixture.catalog().apply(by(u"Bert"_s, u"laptop"_s, {tests::edit(book.work, seen, key, base, other)}));
        isValid = first && second && second->conflicts.size() == 1;
    }

    NewWork book;
    bool isValid = false;
};

QList<ConflictRecord> open(tests::CatalogFixture &fixture, const ConflictFilter &filter = {})
{
    const auto reader = fixture.catalog().openReader();
    const Result<ConflictPage> page = reader ? (*reader)->conflicts(filter) : fail(reader.error());
    if (!page)
        qWarning("%s", qPrintable(page.error().technical));
    return page.value_or(ConflictPage()).rows;
}

/// Settles as a person on another computer does.
Result<Applied> settleAll(tests::CatalogFixture &fixture, const QList<ConflictDecision> &decisions)
{
    Settlement settlement = settle(decisions, FieldRegistry::builtin());
    settlement.changeSet.id = ChangeSetId::create();
    settlement.changeSet.author = u"Cleo"_s;
    settlement.changeSet.device = u"tablet"_s;
    return fixture.catalog().apply(settlement.changeSet);
}

QString titleOf(tests::CatalogFixture &fixture, const EntityId &id)
{
    const auto reader = fixture.catalog().openReader();
    const Result<Entity> entity = reader ? (*reader)->entity(id) : fail(reader.error());
    return entity ? entity->value(u"title"_s).text() : entity.error().code;
}

} // namespace

void ConflictsTest::namesBothSides()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const Quarrel quarrel(fixture, u"Dune"_s, u"title"_s, u"Dune"_s, u"Dune (1965)"_s, u"Dune, the novel"_s);
    QVERIFY(quarrel.isValid);
    const QList<ConflictRecord> conflicts = open(fixture);
    QCOMPARE(conflicts.size(), 1);
    const ConflictRecord &conflict = conflicts.constFirst();
    QCOMPARE(conflict.values.entity, quarrel.book.work);
    QCOMPARE(conflict.values.key, u"title"_s);
    QCOMPARE(conflict.values.base, FieldValue(u"Dune"_s));
    QCOMPARE(conflict.values.live, FieldValue(u"Dune (1965)"_s));
    QCOMPARE(conflict.values.other, FieldValue(u"Dune, the novel"_s));
    QCOMPARE(conflict.now, conflict.values.live);
    QCOMPARE(conflict.live.author + u'@' + conflict.live.device, u"Ada@desk"_s);
    QCOMPARE(conflict.other.author + u'@' + conflict.other.device, u"Bert@laptop"_s);
    QVERIFY(conflict.live.at.isValid() && conflict.other.at.isValid());
    QCOMPARE(conflict.title, u"Dune (1965)"_s);
    QCOMPARE(conflict.work, quarrel.book.work);
    QCOMPARE(conflict.kind, Kind::Book);
    QCOMPARE(conflict.level, Level::Work);
    QCOMPARE(disputeOf(conflict.values), Dispute::Value);
    QVERIFY(conflict.settled.changeSet.isNull());
}

void ConflictsTest::namesWhoDeletesAndWhoEdits()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const QString state(pseudofield::state);
    // Bert trashes what Ada has edited unseen by him: the edit stays.
    const NewWork edited;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(edited.changes({{u"title"_s, u"Emma"_s}}))));
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().apply(by(u"Ada"_s, u"desk"_s, {tests::edit(edited.work, 1, u"pages"_s, {}, u"400"_s)})));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        by(u"Bert"_s, u"laptop"_s, {tests::edit(edited.work, 1, state, u"live"_s, u"trashed"_s)})));
    // Ada edits what Bert has trashed unseen by her: it comes back.
    const NewWork revived;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(revived.changes({{u"title"_s, u"Ulysses"_s}}))));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        by(u"Bert"_s, u"laptop"_s, {tests::edit(revived.work, 6, state, u"live"_s, u"trashed"_s)})));
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().apply(by(u"Ada"_s, u"desk"_s, {tests::edit(revived.work, 6, u"pages"_s, {}, u"730"_s)})));
    const QList<ConflictRecord> conflicts = open(fixture);
    QCOMPARE(conflicts.size(), 2);
    for (const ConflictRecord &conflict : conflicts) {
        QCOMPARE(disputeOf(conflict.values), Dispute::Deletion);
        QCOMPARE(conflict.state, State::Live);
        QCOMPARE(conflict.values.other, FieldValue(u"trashed"_s));
        QCOMPARE(conflict.live.author, u"Ada"_s);
        QCOMPARE(conflict.other.author, u"Bert"_s);
    }
}

void ConflictsTest::filtersAndPages()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const Quarrel dune(fixture, u"Dune"_s, u"title"_s, u"Dune"_s, u"Dune A"_s, u"Dune B"_s);
    const Quarrel emma(fixture, u"Emma"_s, u"pages"_s, {}, u"400"_s, u"410"_s);
    const Quarrel tags(fixture, u"Émile 100%"_s, u"tags"_s, QStringList{u"a"_s, u"b"_s, u"c"_s},
                       QStringList{u"c"_s, u"b"_s, u"a"_s}, QStringList{u"b"_s, u"a"_s, u"c"_s});
    QVERIFY(dune.isValid && emma.isValid && tags.isValid);
    const auto titles = [&](const ConflictFilter &filter) {
        QStringList found;
        for (const ConflictRecord &conflict : open(fixture, filter))
            found << conflict.title;
        return found.join(u'|');
    };
    QCOMPARE(titles({}), u"Dune A|Emma|Émile 100%"_s);
    QCOMPARE(titles({.field = u"pages"_s}), u"Emma"_s);
    QCOMPARE(titles({.dispute = Dispute::Value}), u"Dune A|Emma"_s);
    QCOMPARE(titles({.dispute = Dispute::List}), u"Émile 100%"_s);
    QCOMPARE(titles({.person = u"Bert"_s}), u"Dune A|Emma|Émile 100%"_s);
    QCOMPARE(titles({.person = u"Cleo"_s}), QString());
    QCOMPARE(titles({.words = u"EMMA"_s}), u"Emma"_s);
    QCOMPARE(titles({.words = u"dune b"_s}), u"Dune A"_s);
    QCOMPARE(titles({.words = u"emile"_s}), u"Émile 100%"_s);
    QCOMPARE(titles({.words = u"du_e"_s}), QString());
    QCOMPARE(titles({.entity = emma.book.work}), u"Emma"_s);
    QCOMPARE(titles({.status = ConflictFilter::Status::Settled}), QString());

    const auto reader = fixture.catalog().openReader();
    COLLECTZ_VERIFY_RESULT(reader);
    const Result<ConflictPage> first = (*reader)->conflicts({.limit = 1});
    COLLECTZ_VERIFY_RESULT(first);
    QCOMPARE(first->rows.size(), 1);
    QCOMPARE(first->matching, 3);
    const Result<ConflictPage> second = (*reader)->conflicts({.after = first->rows.constFirst().number, .limit = 1});
    COLLECTZ_VERIFY_RESULT(second);
    QCOMPARE(second->rows.constFirst().title, u"Emma"_s);
    QCOMPARE(second->matching, 2);
}

void ConflictsTest::settlesAndReopens()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    for (const Choice choice : {Choice::Keep, Choice::Other, Choice::Value}) {
        const Quarrel quarrel(fixture, u"Dune"_s, u"title"_s, u"Dune"_s, u"Dune A"_s, u"Dune B"_s);
        QVERIFY(quarrel.isValid);
        const QList<ConflictRecord> before = open(fixture);
        QCOMPARE(before.size(), 1);
        const Result<Applied> settled = settleAll(fixture, {{before.constFirst(), choice, u"Dune C"_s}});
        COLLECTZ_VERIFY_RESULT(settled);
        QVERIFY(settled->conflicts.isEmpty());
        const QString wanted = choice == Choice::Keep    ? u"Dune A"_s
                               : choice == Choice::Other ? u"Dune B"_s
                                                         : u"Dune C"_s;
        QCOMPARE(titleOf(fixture, quarrel.book.work), wanted);
        QVERIFY(open(fixture).isEmpty());
        const QList<ConflictRecord> known =
            open(fixture, {.status = ConflictFilter::Status::Settled, .entity = quarrel.book.work});
        QCOMPARE(known.size(), 1);
        QCOMPARE(known.constFirst().settled.author, u"Cleo"_s);
        QCOMPARE(fixture.look("SELECT action FROM activity ORDER BY number DESC"), u"catalog.resolve"_s);
        // Undone by name after a restart, and redone.
        QVERIFY2(fixture.reopen(), fixture.error());
        const Result<Applied> undone = fixture.catalog().undo(settled->id, u"Cleo"_s, u"tablet"_s);
        COLLECTZ_VERIFY_RESULT(undone);
        QVERIFY(undone->keptFields.isEmpty());
        QCOMPARE(open(fixture).size(), 1);
        QCOMPARE(open(fixture).constFirst().number, before.constFirst().number);
        QCOMPARE(titleOf(fixture, quarrel.book.work), u"Dune A"_s);
        COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(undone->id, u"Cleo"_s, u"tablet"_s));
        QVERIFY(open(fixture).isEmpty());
        QCOMPARE(titleOf(fixture, quarrel.book.work), wanted);
    }
    const Result<QStringList> faults = fixture.catalog().check({}, {});
    COLLECTZ_VERIFY_RESULT(faults);
    QVERIFY2(faults->isEmpty(), qPrintable(faults->join(u'\n')));
}

void ConflictsTest::settlesManyAsOne()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const Quarrel dune(fixture, u"Dune"_s, u"title"_s, u"Dune"_s, u"Dune A"_s, u"Dune B"_s);
    const Quarrel emma(fixture, u"Emma"_s, u"notes"_s, {}, u"Worn."_s, u"Torn."_s);
    // A second value waits for the same field.
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        by(u"Dora"_s, u"attic"_s, {tests::edit(dune.book.work, 1, u"title"_s, u"Dune"_s, u"Dune D"_s)})));
    QList<ConflictDecision> decisions;
    for (const ConflictRecord &conflict : open(fixture))
        decisions << ConflictDecision{conflict, conflict.values.key == u"notes"_s ? Choice::Both : Choice::Other, {}};
    QCOMPARE(decisions.size(), 3);
    const Settlement settlement = settle(decisions, FieldRegistry::builtin());
    QCOMPARE(settlement.numbers.size(), 2);
    QCOMPARE(settlement.leftOpen.size(), 1);
    const Result<Applied> settled = settleAll(fixture, decisions);
    COLLECTZ_VERIFY_RESULT(settled);
    QCOMPARE(settled->entitiesChanged, 2);
    QCOMPARE(titleOf(fixture, dune.book.work), u"Dune B"_s);
    QCOMPARE(fixture.look("SELECT count(*) FROM entity WHERE fields LIKE '%Worn.%Torn.%'"), u"1"_s);
    // Dora's value was not among those that were chosen or dropped: it still waits, beside what is live now.
    const QList<ConflictRecord> left = open(fixture);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().other.author, u"Dora"_s);
    QCOMPARE(left.constFirst().now, FieldValue(u"Dune B"_s));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(settled->id, u"Cleo"_s, u"tablet"_s));
    QCOMPARE(open(fixture).size(), 3);
}

void ConflictsTest::settlesADeletion()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const QString state(pseudofield::state);
    const NewWork book;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(book.changes({{u"title"_s, u"Emma"_s}}))));
    COLLECTZ_VERIFY_RESULT(
        fixture.catalog().apply(by(u"Ada"_s, u"desk"_s, {tests::edit(book.work, 1, u"pages"_s, {}, u"400"_s)})));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        by(u"Bert"_s, u"laptop"_s, {tests::edit(book.work, 1, state, u"live"_s, u"removed"_s)})));
    const QList<ConflictRecord> conflicts = open(fixture);
    QCOMPARE(conflicts.size(), 1);
    const Result<Applied> kept = settleAll(fixture, {{conflicts.constFirst(), Choice::Keep, {}}});
    COLLECTZ_VERIFY_RESULT(kept);
    QVERIFY(open(fixture).isEmpty());
    COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(kept->id, u"Cleo"_s, u"tablet"_s));
    const QList<ConflictRecord> again = open(fixture);
    QCOMPARE(again.size(), 1);
    COLLECTZ_VERIFY_RESULT(settleAll(fixture, {{again.constFirst(), Choice::Other, {}}}));
    // What was removed goes to the trash, from where it can come back.
    QCOMPARE(fixture.look("SELECT state FROM listing"), u"1"_s);
    QVERIFY(open(fixture).isEmpty());
}

void ConflictsTest::unseenEditsSettleNothing()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const Quarrel quarrel(fixture, u"Dune"_s, u"title"_s, u"Dune"_s, u"Dune A"_s, u"Dune B"_s);
    // Cleo has seen Ada's value and not that Bert's waits.
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        by(u"Cleo"_s, u"tablet"_s, {tests::edit(quarrel.book.work, 4, u"title"_s, u"Dune A"_s, u"Dune C"_s)})));
    QCOMPARE(titleOf(fixture, quarrel.book.work), u"Dune C"_s);
    const QList<ConflictRecord> conflicts = open(fixture);
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.constFirst().now, FieldValue(u"Dune C"_s));
    // Locking the field says nothing about the waiting value either; writing it with both in sight does.
    EntityChange lock = tests::edit(quarrel.book.work, 6, u"title"_s, u"Dune C"_s, u"Dune C"_s);
    lock.fields.first().lock = false;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf({lock})));
    QCOMPARE(open(fixture).size(), 1);
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        by(u"Cleo"_s, u"tablet"_s, {tests::edit(quarrel.book.work, 7, u"title"_s, u"Dune C"_s, u"Dune E"_s)})));
    QVERIFY(open(fixture).isEmpty());
}

void ConflictsTest::undoDropsNoWaitingValue()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const NewWork book;
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(tests::changeSetOf(book.changes({{u"title"_s, u"Dune"_s}}))));
    const ChangeSet first = by(u"Ada"_s, u"desk"_s, {tests::edit(book.work, 1, u"title"_s, u"Dune"_s, u"Dune A"_s)});
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(first));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().apply(
        by(u"Bert"_s, u"laptop"_s, {tests::edit(book.work, 1, u"title"_s, u"Dune"_s, u"Dune B"_s)})));
    COLLECTZ_VERIFY_RESULT(fixture.catalog().undo(first.id, u"Ada"_s, u"desk"_s));
    QCOMPARE(titleOf(fixture, book.work), u"Dune"_s);
    QCOMPARE(open(fixture).size(), 1);
}

void ConflictsTest::historyTellsTheStory()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const Quarrel quarrel(fixture, u"Dune"_s, u"title"_s, u"Dune"_s, u"Dune A"_s, u"Dune B"_s);
    COLLECTZ_VERIFY_RESULT(settleAll(fixture, {{open(fixture).constFirst(), Choice::Keep, {}}}));
    const auto reader = fixture.catalog().openReader();
    COLLECTZ_VERIFY_RESULT(reader);
    const Result<QList<HistoryEntry>> history = (*reader)->history({quarrel.book.work, 0, 10});
    COLLECTZ_VERIFY_RESULT(history);
    QCOMPARE(history->at(0).settled.size(), 1);
    QCOMPARE(history->at(0).settled.constFirst().other, FieldValue(u"Dune B"_s));
    QVERIFY(history->at(0).opened.isEmpty());
    QCOMPARE(history->at(1).opened.size(), 1);
    QCOMPARE(history->at(1).changeSet.author, u"Bert"_s);
    QVERIFY(history->at(2).opened.isEmpty() && history->at(2).settled.isEmpty());
}

QTEST_GUILESS_MAIN(ConflictsTest)

#include "tst_conflicts.moc"
