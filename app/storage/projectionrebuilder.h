// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/progress.h"
#include "storage/connection.h"

namespace collectz::storage {

/// Makes every projection anew from the entities, in bounded memory and in transactions of some hundred works. Each leaves in the
/// catalog how far it came, so one that was stopped, killed or cut off goes on from there; what was written by others
/// meanwhile makes it begin anew. Until it is done the catalog is not to be read (refuseUnfinished). Several programs may do it
/// at once: they take turns. Reports the step "rebuild" in works; cancelling keeps what is done.
[[nodiscard]] Result<void> rebuildProjections(Connection &connection, const ProgressFunction &progress,
                                              const CancelToken &cancel);

/// Rebuilds if the stored sort keys are of another version of the collation than this program makes, or were not finished.
[[nodiscard]] Result<void> renewSortKeys(Connection &connection, const ProgressFunction &progress,
                                         const CancelToken &cancel);

/// For those that only read: an error when the projections are half made.
[[nodiscard]] Result<void> refuseUnfinished(Connection &connection);

} // namespace collectz::storage
