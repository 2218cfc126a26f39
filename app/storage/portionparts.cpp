// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What pushed changes of works, editions and copies mean for each other: work that somebody did on a part, unseen by whoever trashed
// what it belongs to, beats the trashing, whichever of the two comes first.

#include "catalog/sequence.h"
#include "storage/portionwriter.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

template <typename Predicate>
bool isAllSeen(const Entity &entity, const Predicate &isSeen)
{
    return isSeen(entity.version) && std::all_of(entity.provenance.cbegin(), entity.provenance.cend(),
                                                 [&isSeen](const Provenance &one) { return isSeen(one.sequence); });
}

} // namespace

Result<Seen> PortionWriter::seenByPusher(const StoredEntity &stored, qint64 cursor, qint64 ownBase)
{
    Seen seen = Seen::upTo(cursor);
    const Result<QList<qint64>> own = ownSequences(m_connection, stored.key, cursor, m_run.push->replica, ownBase);
    if (!own)
        return fail(own.error());
    seen.own = *own;
    return seen;
}

bool PortionWriter::isOfThisSet(qint64 sequence) const
{
    return sequence >= m_run.applied.firstSequence;
}

Result<bool> PortionWriter::hasUnseenParts(const StoredEntity &stored)
{
    const auto isOld = [this](qint64 sequence) { return sequence <= m_run.push->cursor || isOfThisSet(sequence); };
    for (const StoredEntity *part : m_table.partsOf(stored)) {
        if (part->entity.state != State::Live || isAllSeen(part->entity, isOld))
            continue;
        const Result<Seen> seen = seenByPusher(*part, m_run.push->cursor, m_run.push->localFirst);
        if (!seen)
            return fail(seen.error());
        if (!isAllSeen(part->entity, [&](qint64 one) { return isOfThisSet(one) || seen->contains(one); }))
            return true;
    }
    return false;
}

Result<void> PortionWriter::reviveTrashedAbove(const Entity &part)
{
    if (isMachine(m_author.source) || !belongsToAWork(part.level))
        return {};
    const QList<EntityChange> &changes = m_run.changeSet->changes;
    for (StoredEntity *above = m_table.find(part.parent); above;
         above = belongsToAWork(above->entity.level) ? m_table.find(above->entity.parent) : nullptr) {
        if (above->entity.state == State::Live)
            continue;
        const qint64 trashedAt = above->entity.provenanceOf(QString(pseudofield::state)).sequence;
        if (trashedAt <= m_run.push->cursor || isOfThisSet(trashedAt))
            continue;
        const Result<Seen> seen = seenByPusher(*above, m_run.push->cursor, m_run.push->localFirst);
        if (!seen)
            return fail(seen.error());
        // A set says itself what becomes of what it names, and has one row for each.
        const bool isNamed = std::any_of(changes.cbegin(), changes.cend(),
                                         [above](const EntityChange &one) { return one.entity == above->entity.id; });
        if (isNamed || seen->contains(trashedAt))
            continue;
        MergeOutcome outcome = reviveForPart(above->entity, m_author, m_run.counters.next(Counter::Sequence));
        ++m_run.applied.entitiesChanged;
        const Result<StoredEntity *> placed = place(outcome.after);
        if (!placed)
            return fail(placed.error());
        if (Result<void> written = writeJournal(**placed, false, *seen, outcome); !written)
            return written;
    }
    return {};
}

} // namespace collectz::storage
