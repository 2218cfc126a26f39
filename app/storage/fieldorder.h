// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "storage/connection.h"
#include "storage/keyset.h"
#include "storage/orderruns.h"

#include <QByteArray>

#include <tuple>
#include <unordered_map>

namespace collectz::storage {

/// What a value is sorted by: a number, or text where the number says nothing.
struct FieldSortValue
{
    double number = 0;
    QByteArray text;

    friend bool operator==(const FieldSortValue &, const FieldSortValue &) = default;
    friend bool operator<(const FieldSortValue &left, const FieldSortValue &right)
    {
        return std::tie(left.number, left.text) < std::tie(right.number, right.text);
    }
};

/// Puts works in the order of any field, custom ones included. No index serves it: the content of the field is read from
/// the entities, so it takes seconds for a million works.
class FieldOrder
{
public:
    FieldOrder(Connection &connection, const catalog::FieldDefinition &field, bool descending);

    /// The works, which are handed in the order of their titles too, in order: by number for numeric fields, else by sort key;
    /// works without a value last, ties by title. Of several values of one work the least counts.
    [[nodiscard]] Result<OrderRuns> sorted(const KeySet &works, const std::vector<qint64> &byTitle);

private:
    using Values = std::unordered_map<qint64, FieldSortValue>;

    [[nodiscard]] Result<void> readContent(const KeySet &works, Values &values);
    [[nodiscard]] Result<void> readColumn(const KeySet &works, Values &values);

    Connection &m_connection;
    const catalog::FieldDefinition &m_field;
    bool m_descending;
};

} // namespace collectz::storage
