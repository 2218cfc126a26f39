// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/formats/tablereader.h"

namespace collectz::imports {

/// The column names of the CLZ programs that are not aliases of a field already, or that need more than copying.
[[nodiscard]] std::span<const ColumnRule> clzColumnRules();

} // namespace collectz::imports
