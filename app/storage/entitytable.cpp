// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/entitytable.h"

#include <algorithm>

namespace collectz::storage {

using namespace collectz::catalog;

namespace {

StoredEntity decode(const Statement &row)
{
    StoredEntity stored;
    stored.key = row.integer(0);
    stored.workKey = row.integer(1);
    stored.parentKey = row.integer(2);
    Entity &entity = stored.entity;
    entity.id = EntityId::fromBytes(row.blob(3));
    entity.parent = EntityId::fromBytes(row.blob(4));
    entity.level = static_cast<Level>(row.integer(5));
    entity.kind = static_cast<Kind>(row.integer(6));
    entity.state = static_cast<State>(row.integer(7));
    entity.version = row.integer(8);
    entity.fields = fieldsFromJson(row.utf8(9));
    entity.provenance = provenanceFromJson(row.utf8(10));
    return stored;
}

void insertSorted(std::vector<qint64> &keys, qint64 key)
{
    keys.insert(std::upper_bound(keys.begin(), keys.end(), key), key);
}

std::optional<qint64> keyOrNull(qint64 key)
{
    return key > 0 ? std::optional<qint64>(key) : std::nullopt;
}

} // namespace

EntityTable::EntityTable(Connection &connection, DigestWriter &digests)
    : m_connection(connection)
    , m_digests(digests)
{}

Result<void> EntityTable::load(const QSet<EntityId> &ids)
{
    QByteArray wanted;
    wanted.reserve(ids.size() * 16);
    for (const EntityId &id : ids) {
        if (!id.isNull() && !m_keys.contains(id))
            wanted += id.bytes();
    }
    if (wanted.isEmpty())
        return {};
    if (Result<void> loaded = read("load_entities", wanted, false); !loaded)
        return loaded;

    QByteArray works;
    for (auto work = m_members.cbegin(); work != m_members.cend(); ++work) {
        if (m_whole.contains(work.key()))
            continue;
        m_whole.insert(work.key());
        works += (works.isEmpty() ? "[" : ",") + QByteArray::number(work.key());
    }
    if (works.isEmpty())
        return {};
    return read("load_works", works + ']', true);
}

Result<void> EntityTable::read(const QByteArray &query, const QByteArray &parameter, bool isText)
{
    const Result<Statement *> statement = m_connection.statement(query);
    if (!statement)
        return fail(statement.error());
    if (isText)
        (*statement)->bindText(1, parameter);
    else
        (*statement)->bindBlob(1, parameter);
    return (*statement)->forEachRow([this](const Statement &row) {
        StoredEntity stored = decode(row);
        const Entity &entity = stored.entity;
        if (m_digests.isKept())
            stored.sum = contentSum(entity.id, entity.level, entity.kind, entity.parent, entity.state, row.utf8(9));
        keep(stored);
    });
}

void EntityTable::keep(const StoredEntity &stored)
{
    if (!m_byKey.try_emplace(stored.key, stored).second)
        return;
    m_keys.insert(stored.entity.id, stored.key);
    if (stored.workKey > 0)
        insertSorted(m_members[stored.workKey], stored.key);
}

StoredEntity *EntityTable::find(const EntityId &id)
{
    const qint64 key = m_keys.value(id);
    return key == 0 ? nullptr : &m_byKey.at(key);
}

std::vector<const StoredEntity *> EntityTable::partsOf(const StoredEntity &stored) const
{
    std::vector<const StoredEntity *> parts;
    const auto found = stored.workKey > 0 ? m_members.constFind(stored.workKey) : m_members.cend();
    if (found == m_members.cend())
        return parts;
    for (const qint64 key : *found) {
        const StoredEntity &member = m_byKey.at(key);
        const bool isBelow = stored.key == stored.workKey ? key != stored.key : member.parentKey == stored.key;
        if (isBelow)
            parts.push_back(&member);
    }
    return parts;
}

qint64 EntityTable::newestVersion(qint64 workKey) const
{
    qint64 newest = 0;
    const auto found = m_members.constFind(workKey);
    if (found != m_members.cend()) {
        for (const qint64 key : *found)
            newest = std::max(newest, m_byKey.at(key).entity.version);
    }
    return newest;
}

void EntityTable::follow(const EntityId &id, ContentSum &sum, const Entity &after, const QByteArray &fields)
{
    if (!m_digests.isKept())
        return;
    const ContentSum now = contentSum(id, after.level, after.kind, after.parent, after.state, fields);
    m_digests.replace(id, std::exchange(sum, now), now);
}

std::optional<WorkRecord> EntityTable::record(qint64 workKey) const
{
    const auto work = m_byKey.find(workKey);
    if (work == m_byKey.end())
        return {};
    WorkRecord record;
    record.work = work->second.entity;
    // In order of creation: a row's key is larger than those of older rows.
    const auto found = m_members.constFind(workKey);
    for (const qint64 key : *found) {
        const Entity &entity = m_byKey.at(key).entity;
        if (entity.state == State::Removed || key == workKey)
            continue;
        if (entity.level == Level::Edition)
            record.editions << entity;
        else if (entity.level == Level::Copy)
            record.copies << entity;
    }
    return record;
}

QHash<EntityId, qint64> EntityTable::keysOf(qint64 workKey) const
{
    QHash<EntityId, qint64> keys;
    const std::vector<qint64> members = m_members.value(workKey);
    for (const qint64 key : members)
        keys.insert(m_byKey.at(key).entity.id, key);
    return keys;
}

Result<void> EntityTable::insert(const StoredEntity &stored)
{
    const Result<Statement *> statement = m_connection.statement("insert_entity");
    if (!statement)
        return fail(statement.error());
    const Entity &entity = stored.entity;
    Statement &insert = **statement;
    insert.bind(1, stored.key);
    insert.bindId(2, entity.id);
    insert.bind(3, static_cast<qint64>(entity.level));
    insert.bind(4, static_cast<qint64>(entity.kind));
    insert.bind(5, keyOrNull(stored.workKey));
    insert.bind(6, keyOrNull(stored.parentKey));
    insert.bind(7, static_cast<qint64>(entity.state));
    insert.bind(8, entity.version);
    const QByteArray fields = fieldsToJson(entity.fields);
    insert.bindText(9, fields);
    insert.bindText(10, provenanceToJson(entity.provenance));
    // Nothing else belongs to a new work.
    if (stored.workKey == stored.key)
        m_whole.insert(stored.key);
    keep(stored);
    follow(entity.id, m_byKey.at(stored.key).sum, entity, fields);
    return insert.queue();
}

Result<void> EntityTable::update(const StoredEntity &stored)
{
    const Result<Statement *> statement = m_connection.statement("update_entity");
    if (!statement)
        return fail(statement.error());
    const Entity &entity = stored.entity;
    Statement &update = **statement;
    update.bind(1, stored.key);
    update.bind(2, static_cast<qint64>(entity.kind));
    update.bind(3, keyOrNull(stored.workKey));
    update.bind(4, keyOrNull(stored.parentKey));
    update.bind(5, static_cast<qint64>(entity.state));
    update.bind(6, entity.version);
    const QByteArray fields = fieldsToJson(entity.fields);
    update.bindText(7, fields);
    follow(entity.id, m_byKey.at(stored.key).sum, entity, fields);
    update.bindText(8, provenanceToJson(entity.provenance));
    return update.queue();
}

Result<void> EntityTable::moveToWork(StoredEntity &stored, qint64 workKey)
{
    const qint64 formerWork = std::exchange(stored.workKey, workKey);
    std::vector<qint64> stay;
    std::vector<qint64> moved{stored.key};
    const std::vector<qint64> members = m_members.value(formerWork);
    for (const qint64 key : members) {
        StoredEntity &member = m_byKey.at(key);
        if (key == stored.key)
            continue;
        if (member.parentKey != stored.key) {
            stay.push_back(key);
            continue;
        }
        member.workKey = workKey;
        moved.push_back(key);
        const Result<Statement *> statement = m_connection.statement("update_entity_work");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, key);
        (*statement)->bind(2, workKey);
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    m_members[formerWork] = stay;
    std::vector<qint64> &target = m_members[workKey];
    for (const qint64 key : moved)
        insertSorted(target, key);
    return {};
}

} // namespace collectz::storage
