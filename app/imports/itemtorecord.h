// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "catalog/fieldregistry.h"
#include "imports/sourceitem.h"

namespace collectz::imports {

/// The level that an identifier of a scheme belongs to: an ISBN names an edition, an IMDb number a work, an own number a copy.
[[nodiscard]] catalog::Level levelOfScheme(const QString &scheme);
/// The registry key of the field that holds the identifiers of a level.
[[nodiscard]] QString identifierField(catalog::Level level);

/// The kind of the item: its own, else the given default, else the one that its identifiers imply (an ISBN a book), else Other.
[[nodiscard]] catalog::Kind kindOf(const SourceItem &item, std::optional<catalog::Kind> defaultKind);

/// The work that an item describes, with its edition and, when one is owned or wished for, its copy; with new ids unless the
/// item carries those of our own export. Identifiers go to the level they name. Pure but for the ids.
[[nodiscard]] catalog::WorkRecord toRecord(const SourceItem &item, catalog::Kind kind,
                                           const catalog::FieldRegistry &registry);

/// 16 bytes that are equal for rows that say the same, whatever file and place they stand in.
[[nodiscard]] QByteArray rowHashOf(const SourceItem &item, catalog::Kind kind);

/// Every key under which the record's identifiers are looked up.
[[nodiscard]] QStringList identifierKeysOf(const catalog::WorkRecord &record);
[[nodiscard]] QStringList identifierKeysOf(const catalog::Entity &entity);

} // namespace collectz::imports
