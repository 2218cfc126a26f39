// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "storage/connection.h"
#include "storage/keyset.h"

#include <vector>

namespace collectz::storage {

/// Puts works in the order of any field, custom ones included. No index serves it: the content of the field is read from
/// the entities, so it takes seconds for a million works.
class FieldOrder
{
public:
    FieldOrder(Connection &connection, const catalog::FieldDefinition &field, bool descending);

    /// The works in order: by number for numeric fields, else by sort key; works without a value last, ties by title.
    [[nodiscard]] Result<std::vector<qint64>> sorted(const KeySet &works);

private:
    Connection &m_connection;
    const catalog::FieldDefinition &m_field;
    bool m_descending;
};

} // namespace collectz::storage
