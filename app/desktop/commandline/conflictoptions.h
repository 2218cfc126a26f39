// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/conflicts.h"

#include <QCommandLineParser>

namespace collectz::desktop {

/// The options by which `conflicts` and `resolve` name conflicts: --field, --by, --kind, --words, --item.
void addConflictFilter(QCommandLineParser &parser);
/// Usage error for a kind or an id that is none.
[[nodiscard]] Result<catalog::ConflictFilter> conflictFilterFrom(const QCommandLineParser &options);

} // namespace collectz::desktop
