// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "catalog/sequence.h"

namespace collectz::catalog {

/// What one incoming entity change does to the entity as it is now.
struct MergeOutcome
{
    Entity after;                ///< the entity with the accepted changes; version and provenance set
    QList<FieldChange> accepted; ///< what really changes, `before` being the live value: the journal row
    QList<Conflict> conflicts;   ///< kept beside the live value
    bool changed = false;
};

/// Who is changing, for provenance.
struct MergeAuthor
{
    ChangeSetId changeSet;
    SourceType source = SourceType::Person;
    QString origin;
};

/// The only place that decides what happens when changes meet (design section 5). Pure.
///
/// `current` is nothing for an entity that does not exist yet. A field was changed concurrently when
/// its provenance is newer than what the author had seen (`incoming.baseVersion`). Disjoint fields merge; equal values merge;
/// a list that differs from its author's `before` merges element by element, seen or not (three-way with `before` as base, order
/// of the live list, additions appended); the same field changed on both sides keeps the live value and yields a conflict; an edit
/// of something trashed unseen revives it and yields a conflict on @state; unknown fields pass untouched.
/// Locked fields refuse changes whose source is Import or Provider: those are dropped silently here
/// (the import plan has already reported them). Imports and providers never revive what a person trashed. A person's change
/// locks what it touches unless it says otherwise. A list that one side only reordered while the other changed it is a conflict.
/// A field of a conflict that the change settles is a decision: it is held against everything unseen, also another decision for
/// the value its author saw, and marks the field as decided even where the live value stays.
/// A creation of what exists merges into it; of a tombstone, it revives it with the values given. A change of what was
/// never here becomes conflicts with nothing.
[[nodiscard]] MergeOutcome mergeChange(const std::optional<Entity> &current, const EntityChange &incoming,
                                       const MergeAuthor &author, qint64 sequence);
/// The same for an author of whom more is known than a base version, on a replica or at its companion.
[[nodiscard]] MergeOutcome mergeChange(const std::optional<Entity> &current, const EntityChange &incoming,
                                       const MergeAuthor &author, qint64 sequence, const Seen &seen);

/// Brings back what was trashed while somebody who had not seen it worked on a part of it: live again, with a conflict on @state.
[[nodiscard]] MergeOutcome reviveForPart(const Entity &current, const MergeAuthor &author, qint64 sequence);

/// The entity after a journal row, from the entity before it: what mergeChange made of it, without deciding anything again.
/// The row's `fields` are the accepted ones.
[[nodiscard]] Entity replayChange(const std::optional<Entity> &before, const EntityChange &journaled,
                                  const MergeAuthor &author, qint64 sequence);

/// What undoing one journal row would change, and what it must leave alone.
struct Inversion
{
    EntityChange change;           ///< ready for a change set of reason Undo
    QList<FieldChange> keptFields; ///< changed since by somebody else: reported, not overwritten
};

/// Inverts a journal row against the entity as it is now. A field is turned back only while its
/// provenance still is `sequence` (or it already has the old value). Undoing a creation sets @state
/// to removed, if every field still has the value it was created with; else the entity is kept and reported.
[[nodiscard]] Inversion invertChange(const Entity &current, const EntityChange &journaled, qint64 sequence);

} // namespace collectz::catalog
