// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace collectz::models {

/// A sentence that a room below says in English, under the code of its error. Places like %1 come in their order.
struct ErrorSentence
{
    const char *code;
    const char *english;
};

/// The sentences that people meet most. tests/desktop/tst_errortext holds each against the sources of those rooms.
[[nodiscard]] std::span<const ErrorSentence> errorSentences();

} // namespace collectz::models
