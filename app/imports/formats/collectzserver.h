// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/itembuilder.h"

namespace collectz::imports {

/// One media row of the collectZ server, from its CSV or its portability export: column -> text.
struct CollectzServerRow
{
    std::function<QString(const QString &column)> value;
    std::function<Place(const QString &column)> place;
};

/// Fills an item from a media row, and undoes what that server is known to do to data: formats that were only assumed,
/// escaped characters, links of other sites in `tmdb_url`, platforms left in titles.
void fillFromCollectzServer(const CollectzServerRow &row, ItemBuilder &builder);

} // namespace collectz::imports
