// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "companion/http/response.h"

namespace collectz::companion {

/// Status line and headers of an answer as they go over the wire, the blank line included: the answer's own headers, length,
/// date, correlation and what keeps browsers from guessing, caching and framing. Pure.
[[nodiscard]] QByteArray responseHead(const Response &response, const QString &correlation, bool keepAlive,
                                      const Clock &clock);

} // namespace collectz::companion
