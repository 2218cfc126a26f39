// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "catalog/fieldregistry.h"
#include "storage/counters.h"
#include "storage/projectionwriter.h"

namespace collectz::storage {

/// Brings the projections of the works that have values of custom fields in step with custom fields that were added, changed
/// or removed: what was searched may not be any more, what was text may be a term now.
[[nodiscard]] Result<void> projectCustomFields(Connection &connection, Counters &counters,
                                               ProjectionWriter &projections, const catalog::FieldRegistry &before,
                                               const catalog::FieldRegistry &after, const CancelToken &cancel);

} // namespace collectz::storage
