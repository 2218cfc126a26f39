// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/progress.h"
#include "storage/connection.h"

namespace collectz::storage {

/// Makes every projection anew from the entities, in one transaction and in bounded memory.
[[nodiscard]] Result<void> rebuildProjections(Connection &connection, const ProgressFunction &progress,
                                              const CancelToken &cancel);

/// Rebuilds if the stored sort keys are of another version of the collation than this program makes.
[[nodiscard]] Result<void> renewSortKeys(Connection &connection);

} // namespace collectz::storage
