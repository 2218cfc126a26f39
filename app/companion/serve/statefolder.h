// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/settings/settings.h"
#include "storage/catalogopener.h"

namespace collectz::companion {

/// Makes the state folder, readable by its owner alone, unless it is there.
[[nodiscard]] Result<void> prepareStateFolder(const Settings &settings);

/// How this program opens its catalog: as "collectzd", with copies before a migration in the state folder.
[[nodiscard]] storage::OpenOptions openOptions(const Settings &settings, bool createIfMissing);

/// Opens the catalog of the settings after the state folder was prepared.
[[nodiscard]] Result<storage::OpenCatalog> openCatalogOf(const Settings &settings, const Clock &clock,
                                                         bool createIfMissing);

} // namespace collectz::companion
