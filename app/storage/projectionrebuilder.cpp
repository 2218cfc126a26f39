// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/projectionrebuilder.h"

#include "storage/entitytable.h"
#include "storage/projectionlimits.h"
#include "storage/projectionwriter.h"
#include "storage/properties.h"
#include "storage/registryreader.h"
#include "storage/sqltext.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr qint64 worksAtATime = 500;

struct WorkPlace
{
    qint64 key = 0;
    EntityId id;
    qint64 sequence = 0; ///< newest change of it or below it
};

Result<QList<WorkPlace>> nextWorks(Connection &connection, qint64 after)
{
    const Result<Statement *> statement = connection.statement("read_works_to_project");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, after);
    (*statement)->bind(2, worksAtATime);
    QList<WorkPlace> works;
    Result<void> read = (*statement)->forEachRow([&works](const Statement &row) {
        works << WorkPlace{row.integer(0), EntityId::fromBytes(row.blob(1)), row.integer(2)};
    });
    if (!read)
        return fail(std::move(read).error());
    return works;
}

Result<std::vector<ProjectionChange>> projectWorks(Connection &connection, const QList<WorkPlace> &works,
                                                   const FieldRegistry &registry)
{
    DigestWriter digests; // nothing is written by it
    EntityTable table(connection, digests);
    QSet<EntityId> ids;
    for (const WorkPlace &work : works)
        ids.insert(work.id);
    if (Result<void> loaded = table.load(ids); !loaded)
        return fail(std::move(loaded).error());
    std::vector<ProjectionChange> changes;
    for (const WorkPlace &work : works) {
        const std::optional<WorkRecord> record = table.record(work.key);
        if (!record)
            continue;
        ProjectionChange change;
        change.workKey = work.key;
        change.keys = table.keysOf(work.key);
        change.after = boundedProjection(project(*record, registry));
        change.partsAfter = PartCounts::of(*record);
        change.sequence = work.sequence;
        changes.push_back(std::move(change));
    }
    return changes;
}

Result<void> rebuild(Connection &connection, const ProgressFunction &progress, const CancelToken &cancel)
{
    const Result<FieldRegistry> registry = readRegistry(connection);
    if (!registry)
        return fail(registry.error());
    Result<Counters> counters = Counters::load(connection);
    if (!counters)
        return fail(std::move(counters).error());
    TermTable terms;
    ProjectionWriter writer(terms);
    writer.begin(QByteArray());
    Progress report;
    report.step = u"rebuild"_s;
    for (qint64 after = 0;;) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. Nothing was changed."_s);
        const Result<QList<WorkPlace>> works = nextWorks(connection, after);
        if (!works)
            return fail(works.error());
        if (works->isEmpty())
            break;
        const Result<std::vector<ProjectionChange>> changes = projectWorks(connection, *works, *registry);
        if (!changes)
            return fail(changes.error());
        if (Result<void> written = writer.write(connection, *counters, *changes); !written)
            return written;
        after = works->constLast().key;
        report.done += works->size();
        if (progress)
            progress(report);
    }
    Result<void> done = writer.flush(connection);
    if (done)
        done = counters->save(connection);
    if (done)
        done = connection.flush();
    return done;
}

} // namespace

Result<void> rebuildProjections(Connection &connection, const ProgressFunction &progress, const CancelToken &cancel)
{
    Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    const Result<QByteArray> clear = sqlText(connection.engine(), "clear_projections");
    if (!clear)
        return fail(clear.error());
    Result<void> done = connection.executeScript(*clear);
    if (done)
        done = rebuild(connection, progress, cancel);
    if (done) {
        const Result<QByteArray> times = sqlText(connection.engine(), "restore_changed_times");
        done = times ? connection.executeScript(*times) : fail(times.error());
    }
    if (done)
        done = writeProperty(connection, property::collation, projectionVersion());
    return done ? transaction->commit() : done;
}

Result<void> renewSortKeys(Connection &connection)
{
    const Result<QString> stored = readProperty(connection, property::collation);
    if (!stored)
        return fail(stored.error());
    return *stored == projectionVersion() ? Result<void>() : rebuildProjections(connection, {}, {});
}

} // namespace collectz::storage
