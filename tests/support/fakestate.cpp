// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakestate.h"

#include "catalog/merge.h"

#include <QSet>

#include <algorithm>

namespace collectz::testsupport {

using namespace Qt::StringLiterals;
using namespace catalog;

Result<Applied> FakeState::apply(const ChangeSet &changeSet, const QDateTime &now)
{
    if (const auto known = appliedById.constFind(changeSet.id); known != appliedById.constEnd()) {
        Applied again = *known;
        again.alreadyApplied = true;
        return again;
    }
    Draft draft;
    draft.applied.id = changeSet.id;
    for (const EntityChange &change : changeSet.changes) {
        if (const Result<void> merged = merge(changeSet, change, draft); !merged)
            return fail(merged.error());
    }
    const ChangeSetSummary summary = summaryOf(changeSet, draft, now);
    for (const auto &[id, entity] : draft.entities)
        keep(entity, now);
    for (HistoryEntry &row : draft.rows) {
        row.changeSet = summary;
        journal << row;
    }
    sequence += draft.rows.size();
    finish(draft, summary);
    return draft.applied;
}

Result<void> FakeState::merge(const ChangeSet &changeSet, const EntityChange &change, Draft &draft) const
{
    std::optional<Entity> current;
    if (const auto fresh = draft.entities.find(change.entity); fresh != draft.entities.end())
        current = fresh->second;
    else if (const auto stored = entities.find(change.entity); stored != entities.end())
        current = stored->second;
    if (!current && !change.creates)
        return fail(ErrorKind::NotFound, u"no_such_entity"_s, u"The item to change does not exist."_s);
    const MergeAuthor author{changeSet.id, changeSet.source, changeSet.origin};
    const qint64 next = sequence + draft.rows.size() + 1;
    const MergeOutcome outcome = mergeChange(current, change, author, next);
    draft.applied.conflicts << outcome.conflicts;
    if (!outcome.changed && outcome.conflicts.isEmpty())
        return {};
    for (const Conflict &conflict : outcome.conflicts)
        draft.conflicts << KeptConflict{conflict, next, 0};
    draft.entities[change.entity] = outcome.after;
    draft.entities[change.entity].version = next;
    HistoryEntry row;
    row.sequence = next;
    row.change = change;
    row.change.creates = !current;
    row.change.fields = outcome.accepted;
    draft.rows << row;
    return {};
}

ChangeSetSummary FakeState::summaryOf(const ChangeSet &changeSet, const Draft &draft, const QDateTime &now) const
{
    ChangeSetSummary summary;
    summary.id = changeSet.id;
    summary.firstSequence = draft.rows.isEmpty() ? 0 : draft.rows.constFirst().sequence;
    summary.lastSequence = draft.rows.isEmpty() ? 0 : draft.rows.constLast().sequence;
    summary.author = changeSet.author;
    summary.device = changeSet.device;
    summary.reason = changeSet.reason;
    summary.source = changeSet.source;
    summary.subject = changeSet.subject;
    summary.importNumber = changeSet.importNumber;
    summary.undoes = changeSet.undoes;
    summary.appliedAt = now;
    summary.entityCount = draft.rows.size();
    return summary;
}

void FakeState::keep(const Entity &entity, const QDateTime &now)
{
    if (!entities.contains(entity.id)) {
        creationOrder << entity.id;
        addedAt.insert(entity.id, now);
        if (entity.level == Level::Work)
            workKeys.insert(entity.id, workKeys.size() + 1);
    }
    changedAt.insert(entity.id, now);
    entities[entity.id] = entity;
    if (entity.level == Level::CustomField)
        m_registry.reset();
}

void FakeState::finish(Draft &draft, const ChangeSetSummary &summary)
{
    QSet<EntityId> works;
    for (const HistoryEntry &row : std::as_const(draft.rows)) {
        const EntityId work = workOf(row.change.entity);
        if (work.isNull())
            continue;
        if (row.change.entity != work && !m_below[work].contains(row.change.entity))
            m_below[work] << row.change.entity;
        works.insert(work);
    }
    for (const EntityId &work : std::as_const(works)) {
        forget(work);
        draft.applied.workKeys << workKeys.value(work);
    }
    std::sort(draft.applied.workKeys.begin(), draft.applied.workKeys.end());
    draft.applied.worksTouched = works.size();
    if (draft.applied.workKeys.size() > 10'000)
        draft.applied.workKeys.clear();
    draft.applied.firstSequence = summary.firstSequence;
    draft.applied.lastSequence = summary.lastSequence;
    draft.applied.entitiesChanged = draft.rows.size();
    for (const HistoryEntry &row : std::as_const(draft.rows))
        followConflicts(row);
    conflicts << draft.conflicts;
    changeSets << summary;
    appliedById.insert(summary.id, draft.applied);
    for (ChangeSetSummary &undone : changeSets) {
        if (!summary.undoes.isNull() && undone.id == summary.undoes)
            undone.undoneBy = summary.id;
    }
}

void FakeState::followConflicts(const HistoryEntry &row)
{
    for (const FieldChange &field : row.change.fields) {
        if (field.key != pseudofield::conflicts)
            continue;
        for (KeptConflict &kept : conflicts) {
            const QString name = conflictName(kept.conflict.otherChangeSet, kept.conflict.key);
            if (kept.conflict.entity != row.change.entity)
                continue;
            if (field.after.list().contains(name))
                kept.settledSequence = row.sequence;
            else if (field.before.list().contains(name))
                kept.settledSequence = 0;
        }
    }
}

Result<Applied> FakeState::undo(const ChangeSetId &id, const QString &author, const QString &device,
                                const QDateTime &now)
{
    const ChangeSetSummary *undone = changeSet(id);
    if (!undone)
        return fail(ErrorKind::NotFound, u"no_such_change_set"_s, u"There is nothing to undo under that id."_s);
    ChangeSet inverse;
    inverse.id = ChangeSetId(Identity::derivedFrom(QByteArray("undo:" + id.bytes())));
    inverse.author = author;
    inverse.device = device;
    inverse.reason = undone->reason == Reason::Undo ? Reason::Redo : Reason::Undo;
    inverse.subject = undone->subject;
    inverse.undoes = id;
    QList<FieldChange> kept;
    for (auto row = journal.crbegin(); row != journal.crend(); ++row) {
        if (row->changeSet.id != id)
            continue;
        const Inversion inversion = invertChange(entities.at(row->change.entity), row->change, row->sequence);
        kept << inversion.keptFields;
        if (!inversion.change.fields.isEmpty())
            inverse.changes << inversion.change;
    }
    Result<Applied> applied = apply(inverse, now);
    if (applied)
        applied->keptFields = kept;
    return applied;
}

const FieldRegistry &FakeState::registry() const
{
    if (m_registry)
        return *m_registry;
    QList<Entity> custom;
    for (const auto &[id, entity] : entities) {
        if (entity.level == Level::CustomField)
            custom << entity;
    }
    m_registry = FieldRegistry::builtin().withCustomFields(custom);
    return *m_registry;
}

EntityId FakeState::workOf(const EntityId &entity) const
{
    EntityId id = entity;
    for (int depth = 0; depth < 3; ++depth) {
        const auto found = entities.find(id);
        if (found == entities.end() || found->second.level > Level::Copy)
            return {};
        if (found->second.level == Level::Work)
            return id;
        id = found->second.parent;
    }
    return {};
}

WorkRecord FakeState::record(const EntityId &work) const
{
    const std::scoped_lock lock(mutex);
    WorkRecord result;
    result.work = entities.at(work);
    const QList<EntityId> below = m_below.value(work);
    for (const EntityId &id : below) {
        const Entity &entity = entities.at(id);
        if (entity.state == State::Removed)
            continue;
        (entity.level == Level::Edition ? result.editions : result.copies) << entity;
    }
    return result;
}

const Projection &FakeState::projection(const EntityId &work)
{
    refreshIndex();
    return m_projections[work];
}

QList<EntityId> FakeState::worksWithIdentifier(const QString &key)
{
    refreshIndex();
    return m_byIdentifier.values(key);
}

QList<EntityId> FakeState::worksWithMatchKey(const QString &key)
{
    refreshIndex();
    return m_byMatchKey.values(key);
}

QList<EntityId> FakeState::shownWorks() const
{
    const std::scoped_lock lock(mutex);
    QList<EntityId> works;
    for (const EntityId &id : creationOrder) {
        const Entity &entity = entities.at(id);
        if (entity.level == Level::Work && entity.state != State::Removed)
            works << id;
    }
    return works;
}

const ChangeSetSummary *FakeState::changeSet(const ChangeSetId &id) const
{
    const auto found = std::find_if(changeSets.cbegin(), changeSets.cend(),
                                    [&id](const ChangeSetSummary &summary) { return summary.id == id; });
    return found == changeSets.cend() ? nullptr : &*found;
}

void FakeState::forget(const EntityId &work)
{
    const auto old = m_projections.constFind(work);
    if (old != m_projections.constEnd()) {
        for (const IdentifierLink &link : old->identifiers)
            m_byIdentifier.remove(link.key, work);
        m_byMatchKey.remove(old->matchKey, work);
        m_projections.erase(old);
    }
    m_stale << work;
}

void FakeState::index(const EntityId &work)
{
    if (m_projections.contains(work) || entities.at(work).state == State::Removed)
        return;
    Projection made = project(record(work), registry());
    made.row.key = workKeys.value(work);
    made.row.added = addedAt.value(work).toString(Qt::ISODateWithMs);
    made.row.changed = changedAt.value(work).toString(Qt::ISODateWithMs);
    for (const IdentifierLink &link : made.identifiers)
        m_byIdentifier.insert(link.key, work);
    m_byMatchKey.insert(made.matchKey, work);
    m_projections.insert(work, made);
}

void FakeState::refreshIndex()
{
    const QList<EntityId> stale = std::exchange(m_stale, {});
    for (const EntityId &work : stale)
        index(work);
}

} // namespace collectz::testsupport
