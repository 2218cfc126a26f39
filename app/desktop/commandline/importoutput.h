// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"
#include "desktop/commandline/console.h"
#include "imports/importservice.h"

#include <functional>

namespace collectz::desktop {

/// What `collectz import` prints at its end.
struct ImportOutcome
{
    imports::ImportReport report;
    qint64 waiting = 0; ///< rows that still wait for a decision
    bool dryRun = false;
};

/// Visits every row of a plan in order, page by page.
[[nodiscard]] Result<void> forEachRow(catalog::ImportStore &store, qint64 number, catalog::PlanFilter filter,
                                      const std::function<void(const catalog::PlanRow &)> &visit);

/// The items as `collectz read --json` prints them with what was decided for each, then the totals. The file is read once more
/// for it; memory does not grow with it.
[[nodiscard]] Result<void> printImportJson(Console &console, catalog::ImportStore &store, const ImportOutcome &outcome,
                                           const imports::FormatRegistry &formats,
                                           const imports::ImportRequest &request);
/// The rows that need a person, then one line of totals.
[[nodiscard]] Result<void> printImportText(Console &console, catalog::ImportStore &store, const ImportOutcome &outcome);

} // namespace collectz::desktop
