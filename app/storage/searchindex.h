// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listing.h"
#include "storage/connection.h"

namespace collectz::storage {

/// The searched words of one work, as they are stored: longer ones than an engine can index are cut.
struct SearchWords
{
    QByteArray title;
    QByteArray people;
    QByteArray other;

    [[nodiscard]] static SearchWords of(const catalog::Projection &projection);

    friend bool operator==(const SearchWords &, const SearchWords &) = default;
};

/// Keeps table search_document and the full-text indexes over it in step.
[[nodiscard]] Result<void> insertSearch(Connection &connection, qint64 workKey, const SearchWords &words);
[[nodiscard]] Result<void> updateSearch(Connection &connection, qint64 workKey, const SearchWords &words,
                                        bool titleChanged);
[[nodiscard]] Result<void> deleteSearch(Connection &connection, qint64 workKey);

} // namespace collectz::storage
