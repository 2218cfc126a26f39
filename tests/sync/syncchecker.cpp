// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/syncchecker.h"

#include "catalog/entity.h"

#include <algorithm>

namespace collectz::tests {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr qsizetype mostProblems = 12;

QStringList without(const QStringList &list, const QStringList &removed)
{
    QStringList kept;
    std::copy_if(list.cbegin(), list.cend(), std::back_inserter(kept),
                 [&](const QString &element) { return !removed.contains(element); });
    return kept;
}

bool isList(const FieldChange &change)
{
    return change.before.isList() || change.after.isList();
}

QString waitingName(const ChangeSetId &set, const EntityId &entity, const QString &field)
{
    return conflictName(set, field) + entity.text();
}

QString describe(const EntityId &entity, const FieldChange &change)
{
    return u"%1 of %2: '%3' -> '%4'"_s.arg(change.key, entity.text(), change.before.list().join(u'|'),
                                           change.after.list().join(u'|'));
}

} // namespace

SyncChecker::SyncChecker(CatalogSnapshot companion, QList<LoggedOperations> logs)
    : m_companion(std::move(companion))
    , m_logs(std::move(logs))
{}

QStringList SyncChecker::check()
{
    checkJournal();
    checkPhantoms();
    checkEntities();
    for (const LoggedOperations &log : std::as_const(m_logs)) {
        for (const LoggedSet &set : log.sets) {
            if (set.isAcknowledged)
                checkSet(set);
        }
    }
    const qsizetype all = m_problems.size();
    if (all > mostProblems)
        m_problems = m_problems.mid(0, mostProblems) << u"... and %1 more"_s.arg(all - mostProblems);
    return m_problems;
}

/// The journal has no gap, touches an entity once a set, and every row begins where the one before it ended.
void SyncChecker::checkJournal()
{
    qint64 expected = 1;
    for (qsizetype i = 0; i < m_companion.rows.size(); ++i) {
        const CatalogSnapshot::Row &row = m_companion.rows.at(i);
        if (row.sequence != expected)
            say(u"broken: the journal goes from %1 to %2"_s.arg(expected - 1).arg(row.sequence));
        expected = row.sequence + 1;
        const std::pair key(row.set, row.entity);
        if (m_rowOf.contains(key))
            say(u"duplicate: %1 is touched twice by one set"_s.arg(row.entity.text()));
        m_rowOf.insert(key, i);
        for (const FieldChange &field : row.fields) {
            if (field.key == pseudofield::conflicts)
                continue;
            QList<FieldValue> &values = m_values[Key(row.entity, field.key)];
            const bool isFirst = values.isEmpty();
            if (isFirst && field.key.startsWith(u'@'))
                values << field.before;
            else if (isFirst)
                values << FieldValue();
            if (values.constLast() != field.before)
                say(u"broken: %1 was '%2' at %3"_s.arg(describe(row.entity, field), values.constLast().text())
                        .arg(row.sequence));
            values << field.after;
        }
    }
    for (auto one = m_values.cbegin(); one != m_values.cend(); ++one) {
        const FieldValue live = m_companion.entities.value(one.key().first).attribute(one.key().second);
        if (live != one.value().constLast())
            say(u"broken: %1 of %2 is '%3', not '%4'"_s.arg(one.key().second, one.key().first.text(), live.text(),
                                                            one.value().constLast().text()));
    }
    for (const CatalogSnapshot::Waiting &conflict : std::as_const(m_companion.conflicts)) {
        const QString name = waitingName(conflict.set, conflict.entity, conflict.field);
        if (m_waiting.contains(name))
            say(u"duplicate: the conflict %1"_s.arg(conflict.name()));
        m_waiting.insert(name);
    }
}

/// Nothing is there that nobody wanted.
void SyncChecker::checkPhantoms()
{
    QHash<ChangeSetId, const LoggedSet *> known;
    QSet<ChangeSetId> undone;
    for (const LoggedOperations &log : std::as_const(m_logs)) {
        undone += log.undone;
        for (const LoggedSet &set : log.sets) {
            if (known.contains(set.id))
                say(u"duplicate: two logs know %1"_s.arg(set.id.text()));
            known.insert(set.id, &set);
        }
    }
    for (auto one = m_companion.sets.cbegin(); one != m_companion.sets.cend(); ++one) {
        // An undo of an undo names that one; somewhere down the chain stands what somebody wanted undone.
        ChangeSetId root = one->undoes;
        while (!root.isNull() && !undone.contains(root))
            root = m_companion.sets.value(root).undoes;
        if (!known.contains(one.key()) && root.isNull())
            say(u"phantom: nobody made the set %1"_s.arg(one.key().text()));
    }
    for (const CatalogSnapshot::Row &row : std::as_const(m_companion.rows)) {
        const LoggedSet *set = known.value(row.set);
        if (!set || set->changes.isEmpty())
            continue;
        const auto change = std::find_if(set->changes.cbegin(), set->changes.cend(),
                                         [&row](const EntityChange &one) { return one.entity == row.entity; });
        if (change == set->changes.cend()) {
            if (!revives(row))
                say(u"phantom: %1 was not touched by %2, which changed %3"_s.arg(row.entity.text(), row.set.text(),
                                                                                 QString::fromUtf8(row.changes)));
            continue;
        }
        for (const FieldChange &field : row.fields) {
            const bool isWanted = std::any_of(change->fields.cbegin(), change->fields.cend(),
                                              [&field](const FieldChange &one) { return one.key == field.key; });
            if (!isWanted && field.key != pseudofield::conflicts && field.key != pseudofield::state)
                say(u"phantom: nobody wanted "_s + describe(row.entity, field));
        }
    }
}

/// Work on a part brings back what it belongs to, with a conflict, when somebody had trashed that unseen.
bool SyncChecker::revives(const CatalogSnapshot::Row &row) const
{
    const QString state(pseudofield::state);
    if (row.fields.isEmpty())
        return false;
    const FieldChange &first = row.fields.constFirst();
    // It also settles an earlier quarrel in which somebody wanted it live.
    const bool isAll =
        row.fields.size() == 1 || (row.fields.size() == 2 && row.fields.constLast().key == pseudofield::conflicts);
    return isAll && first.key == state && first.after == FieldValue(stateWord(State::Live)) &&
           isInConflict(row.set, row.entity, state);
}

/// Every entity was made once, by a set that somebody meant to make.
void SyncChecker::checkEntities()
{
    QSet<EntityId> made;
    for (const CatalogSnapshot::Row &row : std::as_const(m_companion.rows)) {
        if (row.creates && made.contains(row.entity))
            say(u"duplicate: %1 is made twice"_s.arg(row.entity.text()));
        if (row.creates)
            made.insert(row.entity);
    }
    if (made.size() != m_companion.entities.size())
        say(u"broken: %1 entities were made, %2 are there"_s.arg(made.size()).arg(m_companion.entities.size()));
}

void SyncChecker::checkSet(const LoggedSet &set)
{
    if (!set.isEmpty && !m_companion.sets.contains(set.id)) {
        say(u"lost: the companion does not know the set %1 of %2"_s.arg(
            set.id.text(),
            set.changes.isEmpty() || set.changes.constFirst().fields.isEmpty()
                ? u"nothing"_s
                : describe(set.changes.constFirst().entity, set.changes.constFirst().fields.constFirst())));
        return;
    }
    for (const EntityChange &change : set.changes) {
        if (change.creates && !m_companion.entities.contains(change.entity))
            say(u"lost: %1 was made and is not there"_s.arg(change.entity.text()));
        for (const FieldChange &write : change.fields) {
            if (write.key == pseudofield::conflicts)
                continue;
            ++m_writesChecked;
            checkWrite(set, change, write);
        }
    }
}

void SyncChecker::checkWrite(const LoggedSet &set, const EntityChange &change, const FieldChange &write)
{
    const Key key(change.entity, write.key);
    const qsizetype place = m_rowOf.value(std::pair(set.id, change.entity), -1);
    const FieldChange *journaled = nullptr;
    if (place >= 0) {
        const QList<FieldChange> &fields = m_companion.rows.at(place).fields;
        const auto found = std::find_if(fields.cbegin(), fields.cend(),
                                        [&write](const FieldChange &one) { return one.key == write.key; });
        journaled = found == fields.cend() ? nullptr : &*found;
    }
    // An undo that only takes back a lock wants the value that is there, whoever gave it.
    if (write.before == write.after) {
        if (journaled && journaled->before != journaled->after)
            say(u"phantom: nobody wanted "_s + describe(change.entity, *journaled));
        return;
    }
    if (journaled && !isList(write)) {
        if (journaled->after != write.after)
            say(u"lost: "_s + describe(change.entity, write) + u" became '"_s + journaled->after.text() + u'\'');
        // Whoever overwrites must have had before his eyes what he overwrites.
        if (journaled->before != write.before && journaled->before != journaled->after)
            say(u"overwritten unseen: '%1' by "_s.arg(journaled->before.text()) + describe(change.entity, write));
        return;
    }
    if (journaled) {
        const QStringList added = without(write.after.list(), write.before.list());
        const QStringList removed = without(write.before.list(), write.after.list());
        const QStringList result = journaled->after.list();
        const QStringList lost = without(journaled->before.list(), result);
        if (!without(added, result).isEmpty() || without(result, removed).size() != result.size())
            say(u"lost: "_s + describe(change.entity, write) + u" became "_s + result.join(u'|'));
        if (!without(lost, removed).isEmpty())
            say(u"overwritten unseen: elements by "_s + describe(change.entity, write) + u" in "_s +
                describe(change.entity, *journaled));
        return;
    }
    if (isInConflict(set.id, change.entity, write.key))
        return;
    // What was wanted was there already; an import leaves alone what a person typed meanwhile.
    const bool isThere = isList(write) ? elementsWereEver(key, write) : wasEver(key, write.after);
    if (!isThere && set.source != SourceType::Import)
        say(u"lost: "_s + describe(change.entity, write));
}

bool SyncChecker::isInConflict(const ChangeSetId &set, const EntityId &entity, const QString &field) const
{
    return m_waiting.contains(waitingName(set, entity, field));
}

bool SyncChecker::wasEver(const Key &key, const FieldValue &value) const
{
    const bool isFirstState = key.second == pseudofield::state && value == FieldValue(stateWord(State::Live));
    return isFirstState || m_values.value(key).contains(value);
}

bool SyncChecker::elementsWereEver(const Key &key, const FieldChange &write) const
{
    const QList<FieldValue> values = m_values.value(key);
    const QStringList added = without(write.after.list(), write.before.list());
    const QStringList removed = without(write.before.list(), write.after.list());
    return std::any_of(values.cbegin(), values.cend(), [&](const FieldValue &value) {
        const QStringList list = value.list();
        return without(added, list).isEmpty() && without(list, removed).size() == list.size();
    });
}

QStringList SyncChecker::compare(const QString &name, const CatalogSnapshot &replica) const
{
    QStringList problems;
    QHash<qint64, const CatalogSnapshot::Row *> here;
    for (const CatalogSnapshot::Row &row : replica.rows)
        here.insert(row.sequence, &row);
    const qint64 begin = replica.rows.isEmpty() ? 0 : replica.rows.constFirst().sequence;
    for (const CatalogSnapshot::Row &row : m_companion.rows) {
        if (row.sequence < begin)
            continue;
        const CatalogSnapshot::Row *own = here.take(row.sequence);
        if (!own || own->set != row.set || own->entity != row.entity || own->creates != row.creates ||
            own->changes != row.changes)
            problems << u"broken: %1 has another journal row %2: %3, not %4"_s.arg(name)
                            .arg(row.sequence)
                            .arg(QString::fromUtf8(own ? own->changes : "none"), QString::fromUtf8(row.changes));
    }
    for (auto row = here.cbegin(); row != here.cend(); ++row)
        problems << u"phantom: %1 has a journal row %2"_s.arg(name).arg(row.key());
    QSet<QString> wanted;
    for (const CatalogSnapshot::Waiting &conflict : m_companion.conflicts)
        wanted.insert(conflict.name());
    QSet<QString> found;
    for (const CatalogSnapshot::Waiting &conflict : replica.conflicts)
        found.insert(conflict.name());
    const QSet<QString> absent = wanted - found;
    for (const QString &conflict : absent)
        problems << u"lost: %1 has no conflict %2"_s.arg(name, conflict);
    const QSet<QString> unwanted = found - wanted;
    for (const QString &conflict : unwanted)
        problems << u"phantom: %1 has the conflict %2"_s.arg(name, conflict);
    if (found.size() != replica.conflicts.size())
        problems << u"duplicate: %1 has a conflict twice"_s.arg(name);
    return problems.mid(0, mostProblems);
}

} // namespace collectz::tests
