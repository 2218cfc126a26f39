// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/changeset.h"

#include "catalog/changejson.h"
#include "catalog/jsonreader.h"

#include <QSet>

#include <array>
#include <utility>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<Reason, QLatin1StringView>, 11> reasonWords{{
    {Reason::Edit, "edit"_L1},
    {Reason::BulkEdit, "bulk_edit"_L1},
    {Reason::Import, "import"_L1},
    {Reason::Merge, "merge"_L1},
    {Reason::Undo, "undo"_L1},
    {Reason::Redo, "redo"_L1},
    {Reason::Vocabulary, "vocabulary"_L1},
    {Reason::Sync, "sync"_L1},
    {Reason::Restore, "restore"_L1},
    {Reason::Generate, "generate"_L1},
    {Reason::Resolve, "resolve"_L1},
}};

FieldValue parentValue(const Entity &entity)
{
    return entity.parent.isNull() ? FieldValue() : FieldValue(entity.parent.text());
}

EntityChange headOf(const Entity &entity)
{
    EntityChange change;
    change.entity = entity.id;
    change.level = entity.level;
    change.kind = entity.kind;
    change.parent = entity.parent;
    return change;
}

void addPseudoChange(EntityChange &change, QLatin1StringView key, const FieldValue &before, const FieldValue &after)
{
    if (before != after)
        change.fields << FieldChange{QString(key), before, after, {}};
}

} // namespace

QString reasonWord(Reason reason)
{
    for (const auto &[candidate, word] : reasonWords)
        if (candidate == reason)
            return word;
    return {};
}

std::optional<Reason> reasonFromWord(QStringView word)
{
    for (const auto &[reason, candidate] : reasonWords)
        if (candidate == word)
            return reason;
    return {};
}

QString conflictName(const ChangeSetId &otherChangeSet, const QString &key)
{
    return otherChangeSet.text() + u':' + key;
}

QString fieldOfConflict(const QString &name)
{
    return name.section(u':', 1);
}

QStringList decidedFields(const QList<FieldChange> &changes)
{
    QStringList fields;
    for (const FieldChange &change : changes) {
        if (change.key != pseudofield::conflicts)
            continue;
        for (const QString &name : change.after.list())
            fields << fieldOfConflict(name);
    }
    return fields;
}

QByteArray fieldChangesToJson(const QList<FieldChange> &changes)
{
    QByteArray json;
    appendFieldChanges(json, changes);
    return json;
}

QList<FieldChange> fieldChangesFromJson(const QByteArray &json)
{
    JsonReader reader(json);
    const QList<FieldChange> changes = readFieldChanges(reader);
    return reader.isWhole() ? changes : QList<FieldChange>();
}

EntityChange creationOf(const Entity &entity)
{
    EntityChange change = headOf(entity);
    change.creates = true;
    change.fields.reserve(entity.fields.size());
    addPseudoChange(change, pseudofield::state, stateWord(State::Live), stateWord(entity.state));
    for (auto field = entity.fields.cbegin(); field != entity.fields.cend(); ++field) {
        if (field.value().isNull())
            continue;
        FieldChange creation{field.key(), {}, field.value(), {}};
        if (entity.provenance.value(field.key()).locked)
            creation.lock = true;
        change.fields << creation;
    }
    return change;
}

EntityChange changeBetween(const Entity &before, const Entity &after)
{
    EntityChange change = headOf(after);
    change.baseVersion = before.version;
    addPseudoChange(change, pseudofield::state, stateWord(before.state), stateWord(after.state));
    addPseudoChange(change, pseudofield::parent, parentValue(before), parentValue(after));
    addPseudoChange(change, pseudofield::kind, kindWord(before.kind), kindWord(after.kind));
    QStringList keys = before.fields.keys() + after.fields.keys();
    keys.sort();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        FieldChange field{key, before.value(key), after.value(key), {}};
        if (before.provenance.value(key).locked != after.provenance.value(key).locked)
            field.lock = after.provenance.value(key).locked;
        if (field.before != field.after || field.lock)
            change.fields << field;
    }
    return change;
}

} // namespace collectz::catalog
