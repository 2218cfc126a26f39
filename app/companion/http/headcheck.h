// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/http/limits.h"
#include "companion/http/request.h"

#include <optional>
#include <string_view>

namespace collectz::companion {

/// Why a head is refused: a status (400, 414, 431, 501) and a sentence.
struct HeadRefusal
{
    int status = 400;
    QString detail;
};

/// Judges the raw bytes of a head as far as they have come, before any parser sees them: bare line feeds and carriage returns,
/// folded lines, control characters, blanks around names, lengths and counts. Ambiguity is refused, never repaired, so that no
/// two parsers in a row can disagree. Pure.
[[nodiscard]] std::optional<HeadRefusal> checkHeadBytes(std::string_view bytes, bool isComplete,
                                                        const HttpLimits &limits);

/// Judges the fields of a parsed head: one Host, one length or one coding, no target but a path. Pure.
[[nodiscard]] std::optional<HeadRefusal> checkHeadFields(const Request &request);

/// Splits and decodes an origin-form target into path and query of the request. Pure.
[[nodiscard]] std::optional<HeadRefusal> readTarget(std::string_view target, Request &request);

} // namespace collectz::companion
