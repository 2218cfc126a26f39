// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/portionwriter.h"

#include "storage/pendingtable.h"
#include "storage/projectionlimits.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr int mostAncestors = 16;

bool deletes(const EntityChange &change)
{
    return std::any_of(change.fields.cbegin(), change.fields.cend(), [](const FieldChange &field) {
        return field.key == pseudofield::state && field.after != FieldValue(stateWord(State::Live));
    });
}

/// Works stand below works, but none below itself: not in one step, and not because two people moved two of them at once.
Result<void> checkAncestors(EntityTable &table, const Entity &moved)
{
    EntityId ancestor = moved.level == Level::Work ? moved.parent : EntityId();
    for (int height = 1; !ancestor.isNull(); ++height) {
        if (ancestor == moved.id || height > mostAncestors)
            return fail(ErrorKind::Invalid, u"parent_cycle"_s,
                        u"A title cannot belong to what belongs to itself. Nothing was changed."_s, moved.id.text());
        if (!table.find(ancestor)) {
            if (Result<void> loaded = table.load({ancestor}); !loaded)
                return loaded;
        }
        const StoredEntity *stored = table.find(ancestor);
        ancestor = stored ? stored->entity.parent : EntityId();
    }
    return {};
}

} // namespace

void addNamedEntities(const EntityChange &change, QSet<EntityId> &ids)
{
    ids.insert(change.entity);
    if (!change.parent.isNull())
        ids.insert(change.parent);
    for (const FieldChange &field : change.fields) {
        if (field.key == pseudofield::parent && !field.after.isNull())
            ids.insert(EntityId::fromText(field.after.text()));
    }
}

PortionWriter::PortionWriter(Connection &connection, ChangeRun &run, ProjectionWriter &projections,
                             const FieldRegistry &registry)
    : m_connection(connection)
    , m_run(run)
    , m_projections(projections)
    , m_registry(registry)
    , m_table(connection, *run.digests)
    , m_conflicts(connection)
{
    followRun();
}

void PortionWriter::followRun()
{
    const ChangeSet &changeSet = *m_run.changeSet;
    m_author = {changeSet.id, changeSet.source, changeSet.origin};
    m_ofSet.clear();
}

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

Result<bool> PortionWriter::isEditedByOthers(const EntityId &id, const Maker &maker)
{
    const StoredEntity *stored = m_table.find(id);
    const std::optional<WorkRecord> record =
        stored && stored->workKey > 0 ? m_table.record(stored->workKey) : std::nullopt;
    if (!record || !maker.made(record->work.provenanceOf(u"*"_s)))
        return false;
    const QList<Entity> parts = QList<Entity>{record->work} + record->editions + record->copies;
    for (const Entity &part : parts) {
        const Result<bool> edited = differsFromCreation(part, maker);
        if (!edited || *edited)
            return edited;
    }
    return false;
}

Result<bool> PortionWriter::differsFromCreation(const Entity &entity, const Maker &maker)
{
    if (entity.state == State::Removed || !maker.made(entity.provenanceOf(u"*"_s)))
        return false;
    QStringList setByOthers;
    for (auto field = entity.provenance.cbegin(); field != entity.provenance.cend(); ++field) {
        if (!field.key().startsWith(u'@') && !maker.made(field.value()))
            setByOthers << field.key();
    }
    const StoredEntity *stored = m_table.find(entity.id);
    if (setByOthers.isEmpty() || !stored)
        return !setByOthers.isEmpty();
    const Result<Statement *> statement = m_connection.statement("read_creation");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, stored->key);
    QMap<QString, FieldValue> given;
    Result<void> read = (*statement)->forEachRow([&given](const Statement &row) {
        for (const FieldChange &change : fieldChangesFromJson(row.utf8(0)))
            given.insert(change.key, change.after);
    });
    if (!read)
        return fail(std::move(read).error());
    // An edit that was turned back again has left nothing to keep.
    return std::ranges::any_of(setByOthers, [&](const QString &key) { return entity.value(key) != given.value(key); });
}

Result<void> PortionWriter::apply(const EntityChange &change, qint64 ownBase)
{
    StoredEntity *stored = m_table.find(change.entity);
    if (!stored && !change.creates)
        return fail(ErrorKind::NotFound, u"entity_missing"_s,
                    u"What was to be changed is not in the catalog (any more). Nothing was changed."_s,
                    change.entity.text());
    if (Result<void> allowed = checkPolicy(stored, change); !allowed)
        return allowed;
    Result<Seen> seen = seenBy(stored, change, ownBase);
    if (seen && stored && m_run.push && deletes(change)) {
        const Result<bool> hasUnseen = hasUnseenParts(*stored);
        if (!hasUnseen)
            return fail(hasUnseen.error());
        seen->hasUnseenParts = *hasUnseen;
    }
    if (!seen)
        return fail(seen.error());
    const qint64 sequence = m_run.counters.next(Counter::Sequence);
    const std::optional<Entity> current = stored ? std::optional<Entity>(stored->entity) : std::nullopt;
    MergeOutcome outcome = mergeChange(current, change, m_author, sequence, *seen);
    if (!outcome.changed && outcome.conflicts.isEmpty()) {
        m_run.counters.giveBack(Counter::Sequence);
        return {};
    }
    // A change that only led to conflicts takes a number too, so that they reach every device in the order of the journal.
    outcome.after.version = sequence;
    if (current && outcome.after.parent != current->parent) {
        if (Result<void> sound = checkAncestors(m_table, outcome.after); !sound)
            return sound;
    }
    m_run.applied.entitiesChanged += outcome.changed ? 1 : 0;
    m_run.registryChanged |= change.level == Level::CustomField;
    const Result<StoredEntity *> placed = place(outcome.after);
    if (!placed)
        return fail(placed.error());
    if (m_run.replica) {
        if (Result<void> kept = keepPending(**placed, current, change, seen->cursor, sequence); !kept)
            return kept;
    }
    Result<void> written = writeJournal(**placed, !stored, *seen, outcome);
    const bool isWorkOnAPart = m_run.push && outcome.changed && (*placed)->entity.state == State::Live;
    return written && isWorkOnAPart ? reviveTrashedAbove((*placed)->entity) : written;
}

Result<void> PortionWriter::checkPolicy(const StoredEntity *stored, const EntityChange &change)
{
    if (!m_run.push)
        return {};
    bool isOwn = true;
    if (stored) {
        const Result<Statement *> statement = m_connection.statement("read_creator");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, stored->key);
        // Without a creator it came into being in this very change set.
        const MemberId &member = m_run.changeSet->member;
        Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
            isOwn =
                member.isNull() ? row.text(0) == m_run.changeSet->author : MemberId::fromBytes(row.blob(1)) == member;
        });
        if (!read)
            return read;
    }
    if (!m_run.push->policy)
        return fail(ErrorKind::Denied, u"not_allowed"_s, u"You may not change this catalog. Nothing was changed."_s);
    const std::optional<State> state = stored ? std::optional<State>(stored->entity.state) : std::nullopt;
    return m_run.push->policy({*m_run.changeSet, change, state, isOwn});
}

Result<Seen> PortionWriter::seenBy(const StoredEntity *stored, const EntityChange &change, qint64 ownBase)
{
    if (stored && m_run.replica)
        return PendingTable(m_connection, *m_run.replica).seen(stored->key, change.baseVersion);
    if (stored && m_run.push && ownBase > 0 && stored->entity.version > change.baseVersion)
        return seenByPusher(*stored, change.baseVersion, ownBase);
    return Seen::upTo(change.baseVersion);
}

Result<void> PortionWriter::keepPending(const StoredEntity &stored, const std::optional<Entity> &before,
                                        const EntityChange &change, qint64 cursor, qint64 sequence)
{
    PendingTable pending(m_connection, *m_run.replica);
    Result<void> kept = pending.keepBase(stored.key, before);
    if (kept)
        kept = pending.record(sequence, m_run.changeSetKey, stored.key, cursor, change);
    return kept;
}

Result<StoredEntity *> PortionWriter::place(Entity after)
{
    StoredEntity *stored = m_table.find(after.id);
    if (!stored)
        return placeNew(std::move(after));
    remember(stored->workKey);
    const EntityId formerParent = stored->entity.parent;
    stored->entity = std::move(after);
    if (stored->entity.parent != formerParent) {
        if (Result<void> moved = reparent(*stored); !moved)
            return fail(std::move(moved).error());
    }
    if (Result<void> updated = m_table.update(*stored); !updated)
        return fail(std::move(updated).error());
    return stored;
}

Result<StoredEntity *> PortionWriter::placeNew(Entity after)
{
    StoredEntity stored;
    const StoredEntity *parent = after.parent.isNull() ? nullptr : m_table.find(after.parent);
    if (!parent && (belongsToAWork(after.level) || !after.parent.isNull()))
        return fail(ErrorKind::Invalid, u"parent_missing"_s,
                    u"What an edition, a copy or an episode belongs to is not in the catalog. Nothing was changed."_s,
                    after.id.text());
    stored.key = m_run.counters.next(Counter::Entity);
    stored.parentKey = parent ? parent->key : 0;
    if (after.level == Level::Work)
        stored.workKey = stored.key;
    else if (belongsToAWork(after.level))
        stored.workKey = parent->workKey;
    stored.entity = std::move(after);
    remember(stored.workKey);
    if (stored.entity.level == Level::Work)
        m_created.insert(stored.key);
    if (Result<void> inserted = m_table.insert(stored); !inserted)
        return fail(std::move(inserted).error());
    return m_table.find(stored.entity.id);
}

Result<void> PortionWriter::reparent(StoredEntity &stored)
{
    const StoredEntity *parent = stored.entity.parent.isNull() ? nullptr : m_table.find(stored.entity.parent);
    if (!parent && (belongsToAWork(stored.entity.level) || !stored.entity.parent.isNull()))
        return fail(
            ErrorKind::Invalid, u"parent_missing"_s,
            u"What an edition, a copy or an episode should move to is not in the catalog. Nothing was changed."_s,
            stored.entity.id.text());
    stored.parentKey = parent ? parent->key : 0;
    if (!belongsToAWork(stored.entity.level) || parent->workKey == stored.workKey)
        return {};
    remember(parent->workKey);
    return m_table.moveToWork(stored, parent->workKey);
}

Result<void> PortionWriter::writeJournal(const StoredEntity &stored, bool creates, const Seen &seen,
                                         MergeOutcome &outcome)
{
    const qint64 sequence = outcome.after.version;
    if (!creates && m_run.hasOpenConflicts && m_run.changeSet->source == SourceType::Person) {
        if (Result<void> added = m_conflicts.addSettled(stored.key, m_run.changeSet->reason, seen, outcome); !added)
            return added;
    }
    const Result<Statement *> statement = m_connection.statement("insert_journal");
    if (!statement)
        return fail(statement.error());
    Statement &insert = **statement;
    insert.bind(1, sequence);
    insert.bind(2, m_run.changeSetKey);
    insert.bind(3, stored.key);
    insert.bind(4, qint64(creates));
    insert.bindText(5, fieldChangesToJson(outcome.accepted));
    Result<void> done = insert.queue();
    if (done)
        done = m_conflicts.follow(stored.key, sequence, outcome.accepted);
    for (const Conflict &conflict : std::as_const(outcome.conflicts)) {
        if (done)
            done = m_conflicts.insert(m_run.counters, stored.key, stored.workKey, sequence, conflict);
        m_run.applied.conflicts << conflict;
    }
    return done;
}

void PortionWriter::remember(qint64 workKey)
{
    if (workKey == 0)
        return;
    m_ofSet.insert(workKey);
    if (m_before.contains(workKey))
        return;
    m_before.insert(workKey, m_table.record(workKey));
    m_order.push_back(workKey);
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
        change.sequence = m_table.newestVersion(workKey);
        if (change.after && !change.after->identifiers.isEmpty())
            change.keys = m_table.keysOf(workKey);
        changes.push_back(std::move(change));
        m_run.works.insert(workKey);
    }
    return m_projections.write(m_connection, m_run.counters, changes);
}

} // namespace collectz::storage
