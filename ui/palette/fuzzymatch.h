// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace collectz::ui {

/// How well typed letters fit a text: nothing when they do not all occur in order. Starts of words and runs of letters
/// count more, gaps less. Letter case and accents do not matter. Pure.
[[nodiscard]] std::optional<int> fuzzyScore(const QString &typed, const QString &text);

} // namespace collectz::ui
