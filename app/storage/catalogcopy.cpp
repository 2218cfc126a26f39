// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/catalogcopy.h"

#include "base/entityid.h"
#include "storage/activitytable.h"
#include "storage/entityreader.h"
#include "storage/membercopy.h"
#include "storage/properties.h"
#include "storage/sqltext.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

struct BlobRow
{
    QString sha256;
    QByteArray addedAt;
};

Result<QList<BlobRow>> blobsOf(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("list_blobs");
    if (!statement)
        return fail(statement.error());
    QList<BlobRow> blobs;
    Result<void> read = (*statement)->forEachRow([&blobs](const Statement &row) {
        blobs << BlobRow{row.text(0), row.utf8(2)};
    });
    if (!read)
        return fail(read.error());
    return blobs;
}

/// The tables whose rows are the source's alone afterwards.
QStringList replacedTables(const CopyRules &rules)
{
    QStringList tables = movedTables();
    if (rules.keepsMembers)
        tables.removeAll(u"member"_s);
    return tables;
}

Result<void> verify(Connection &from, Connection &to, const CopyRules &rules, const CancelToken &cancel)
{
    for (const QString &table : replacedTables(rules)) {
        const Result<qint64> wanted = TableCopier::count(from, table);
        const Result<qint64> present = TableCopier::count(to, table);
        if (!wanted || !present)
            return fail(wanted ? present.error() : wanted.error());
        if (*wanted != *present)
            return fail(
                ErrorKind::Corrupt, u"copy_incomplete"_s,
                u"The copy has %1 rows of %2 in '%3' and was not kept."_s.arg(*present).arg(*wanted).arg(table));
    }
    const Result<QByteArray> wanted = EntityReader(from).digest(cancel);
    const Result<QByteArray> present = EntityReader(to).digest(cancel);
    if (!wanted || !present)
        return fail(wanted ? present.error() : wanted.error());
    if (*wanted != *present)
        return fail(ErrorKind::Corrupt, u"copy_differs"_s, u"The copy is not equal to its source and was not kept."_s);
    return {};
}

Result<void> copyTables(CopySide &from, CopySide &to, const CopyRules &rules, const ProgressFunction &progress,
                        const CancelToken &cancel)
{
    const Result<QByteArray> clear = sqlText(to.connection.engine(), "clear_sign_ins");
    if (!clear)
        return fail(clear.error());
    if (Result<void> cleared = to.connection.executeScript(*clear); !cleared)
        return cleared;
    TableCopier copier(from.connection, to.connection, progress, cancel);
    for (const QString &table : replacedTables(rules)) {
        if (Result<void> copied = copier.copy(table); !copied)
            return copied;
    }
    if (rules.keepsMembers) {
        if (Result<void> added = addFormerMembers(from.connection, to.connection); !added)
            return added;
    }
    if (to.connection.engine() == Engine::Postgres)
        return {};
    const Result<QByteArray> rebuild = sqlText(Engine::Sqlite, "rebuild_search");
    if (!rebuild)
        return fail(rebuild.error());
    return to.connection.executeScript(*rebuild);
}

Result<void> record(Connection &connection, const activity::Event &event)
{
    Result<Counters> counters = Counters::load(connection);
    if (!counters)
        return fail(std::move(counters).error());
    Result<void> done = ActivityTable().insert(connection, *counters, event);
    return done ? counters->save(connection) : done;
}

} // namespace

Result<void> copyBlobs(CopySide &from, CopySide &to, const ProgressFunction &progress, const CancelToken &cancel)
{
    const Result<QList<BlobRow>> blobs = blobsOf(from.connection);
    if (!blobs)
        return fail(blobs.error());
    Result<void> done = to.blobs.prepare();
    Progress report;
    report.step = u"blobs"_s;
    report.total = blobs->size();
    for (const BlobRow &blob : *blobs) {
        if (!done)
            return done;
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. The source was not changed."_s);
        const Result<QByteArray> bytes = from.blobs.read(blob.sha256);
        if (!bytes)
            return fail(bytes.error());
        done = to.blobs.write(blob.sha256, *bytes, blob.addedAt);
        ++report.done;
        if (progress && report.done % 50 == 0)
            progress(report);
    }
    return done;
}

Result<void> copyCatalog(CopySide from, CopySide to, const CopyRules &rules, const ProgressFunction &progress,
                         const CancelToken &cancel)
{
    Result<Transaction> snapshot = Transaction::begin(from.connection, Connection::Mode::Read);
    if (!snapshot)
        return fail(std::move(snapshot).error());
    Result<Transaction> transaction = Transaction::begin(to.connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    Result<void> done = copyTables(from, to, rules, progress, cancel);
    if (done)
        done = to.connection.executeScript("DELETE FROM blob");
    if (done)
        done = copyBlobs(from, to, progress, cancel);
    if (done)
        done = to.connection.flush();
    if (done)
        done = verify(from.connection, to.connection, rules, cancel);
    // What others have cached of the target, or synced with it, is of another content now.
    if (done)
        done = writeProperty(to.connection, property::epoch, Identity::create().text());
    if (done && rules.event)
        done = record(to.connection, *rules.event);
    if (done)
        done = transaction->commit();
    if (done && to.connection.engine() == Engine::Sqlite)
        done = to.connection.executeScript("PRAGMA wal_checkpoint(TRUNCATE)");
    return done;
}

Result<bool> isUnused(Connection &connection)
{
    for (const char *table : {"entity", "change_set", "import", "blob"}) {
        Result<std::unique_ptr<Statement>> statement =
            connection.prepare(QByteArray("SELECT 1 FROM ") + table + " LIMIT 1");
        if (!statement)
            return fail(std::move(statement).error());
        Result<bool> row = (*statement)->step();
        (*statement)->reset();
        if (!row)
            return fail(row.error());
        if (*row)
            return false;
    }
    return true;
}

} // namespace collectz::storage
