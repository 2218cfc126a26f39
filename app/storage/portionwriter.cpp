// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/portionwriter.h"

#include "catalog/jsontext.h"
#include "storage/projectionlimits.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

QByteArray valueJson(const FieldValue &value)
{
    QByteArray json;
    appendJsonValue(json, value);
    return json;
}

bool needsParent(Level level)
{
    return level == Level::Edition || level == Level::Copy;
}

} // namespace

PortionWriter::PortionWriter(Connection &connection, ChangeRun &run, ProjectionWriter &projections,
                             const FieldRegistry &registry)
    : m_connection(connection)
    , m_run(run)
    , m_projections(projections)
    , m_registry(registry)
    , m_table(connection)
    , m_author{run.changeSet.id, run.changeSet.source, run.changeSet.origin}
{}

const Entity *PortionWriter::find(const EntityId &id)
{
    const StoredEntity *stored = m_table.find(id);
    return stored ? &stored->entity : nullptr;
}

bool PortionWriter::hasParts(const EntityId &id)
{
    const StoredEntity *stored = m_table.find(id);
    const std::optional<WorkRecord> record = stored ? m_table.record(stored->workKey) : std::nullopt;
    if (!record)
        return false;
    if (stored->entity.level == Level::Work)
        return !record->editions.isEmpty() || !record->copies.isEmpty();
    return std::any_of(record->copies.cbegin(), record->copies.cend(),
                       [&id](const Entity &copy) { return copy.parent == id; });
}

bool Maker::made(const Provenance &provenance) const
{
    const bool isOfImport = importNumber > 0 && provenance.source == SourceType::Import &&
                            provenance.origin == QString::number(importNumber);
    return isOfImport || (provenance.sequence >= firstSequence && provenance.sequence <= lastSequence);
}

bool PortionWriter::isEditedByOthers(const EntityId &id, const Maker &maker)
{
    const StoredEntity *stored = m_table.find(id);
    const std::optional<WorkRecord> record =
        stored && stored->workKey > 0 ? m_table.record(stored->workKey) : std::nullopt;
    if (!record || !maker.made(record->work.provenanceOf(u"*"_s)))
        return false;
    const auto isEdited = [&maker](const Entity &entity) {
        if (entity.state == State::Removed || !maker.made(entity.provenanceOf(u"*"_s)))
            return false;
        for (auto field = entity.provenance.cbegin(); field != entity.provenance.cend(); ++field) {
            if (!field.key().startsWith(u'@') && !maker.made(field.value()))
                return true;
        }
        return false;
    };
    return isEdited(record->work) || std::ranges::any_of(record->editions, isEdited) ||
           std::ranges::any_of(record->copies, isEdited);
}

Result<void> PortionWriter::apply(const EntityChange &change)
{
    StoredEntity *stored = m_table.find(change.entity);
    if (!stored && !change.creates)
        return fail(ErrorKind::NotFound, u"entity_missing"_s,
                    u"What was to be changed is not in the catalog (any more). Nothing was changed."_s,
                    change.entity.text());
    const qint64 sequence = m_run.counters.next(Counter::Sequence);
    const std::optional<Entity> current = stored ? std::optional<Entity>(stored->entity) : std::nullopt;
    MergeOutcome outcome = mergeChange(current, change, m_author, sequence);
    if (!outcome.changed) {
        m_run.counters.giveBack(Counter::Sequence);
        return stored ? writeConflicts(*stored, outcome) : Result<void>();
    }
    ++m_run.applied.entitiesChanged;
    m_run.registryChanged |= change.level == Level::CustomField;
    return stored ? update(*stored, std::move(outcome)) : create(change, std::move(outcome));
}

Result<void> PortionWriter::create(const EntityChange &change, MergeOutcome outcome)
{
    StoredEntity stored;
    const StoredEntity *parent = outcome.after.parent.isNull() ? nullptr : m_table.find(outcome.after.parent);
    if (!parent && (needsParent(change.level) || !outcome.after.parent.isNull()))
        return fail(ErrorKind::Invalid, u"parent_missing"_s,
                    u"What an edition, a copy or an episode belongs to is not in the catalog. Nothing was changed."_s,
                    change.entity.text());
    stored.key = m_run.counters.next(Counter::Entity);
    stored.parentKey = parent ? parent->key : 0;
    if (change.level == Level::Work)
        stored.workKey = stored.key;
    else if (needsParent(change.level))
        stored.workKey = parent->workKey;
    stored.entity = std::move(outcome.after);
    remember(stored.workKey);
    if (change.level == Level::Work)
        m_created.insert(stored.key);
    if (Result<void> inserted = m_table.insert(stored); !inserted)
        return inserted;
    touch(stored.workKey);
    return writeJournal(stored.key, true, outcome);
}

Result<void> PortionWriter::update(StoredEntity &stored, MergeOutcome outcome)
{
    remember(stored.workKey);
    touch(stored.workKey);
    const EntityId formerParent = stored.entity.parent;
    const bool wasInWork = needsParent(stored.entity.level);
    stored.entity = outcome.after;
    if (stored.entity.parent != formerParent) {
        if (Result<void> moved = reparent(stored); !moved)
            return moved;
        if (wasInWork)
            touch(stored.workKey);
    }
    Result<void> done = m_table.update(stored);
    if (done)
        done = writeJournal(stored.key, false, outcome);
    if (done && m_run.hasOpenConflicts && m_run.changeSet.source == SourceType::Person)
        done = resolveConflicts(stored.key, outcome);
    return done ? writeConflicts(stored, outcome) : done;
}

Result<void> PortionWriter::reparent(StoredEntity &stored)
{
    const StoredEntity *parent = stored.entity.parent.isNull() ? nullptr : m_table.find(stored.entity.parent);
    if (!parent && (needsParent(stored.entity.level) || !stored.entity.parent.isNull()))
        return fail(
            ErrorKind::Invalid, u"parent_missing"_s,
            u"What an edition, a copy or an episode should move to is not in the catalog. Nothing was changed."_s,
            stored.entity.id.text());
    stored.parentKey = parent ? parent->key : 0;
    if (!needsParent(stored.entity.level) || parent->workKey == stored.workKey)
        return {};
    remember(parent->workKey);
    return m_table.moveToWork(stored, parent->workKey);
}

Result<void> PortionWriter::writeJournal(qint64 entityKey, bool creates, const MergeOutcome &outcome)
{
    const Result<Statement *> statement = m_connection.statement("insert_journal");
    if (!statement)
        return fail(statement.error());
    Statement &insert = **statement;
    insert.bind(1, m_run.counters.last(Counter::Sequence));
    insert.bind(2, m_run.changeSetKey);
    insert.bind(3, entityKey);
    insert.bind(4, qint64(creates));
    insert.bindText(5, fieldChangesToJson(outcome.accepted));
    return insert.queue();
}

Result<void> PortionWriter::writeConflicts(const StoredEntity &stored, const MergeOutcome &outcome)
{
    for (const Conflict &conflict : outcome.conflicts) {
        const Result<Statement *> statement = m_connection.statement("insert_conflict");
        if (!statement)
            return fail(statement.error());
        Statement &insert = **statement;
        insert.bind(1, m_run.counters.next(Counter::Conflict));
        insert.bind(2, stored.key);
        insert.bind(3, stored.workKey > 0 ? std::optional<qint64>(stored.workKey) : std::nullopt);
        insert.bindText(4, conflict.key);
        insert.bindText(5, valueJson(conflict.base));
        insert.bindText(6, valueJson(conflict.live));
        insert.bindText(7, valueJson(conflict.other));
        insert.bindId(8, m_run.changeSet.id);
        insert.bind(9, conflict.liveSequence);
        if (Result<void> queued = insert.queue(); !queued)
            return queued;
        m_run.applied.conflicts << conflict;
    }
    return {};
}

Result<void> PortionWriter::resolveConflicts(qint64 entityKey, const MergeOutcome &outcome)
{
    for (const FieldChange &accepted : outcome.accepted) {
        const Result<Statement *> statement = m_connection.statement("resolve_conflict");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, entityKey);
        (*statement)->bindText(2, accepted.key);
        (*statement)->bind(3, m_run.counters.last(Counter::Sequence));
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    return {};
}

void PortionWriter::remember(qint64 workKey)
{
    if (workKey == 0 || m_before.contains(workKey))
        return;
    m_before.insert(workKey, m_table.record(workKey));
    m_order.push_back(workKey);
}

void PortionWriter::touch(qint64 workKey)
{
    if (workKey > 0)
        m_sequences[workKey] = m_run.counters.last(Counter::Sequence);
}

Result<void> PortionWriter::finish()
{
    std::vector<ProjectionChange> changes;
    changes.reserve(m_order.size());
    const auto projectListed = [this](const std::optional<WorkRecord> &record) -> std::optional<Projection> {
        if (!record || record->work.state == State::Removed)
            return {};
        return boundedProjection(project(*record, m_registry));
    };
    for (const qint64 workKey : m_order) {
        if (m_run.cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. Nothing was changed."_s);
        const std::optional<WorkRecord> after = m_table.record(workKey);
        ProjectionChange change;
        change.workKey = workKey;
        change.before = projectListed(m_before.value(workKey));
        change.after = projectListed(after);
        if (const std::optional<WorkRecord> &before = m_before[workKey])
            change.partsBefore = PartCounts::of(*before);
        if (after)
            change.partsAfter = PartCounts::of(*after);
        change.isNew = m_created.contains(workKey);
        change.sequence = m_sequences.value(workKey);
        if (change.after && !change.after->identifiers.isEmpty())
            change.keys = m_table.keysOf(workKey);
        changes.push_back(std::move(change));
        m_run.works.insert(workKey);
    }
    return m_projections.write(m_connection, m_run.counters, changes);
}

} // namespace collectz::storage
