// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalog/mergeexample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::catalog::mergeexample;

/// What happens when decisions about conflicts meet each other, and edits.
class TestMergeDecisions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionKeepsOrChanges();
    void differentDecisionsMeet();
    void decisionMeetsUnseenEdit();
    void decisionsAboutDeletionMeet();
    void replayKnowsADecision();
};

namespace {

/// A choice between the sides of a conflict on a field.
EntityChange decision(const Entity &base, const QString &key, const FieldValue &value)
{
    EntityChange decision = change(base, key, value);
    decision.fields << FieldChange{
        QString(pseudofield::conflicts), {}, FieldValue(QStringList{conflictName(person.changeSet, key)}), {}};
    return decision;
}

} // namespace

void TestMergeDecisions::decisionKeepsOrChanges()
{
    const Entity base = dune();
    const MergeOutcome kept = mergeChange(base, decision(base, u"title"_s, u"Dune"_s), person, 11);
    QVERIFY(kept.changed && kept.conflicts.isEmpty());
    QCOMPARE(kept.after.value(u"title"_s), FieldValue(u"Dune"_s));
    QCOMPARE(kept.after.provenanceOf(u"title"_s).sequence, 11);
    const MergeOutcome changed = mergeChange(base, decision(base, u"title"_s, u"Dune II"_s), person, 11);
    QCOMPARE(changed.after.value(u"title"_s), FieldValue(u"Dune II"_s));
    QVERIFY(changed.conflicts.isEmpty());
}

void TestMergeDecisions::differentDecisionsMeet()
{
    const Entity base = dune();
    const EntityChange keeps = decision(base, u"title"_s, u"Dune"_s);
    const EntityChange takes = decision(base, u"title"_s, u"Dune II"_s);
    const MergeOutcome kept = mergeChange(base, keeps, person, 11);
    const MergeOutcome taken = mergeChange(kept.after, takes, by(SourceType::Person), 12);
    QCOMPARE(taken.after.value(u"title"_s), FieldValue(u"Dune"_s));
    QCOMPARE(taken.conflicts.size(), 1);
    QCOMPARE(taken.conflicts.constFirst().other, FieldValue(u"Dune II"_s));
    const MergeOutcome first = mergeChange(base, takes, person, 11);
    const MergeOutcome second = mergeChange(first.after, keeps, by(SourceType::Person), 12);
    QCOMPARE(second.after.value(u"title"_s), FieldValue(u"Dune II"_s));
    QCOMPARE(second.conflicts.size(), 1);
    QCOMPARE(second.conflicts.constFirst().other, FieldValue(u"Dune"_s));
    // The same choice twice is no conflict.
    QVERIFY(mergeChange(kept.after, keeps, by(SourceType::Person), 12).conflicts.isEmpty());
}

void TestMergeDecisions::decisionMeetsUnseenEdit()
{
    const Entity base = dune();
    const MergeOutcome edited = mergeChange(base, change(base, u"title"_s, u"Dune!"_s), person, 11);
    const MergeOutcome kept = mergeChange(edited.after, decision(base, u"title"_s, u"Dune"_s), person, 12);
    QCOMPARE(kept.after.value(u"title"_s), FieldValue(u"Dune!"_s));
    QCOMPARE(kept.conflicts.size(), 1);
}

void TestMergeDecisions::decisionsAboutDeletionMeet()
{
    const Entity base = dune();
    const QString state(pseudofield::state);
    const EntityChange keeps = decision(base, state, stateWord(State::Live));
    const EntityChange trashes = decision(base, state, stateWord(State::Trashed));
    const MergeOutcome kept = mergeChange(base, keeps, person, 11);
    const MergeOutcome late = mergeChange(kept.after, trashes, by(SourceType::Person), 12);
    QCOMPARE(late.after.state, State::Live);
    QCOMPARE(late.conflicts.size(), 1);
    const MergeOutcome trashed = mergeChange(base, trashes, person, 11);
    QCOMPARE(trashed.after.state, State::Trashed);
    const MergeOutcome tooLate = mergeChange(trashed.after, keeps, by(SourceType::Person), 12);
    QCOMPARE(tooLate.after.state, State::Trashed);
    QCOMPARE(tooLate.conflicts.size(), 1);
}

void TestMergeDecisions::replayKnowsADecision()
{
    const Entity base = dune();
    const MergeOutcome kept = mergeChange(base, decision(base, u"title"_s, u"Dune"_s), person, 11);
    QCOMPARE(replayChange(base, journaled(kept), person, 11), kept.after);
    const Inversion inversion = invertChange(kept.after, journaled(kept), 11);
    const FieldChange *reopened = nullptr;
    for (const FieldChange &field : inversion.change.fields)
        reopened = field.key == pseudofield::conflicts ? &field : reopened;
    QVERIFY(reopened);
    QCOMPARE(reopened->before, FieldValue(QStringList{conflictName(person.changeSet, u"title"_s)}));
    QVERIFY(reopened->after.isNull());
}

QTEST_APPLESS_MAIN(TestMergeDecisions)
#include "tst_mergedecisions.moc"
