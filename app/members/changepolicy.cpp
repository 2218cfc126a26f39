// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/changepolicy.h"

namespace collectz::members {

using namespace collectz::catalog;

namespace {

std::optional<State> wantedState(const EntityChange &change)
{
    for (const FieldChange &field : change.fields) {
        if (field.key == pseudofield::state)
            return stateFromWord(field.after.text()).value_or(State::Removed);
    }
    return std::nullopt;
}

/// The one action that alters things which are not items of the shelf.
std::optional<Action> actionOfLevel(Level level)
{
    switch (level) {
    case Level::CustomField:
        return Action::CustomFieldEdit;
    case Level::SavedView:
        return Action::SavedViewEdit;
    case Level::Term:
        return Action::VocabularyEdit;
    case Level::Work:
    case Level::Edition:
    case Level::Copy:
        break;
    }
    return std::nullopt;
}

} // namespace

QList<Action> actionsOf(const EntityChange &change, const std::optional<EntityFacts> &facts)
{
    const Level level = facts ? facts->level : change.level;
    if (const std::optional<Action> special = actionOfLevel(level))
        return {*special};
    if (!facts)
        return {Action::CatalogAdd};
    QList<Action> actions;
    const std::optional<State> state = wantedState(change);
    if (state)
        actions << (*state == State::Live ? Action::CatalogRestore : Action::CatalogDelete);
    const qsizetype others = change.fields.size() - (state ? 1 : 0);
    if (others > 0 || actions.isEmpty())
        actions << Action::CatalogEdit;
    return actions;
}

std::optional<Action> actionOf(Reason reason)
{
    switch (reason) {
    case Reason::BulkEdit:
        return Action::CatalogBulkEdit;
    case Reason::Import:
        return Action::ImportApply;
    case Reason::Merge:
        return Action::CatalogMerge;
    case Reason::Undo:
    case Reason::Redo:
        return Action::CatalogUndo;
    case Reason::Vocabulary:
        return Action::VocabularyEdit;
    case Reason::Restore:
        return Action::CatalogRestore;
    case Reason::Resolve:
        return Action::ConflictResolve;
    case Reason::Edit:
    case Reason::Sync:
    case Reason::Generate:
        break;
    }
    return std::nullopt;
}

Decision decideChange(const Principal &who, const EntityChange &change, const std::optional<EntityFacts> &facts)
{
    const bool isOwn = !facts || (!facts->creator.isNull() && facts->creator == who.member);
    for (const Action action : actionsOf(change, facts)) {
        if (const Decision may = decide(who, action, isOwn ? Ownership::Own : Ownership::Other); !may)
            return may;
    }
    return Decision::allow();
}

Decision decideChangeSet(const Principal &who, const ChangeSet &changeSet, const QHash<EntityId, EntityFacts> &facts)
{
    if (const Decision may = decide(who, Action::SyncPush, Ownership::Own); !may)
        return may;
    if (const std::optional<Action> action = actionOf(changeSet.reason)) {
        // A set is its sender's own; whether the entities are is asked change by change.
        if (const Decision may = decide(who, *action, Ownership::Own); !may)
            return may;
    }
    for (const EntityChange &change : changeSet.changes) {
        const auto known = facts.constFind(change.entity);
        const auto fact = known == facts.constEnd() ? std::nullopt : std::optional(*known);
        if (const Decision may = decideChange(who, change, fact); !may)
            return may;
    }
    return Decision::allow();
}

} // namespace collectz::members
