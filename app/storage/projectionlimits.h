// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listing.h"

namespace collectz::storage {

/// PostgreSQL's indexes hold values of up to 2,700 bytes. What goes into one is kept well below on both engines, so that a
/// field of a megabyte is stored and searched, but is no term, no identifier and no facet.
inline constexpr qsizetype longestIndexedText = 500;

/// The projection without links, identifiers and keys that no index can hold.
[[nodiscard]] catalog::Projection boundedProjection(catalog::Projection projection);

} // namespace collectz::storage
