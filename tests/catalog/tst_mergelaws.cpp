// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/merge.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

/// The laws of merging, each for 100,000 random cases (RC_PARAMS in the environment may say otherwise).
class TestMergeLaws final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void applyingTwiceIsApplyingOnce();
    void disjointFieldsCommute();
    void equalValuesMerge();
    void nothingIsLost();
    void editBeatsUnseenDelete();
    void undoRestores();
    void replayingIsMerging();
    void bandsChangeNothing();
};

namespace {

/// Small worlds make changes meet: three text fields, two lists, four words.
constexpr int keyCount = 5;

const QString &keyAt(int index)
{
    static const QStringList keys{u"title"_s, u"year"_s, u"notes"_s, u"tags"_s, u"genres"_s};
    return keys.at(index);
}

bool isListKey(int index)
{
    return index >= 3;
}

/// A value for a key out of one number: nothing, a word, or a subset of the words in one of two orders.
FieldValue valueFrom(int key, unsigned number)
{
    static const QStringList words{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    if (!isListKey(key))
        return number % 5 == 0 ? FieldValue() : FieldValue(words.at(static_cast<qsizetype>(number % 4)));
    QStringList list;
    for (unsigned bit = 0; bit < 4; ++bit)
        if (number & (1U << bit))
            list << words.at(static_cast<qsizetype>(bit));
    if (number & 16U)
        std::reverse(list.begin(), list.end());
    return FieldValue(list);
}

/// One author's change: for each key a number, or none.
struct Script
{
    unsigned keys = 0; ///< bit set of touched keys
    std::array<unsigned, keyCount> numbers{};
    unsigned state = 0; ///< 0 to 5: leaves the state; 6: trashes; 7: restores
    unsigned staleness = 0;
};

Script scriptFrom(quint64 bits)
{
    Script script;
    script.keys = static_cast<unsigned>(bits & 31U);
    for (unsigned i = 0; i < keyCount; ++i)
        script.numbers.at(i) = static_cast<unsigned>((bits >> (5U + 5U * i)) & 31U);
    script.state = static_cast<unsigned>((bits >> 30U) & 7U);
    script.staleness = static_cast<unsigned>((bits >> 33U) & 3U);
    return script;
}

rc::Gen<quint64> anyBits()
{
    return rc::gen::inRange<quint64>(0, 1ULL << 36U);
}

Entity entityFrom(quint64 bits)
{
    const Script script = scriptFrom(bits);
    Entity entity;
    entity.id = EntityId(Identity::derivedFrom("law"));
    entity.version = 1;
    for (int key = 0; key < keyCount; ++key)
        if (const FieldValue value = valueFrom(key, script.numbers.at(static_cast<size_t>(key))); !value.isNull())
            entity.fields.insert(keyAt(key), value);
    entity.provenance.insert(u"*"_s, {.sequence = 1, .source = SourceType::Import, .origin = {}, .locked = false});
    return entity;
}

EntityChange changeFrom(const Entity &seen, const Script &script, unsigned allowedKeys = 31, bool withState = true)
{
    EntityChange change;
    change.entity = seen.id;
    change.baseVersion = seen.version;
    for (int key = 0; key < keyCount; ++key)
        if (script.keys & allowedKeys & (1U << static_cast<unsigned>(key)))
            change.fields << FieldChange{
                keyAt(key), seen.value(keyAt(key)), valueFrom(key, script.numbers.at(static_cast<size_t>(key))), {}};
    if (withState && script.state >= 6)
        change.fields << FieldChange{u"@state"_s,
                                     seen.attribute(u"@state"_s),
                                     FieldValue(stateWord(script.state == 6 ? State::Trashed : State::Live)),
                                     {}};
    return change;
}

MergeAuthor person()
{
    return {ChangeSetId(), SourceType::Person, u"anna"_s};
}

struct History
{
    QList<Entity> versions;
    QList<FieldChange> accepted;
    QList<Conflict> conflicts;
};

/// Whether a value that somebody wanted still stands somewhere: live, in the journal, or beside the live value.
bool isKept(const History &history, const QString &key, const QString &element)
{
    const auto holds = [&](const FieldValue &value) { return value.list().contains(element); };
    if (holds(history.versions.constLast().attribute(key)))
        return true;
    const bool journaled =
        std::any_of(history.accepted.cbegin(), history.accepted.cend(), [&](const FieldChange &change) {
            return change.key == key && (holds(change.before) || holds(change.after));
        });
    return journaled ||
           std::any_of(history.conflicts.cbegin(), history.conflicts.cend(), [&](const Conflict &conflict) {
               return conflict.key == key && (holds(conflict.live) || holds(conflict.other));
           });
}

} // namespace

void TestMergeLaws::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=100000");
}

void TestMergeLaws::applyingTwiceIsApplyingOnce()
{
    QVERIFY(rc::check("applying twice is applying once", [] {
        const Entity base = entityFrom(*anyBits());
        const Entity live = mergeChange(base, changeFrom(base, scriptFrom(*anyBits())), person(), 2).after;
        const EntityChange change = changeFrom(base, scriptFrom(*anyBits()));
        const MergeOutcome once = mergeChange(live, change, person(), 3);
        const MergeOutcome twice = mergeChange(once.after, change, person(), 4);
        RC_ASSERT(twice.after.fields == once.after.fields);
        RC_ASSERT(twice.after.state == once.after.state);
    }));
}

void TestMergeLaws::disjointFieldsCommute()
{
    QVERIFY(rc::check("disjoint fields commute", [] {
        const Entity base = entityFrom(*anyBits());
        const unsigned mine = *rc::gen::inRange(0U, 32U);
        const EntityChange left = changeFrom(base, scriptFrom(*anyBits()), mine, false);
        const EntityChange right = changeFrom(base, scriptFrom(*anyBits()), ~mine, false);
        const MergeOutcome leftFirst = mergeChange(mergeChange(base, left, person(), 2).after, right, person(), 3);
        const MergeOutcome rightFirst = mergeChange(mergeChange(base, right, person(), 2).after, left, person(), 3);
        RC_ASSERT(leftFirst.conflicts.isEmpty() && rightFirst.conflicts.isEmpty());
        RC_ASSERT(leftFirst.after.fields == rightFirst.after.fields);
    }));
}

void TestMergeLaws::equalValuesMerge()
{
    QVERIFY(rc::check("equal values merge", [] {
        const Entity base = entityFrom(*anyBits());
        const EntityChange change = changeFrom(base, scriptFrom(*anyBits()));
        const MergeOutcome first = mergeChange(base, change, person(), 2);
        const MergeOutcome second = mergeChange(first.after, change, person(), 3);
        RC_ASSERT(first.conflicts.isEmpty() && second.conflicts.isEmpty());
        RC_ASSERT(!second.changed);
        for (const FieldChange &field : change.fields)
            RC_ASSERT(second.after.attribute(field.key) == field.after);
    }));
}

void TestMergeLaws::nothingIsLost()
{
    QVERIFY(rc::check("nothing is lost", [] {
        History history;
        history.versions << entityFrom(*anyBits());
        QList<FieldChange> wishes;
        const auto scripts = *rc::gen::container<std::vector<quint64>>(4, anyBits());
        qint64 sequence = 2;
        for (const quint64 bits : scripts) {
            const Script script = scriptFrom(bits);
            const qsizetype seen = std::max<qsizetype>(0, history.versions.size() - 1 - script.staleness);
            const EntityChange change = changeFrom(history.versions.at(seen), script);
            const MergeOutcome outcome = mergeChange(history.versions.constLast(), change, person(), sequence++);
            wishes << change.fields;
            history.accepted << outcome.accepted;
            history.conflicts << outcome.conflicts;
            history.versions << outcome.after;
        }
        for (const FieldChange &wish : wishes) {
            const QStringList wanted = wish.after.list();
            for (const QString &element : wanted)
                if (!wish.before.list().contains(element))
                    RC_ASSERT(isKept(history, wish.key, element));
        }
    }));
}

void TestMergeLaws::editBeatsUnseenDelete()
{
    QVERIFY(rc::check("an edit beats a delete that had not seen it, in either order", [] {
        const Entity base = entityFrom(*anyBits());
        const EntityChange edit = changeFrom(base, scriptFrom(*anyBits()), 31, false);
        EntityChange deletion;
        deletion.entity = base.id;
        deletion.baseVersion = base.version;
        deletion.fields << FieldChange{u"@state"_s, u"live"_s, u"trashed"_s, {}};
        const MergeOutcome alone = mergeChange(base, edit, person(), 2);
        RC_PRE(alone.changed);
        const MergeOutcome editFirst = mergeChange(alone.after, deletion, person(), 3);
        const MergeOutcome deleteFirst = mergeChange(mergeChange(base, deletion, person(), 2).after, edit, person(), 3);
        for (const MergeOutcome &outcome : {editFirst, deleteFirst}) {
            RC_ASSERT(outcome.after.state == State::Live);
            RC_ASSERT(outcome.after.fields == alone.after.fields);
            RC_ASSERT(outcome.conflicts.size() == 1);
            RC_ASSERT(outcome.conflicts.constFirst().other == FieldValue(u"trashed"_s));
        }
    }));
}

void TestMergeLaws::undoRestores()
{
    QVERIFY(rc::check("undo restores values, state and locks", [] {
        const Entity base = entityFrom(*anyBits());
        const MergeOutcome outcome = mergeChange(base, changeFrom(base, scriptFrom(*anyBits())), person(), 2);
        EntityChange journaled;
        journaled.fields = outcome.accepted;
        const Inversion inversion = invertChange(outcome.after, journaled, 2);
        RC_ASSERT(inversion.keptFields.isEmpty());
        const Entity undone = mergeChange(outcome.after, inversion.change, person(), 3).after;
        RC_ASSERT(undone.fields == base.fields);
        RC_ASSERT(undone.state == base.state);
        for (int key = 0; key < keyCount; ++key)
            RC_ASSERT(undone.isLocked(keyAt(key)) == base.isLocked(keyAt(key)));
    }));
}

void TestMergeLaws::replayingIsMerging()
{
    QVERIFY(rc::check("replaying the journal gives the entity that merging gave", [] {
        std::optional<Entity> merged;
        std::optional<Entity> replayed;
        qint64 sequence = 1;
        const auto scripts = *rc::gen::container<std::vector<quint64>>(6, anyBits());
        for (const quint64 bits : scripts) {
            const Script script = scriptFrom(bits);
            MergeAuthor author = person();
            author.source = script.staleness == 0 ? SourceType::Import : SourceType::Person;
            EntityChange change = merged ? changeFrom(*merged, script) : creationOf(entityFrom(bits));
            change.creates = !merged || script.numbers[0] == 1;
            change.baseVersion = merged ? merged->version - script.staleness : 0;
            for (FieldChange &field : change.fields) {
                if (script.numbers[1] % 3 == 0 && field.key != pseudofield::state)
                    field.lock = script.numbers[2] % 2 == 0;
                if (field.key == pseudofield::state && script.numbers[3] % 4 == 0)
                    field.after = stateWord(State::Removed);
            }
            const MergeOutcome outcome = mergeChange(merged, change, author, sequence);
            if (outcome.changed) {
                EntityChange row = change;
                row.creates = !merged;
                row.fields = outcome.accepted;
                replayed = replayChange(replayed, row, author, sequence);
                merged = outcome.after;
                RC_ASSERT(*replayed == *merged);
            }
            ++sequence;
        }
    }));
}

void TestMergeLaws::bandsChangeNothing()
{
    QVERIFY(rc::check("numbers of two bands decide as numbers of one", [] {
        QList<Entity> ones{entityFrom(*anyBits())};
        QList<Entity> twos = ones;
        QList<Seen> seen{{1, firstLocalSequence, {}}};
        const auto scripts = *rc::gen::container<std::vector<quint64>>(5, anyBits());
        for (const quint64 bits : scripts) {
            const Script script = scriptFrom(bits);
            const bool isLocal = script.numbers[4] % 2 == 0;
            const qint64 sequence = ones.size() + 1;
            const qsizetype saw = std::max<qsizetype>(0, ones.size() - 1 - script.staleness);
            const EntityChange change = changeFrom(ones.at(saw), script);
            Seen next = seen.constLast();
            qint64 &band = isLocal ? next.local : next.cursor;
            ++band;
            const MergeOutcome one = mergeChange(ones.constLast(), change, person(), sequence, Seen::upTo(saw + 1));
            const MergeOutcome two = mergeChange(twos.constLast(), change, person(), band, seen.at(saw));
            RC_ASSERT(one.after.fields == two.after.fields);
            RC_ASSERT(one.after.state == two.after.state);
            RC_ASSERT(one.accepted == two.accepted);
            RC_ASSERT(one.conflicts.size() == two.conflicts.size());
            ones << one.after;
            twos << two.after;
            seen << next;
        }
    }));
}

QTEST_APPLESS_MAIN(TestMergeLaws)
#include "tst_mergelaws.moc"
