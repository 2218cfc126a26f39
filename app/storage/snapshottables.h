// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace collectz::storage {

/// Copies what a snapshot file consists of from the attached database `source` into `main`, in a transaction of the caller:
/// entities, open conflicts, projections, search and sums, between tables of the same schema.
[[nodiscard]] Result<void> copySnapshotTables(Connection &connection);
/// Makes the empty tables and indexes of a snapshot file in `main` after those of `source`.
[[nodiscard]] Result<void> makeSnapshotTables(Connection &connection);
[[nodiscard]] Result<void> attachSource(Connection &connection, const QString &file);
/// Lets the search index's own tables be written.
void allowShadowTables(Connection &connection);

} // namespace collectz::storage
