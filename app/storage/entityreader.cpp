// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/entityreader.h"

#include "base/sha256.h"
#include "storage/rowdecoder.h"

#include <QtEndian>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

Unexpected notFound(const EntityId &id)
{
    return fail(ErrorKind::NotFound, u"no_such_entity"_s, u"The catalog has nothing with the id %1."_s.arg(id.text()));
}

/// Every part is preceded by its length, so that no two contents give the same bytes.
void addPart(Sha256 &hash, const QByteArray &part)
{
    const quint32 length = qToBigEndian(static_cast<quint32>(part.size()));
    hash.add(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    hash.add(part);
}

} // namespace

EntityReader::EntityReader(Connection &connection)
    : m_connection(connection)
{}

Result<qint64> EntityReader::keyOf(const EntityId &id)
{
    Result<Statement *> statement = m_connection.statement("find_work_key");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, id);
    qint64 key = 0;
    Result<void> read = (*statement)->forEachRow([&key](const Statement &row) { key = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return key > 0 ? Result<qint64>(key) : notFound(id);
}

Result<Entity> EntityReader::entity(const EntityId &id)
{
    Result<Statement *> statement = m_connection.statement("read_entity");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, id);
    Result<bool> row = (*statement)->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return notFound(id);
    Entity entity = decodeEntity(**statement);
    (*statement)->reset();
    return entity;
}

Result<void> EntityReader::addParts(qint64 workKey, WorkRecord &record)
{
    Result<Statement *> statement = m_connection.statement("read_parts_of_work");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, workKey);
    return (*statement)->forEachRow([&record](const Statement &row) {
        Entity part = decodeEntity(row);
        (part.level == Level::Edition ? record.editions : record.copies) << std::move(part);
    });
}

Result<WorkRecord> EntityReader::work(const EntityId &id)
{
    Result<Statement *> statement = m_connection.statement("read_entity");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, id);
    Result<bool> row = (*statement)->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return notFound(id);
    WorkRecord record;
    record.work = decodeEntity(**statement);
    const qint64 key = (*statement)->integer(0);
    (*statement)->reset();
    if (record.work.level != Level::Work || record.work.state == State::Removed)
        return notFound(id);
    if (Result<void> added = addParts(key, record); !added)
        return fail(added.error());
    return record;
}

Result<QList<WorkRecord>> EntityReader::works(const QList<qint64> &keys)
{
    QList<WorkRecord> records;
    records.reserve(keys.size());
    for (const qint64 key : keys) {
        Result<Statement *> statement = m_connection.statement("read_entity_by_key");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, key);
        Result<bool> row = (*statement)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            continue;
        WorkRecord record;
        record.work = decodeEntity(**statement);
        (*statement)->reset();
        if (record.work.level != Level::Work || record.work.state == State::Removed)
            continue;
        if (Result<void> added = addParts(key, record); !added)
            return fail(added.error());
        records << std::move(record);
    }
    return records;
}

Result<QList<Entity>> EntityReader::entitiesOf(Level level)
{
    Result<Statement *> statement = m_connection.statement("read_entities_of_level");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, static_cast<qint64>(level));
    QList<Entity> entities;
    Result<void> read = (*statement)->forEachRow([&entities](const Statement &row) { entities << decodeEntity(row); });
    if (!read)
        return fail(read.error());
    return entities;
}

Result<QList<EntityId>> EntityReader::children(const EntityId &parentWork)
{
    Result<Statement *> statement = m_connection.statement("read_children_of_work");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, parentWork);
    QList<EntityId> ids;
    Result<void> read =
        (*statement)->forEachRow([&ids](const Statement &row) { ids << EntityId::fromBytes(row.blob(0)); });
    if (!read)
        return fail(read.error());
    return ids;
}

Result<FieldRegistry> EntityReader::registry()
{
    Result<QList<Entity>> fields = entitiesOf(Level::CustomField);
    if (!fields)
        return fail(fields.error());
    fields->removeIf([](const Entity &field) { return field.state != State::Live; });
    return FieldRegistry::builtin().withCustomFields(*fields);
}

Result<QByteArray> EntityReader::digest(const CancelToken &cancel)
{
    CancelScope scope(m_connection, cancel);
    Result<Statement *> statement = m_connection.statement("read_digest");
    if (!statement)
        return fail(statement.error());
    Sha256 hash;
    Result<void> read = (*statement)->forEachRow([&hash](const Statement &row) {
        const char numbers[3] = {static_cast<char>(row.integer(1)), static_cast<char>(row.integer(2)),
                                 static_cast<char>(row.integer(4))};
        addPart(hash, row.blob(0));
        hash.add(QByteArrayView(numbers, 3));
        addPart(hash, row.blob(3));
        addPart(hash, row.utf8(5));
    });
    if (!read)
        return fail(read.error());
    return hash.result();
}

} // namespace collectz::storage
