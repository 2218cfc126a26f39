// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the planner that reads our own exports back: their rows name works, editions and copies by id.

#include "catalog/customfield.h"
#include "imports/planner.h"
#include "imports/recordchanges.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

Result<std::optional<Entity>> Planner::entityNow(const EntityId &id)
{
    const Result<Entity> entity = m_reader.entity(id);
    if (entity)
        return *entity;
    if (entity.error().kind == ErrorKind::NotFound)
        return std::nullopt;
    return fail(entity.error());
}

Result<void> Planner::planDefinition(PreparedRow &row)
{
    const Entity &incoming = *row.definition;
    const Result<std::optional<Entity>> current = entityNow(incoming.id);
    if (!current)
        return fail(current.error());
    PlanRow &planned = row.row;
    planned.rule = *current ? u"matched_by_identifier"_s : u"no_match"_s;
    planned.score = 100;
    planned.verdict = Verdict::Unchanged;
    if (*current && (*current)->state == State::Trashed) {
        planned.verdict = Verdict::Duplicate;
        planned.rule = u"in_trash"_s;
        return {};
    }
    // A field of this key is there already, made in another way: the works of the file go by that one.
    const bool isKnownField = incoming.level == Level::CustomField && m_registry.find(customFieldFrom(incoming).key);
    if (!*current && isKnownField) {
        planned.rule = u"matched_by_identifier"_s;
        return {};
    }
    RecordUpdate update;
    addExact(incoming, *current, m_registry, update);
    if (update.changes.isEmpty())
        return {};
    planned.verdict = *current ? Verdict::Update : Verdict::Create;
    planned.changes = entityChangesToJson(update.changes);
    return {};
}

/// The work that a season or an episode belongs to, under the id it has here; none when neither the file nor the catalog has it.
Result<void> Planner::settleParent(PreparedRow &row)
{
    Entity &work = row.record.work;
    if (work.parent.isNull())
        return {};
    if (const QList<qint64> parents = m_planned.rowsOfExactWork(work.parent); !parents.isEmpty()) {
        const Result<PlanRow> parent = m_planned.find(parents.constFirst());
        if (!parent)
            return fail(parent.error());
        work.parent = parent->work;
        return {};
    }
    const Result<std::optional<Entity>> known = entityNow(work.parent);
    if (!known)
        return fail(known.error());
    if (*known)
        return {};
    work.parent = {};
    row.row.problemCode = u"parent_missing"_s;
    row.row.problemText = u"What it belongs to is neither in the file nor in the catalog, so it stands alone."_s;
    return {};
}

Result<bool> Planner::planExact(PreparedRow &row)
{
    PlanRow &planned = row.row;
    Entity &work = row.record.work;
    if (Result<void> settled = settleParent(row); !settled)
        return fail(std::move(settled).error());
    const QList<qint64> earlierRows = m_planned.rowsOfExactWork(row.exactWork);
    std::optional<PlanRow> earlier;
    if (!earlierRows.isEmpty()) {
        const Result<PlanRow> found = m_planned.find(earlierRows.constFirst());
        if (!found)
            return fail(found.error());
        earlier = *found;
    }
    // A work that was matched under another id takes what else the file says of it by matching, too.
    if (earlier && earlier->work != row.exactWork)
        return false;
    const Result<std::optional<Entity>> current = entityNow(row.exactWork);
    if (!current)
        return fail(current.error());
    if (!*current && !earlier)
        return false;

    planned.work = row.exactWork;
    planned.rule = u"matched_by_identifier"_s;
    planned.score = 100;
    if (*current && (*current)->state == State::Trashed) {
        planned.verdict = Verdict::Duplicate;
        planned.rule = u"in_trash"_s;
        return true;
    }
    RecordUpdate update;
    if (!earlier)
        addExact(work, *current, m_registry, update);
    for (const QList<Entity> *entities : {&row.record.editions, &row.record.copies}) {
        for (const Entity &entity : *entities) {
            const Result<std::optional<Entity>> known = entityNow(entity.id);
            if (!known)
                return fail(known.error());
            if (*known || !m_planned.hasPlanned(entity.id))
                addExact(entity, *known, m_registry, update);
            m_planned.notePlanned(entity.id);
        }
    }
    planned.verdict = update.changes.isEmpty() ? Verdict::Unchanged : Verdict::Update;
    if (!update.changes.isEmpty()) {
        planned.changes = entityChangesToJson(update.changes);
        m_planned.rememberSecond(row, earlier ? earlier->number : planned.number);
    }
    m_planned.rememberExact(row);
    return true;
}

} // namespace collectz::imports
