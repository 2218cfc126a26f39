// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "members/policy.h"

#include <QHash>

namespace collectz::members {

/// What the server knows of an entity that a change is about. Never taken from what a client says.
struct EntityFacts
{
    catalog::Level level = catalog::Level::Work;
    catalog::State state = catalog::State::Live;
    MemberId creator; ///< who made it; null for what no member made
};

/// The port by which the policy learns of entities; storage implements it. Thread-safe, blocking.
class EntityFactsReader
{
public:
    virtual ~EntityFactsReader() = default;
    /// Facts of those of the given entities that exist.
    [[nodiscard]] virtual Result<QHash<EntityId, EntityFacts>> facts(const QList<EntityId> &entities) = 0;
};

/// The actions that one change of an entity needs, all of them: by level, by what happens to its state, and whether it makes,
/// alters or deletes. `facts` is nothing for an entity that does not exist yet; a creation of one that exists is an edit.
[[nodiscard]] QList<Action> actionsOf(const catalog::EntityChange &change, const std::optional<EntityFacts> &facts);

/// The action that the reason of a whole change set needs besides; nothing for Edit, Sync and Generate.
[[nodiscard]] std::optional<Action> actionOf(catalog::Reason reason);

/// Whether every change of a set is allowed, under one rule for routes and sync; the first refusal is the answer.
[[nodiscard]] Decision decideChangeSet(const Principal &who, const catalog::ChangeSet &changeSet,
                                       const QHash<EntityId, EntityFacts> &facts);
/// One change alone, as sync asks when it answers per change.
[[nodiscard]] Decision decideChange(const Principal &who, const catalog::EntityChange &change,
                                    const std::optional<EntityFacts> &facts);

} // namespace collectz::members
