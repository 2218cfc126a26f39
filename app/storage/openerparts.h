// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalogopener.h"
#include "storage/schema.h"
#include "storage/sqlcatalog.h"

namespace collectz::storage {

/// The two ways to open. Each checks first, writes nothing to what it refuses, and leaves nothing of a failed creation.
[[nodiscard]] Result<CatalogParts> openSqliteCatalog(const OpenOptions &options, const Clock &clock,
                                                     const Migrator &migrator);
[[nodiscard]] Result<CatalogParts> openPostgresCatalog(const OpenOptions &options, const Clock &clock,
                                                       const Migrator &migrator);

/// The properties of a catalog just made.
[[nodiscard]] Result<void> writeFirstProperties(Connection &connection, const Clock &clock);
[[nodiscard]] Result<CatalogId> readCatalogId(Connection &connection);
/// A catalog of an older format that may not be written.
[[nodiscard]] Error needsMigrationError(const QString &name);
/// openCatalog with migrations of the caller's choice, for tests.
[[nodiscard]] Result<OpenCatalog> openCatalog(const OpenOptions &options, const Clock &clock, const Migrator &migrator);

} // namespace collectz::storage
