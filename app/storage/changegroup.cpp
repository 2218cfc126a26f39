// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of ChangeWriter that applies many small change sets in one transaction: a push of many edits would otherwise pay for
// a flush of the log, a reading of the works and their projection with each.

#include "storage/changewriter.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr qsizetype mostWorkKeys = 10000;

QSet<EntityId> idsOf(const std::vector<PushedSet> &sets)
{
    QSet<EntityId> ids;
    for (const PushedSet &set : sets) {
        for (const EntityChange &change : set.changeSet.changes)
            addNamedEntities(change, ids);
    }
    return ids;
}

} // namespace

GroupOutcome ChangeWriter::applyTogether(const std::vector<PushedSet> &sets)
{
    GroupOutcome outcome;
    const auto failed = [this, &outcome](qsizetype at, const Error &error) {
        forget();
        outcome.applied.clear();
        outcome.failedAt = at;
        outcome.error = error;
        return outcome;
    };
    Result<Transaction> transaction = Transaction::begin(m_connection, Connection::Mode::Write);
    if (!transaction)
        return failed(0, transaction.error());
    ChangeSet frame;
    frame.reason = Reason::Sync;
    Result<ChangeRun> run = begin(frame, CancelToken());
    if (!run)
        return failed(0, run.error());
    run->counters.giveBack(Counter::ChangeSet);
    PortionWriter portion(m_connection, *run, m_projections, *m_registry);
    if (Result<void> loaded = portion.load(idsOf(sets)); !loaded)
        return failed(0, loaded.error());

    const qint64 before = run->counters.last(Counter::Sequence);
    for (const PushedSet &set : sets) {
        Result<Applied> applied = applyOneOf(*run, portion, set);
        if (!applied)
            return failed(static_cast<qsizetype>(outcome.applied.size()), applied.error());
        run->hasOpenConflicts |= !applied->conflicts.isEmpty();
        outcome.applied.push_back(std::move(*applied));
    }
    Result<void> done = portion.finish();
    if (done)
        done = m_projections.flush(m_connection);
    if (done)
        done = m_digests.flush(m_connection);
    if (done)
        done = run->counters.save(m_connection);
    outcome.whole.id = sets.back().changeSet.id;
    outcome.whole.worksTouched = run->works.size();
    if (run->works.size() <= mostWorkKeys)
        outcome.whole.workKeys = run->works.values();
    const qint64 last = run->counters.last(Counter::Sequence);
    outcome.whole.lastSequence = last > before ? last : 0;
    run->changeSet = &frame;
    run->applied = outcome.whole;
    if (done)
        done = announce(*run);
    if (done)
        done = transaction->commit();
    return done ? outcome : failed(0, done.error());
}

Result<Applied> ChangeWriter::applyOneOf(ChangeRun &run, PortionWriter &portion, const PushedSet &set)
{
    const ChangeSet &changeSet = set.changeSet;
    const auto known = find("find_change_set", 0, changeSet.id);
    if (!known)
        return fail(known.error());
    if (*known)
        return alreadyApplied(**known);
    const Result<qint64> rootKey = rootOf(changeSet);
    if (!rootKey)
        return fail(rootKey.error());
    run.changeSet = &changeSet;
    run.changeSetKey = run.counters.next(Counter::ChangeSet);
    run.push = &set.origin;
    run.applied = {};
    run.applied.id = changeSet.id;
    run.applied.firstSequence = run.counters.last(Counter::Sequence) + 1;
    portion.followRun();
    if (Result<void> allowed = *rootKey > 0 ? checkUndo(run) : Result<void>(); !allowed)
        return fail(std::move(allowed).error());
    for (qsizetype i = 0; i < changeSet.changes.size(); ++i) {
        if (Result<void> done = portion.apply(changeSet.changes[i], set.origin.ownBases.value(i)); !done)
            return fail(std::move(done).error());
    }
    run.applied.lastSequence = run.counters.last(Counter::Sequence);
    if (run.applied.lastSequence < run.applied.firstSequence)
        run.applied.firstSequence = run.applied.lastSequence = 0;
    run.applied.worksTouched = portion.worksOfSet();
    Result<void> done = *rootKey > 0 ? markUndone(changeSet.undoes, *rootKey, changeSet) : Result<void>();
    if (done)
        done = insertChangeSet(run, *rootKey);
    if (done)
        done = keepOrigin(run);
    if (done)
        done = recordEvent(run);
    if (!done)
        return fail(std::move(done).error());
    return run.applied;
}

} // namespace collectz::storage
