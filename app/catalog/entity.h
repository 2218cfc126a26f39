// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"
#include "catalog/fieldvalue.h"
#include "catalog/kind.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace collectz::catalog {

/// Who set a value. Stored as the single letters p, i, r, s.
enum class SourceType : quint8 { Person, Import, Provider, System };

/// What fills in data without anybody looking: it leaves alone what people locked or trashed.
[[nodiscard]] constexpr bool isMachine(SourceType source)
{
    return source == SourceType::Import || source == SourceType::Provider;
}

/// Where a field's value came from and when, in journal order (no clock).
struct Provenance
{
    qint64 sequence = 0; ///< journal sequence that set it
    SourceType source = SourceType::Person;
    QString origin;      ///< person, import number or provider id; may be empty
    bool locked = false; ///< imports and providers leave it alone; typing locks

    friend bool operator==(const Provenance &, const Provenance &) = default;
};

/// Keys of the pseudo-fields by which a change set moves an entity's own attributes. They are
/// journaled, merged and undone like any field.
namespace pseudofield {
inline constexpr QLatin1StringView state("@state");   ///< live, trashed, removed
inline constexpr QLatin1StringView parent("@parent"); ///< an EntityId's text
inline constexpr QLatin1StringView kind("@kind");     ///< a kind's word
/// Conflicts, as "<change set>:<field>" of the value that waits: `after` lists those that the change settles, `before` those that
/// it opens again. No attribute of the entity.
inline constexpr QLatin1StringView conflicts("@conflicts");
} // namespace pseudofield

/// One row of truth: a work, an edition, a copy, or another thing a catalog keeps (see Level).
/// A value. Only change sets alter stored entities.
struct Entity
{
    EntityId id;
    Level level = Level::Work;
    Kind kind = Kind::Other; ///< of the work it belongs to
    EntityId parent;         ///< edition: its work; copy: its edition; season, episode: series, season; else null
    State state = State::Live;
    qint64 version = 0;                   ///< journal sequence of the last change that touched it
    QMap<QString, FieldValue> fields;     ///< by field key; unknown keys are kept untouched
    QMap<QString, Provenance> provenance; ///< by field key; a field without one has that of "*"

    [[nodiscard]] FieldValue value(const QString &key) const { return fields.value(key); }

    /// The value of a field or of a pseudo-field.
    [[nodiscard]] FieldValue attribute(const QString &key) const;

    /// Provenance of a field, falling back to that of "*" (the whole entity's).
    [[nodiscard]] Provenance provenanceOf(const QString &key) const;
    /// Whether imports and providers must leave a field alone. The lock of "*" holds for the fields that have a value: what
    /// is empty may be filled unless a person emptied it.
    [[nodiscard]] bool isLocked(const QString &key) const;

    friend bool operator==(const Entity &, const Entity &) = default;
};

/// A work with everything below it, as pages, exports and projections need it.
struct WorkRecord
{
    Entity work;
    QList<Entity> editions; ///< in order of creation
    QList<Entity> copies;   ///< in order of creation; `parent` names the edition
};

/// Compact JSON of the field map and of the provenance map, as stored and exchanged, keys in order:
/// {"title":"Dune","authors":["Frank Herbert"]} and {"*":[sequence,"i","origin"],"title":[sequence,"p","anna",true]},
/// where the fourth element is the lock and absent when open. What is no such JSON reads as empty.
[[nodiscard]] QByteArray fieldsToJson(const QMap<QString, FieldValue> &fields);
[[nodiscard]] QMap<QString, FieldValue> fieldsFromJson(const QByteArray &json);
[[nodiscard]] QByteArray provenanceToJson(const QMap<QString, Provenance> &provenance);
[[nodiscard]] QMap<QString, Provenance> provenanceFromJson(const QByteArray &json);

} // namespace collectz::catalog
