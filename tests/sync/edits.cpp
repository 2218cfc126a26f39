// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/edits.h"

#include "storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::tests {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

WorkIds WorkIds::hot(int number)
{
    const auto named = [number](const char *what) {
        return EntityId(Identity::derivedFrom(QByteArray("hot ").append(what).append(QByteArray::number(number))));
    };
    return {named("work"), named("edition"), named("copy")};
}

WorkIds WorkIds::fresh()
{
    return {EntityId::create(), EntityId::create(), EntityId::create()};
}

QList<EntityChange> WorkIds::creation(const QString &title, const QString &publisher, const QString &place) const
{
    return {newEntity(Level::Work, work, {}, {{u"title"_s, FieldValue(title)}}),
            newEntity(Level::Edition, edition, work, {{u"publisher"_s, FieldValue(publisher)}}),
            newEntity(Level::Copy, copy, edition, {{u"location"_s, FieldValue(place)}})};
}

EntityChange emptyChange(const Entity &seen)
{
    EntityChange change;
    change.entity = seen.id;
    change.level = seen.level;
    change.kind = seen.kind;
    change.baseVersion = seen.version;
    return change;
}

EntityChange changeOf(const Entity &seen, const QString &key, const FieldValue &after)
{
    EntityChange change = emptyChange(seen);
    const FieldValue before = seen.attribute(key);
    if (before != after)
        change.fields << FieldChange{key, before, after, {}};
    return change;
}

EntityChange stateChange(const Entity &seen, State wanted)
{
    return changeOf(seen, QString(pseudofield::state), FieldValue(stateWord(wanted)));
}

EntityChange parentChange(const Entity &seen, const EntityId &parent)
{
    return changeOf(seen, QString(pseudofield::parent), FieldValue(parent.text()));
}

EntityChange newEntity(Level level, const EntityId &id, const EntityId &parent, const QMap<QString, FieldValue> &fields)
{
    Entity entity;
    entity.id = id;
    entity.level = level;
    entity.kind = Kind::Book;
    entity.parent = parent;
    entity.fields = fields;
    return creationOf(entity);
}

Result<QList<OpenConflict>> openConflicts(const QString &location, const EntityId &entity)
{
    storage::ConnectOptions options;
    options.location = location;
    options.readOnly = true;
    const auto connection = storage::openConnection(options);
    if (!connection)
        return fail(connection.error());
    const auto statement = (*connection)
                               ->prepare("SELECT k.other_change_set, k.field, k.other FROM conflict k "
                                         "JOIN entity e ON e.id = k.entity_id "
                                         "WHERE e.uuid = ?1 AND k.resolved_sequence IS NULL ORDER BY k.id");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, entity);
    QList<OpenConflict> conflicts;
    Result<void> read = (*statement)->forEachRow([&conflicts](const storage::Statement &row) {
        OpenConflict conflict;
        conflict.field = row.text(1);
        conflict.name = conflictName(ChangeSetId::fromBytes(row.blob(0)), conflict.field);
        conflict.other = FieldValue::fromJson(QJsonDocument::fromJson('[' + row.utf8(2) + ']').array().at(0));
        conflicts << conflict;
    });
    if (!read)
        return fail(std::move(read).error());
    return conflicts;
}

} // namespace collectz::tests
