// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "catalog/field.h"

namespace collectz::catalog {

/// A field that people added is an entity of level CustomField whose own fields describe it: key, label, level, kinds, type, list,
/// vocabulary, choices, unit, minimum, maximum, searched, group.

/// The definition; one with an empty key when the entity describes none. Keys get the prefix "custom_" if they lack it.
[[nodiscard]] FieldDefinition customFieldFrom(const Entity &entity);
/// The entity's fields for a definition; `customFieldFrom` reads the same definition back.
[[nodiscard]] QMap<QString, FieldValue> fieldsOfCustomField(const FieldDefinition &field);
/// A free key for a label, "custom_shelf_mark" for "Shelf mark".
[[nodiscard]] QString customFieldKey(const QString &label);

} // namespace collectz::catalog
