// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/entity.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace collectz::catalog {

/// Why a change set was made. Stored as its word: edit, bulk_edit, import, merge, undo, redo,
/// vocabulary, sync, restore, generate, resolve.
enum class Reason : quint8 { Edit, BulkEdit, Import, Merge, Undo, Redo, Vocabulary, Sync, Restore, Generate, Resolve };

[[nodiscard]] QString reasonWord(Reason reason);
[[nodiscard]] std::optional<Reason> reasonFromWord(QStringView word);

/// One field of one entity, from what the author saw to what the author wants.
struct FieldChange
{
    QString key;       ///< a field key or a pseudo-field
    FieldValue before; ///< as the author saw it; null when it was empty
    FieldValue after;  ///< null empties the field
    /// Set to lock or unlock the field against imports and providers; a person's typing locks.
    std::optional<bool> lock;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// One entity, touched once. A creation carries every field with a null `before`.
struct EntityChange
{
    EntityId entity;
    Level level = Level::Work;
    Kind kind = Kind::Other;
    EntityId parent; ///< for creations
    bool creates = false;
    qint64 baseVersion = 0; ///< the entity's version the author based this on; 0 for creations
    QList<FieldChange> fields;

    friend bool operator==(const EntityChange &, const EntityChange &) = default;
};

/// Every change of the catalog, from a form, an import, a merge, a sync or an undo (design section 5).
/// Applied whole or not at all; the same id applied twice is one application.
struct ChangeSet
{
    ChangeSetId id;
    QString author;  ///< member or user name; shown in history
    MemberId member; ///< who of the members; null without members. A server sets it, whatever was sent
    QString device;  ///< name of the author's device
    Reason reason = Reason::Edit;
    SourceType source = SourceType::Person;
    QString origin;          ///< import number or provider id
    QString subject;         ///< what it is about for people: a title, a file name; may be empty
    ChangeSetId undoes;      ///< for Undo and Redo: the change set it inverts
    qint64 importNumber = 0; ///< for Import: the import it belongs to
    QString correlation;     ///< id that follows an action from the desktop to the log
    QList<EntityChange> changes;
};

/// Both values of a field that two authors changed at once. The first accepted one is live.
struct Conflict
{
    EntityId entity;
    QString key;
    FieldValue base;
    FieldValue live;
    FieldValue other; ///< what the later author wanted
    ChangeSetId otherChangeSet;
    qint64 liveSequence = 0;
};

/// The name of a conflict in pseudofield::conflicts: a change set touches an entity once, so this is one conflict of an entity.
[[nodiscard]] QString conflictName(const ChangeSetId &otherChangeSet, const QString &key);
/// The field of a conflict's name.
[[nodiscard]] QString fieldOfConflict(const QString &name);
/// The fields of an entity that a change decides: those of the conflicts which it settles.
[[nodiscard]] QStringList decidedFields(const QList<FieldChange> &changes);

/// What applying a change set did.
struct Applied
{
    ChangeSetId id;
    qint64 firstSequence = 0; ///< 0 when nothing was left to change
    qint64 lastSequence = 0;
    bool alreadyApplied = false;
    qint64 entitiesChanged = 0;
    qint64 worksTouched = 0;
    QList<qint64> workKeys; ///< keys of the touched works; empty when more than 10,000 (then reload)
    QList<Conflict> conflicts;
    /// Fields an undo left alone because somebody changed them since.
    QList<FieldChange> keptFields;
};

/// A change set as history shows it, without its changes.
struct ChangeSetSummary
{
    ChangeSetId id;
    qint64 firstSequence = 0;
    qint64 lastSequence = 0;
    QString author;
    QString device;
    Reason reason = Reason::Edit;
    SourceType source = SourceType::Person;
    QString subject;
    qint64 importNumber = 0;
    ChangeSetId undoes;
    ChangeSetId undoneBy; ///< null while it stands
    QDateTime appliedAt;  ///< for showing only
    qint64 entityCount = 0;
};

/// One journal row with its set, newest first in lists.
struct HistoryEntry
{
    qint64 sequence = 0;
    ChangeSetSummary changeSet;
    EntityChange change;
    QList<Conflict> opened;  ///< what its author wanted and did not become live
    QList<Conflict> settled; ///< what it decided
};

/// Compact JSON of a journal row's field changes: [{"k","b","a","l"}] (absent = null). The shape is part
/// of the stored format and of sync.
[[nodiscard]] QByteArray fieldChangesToJson(const QList<FieldChange> &changes);
[[nodiscard]] QList<FieldChange> fieldChangesFromJson(const QByteArray &json);

/// The changes that create an entity, every field with a null `before`.
[[nodiscard]] EntityChange creationOf(const Entity &entity);
/// The changes that turn `before` into `after` (same id); no fields when they are equal.
[[nodiscard]] EntityChange changeBetween(const Entity &before, const Entity &after);

} // namespace collectz::catalog
