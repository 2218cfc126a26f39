// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listing.h"
#include "storage/connection.h"

#include <vector>

namespace collectz::storage {

/// Finds the works that begin with typed letters, along the index of an order: what typing in a list asks for.
class PrefixFinder
{
public:
    explicit PrefixFinder(Connection &connection);

    /// See CatalogReader::keysBeginningWith.
    [[nodiscard]] Result<std::vector<qint64>> find(const QString &text, const catalog::Sort &sort);

private:
    [[nodiscard]] Result<std::vector<qint64>> byYear(const QString &digits);
    [[nodiscard]] Result<std::vector<qint64>> byText(const QString &text, catalog::SortColumn column);

    Connection &m_connection;
};

} // namespace collectz::storage
