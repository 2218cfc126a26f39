// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/catalog/mergeexample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::catalog::mergeexample;

/// What happens when changes meet, case by case; tst_mergelaws has the laws for random cases.
class TestMerge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creationSetsWholeProvenance();
    void disjointFieldsMerge();
    void sameFieldKeepsFirstAndShowsBoth();
    void listsMergeByElement_data();
    void listsMergeByElement();
    void ownListThatMetOthersMergesAgain();
    void aListIsNotReplacedBlindly();
    void reorderAgainstChangeIsShown();
    void importsRespectLocks();
    void lockAloneKeepsProvenance();
    void unseenDeleteLosesToEdit();
    void unseenEditRevives();
    void importDoesNotRevive();
    void changeOfNothingIsShown();
    void undoTurnsBack();
    void undoKeepsWhatOthersTouched();
    void undoOfCreationRemoves();
    void undoOfCreationKeepsEditedThings();
    void undoRestoresTheLock();
    void creationRevivesTombstone();
};

void TestMerge::creationSetsWholeProvenance()
{
    EntityChange creation = creationOf(dune());
    const MergeOutcome outcome = mergeChange({}, creation, by(SourceType::Import, u"4"_s), 21);
    QVERIFY(outcome.changed && outcome.conflicts.isEmpty());
    QCOMPARE(outcome.after.fields, dune().fields);
    QCOMPARE(outcome.after.version, 21);
    QCOMPARE(outcome.after.provenance.size(), 1);
    QCOMPARE(outcome.after.provenanceOf(u"title"_s).origin, u"4"_s);
    QVERIFY(!outcome.after.isLocked(u"title"_s));
    QCOMPARE(outcome.accepted, creation.fields);
    QVERIFY(mergeChange({}, creation, person, 22).after.isLocked(u"title"_s));
}

void TestMerge::disjointFieldsMerge()
{
    const Entity base = dune();
    const MergeOutcome first = mergeChange(base, change(base, u"year"_s, u"1965"_s), person, 11);
    const MergeOutcome second = mergeChange(first.after, change(base, u"pages"_s, u"412"_s), person, 12);
    QVERIFY(second.conflicts.isEmpty());
    QCOMPARE(second.after.value(u"year"_s), FieldValue(u"1965"_s));
    QCOMPARE(second.after.value(u"pages"_s), FieldValue(u"412"_s));
    QCOMPARE(second.after.version, 12);
    QCOMPARE(second.accepted.size(), 1);
}

void TestMerge::sameFieldKeepsFirstAndShowsBoth()
{
    const Entity base = dune();
    const MergeOutcome first = mergeChange(base, change(base, u"title"_s, u"Dune 1"_s), person, 11);
    const MergeOutcome second = mergeChange(first.after, change(base, u"title"_s, u"Dune I"_s), person, 12);
    QVERIFY(!second.changed);
    QCOMPARE(second.after, first.after);
    QCOMPARE(second.conflicts.size(), 1);
    const Conflict &conflict = second.conflicts.constFirst();
    QCOMPARE(conflict.key, u"title"_s);
    QCOMPARE(conflict.base, FieldValue(u"Dune"_s));
    QCOMPARE(conflict.live, FieldValue(u"Dune 1"_s));
    QCOMPARE(conflict.other, FieldValue(u"Dune I"_s));
    QCOMPARE(conflict.liveSequence, 11);
    QCOMPARE(conflict.otherChangeSet, person.changeSet);
}

void TestMerge::listsMergeByElement_data()
{
    QTest::addColumn<QStringList>("live");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("merged");
    const auto row = [](const char *name, const QString &live, const QString &wanted, const QString &merged) {
        const auto list = [](const QString &text) { return text.split(u' ', Qt::SkipEmptyParts); };
        QTest::newRow(name) << list(live) << list(wanted) << list(merged);
    };
    row("both add", u"sf desert epic"_s, u"sf desert classic"_s, u"sf desert epic classic"_s);
    row("add and remove", u"sf desert epic"_s, u"sf"_s, u"sf epic"_s);
    row("both add the same", u"sf desert epic"_s, u"sf desert epic"_s, u"sf desert epic"_s);
    row("both remove", u"sf"_s, u"desert"_s, QString());
    row("clear against add", u"sf desert epic"_s, QString(), u"epic"_s);
    row("reorder against add", u"desert sf"_s, u"sf desert epic"_s, u"desert sf epic"_s);
}

void TestMerge::listsMergeByElement()
{
    QFETCH(const QStringList, live);
    QFETCH(const QStringList, wanted);
    QFETCH(const QStringList, merged);
    const Entity base = dune();
    const MergeOutcome first = mergeChange(base, change(base, u"tags"_s, live), person, 11);
    const MergeOutcome second = mergeChange(first.after, change(base, u"tags"_s, wanted), person, 12);
    QVERIFY(second.conflicts.isEmpty());
    QCOMPARE(second.after.value(u"tags"_s), FieldValue(merged));
}

/// Versions may say that everything was seen; what the author began with says more.
void TestMerge::aListIsNotReplacedBlindly()
{
    const Entity base = dune();
    const FieldValue theirs(QStringList{u"sf"_s, u"desert"_s, u"theirs"_s});
    const Entity live = mergeChange(base, change(base, u"tags"_s, theirs), person, 11).after;
    EntityChange blind = change(base, u"tags"_s, FieldValue(QStringList{u"sf"_s, u"desert"_s, u"mine"_s}));
    blind.baseVersion = 11;
    const MergeOutcome outcome = mergeChange(live, blind, person, 12);
    QCOMPARE(outcome.after.value(u"tags"_s).list(), (QStringList{u"sf"_s, u"desert"_s, u"theirs"_s, u"mine"_s}));
    QVERIFY(outcome.conflicts.isEmpty());
}

/// Offline, somebody adds one element and then another. The first addition meets an element of somebody else, whom the second
/// addition has not seen either.
void TestMerge::ownListThatMetOthersMergesAgain()
{
    const Entity base = dune();
    const FieldValue first(QStringList{u"sf"_s, u"desert"_s, u"worms"_s});
    const FieldValue second(QStringList{u"sf"_s, u"desert"_s, u"worms"_s, u"spice"_s});
    const FieldValue theirs(QStringList{u"sf"_s, u"desert"_s, u"theirs"_s});
    const Entity live = mergeChange(base, change(base, u"tags"_s, theirs), person, 11).after;
    const Entity met = mergeChange(live, change(base, u"tags"_s, first), person, 12).after;
    EntityChange later = change(base, u"tags"_s, second);
    later.fields.first().before = first;
    const Seen seen{base.version, base.version, {12}};
    const MergeOutcome outcome = mergeChange(met, later, person, 13, seen);
    QCOMPARE(outcome.after.value(u"tags"_s).list(),
             (QStringList{u"sf"_s, u"desert"_s, u"theirs"_s, u"worms"_s, u"spice"_s}));
    QVERIFY(outcome.conflicts.isEmpty());
}

void TestMerge::reorderAgainstChangeIsShown()
{
    const Entity base = dune();
    const MergeOutcome first = mergeChange(base, change(base, u"tags"_s, QStringList{u"sf"_s}), person, 11);
    const MergeOutcome second =
        mergeChange(first.after, change(base, u"tags"_s, QStringList{u"desert"_s, u"sf"_s}), person, 12);
    QVERIFY(!second.changed);
    QCOMPARE(second.conflicts.size(), 1);
}

void TestMerge::importsRespectLocks()
{
    const Entity base = dune();
    const MergeOutcome typed = mergeChange(base, change(base, u"title"_s, u"Dune!"_s), person, 11);
    QVERIFY(typed.after.isLocked(u"title"_s));
    for (const SourceType source : {SourceType::Import, SourceType::Provider}) {
        const MergeOutcome refused =
            mergeChange(typed.after, change(typed.after, u"title"_s, u"DUNE"_s), by(source), 12);
        QVERIFY(!refused.changed && refused.conflicts.isEmpty());
        const MergeOutcome fills = mergeChange(typed.after, change(typed.after, u"year"_s, u"1965"_s), by(source), 12);
        QVERIFY(fills.changed && !fills.after.isLocked(u"year"_s));
    }
    const MergeOutcome again = mergeChange(typed.after, change(typed.after, u"title"_s, u"Dune?"_s), person, 12);
    QCOMPARE(again.after.value(u"title"_s), FieldValue(u"Dune?"_s));
}

void TestMerge::lockAloneKeepsProvenance()
{
    const Entity base = dune();
    EntityChange lock = change(base, u"title"_s, base.value(u"title"_s));
    lock.fields[0].lock = true;
    const MergeOutcome outcome = mergeChange(base, lock, person, 11);
    QVERIFY(outcome.changed && outcome.after.isLocked(u"title"_s));
    QCOMPARE(outcome.after.provenanceOf(u"title"_s).sequence, 10);
    QCOMPARE(outcome.after.provenanceOf(u"title"_s).source, SourceType::Import);
    const MergeOutcome undone =
        mergeChange(outcome.after, invertChange(outcome.after, journaled(outcome), 11).change, person, 12);
    QVERIFY(!undone.after.isLocked(u"title"_s));
}

void TestMerge::unseenDeleteLosesToEdit()
{
    const Entity base = dune();
    const MergeOutcome edited = mergeChange(base, change(base, u"year"_s, u"1965"_s), person, 11);
    const MergeOutcome deleted = mergeChange(edited.after, change(base, u"@state"_s, u"trashed"_s), person, 12);
    QVERIFY(!deleted.changed);
    QCOMPARE(deleted.after.state, State::Live);
    QCOMPARE(deleted.conflicts.size(), 1);
    QCOMPARE(deleted.conflicts.constFirst().other, FieldValue(u"trashed"_s));
    const MergeOutcome seen = mergeChange(edited.after, change(edited.after, u"@state"_s, u"trashed"_s), person, 12);
    QCOMPARE(seen.after.state, State::Trashed);
}

void TestMerge::unseenEditRevives()
{
    const Entity base = dune();
    const MergeOutcome deleted = mergeChange(base, change(base, u"@state"_s, u"trashed"_s), person, 11);
    QCOMPARE(deleted.after.state, State::Trashed);
    const MergeOutcome edited = mergeChange(deleted.after, change(base, u"year"_s, u"1965"_s), person, 12);
    QCOMPARE(edited.after.state, State::Live);
    QCOMPARE(edited.after.value(u"year"_s), FieldValue(u"1965"_s));
    QCOMPARE(edited.conflicts.size(), 1);
    QCOMPARE(edited.conflicts.constFirst().key, u"@state"_s);
    QCOMPARE(edited.conflicts.constFirst().other, FieldValue(u"trashed"_s));
    const MergeOutcome inTrash = mergeChange(deleted.after, change(deleted.after, u"year"_s, u"1965"_s), person, 12);
    QCOMPARE(inTrash.after.state, State::Trashed);
    QVERIFY(inTrash.conflicts.isEmpty());
}

void TestMerge::importDoesNotRevive()
{
    const Entity base = dune();
    const MergeOutcome deleted = mergeChange(base, change(base, u"@state"_s, u"trashed"_s), person, 11);
    const MergeOutcome filled =
        mergeChange(deleted.after, change(base, u"year"_s, u"1965"_s), by(SourceType::Import), 12);
    QCOMPARE(filled.after.state, State::Trashed);
    QCOMPARE(filled.after.value(u"year"_s), FieldValue(u"1965"_s));
}

void TestMerge::changeOfNothingIsShown()
{
    const MergeOutcome outcome = mergeChange({}, change(dune(), u"title"_s, u"Dune!"_s), person, 11);
    QVERIFY(!outcome.changed);
    QCOMPARE(outcome.conflicts.size(), 1);
    QCOMPARE(outcome.conflicts.constFirst().other, FieldValue(u"Dune!"_s));
}

void TestMerge::undoTurnsBack()
{
    const Entity base = dune();
    EntityChange edit = change(base, u"title"_s, u"Dune!"_s);
    edit.fields << FieldChange{u"tags"_s, base.value(u"tags"_s), {}, {}};
    const MergeOutcome edited = mergeChange(base, edit, person, 11);
    const Inversion inversion = invertChange(edited.after, journaled(edited), 11);
    QVERIFY(inversion.keptFields.isEmpty());
    const MergeOutcome undone = mergeChange(edited.after, inversion.change, person, 12);
    QCOMPARE(undone.after.fields, base.fields);
    QVERIFY(undone.conflicts.isEmpty());
}

void TestMerge::undoKeepsWhatOthersTouched()
{
    const Entity base = dune();
    EntityChange edit = change(base, u"title"_s, u"Dune!"_s);
    edit.fields << FieldChange{u"year"_s, {}, u"1965"_s, {}};
    const MergeOutcome edited = mergeChange(base, edit, person, 11);
    const MergeOutcome touched = mergeChange(edited.after, change(edited.after, u"year"_s, u"1966"_s), person, 12);
    const Inversion inversion = invertChange(touched.after, journaled(edited), 11);
    QCOMPARE(inversion.change.fields.size(), 1);
    QCOMPARE(inversion.change.fields.constFirst().after, FieldValue(u"Dune"_s));
    const QList<FieldChange> kept{{u"year"_s, u"1965"_s, u"1966"_s, {}}};
    QCOMPARE(inversion.keptFields, kept);
}

void TestMerge::undoOfCreationRemoves()
{
    const EntityChange creation = creationOf(dune());
    const MergeOutcome created = mergeChange({}, creation, person, 11);
    const Inversion inversion = invertChange(created.after, creation, 11);
    const MergeOutcome undone = mergeChange(created.after, inversion.change, person, 12);
    QCOMPARE(undone.after.state, State::Removed);
    const Inversion redo = invertChange(undone.after, journaled(undone), 12);
    const MergeOutcome redone = mergeChange(undone.after, redo.change, person, 13);
    QCOMPARE(redone.after.state, State::Live);
    QCOMPARE(redone.after.fields, created.after.fields);
}

void TestMerge::undoOfCreationKeepsEditedThings()
{
    const EntityChange creation = creationOf(dune());
    const MergeOutcome created = mergeChange({}, creation, by(SourceType::Import), 11);
    const MergeOutcome edited = mergeChange(created.after, change(created.after, u"year"_s, u"1965"_s), person, 12);
    const Inversion inversion = invertChange(edited.after, creation, 11);
    QVERIFY(inversion.change.fields.isEmpty());
    QCOMPARE(inversion.keptFields.size(), 1);
    const MergeOutcome back = mergeChange(edited.after, change(edited.after, u"year"_s, FieldValue()), person, 13);
    QVERIFY(invertChange(back.after, creation, 11).keptFields.isEmpty());
}

void TestMerge::undoRestoresTheLock()
{
    const Entity base = dune();
    const MergeOutcome typed = mergeChange(base, change(base, u"title"_s, u"Dune!"_s), person, 11);
    QVERIFY(typed.after.isLocked(u"title"_s));
    const Inversion inversion = invertChange(typed.after, journaled(typed), 11);
    const MergeOutcome undone = mergeChange(typed.after, inversion.change, person, 12);
    QVERIFY(!undone.after.isLocked(u"title"_s));
    QCOMPARE(undone.after.value(u"title"_s), FieldValue(u"Dune"_s));
}

void TestMerge::creationRevivesTombstone()
{
    Entity removed = dune();
    removed.state = State::Removed;
    EntityChange creation = creationOf(dune());
    creation.fields[0].after = FieldValue(QStringList{u"epic"_s});
    const MergeOutcome outcome = mergeChange(removed, creation, by(SourceType::Import), 12);
    QCOMPARE(outcome.after.state, State::Live);
    QCOMPARE(outcome.after.value(u"tags"_s), FieldValue(QStringList{u"epic"_s}));
    QVERIFY(outcome.conflicts.isEmpty());
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
