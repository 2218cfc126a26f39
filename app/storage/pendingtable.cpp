// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/pendingtable.h"

#include "catalog/importstore.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

PendingTable::PendingTable(Connection &connection, const ReplicaPlace &place)
    : m_connection(connection)
    , m_place(place)
{}

Result<void> PendingTable::keepBase(qint64 entityKey, const std::optional<Entity> &entity)
{
    // A local version says that it has one already.
    return entity && isLocalSequence(entity->version) ? Result<void>() : writeState("insert_base", entityKey, entity);
}

Result<void> PendingTable::writeBase(qint64 entityKey, const std::optional<Entity> &entity)
{
    return writeState("update_base", entityKey, entity);
}

Result<void> PendingTable::writeState(const char *query, qint64 entityKey, const std::optional<Entity> &entity)
{
    const Result<Statement *> statement = m_connection.statement(query);
    if (!statement)
        return fail(statement.error());
    const Entity state = entity.value_or(Entity());
    (*statement)->bind(1, entityKey);
    (*statement)->bind(2, qint64{entity.has_value()});
    (*statement)->bind(3, static_cast<qint64>(state.kind));
    (*statement)->bindId(4, state.parent);
    (*statement)->bind(5, static_cast<qint64>(state.state));
    (*statement)->bind(6, state.version);
    (*statement)->bindText(7, fieldsToJson(state.fields));
    (*statement)->bindText(8, provenanceToJson(state.provenance));
    return (*statement)->queue();
}

Result<std::optional<Entity>> PendingTable::base(const StoredEntity &stored)
{
    const Result<Statement *> statement = m_connection.statement("read_base");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, stored.key);
    std::optional<Entity> base;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        if (row.integer(0) == 0)
            return;
        base = Entity();
        base->id = stored.entity.id;
        base->level = stored.entity.level;
        base->kind = static_cast<Kind>(row.integer(1));
        base->parent = EntityId::fromBytes(row.blob(2));
        base->state = static_cast<State>(row.integer(3));
        base->version = row.integer(4);
        base->fields = fieldsFromJson(row.utf8(5));
        base->provenance = provenanceFromJson(row.utf8(6));
    });
    if (!read)
        return fail(std::move(read).error());
    return base;
}

Result<void> PendingTable::dropBase(qint64 entityKey)
{
    const Result<Statement *> statement = m_connection.statement("delete_base");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, entityKey);
    return (*statement)->queue();
}

Result<Seen> PendingTable::seen(qint64 entityKey, qint64 baseVersion)
{
    Seen seen = Seen::upTo(baseVersion);
    if (!isLocalSequence(baseVersion))
        return seen;
    const Result<Statement *> statement = m_connection.statement("read_cursor_of_local");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, baseVersion);
    Result<void> read = (*statement)->forEachRow([&seen](const Statement &row) { seen.cursor = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    const Result<QList<qint64>> own = ownSequences(m_connection, entityKey, seen.cursor, m_place.replica, baseVersion);
    if (!own)
        return fail(own.error());
    seen.own = *own;
    return seen;
}

Result<Seen> PendingTable::seen(qint64 entityKey, const PendingChange &change)
{
    const qint64 base = change.change.baseVersion;
    Seen seen{change.cursor, base, {}, false};
    if (!isLocalSequence(base))
        return seen;
    const Result<QList<qint64>> own = ownSequences(m_connection, entityKey, seen.cursor, m_place.replica, base);
    if (!own)
        return fail(own.error());
    seen.own = *own;
    return seen;
}

Result<void> PendingTable::record(qint64 sequence, qint64 setKey, qint64 entityKey, qint64 cursor,
                                  const EntityChange &change)
{
    const Result<Statement *> statement = m_connection.statement("insert_pending_change");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, sequence);
    (*statement)->bind(2, setKey);
    (*statement)->bind(3, entityKey);
    (*statement)->bind(4, cursor);
    (*statement)->bindText(5, entityChangesToJson({change}));
    return (*statement)->queue();
}

Result<QList<PendingChange>> PendingTable::changesOf(qint64 entityKey)
{
    const Result<Statement *> statement = m_connection.statement("read_pending_of_entity");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, entityKey);
    QList<PendingChange> changes;
    Result<void> read = (*statement)->forEachRow([&changes](const Statement &row) {
        PendingChange change;
        change.sequence = row.integer(0);
        change.setKey = row.integer(1);
        change.cursor = row.integer(2);
        change.change = entityChangesFromJson(row.utf8(3)).value(0);
        change.author = {ChangeSetId::fromBytes(row.blob(4)), sourceFromLetter(row.text(5)), row.text(6)};
        change.reason = reasonFromWord(row.text(7)).value_or(Reason::Edit);
        changes << change;
    });
    if (!read)
        return fail(std::move(read).error());
    return changes;
}

} // namespace collectz::storage
