// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/changeset.h"

namespace collectz::tests {

/// A work with one edition and one copy, by the names of their ids.
struct WorkIds
{
    EntityId work;
    EntityId edition;
    EntityId copy;

    /// One that every desktop knows before it has heard of it.
    [[nodiscard]] static WorkIds hot(int number);
    [[nodiscard]] static WorkIds fresh();
    [[nodiscard]] QList<catalog::EntityChange> creation(const QString &title, const QString &publisher,
                                                        const QString &place) const;
};

/// A change of what was seen, without fields yet.
[[nodiscard]] catalog::EntityChange emptyChange(const catalog::Entity &seen);
/// One field of what was seen; no fields when it has the value already.
[[nodiscard]] catalog::EntityChange changeOf(const catalog::Entity &seen, const QString &key,
                                             const catalog::FieldValue &after);
[[nodiscard]] catalog::EntityChange stateChange(const catalog::Entity &seen, catalog::State wanted);
[[nodiscard]] catalog::EntityChange parentChange(const catalog::Entity &seen, const EntityId &parent);
[[nodiscard]] catalog::EntityChange newEntity(catalog::Level level, const EntityId &id, const EntityId &parent,
                                              const QMap<QString, catalog::FieldValue> &fields);

struct OpenConflict
{
    QString name; ///< as pseudofield::conflicts has it
    QString field;
    catalog::FieldValue other;
};

/// The open conflicts of an entity in the catalog at `location`.
[[nodiscard]] Result<QList<OpenConflict>> openConflicts(const QString &location, const EntityId &entity);

} // namespace collectz::tests
