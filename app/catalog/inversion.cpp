// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/merge.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

const FieldChange *findChange(const QList<FieldChange> &changes, const QString &key)
{
    for (const FieldChange &change : changes)
        if (change.key == key)
            return &change;
    return nullptr;
}

/// Fields whose value is no longer the one that the creation gave them.
QList<FieldChange> changedSinceCreation(const Entity &current, const EntityChange &creation)
{
    QStringList keys = current.fields.keys();
    for (const FieldChange &change : creation.fields)
        if (!change.key.startsWith(u'@') && !keys.contains(change.key))
            keys << change.key;
    QList<FieldChange> changed;
    for (const QString &key : std::as_const(keys)) {
        const FieldChange *created = findChange(creation.fields, key);
        const FieldValue given = created ? created->after : FieldValue();
        if (current.value(key) != given)
            changed << FieldChange{key, given, current.value(key), {}};
    }
    return changed;
}

Inversion invertCreation(const Entity &current, const EntityChange &creation, Inversion inversion)
{
    if (current.state == State::Removed)
        return inversion;
    inversion.keptFields = changedSinceCreation(current, creation);
    if (inversion.keptFields.isEmpty())
        inversion.change.fields << FieldChange{QString(pseudofield::state),
                                               FieldValue(stateWord(current.state)),
                                               FieldValue(stateWord(State::Removed)),
                                               {}};
    return inversion;
}

} // namespace

Inversion invertChange(const Entity &current, const EntityChange &journaled, qint64 sequence)
{
    Inversion inversion;
    inversion.change.entity = current.id;
    inversion.change.level = current.level;
    inversion.change.kind = current.kind;
    inversion.change.parent = current.parent;
    inversion.change.baseVersion = current.version;
    if (journaled.creates)
        return invertCreation(current, journaled, std::move(inversion));

    for (const FieldChange &change : journaled.fields) {
        if (change.key == pseudofield::conflicts) {
            inversion.change.fields << FieldChange{change.key, change.after, change.before, {}};
            continue;
        }
        const FieldValue live = current.attribute(change.key);
        // The lock is said even where it stays, because a person's change would otherwise lock.
        const bool isLocked = current.isLocked(change.key);
        const bool lock = change.lock ? !*change.lock : isLocked;
        const bool lockOnly = change.before == change.after;
        const bool untouched = current.provenanceOf(change.key).sequence == sequence;
        if (lockOnly || live == change.before) {
            if (lock != isLocked)
                inversion.change.fields << FieldChange{change.key, live, live, lock};
        } else if (untouched) {
            inversion.change.fields << FieldChange{change.key, live, change.before, lock};
        } else {
            inversion.keptFields << FieldChange{change.key, change.after, live, {}};
        }
    }
    return inversion;
}

} // namespace collectz::catalog
