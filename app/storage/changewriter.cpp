// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/changewriter.h"

#include "storage/announcement.h"
#include "storage/customfieldwriter.h"
#include "storage/properties.h"
#include "storage/registryreader.h"
#include "storage/sourceletter.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// Entities in memory at a time; a work is never cut from what is created below it right after.
constexpr qsizetype portionSize = 1000;
constexpr qsizetype mostWorkKeys = 10000;

/// The end of the portion that begins at `from`.
qsizetype portionEnd(const QList<EntityChange> &changes, qsizetype from)
{
    qsizetype end = qMin(from + portionSize, changes.size());
    while (end < changes.size() && changes[end].creates && changes[end].level != Level::Work)
        ++end;
    return end;
}

/// Every entity that changes name, with the parents they go to.
QSet<EntityId> idsOf(const QList<EntityChange> &changes, qsizetype from, qsizetype end)
{
    QSet<EntityId> ids;
    for (qsizetype i = from; i < end; ++i)
        addNamedEntities(changes[i], ids);
    return ids;
}

} // namespace

Applied ChangeWriter::alreadyApplied(const StoredChangeSet &stored)
{
    Applied applied;
    applied.id = stored.id;
    applied.firstSequence = stored.firstSequence;
    applied.lastSequence = stored.lastSequence;
    applied.entitiesChanged = stored.entityCount;
    applied.alreadyApplied = true;
    return applied;
}

ChangeWriter::ChangeWriter(Connection &connection, const Clock &clock, QByteArray announcer, FacetMemory *facets)
    : m_connection(connection)
    , m_clock(clock)
    , m_announcer(std::move(announcer))
    , m_projections(m_terms, facets)
{}

Result<Applied> ChangeWriter::apply(const ChangeSet &changeSet, const ApplyContext &context)
{
    if (changeSet.id.isNull())
        return fail(ErrorKind::Invalid, u"change_set_without_id"_s, u"The change has no id. Nothing was changed."_s);
    Result<Transaction> transaction = Transaction::begin(m_connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    Result<ChangeRun> run = begin(changeSet, context.cancel);
    if (!run)
        return fail(std::move(run).error());
    const auto known = find("find_change_set", 0, changeSet.id);
    if (!known)
        return fail(known.error());
    if (*known)
        return alreadyApplied(**known);

    run->push = context.push;
    const Result<qint64> rootKey = rootOf(changeSet);
    if (!rootKey)
        return fail(rootKey.error());
    const bool isPushedUndo = context.push && *rootKey > 0;
    Result<void> done = isPushedUndo ? checkUndo(*run) : Result<void>();
    if (done)
        done = applyChanges(*run);
    if (done && isPushedUndo)
        done = markUndone(changeSet.undoes, *rootKey, changeSet);
    if (done)
        done = finish(*run, *transaction, *rootKey, context);
    if (!done) {
        forget();
        return fail(std::move(done).error());
    }
    return std::move(run->applied);
}

void ChangeWriter::forget()
{
    m_terms.forget();
    m_registry.reset();
}

Result<qint64> ChangeWriter::rootOf(const ChangeSet &changeSet)
{
    if (changeSet.undoes.isNull())
        return 0;
    const auto undone = find("find_change_set", 0, changeSet.undoes);
    if (!undone)
        return fail(undone.error());
    if (!*undone)
        return 0;
    return (*undone)->rootKey > 0 ? (*undone)->rootKey : (*undone)->key;
}

Result<ChangeRun> ChangeWriter::begin(const ChangeSet &changeSet, const CancelToken &cancel)
{
    Result<Counters> counters = Counters::load(m_connection);
    if (!counters)
        return fail(std::move(counters).error());
    if (Result<void> read = refreshRegistry(); !read)
        return fail(std::move(read).error());
    const Result<bool> hasOpenConflicts = ConflictTable(m_connection).hasOpen();
    if (!hasOpenConflicts)
        return fail(hasOpenConflicts.error());
    const Result<SyncFlags> flags = readSyncFlags(m_connection);
    if (!flags)
        return fail(flags.error());

    ChangeRun run{&changeSet, counters->next(Counter::ChangeSet), *counters, cancel};
    run.hasOpenConflicts = *hasOpenConflicts;
    run.replica = flags->replica;
    run.digests = &m_digests;
    m_digests.begin(flags->keepsDigests);
    run.applied.id = changeSet.id;
    run.applied.firstSequence = run.counters.last(Counter::Sequence) + 1;
    m_now = m_clock.now();
    m_projections.begin(timeText(m_now));
    return run;
}

Result<void> ChangeWriter::applyChanges(ChangeRun &run)
{
    const QList<EntityChange> &changes = run.changeSet->changes;
    for (qsizetype from = 0; from < changes.size();) {
        const qsizetype end = portionEnd(changes, from);
        PortionWriter portion(m_connection, run, m_projections, *m_registry);
        Result<void> done = portion.load(idsOf(changes, from, end));
        for (; done && from < end; ++from) {
            if (run.cancel.isCancelled())
                return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. Nothing was changed."_s);
            done = portion.apply(changes[from], run.push ? run.push->ownBases.value(from) : 0);
        }
        if (done)
            done = portion.finish();
        if (!done)
            return done;
        if (Result<void> followed = followCustomFields(run); !followed)
            return followed;
    }
    return {};
}

Result<void> ChangeWriter::followCustomFields(ChangeRun &run)
{
    if (!std::exchange(run.registryChanged, false))
        return {};
    Result<FieldRegistry> registry = readRegistry(m_connection);
    if (!registry)
        return fail(std::move(registry).error());
    const FieldRegistry before = *std::exchange(m_registry, std::move(*registry));
    return projectCustomFields(m_connection, run.counters, m_projections, before, *m_registry, run.cancel);
}

Result<void> ChangeWriter::finish(ChangeRun &run, Transaction &transaction, qint64 rootKey, const ApplyContext &context)
{
    Applied &applied = run.applied;
    applied.lastSequence = run.counters.last(Counter::Sequence);
    if (applied.lastSequence < applied.firstSequence)
        applied.firstSequence = applied.lastSequence = 0;
    applied.worksTouched = run.works.size();
    if (run.works.size() <= mostWorkKeys)
        applied.workKeys = run.works.values();

    Result<void> done = m_projections.flush(m_connection);
    if (done)
        done = m_digests.flush(m_connection);
    if (done)
        done = insertChangeSet(run, rootKey);
    if (done)
        done = keepOrigin(run);
    if (done)
        done = recordEvent(run);
    if (done)
        done = moveResumePoint(context);
    if (done)
        done = run.counters.save(m_connection);
    if (done)
        done = announce(run);
    if (done)
        done = transaction.commit();
    m_projections.end();
    return done;
}

Result<Applied> ChangeWriter::write(const ChangeSet &frame, const std::function<Result<void>(WriteScope &)> &job)
{
    Result<Transaction> transaction = Transaction::begin(m_connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    Result<ChangeRun> run = begin(frame, CancelToken());
    if (!run)
        return fail(std::move(run).error());
    run->counters.giveBack(Counter::ChangeSet);
    WriteScope scope{m_connection, *run, m_projections, *m_registry};
    Result<void> done = job(scope);
    if (done)
        done = followCustomFields(*run);
    if (done)
        done = m_projections.flush(m_connection);
    if (done)
        done = m_digests.flush(m_connection);
    if (done)
        done = run->counters.save(m_connection);
    if (done)
        done = transaction->commit();
    m_projections.end();
    if (!done) {
        forget();
        return fail(std::move(done).error());
    }
    Applied &applied = run->applied;
    applied.lastSequence = run->counters.last(Counter::Sequence);
    applied.worksTouched = run->works.size();
    if (run->works.size() <= mostWorkKeys)
        applied.workKeys = run->works.values();
    return std::move(applied);
}

/// On a replica every change set waits for the companion; at the companion a pushed one keeps whose it was.
Result<void> ChangeWriter::keepOrigin(const ChangeRun &run)
{
    if (run.push)
        return insertOwnChangeSet(m_connection, run.changeSetKey, run.push->replica, run.push->localFirst);
    if (!run.replica || run.applied.firstSequence == 0)
        return {};
    const Result<Statement *> statement = m_connection.statement("insert_pending_set");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, run.changeSetKey);
    (*statement)->bind(2, run.applied.firstSequence);
    (*statement)->bind(3, run.replica->cursor);
    return (*statement)->queue();
}

Result<void> ChangeWriter::insertChangeSet(const ChangeRun &run, qint64 rootKey)
{
    const Result<Statement *> statement = m_connection.statement("insert_change_set");
    if (!statement)
        return fail(statement.error());
    const ChangeSet &changeSet = *run.changeSet;
    Statement &insert = **statement;
    insert.bind(1, run.changeSetKey);
    insert.bindId(2, changeSet.id);
    insert.bindText(3, changeSet.author);
    insert.bindText(4, changeSet.device);
    insert.bindText(5, reasonWord(changeSet.reason));
    insert.bindText(6, sourceLetter(changeSet.source));
    insert.bindText(7, changeSet.origin);
    insert.bindText(8, changeSet.subject);
    insert.bindText(9, changeSet.correlation);
    insert.bind(10, changeSet.importNumber);
    insert.bindId(11, changeSet.undoes);
    insert.bind(12, rootKey > 0 ? std::optional<qint64>(rootKey) : std::nullopt);
    insert.bind(13, run.applied.firstSequence);
    insert.bind(14, run.applied.lastSequence);
    insert.bind(15, run.applied.entitiesChanged);
    insert.bindText(16, timeText(m_now));
    insert.bindId(17, changeSet.member);
    return insert.queue();
}

Result<void> ChangeWriter::recordEvent(ChangeRun &run)
{
    const ChangeSet &changeSet = *run.changeSet;
    const bool isNothing = run.applied.lastSequence == 0 && run.applied.keptFields.isEmpty();
    if (isNothing)
        return {}; // the values were there already
    activity::Event event;
    event.at = m_now;
    event.actor = changeSet.author;
    event.device = changeSet.device;
    event.action = u"catalog."_s + reasonWord(changeSet.reason);
    event.subject = changeSet.subject;
    event.correlation = changeSet.correlation;
    if (changeSet.changes.size() == 1)
        event.entity = changeSet.changes.constFirst().entity.text();
    event.details.insert("change_set"_L1, changeSet.id.text());
    event.details.insert("entities"_L1, run.applied.entitiesChanged);
    event.details.insert("works"_L1, run.applied.worksTouched);
    if (!run.applied.conflicts.isEmpty())
        event.details.insert("conflicts"_L1, run.applied.conflicts.size());
    if (!run.applied.keptFields.isEmpty())
        event.details.insert("kept_fields"_L1, run.applied.keptFields.size());
    if (!changeSet.member.isNull())
        event.details.insert("member"_L1, changeSet.member.text());
    if (!changeSet.undoes.isNull())
        event.details.insert("undoes"_L1, changeSet.undoes.text());
    if (changeSet.importNumber > 0)
        event.details.insert("import"_L1, changeSet.importNumber);
    return m_activity.insert(m_connection, run.counters, event);
}

Result<void> ChangeWriter::announce(const ChangeRun &run)
{
    if (m_connection.engine() != Engine::Postgres || run.applied.lastSequence == 0)
        return {};
    const Result<Statement *> statement = m_connection.statement("announce_change");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, Announcement::of(m_announcer, run.applied, run.changeSet->reason).text());
    return (*statement)->queue();
}

Result<void> ChangeWriter::moveResumePoint(const ApplyContext &context)
{
    if (context.importNumber == 0)
        return {};
    const Result<Statement *> statement = m_connection.statement("move_resume_point");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, context.importNumber);
    (*statement)->bind(2, context.appliedThrough);
    return (*statement)->queue();
}

} // namespace collectz::storage
