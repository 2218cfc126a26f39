// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlactivitylog.h"

#include "activity/activitywords.h"
#include "storage/activitytable.h"
#include "storage/catalogjobs.h"
#include "storage/properties.h"
#include "storage/sqlcatalog.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::activity;

namespace {

Result<qint64> purge(Connection &connection, const QByteArray &before)
{
    Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    qint64 count = 0;
    for (const char *query : {"count_activity_before", "delete_activity_before"}) {
        const Result<Statement *> statement = connection.statement(query);
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, before);
        Result<void> run = (*statement)->forEachRow([&count](const Statement &row) { count = row.integer(0); });
        if (!run)
            return fail(std::move(run).error());
    }
    if (Result<void> committed = transaction->commit(); !committed)
        return fail(std::move(committed).error());
    return count;
}

} // namespace

Result<qint64> purgeExpired(Connection &connection, const Clock &clock)
{
    const Result<QString> days = readProperty(connection, property::activityDays);
    if (!days)
        return fail(days.error());
    const int count = days->toInt();
    return count > 0 ? purge(connection, timeText(clock.now().addDays(-count))) : Result<qint64>(0);
}

SqlActivityLog::SqlActivityLog(WriterLane *lane, ReadAccess &read, QString catalogName, const Clock &clock)
    : m_lane(lane)
    , m_read(read)
    , m_catalogName(std::move(catalogName))
    , m_clock(clock)
{}

Result<void> SqlActivityLog::record(const Event &event)
{
    if (!m_lane)
        return {};
    return m_lane->run<void>([&event](WriterLane::Access &access) { return recordEvent(access.connection, event); });
}

Result<QList<Event>> SqlActivityLog::events(const EventFilter &filter)
{
    return m_read.run<QList<Event>>(
        [&filter](Connection &connection) { return ActivityTable::read(connection, filter); });
}

Result<qint64> SqlActivityLog::purgeBefore(const QDateTime &time)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<qint64>(
        [&time](WriterLane::Access &access) { return purge(access.connection, timeText(time)); });
}

Result<AuditMode> SqlActivityLog::mode()
{
    return m_read.run<AuditMode>([](Connection &connection) { return ActivityTable::mode(connection); });
}

Result<void> SqlActivityLog::setMode(AuditMode mode)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    return m_lane->run<void>([mode](WriterLane::Access &access) -> Result<void> {
        Result<Transaction> transaction = Transaction::begin(access.connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        Result<void> written = writeProperty(access.connection, property::auditMode, auditModeWord(mode));
        return written ? transaction->commit() : written;
    });
}

Result<int> SqlActivityLog::retentionDays()
{
    return m_read.run<int>([](Connection &connection) -> Result<int> {
        const Result<QString> days = readProperty(connection, property::activityDays);
        if (!days)
            return fail(days.error());
        return qBound(0, days->toInt(), longestRetentionDays);
    });
}

Result<qint64> SqlActivityLog::setRetentionDays(int days)
{
    if (!m_lane)
        return fail(readOnlyError(m_catalogName));
    if (days < 0 || days > longestRetentionDays)
        return fail(ErrorKind::Invalid, u"bad_retention"_s,
                    u"Events can be kept for 1 to %1 days, or for ever with 0."_s.arg(longestRetentionDays));
    return m_lane->run<qint64>([days, &clock = m_clock](WriterLane::Access &access) -> Result<qint64> {
        Result<Transaction> transaction = Transaction::begin(access.connection, Connection::Mode::Write);
        if (!transaction)
            return fail(std::move(transaction).error());
        Result<void> written = writeProperty(access.connection, property::activityDays, QString::number(days));
        if (written)
            written = transaction->commit();
        return written ? purgeExpired(access.connection, clock) : fail(std::move(written).error());
    });
}

} // namespace collectz::storage
