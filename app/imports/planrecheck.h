// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "catalog/importstore.h"

namespace collectz::imports {

/// Looks again at planned rows because the catalog has changed since they were planned: a creation that now has a match waits
/// for a person, one that another import has brought is unchanged, an update of something deleted meanwhile is left. Changes
/// `rows` and returns those that are to be stored anew.
[[nodiscard]] Result<QList<catalog::PlanRow>> recheck(QList<catalog::PlanRow> &rows, catalog::CatalogReader &reader,
                                                      catalog::ImportStore &store);

} // namespace collectz::imports
