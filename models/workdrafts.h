// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"

namespace collectz::models {

/// One title, one format: what the add form asks for.
struct NewWork
{
    catalog::Kind kind = catalog::Kind::Other;
    QString title;
    QString format; ///< empty = unknown
    QString year;   ///< canonical, empty = unknown
    bool owned = true;
};

/// Which part of a work a clone takes over.
enum class CloneMode : quint8 {
    Same,         ///< everything but what is one copy's own: identifiers of copies, signature, loan
    NextInSeries, ///< series, people, publisher, format; the number is one higher; nothing that is the issue's own
};

/// A change set that creates a work and, below it, other things.
struct CreatedWork
{
    EntityId work;
    catalog::ChangeSet changeSet;
};

/// The work; an edition when it has a format or is owned; a copy when it is owned. Pure but for new ids.
[[nodiscard]] CreatedWork createWork(const NewWork &draft);
[[nodiscard]] CreatedWork cloneWork(const catalog::WorkRecord &record, CloneMode mode);
/// "12" -> "13", "3.5" -> "4", "1A" -> "2A", "Book 2" -> "Book 3"; unchanged when there is no number in it.
[[nodiscard]] QString nextNumber(const QString &number);

/// An empty edition of a work, an empty owned copy of an edition: drafts with new ids.
[[nodiscard]] catalog::Entity newEdition(const catalog::Entity &work);
[[nodiscard]] catalog::Entity newCopy(const catalog::Entity &edition);

/// The change from one entity to the other with every changed field locked, as typing does; creation when `before` is null.
[[nodiscard]] catalog::EntityChange typedChange(const catalog::Entity &before, const catalog::Entity &after);
/// The change that moves an entity to another state.
[[nodiscard]] catalog::EntityChange stateChange(const catalog::Entity &entity, catalog::State state);

} // namespace collectz::models
