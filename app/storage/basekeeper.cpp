// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/basekeeper.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

bool hasWaitingChanges(const StoredEntity &stored)
{
    return isLocalSequence(stored.entity.version);
}

} // namespace

BaseKeeper::BaseKeeper(WriteScope &scope, PortionWriter &portion, const ReplicaPlace &place)
    : m_scope(scope)
    , m_portion(portion)
    , m_pending(scope.connection, place)
    , m_conflicts(scope.connection)
{}

Result<std::optional<Entity>> BaseKeeper::stateOf(StoredEntity *stored)
{
    if (!stored)
        return std::optional<Entity>();
    const auto known = m_bases.constFind(stored->entity.id);
    if (known != m_bases.cend())
        return known.value();
    if (!hasWaitingChanges(*stored))
        return std::optional<Entity>(stored->entity);
    Result<std::optional<Entity>> base = m_pending.base(*stored);
    if (base)
        m_bases.insert(stored->entity.id, *base);
    return base;
}

Result<StoredEntity *> BaseKeeper::take(const Entity &state)
{
    StoredEntity *stored = m_portion.findStored(state.id);
    if (!stored || !hasWaitingChanges(*stored))
        return m_portion.place(state);
    m_bases.insert(state.id, state);
    m_touched.insert(state.id);
    return stored;
}

Result<void> BaseKeeper::takeAway(StoredEntity &stored)
{
    if (hasWaitingChanges(stored)) {
        m_bases.insert(stored.entity.id, std::nullopt);
        m_touched.insert(stored.entity.id);
        return {};
    }
    Entity gone = stored.entity;
    gone.state = State::Removed;
    const Result<StoredEntity *> placed = m_portion.place(gone);
    return placed ? Result<void>() : fail(placed.error());
}

Result<void> BaseKeeper::rebase()
{
    const Result<bool> hasLocal = m_conflicts.hasLocal();
    if (!hasLocal)
        return fail(hasLocal.error());
    QSet<EntityId> parents;
    QHash<EntityId, QList<PendingChange>> waiting;
    for (const EntityId &id : std::as_const(m_touched)) {
        StoredEntity *stored = m_portion.findStored(id);
        if (!stored)
            continue;
        const Result<QList<PendingChange>> changes = m_pending.changesOf(stored->key);
        if (!changes)
            return fail(changes.error());
        for (const PendingChange &pending : *changes)
            addNamedEntities(pending.change, parents);
        if (!changes->isEmpty())
            waiting.insert(id, *changes);
        const Result<std::optional<Entity>> base = stateOf(stored);
        if (!base)
            return fail(base.error());
        if (*base)
            parents.insert((*base)->parent);
    }
    if (Result<void> loaded = m_portion.load(parents); !loaded)
        return loaded;
    for (const EntityId &id : std::as_const(m_touched)) {
        StoredEntity *stored = m_portion.findStored(id);
        if (!stored)
            continue;
        Result<void> done = *hasLocal ? m_conflicts.forgetLocal(stored->key) : Result<void>();
        if (done)
            done = rebaseOne(*stored, waiting.value(id));
        if (!done)
            return done;
    }
    return {};
}

Result<void> BaseKeeper::rebaseOne(StoredEntity &stored, const QList<PendingChange> &changes)
{
    const Result<std::optional<Entity>> base = stateOf(&stored);
    if (!base)
        return fail(base.error());
    if (changes.isEmpty()) {
        Entity state = base->value_or(stored.entity);
        if (!*base) {
            // It was only ever here, and what made it was refused.
            state.state = State::Removed;
            state.version = 0;
        }
        if (Result<void> dropped = m_pending.dropBase(stored.key); !dropped)
            return dropped;
        const Result<StoredEntity *> placed = m_portion.place(state);
        return placed ? Result<void>() : fail(placed.error());
    }
    if (Result<void> written = m_pending.writeBase(stored.key, *base); !written)
        return written;
    Result<Entity> merged = mergeAll(stored, *base, changes);
    if (!merged)
        return fail(std::move(merged).error());
    // A number of its own, so that a form which shows the state before can be told from one that shows this.
    merged->version = m_scope.run.counters.next(Counter::Sequence);
    const Result<StoredEntity *> placed = m_portion.place(*merged);
    return placed ? Result<void>() : fail(placed.error());
}

Result<Entity> BaseKeeper::mergeAll(const StoredEntity &stored, const std::optional<Entity> &base,
                                    const QList<PendingChange> &changes)
{
    std::optional<Entity> merged = base;
    for (const PendingChange &change : changes) {
        if (!merged && !change.change.creates)
            continue;
        const Result<Seen> seen = m_pending.seen(stored.key, change);
        if (!seen)
            return fail(seen.error());
        MergeOutcome outcome = mergeChange(merged, change.change, change.author, change.sequence, *seen);
        if (Result<void> written = writeMerged(stored, change, *seen, outcome); !written)
            return fail(std::move(written).error());
        merged = std::move(outcome.after);
    }
    if (merged)
        return *merged;
    Entity gone = stored.entity;
    gone.state = State::Removed;
    return gone;
}

Result<void> BaseKeeper::writeMerged(const StoredEntity &stored, const PendingChange &change, const Seen &seen,
                                     MergeOutcome &outcome)
{
    Result<void> done;
    if (change.author.source == SourceType::Person)
        done = m_conflicts.addSettled(stored.key, change.reason, seen, outcome);
    if (!done)
        return done;
    const Result<Statement *> statement = m_scope.connection.statement("update_journal_changes");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, change.sequence);
    (*statement)->bindText(2, fieldChangesToJson(outcome.accepted));
    done = (*statement)->queue();
    if (done)
        done = m_conflicts.follow(stored.key, change.sequence, outcome.accepted);
    for (const Conflict &conflict : std::as_const(outcome.conflicts)) {
        if (done)
            done = m_conflicts.insert(m_scope.run.counters, stored.key, stored.workKey, change.sequence, conflict);
    }
    return done;
}

} // namespace collectz::storage
