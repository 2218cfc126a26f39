// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlmemberstore.h"

#include "storage/sqlcatalog.h"
#include "storage/sqlmembertransaction.h"

namespace collectz::storage {

using namespace collectz::members;

SqlMemberStore::SqlMemberStore(WriterLane *lane, const ConnectOptions &connect, QString catalogName)
    : m_lane(lane)
    , m_read(connect)
    , m_catalogName(std::move(catalogName))
{}

Result<void> SqlMemberStore::read(const std::function<Result<void>(MemberReader &)> &questions)
{
    return m_read.run<void>([&questions](Connection &connection) -> Result<void> {
        Result<Transaction> snapshot = Transaction::begin(connection, Connection::Mode::Read);
        if (!snapshot)
            return fail(std::move(snapshot).error());
        SqlMemberTransaction reader(connection, nullptr);
        Result<void> done = questions(reader);
        return done ? snapshot->commit() : done;
    });
}

Result<void> SqlMemberStore::write(const std::function<Result<void>(MemberTransaction &)> &changes)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<void>([&changes](WriterLane::Access &access) -> Result<void> {
        Connection &connection = access.connection;
        Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        Result<Counters> counters = Counters::load(connection);
        if (!counters)
            return fail(std::move(counters).error());
        SqlMemberTransaction store(connection, &*counters);
        Result<void> done = changes(store);
        if (done)
            done = counters->save(connection);
        return done ? transaction->commit() : done;
    });
}

Result<QHash<EntityId, EntityFacts>> SqlMemberStore::facts(const QList<EntityId> &entities)
{
    return m_read.run<QHash<EntityId, EntityFacts>>(
        [&entities](Connection &connection) { return readEntityFacts(connection, entities); });
}

Result<QHash<EntityId, EntityFacts>> readEntityFacts(Connection &connection, const QList<EntityId> &entities)
{
    constexpr qsizetype idsAtATime = 1000;
    const Result<Statement *> statement = connection.statement("read_entity_facts");
    if (!statement)
        return fail(statement.error());
    QHash<EntityId, EntityFacts> facts;
    for (qsizetype from = 0; from < entities.size(); from += idsAtATime) {
        QByteArray ids;
        for (const EntityId &id : entities.mid(from, idsAtATime))
            ids += id.bytes();
        (*statement)->bindBlob(1, ids);
        Result<void> read = (*statement)->forEachRow([&facts](const Statement &row) {
            facts.insert(EntityId::fromBytes(row.blob(0)),
                         {static_cast<catalog::Level>(row.integer(1)), static_cast<catalog::State>(row.integer(2)),
                          MemberId::fromBytes(row.blob(3))});
        });
        if (!read)
            return fail(std::move(read).error());
    }
    return facts;
}

} // namespace collectz::storage
