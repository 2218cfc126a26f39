// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/http/request.h"

namespace collectz::companion {

/// The header by which a client names a request and the answer names it back.
inline constexpr char correlationHeader[] = "X-Correlation-Id";

[[nodiscard]] QString newCorrelation();
/// What the client sent if it is 8 to 64 characters of [A-Za-z0-9_-], else a new one.
[[nodiscard]] QString correlationOf(const Request &request);

} // namespace collectz::companion
