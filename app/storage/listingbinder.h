// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listing.h"
#include "storage/connection.h"

namespace collectz::storage {

/// Parameter `added` of insert_listing.sql.
inline constexpr int listingAddedParameter = 53;

/// Binds the parameters that insert_listing.sql and update_listing.sql share. `sequence` is that of the newest change of the
/// work or below it, `changed` its time.
void bindListing(Statement &statement, qint64 workKey, const catalog::Projection &projection, qint64 sequence,
                 const QByteArray &changed);

} // namespace collectz::storage
