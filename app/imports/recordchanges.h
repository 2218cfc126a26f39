// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "catalog/fieldregistry.h"

namespace collectz::imports {

/// What a second row of the same release means.
enum class RowMeaning : quint8 {
    Release, ///< the same thing said twice
    Copy,    ///< another thing on the shelf
};

/// What an incoming record would do to a work that is already there.
struct RecordUpdate
{
    QList<catalog::EntityChange> changes; ///< fills of empty fields; additions of an edition or a copy
    QStringList filledKeys;
    /// "Year: 1965, the file says 1966": values that differ and are left as they are.
    QStringList differences;

    [[nodiscard]] bool addsEntities() const;
};

/// The changes that create a record, work first.
[[nodiscard]] QList<catalog::EntityChange> creationChanges(const catalog::WorkRecord &record);
/// The record that creation changes describe.
[[nodiscard]] catalog::WorkRecord recordFromCreation(const QList<catalog::EntityChange> &changes);
/// A record as it will be after planned changes.
void applyPlanned(catalog::WorkRecord &record, const QList<catalog::EntityChange> &changes);

/// Fills what is empty and adds what is missing; never replaces a value, never touches a field that is locked or that a person
/// set or emptied. An incoming edition with another identifier, format or platform than every known one is added beside them.
/// Pure.
[[nodiscard]] RecordUpdate updateOf(const catalog::WorkRecord &existing, const catalog::WorkRecord &incoming,
                                    RowMeaning meaning, const catalog::FieldRegistry &registry);

/// The same for an entity that our own export names by its id: created, brought back or filled.
void addExact(const catalog::Entity &incoming, const std::optional<catalog::Entity> &current,
              const catalog::FieldRegistry &registry, RecordUpdate &update);

} // namespace collectz::imports
