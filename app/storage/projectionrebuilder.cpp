// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/projectionrebuilder.h"

#include "storage/entitytable.h"
#include "storage/maintenance.h"
#include "storage/projectionlimits.h"
#include "storage/projectionwriter.h"
#include "storage/properties.h"
#include "storage/rebuildplace.h"
#include "storage/registryreader.h"
#include "storage/sqltext.h"

#include <QElapsedTimer>

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr qint64 worksAtATime = 500;
constexpr int readsPerPortion = 2;

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

Result<void> restoreChangedTimes(Connection &connection, qint64 after, qint64 last)
{
    const Result<Statement *> statement = connection.statement("restore_changed_times");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, after);
    (*statement)->bind(2, last);
    return (*statement)->queue();
}

Result<qint64> liveWorks(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("read_live_count");
    if (!statement)
        return fail(statement.error());
    qint64 count = 0;
    Result<void> read = (*statement)->forEachRow([&count](const Statement &row) { count = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return count;
}

/// Tells how far it is, and how long the rest will take at the rate since it began here.
class Teller
{
public:
    explicit Teller(const ProgressFunction &progress)
        : m_progress(progress)
    {
        m_clock.start();
    }

    void tell(const RebuildPlace &place)
    {
        if (m_first < 0)
            m_first = place.done;
        if (!m_progress)
            return;
        Progress report;
        report.step = u"rebuild"_s;
        report.done = place.done;
        // Works in the trash are not among those that were counted.
        report.total = std::max(place.total, place.done);
        const double seconds = double(m_clock.elapsed()) / 1000;
        if (place.done > m_first && seconds > 0.5) {
            report.unitsPerSecond = double(place.done - m_first) / seconds;
            report.remainingSeconds = qRound64(double(report.total - place.done) / report.unitsPerSecond);
        }
        m_progress(report);
    }

private:
    const ProgressFunction &m_progress;
    QElapsedTimer m_clock;
    qint64 m_first = -1;
};

/// Empties the projections; what was counted before says how much there is to do.
Result<void> clearAll(Connection &connection, RebuildPlace &place)
{
    if (!place.hasBegun) {
        const Result<qint64> works = liveWorks(connection);
        if (!works)
            return fail(works.error());
        place.total = *works;
    }
    place.after = 0;
    place.done = 0;
    const Result<QByteArray> clear = sqlText(connection.engine(), "clear_projections");
    return clear ? connection.executeScript(*clear) : fail(clear.error());
}

/// Makes the next works anew; `place` moves behind them, and is finished when there are none.
Result<void> rebuildNext(Connection &connection, Counters &counters, RebuildPlace &place, Teller &teller)
{
    const Result<FieldRegistry> registry = readRegistry(connection);
    if (!registry)
        return fail(registry.error());
    // Terms are looked up in each transaction: another program may have had a turn.
    TermTable terms;
    ProjectionWriter writer(terms);
    writer.begin(QByteArray());
    const qint64 first = place.after;
    for (int read = 0; read < readsPerPortion && !place.isFinished; ++read) {
        const Result<QList<WorkPlace>> works = nextWorks(connection, place.after);
        if (!works)
            return fail(works.error());
        place.isFinished = works->isEmpty();
        if (place.isFinished)
            break;
        const Result<std::vector<ProjectionChange>> changes = projectWorks(connection, *works, *registry);
        if (!changes)
            return fail(changes.error());
        if (Result<void> written = writer.write(connection, counters, *changes); !written)
            return written;
        place.after = works->constLast().key;
        place.done += works->size();
        teller.tell(place);
    }
    Result<void> done = writer.flush(connection);
    if (done)
        done = restoreChangedTimes(connection, first, place.after);
    if (done)
        done = counters.save(connection);
    return done ? connection.flush() : done;
}

/// One transaction. The counters' lock puts the programs that do this in a row, so each finds what the last one left.
Result<RebuildPlace> rebuildPortion(Connection &connection, Teller &teller)
{
    Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    Result<Counters> counters = Counters::load(connection);
    if (!counters)
        return fail(std::move(counters).error());
    const Result<RebuildPlace> stored = readRebuildPlace(connection);
    if (!stored || stored->isFinished)
        return stored;
    RebuildPlace place = *stored;
    const qint64 sequence = counters->last(Counter::Sequence);
    Result<void> done;
    if (!place.hasBegun || place.sequence != sequence) {
        done = clearAll(connection, place);
        place.hasBegun = true;
        place.sequence = sequence;
        if (done)
            teller.tell(place);
    } else {
        done = rebuildNext(connection, *counters, place, teller);
    }
    if (done)
        done = writeRebuildPlace(connection, place);
    if (done)
        done = transaction->commit();
    return done ? Result<RebuildPlace>(place) : fail(std::move(done).error());
}

} // namespace

Result<void> rebuildProjections(Connection &connection, const ProgressFunction &progress, const CancelToken &cancel)
{
    const CancelScope scope(connection, cancel);
    Maintenance log(connection);
    log.begin();
    Teller teller(progress);
    for (;;) {
        const Result<RebuildPlace> place = cancel.isCancelled() ? fail(ErrorKind::Cancelled, u"cancelled"_s, QString())
                                                                : rebuildPortion(connection, teller);
        if (!place && place.error().kind == ErrorKind::Cancelled)
            return fail(ErrorKind::Cancelled, u"rebuild_stopped"_s,
                        u"Stopped. The catalog \"%1\" is prepared in part; the next opening goes on from there."_s.arg(
                            connection.displayName()));
        if (!place)
            return fail(place.error());
        if (place->isFinished)
            return {};
        log.afterCommit();
    }
}

Result<void> renewSortKeys(Connection &connection, const ProgressFunction &progress, const CancelToken &cancel)
{
    const Result<RebuildPlace> place = readRebuildPlace(connection);
    if (!place)
        return fail(place.error());
    return place->isFinished ? Result<void>() : rebuildProjections(connection, progress, cancel);
}

Result<void> refuseUnfinished(Connection &connection)
{
    const Result<bool> unfinished = isRebuildUnfinished(connection);
    if (!unfinished)
        return fail(unfinished.error());
    if (*unfinished)
        return fail(
            ErrorKind::ReadOnly, u"catalog_half_prepared"_s,
            u"The catalog \"%1\" was not prepared to its end. Open it once for writing, so that this is finished."_s
                .arg(connection.displayName()));
    return {};
}

} // namespace collectz::storage
