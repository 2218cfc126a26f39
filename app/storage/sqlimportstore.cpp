// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlimportstore.h"

#include "storage/catalogjobs.h"
#include "storage/importtable.h"
#include "storage/properties.h"
#include "storage/sqlcatalog.h"

namespace collectz::storage {

using namespace collectz::catalog;

SqlImportStore::SqlImportStore(WriterLane *lane, ReadAccess &read, std::shared_ptr<Subscribers> subscribers,
                               const Clock &clock, QString catalogName)
    : m_lane(lane)
    , m_read(read)
    , m_subscribers(std::move(subscribers))
    , m_clock(clock)
    , m_catalogName(std::move(catalogName))
{}

template <typename Value>
Result<Value> SqlImportStore::write(std::function<Result<Value>(Connection &)> job)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<Value>([&job](WriterLane::Access &access) -> Result<Value> {
        Result<Transaction> transaction = Transaction::begin(access.connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        Result<Value> value = job(access.connection);
        if (!value)
            return value;
        if (Result<void> committed = transaction->commit(); !committed)
            return fail(std::move(committed).error());
        return value;
    });
}

Result<qint64> SqlImportStore::create(const ImportRecord &record)
{
    return write<qint64>([&](Connection &connection) { return ImportTable(connection).create(record); });
}

Result<void> SqlImportStore::update(const ImportRecord &record)
{
    return write<void>([&](Connection &connection) { return ImportTable(connection).update(record); });
}

Result<ImportRecord> SqlImportStore::find(qint64 number)
{
    return m_read.run<ImportRecord>([&](Connection &connection) { return ImportTable(connection).find(number); });
}

Result<QList<ImportRecord>> SqlImportStore::list(qint64 beforeNumber, int limit)
{
    return m_read.run<QList<ImportRecord>>(
        [&](Connection &connection) { return ImportTable(connection).list(beforeNumber, limit); });
}

Result<QList<ImportRecord>> SqlImportStore::findByHash(const QString &fileHash)
{
    return m_read.run<QList<ImportRecord>>(
        [&](Connection &connection) { return ImportTable(connection).findByHash(fileHash); });
}

Result<void> SqlImportStore::appendRows(qint64 number, const QList<PlanRow> &rows)
{
    return write<void>([&](Connection &connection) { return ImportTable(connection).appendRows(number, rows); });
}

Result<QList<PlanRow>> SqlImportStore::rows(qint64 number, const PlanFilter &filter)
{
    return m_read.run<QList<PlanRow>>(
        [&](Connection &connection) { return ImportTable(connection).rows(number, filter); });
}

Result<void> SqlImportStore::updateRows(qint64 number, const QList<PlanRow> &rows)
{
    return write<void>([&](Connection &connection) { return ImportTable(connection).updateRows(number, rows); });
}

Result<QMap<Verdict, qint64>> SqlImportStore::counts(qint64 number)
{
    return m_read.run<QMap<Verdict, qint64>>(
        [&](Connection &connection) { return ImportTable(connection).counts(number); });
}

Result<QHash<QByteArray, EntityId>> SqlImportStore::worksByRowHash(const QList<QByteArray> &hashes)
{
    return m_read.run<QHash<QByteArray, EntityId>>(
        [&](Connection &connection) { return ImportTable(connection).worksByRowHash(hashes); });
}

Result<Applied> SqlImportStore::applyBatch(const ChangeSet &changeSet, qint64 number, qint64 appliedThrough,
                                           const CancelToken &cancel)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    const ApplyContext context{cancel, number, appliedThrough};
    return m_lane->run<Applied>(applyJob(changeSet, context, m_subscribers, m_clock));
}

Result<Applied> SqlImportStore::undoBatch(const ChangeSetId &id, const QString &author, const QString &device,
                                          const CancelToken &cancel)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<Applied>(undoJob({id, author, device}, cancel, m_subscribers, m_clock));
}

Result<QList<ChangeSetId>> SqlImportStore::changeSetsOf(qint64 number)
{
    return m_read.run<QList<ChangeSetId>>(
        [&](Connection &connection) { return ImportTable(connection).changeSetsOf(number); });
}

Result<void> SqlImportStore::discard(qint64 number)
{
    return write<void>([&](Connection &connection) { return ImportTable(connection).discard(number); });
}

Result<QJsonObject> SqlImportStore::rememberedMapping(const QString &headerSignature)
{
    return m_read.run<QJsonObject>(
        [&](Connection &connection) { return ImportTable(connection).mapping(headerSignature); });
}

Result<void> SqlImportStore::rememberMapping(const QString &headerSignature, const QJsonObject &mapping)
{
    return write<void>([&](Connection &connection) {
        return ImportTable(connection).rememberMapping(headerSignature, mapping, timeText(m_clock.now()));
    });
}

} // namespace collectz::storage
