// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace collectz::ui {

constexpr int usualTextSize = 100;

/// The text size that the person chose, in percent of the desktop's.
[[nodiscard]] int keptTextSize();
/// The next larger (smaller) size in percent; the same at the end of the row.
[[nodiscard]] int nextTextSize(int percent);
[[nodiscard]] int previousTextSize(int percent);
/// Makes all text of the program larger or smaller by a factor, from what it is now.
void scaleText(double factor);

} // namespace collectz::ui
