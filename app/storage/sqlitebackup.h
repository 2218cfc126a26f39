// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/progress.h"
#include "base/result.h"

#include <QString>

namespace collectz::storage {

/// Copies a catalog file, in use or not, into a new file: written beside it under another name, checked by the engine's
/// integrity check, flushed, and only then given its name. An existing file is never replaced.
[[nodiscard]] Result<void> backupSqlite(const QString &source, const QString &target, const ProgressFunction &progress,
                                        const CancelToken &cancel);

} // namespace collectz::storage
