// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

namespace collectz::testsupport {

/// Fills a catalog with well-known works of every kind, in several scripts, with long titles, loans, wishes, signatures.
/// Returns how many works were made.
[[nodiscard]] qint64 fillShelves(catalog::Catalog &catalog);

} // namespace collectz::testsupport
