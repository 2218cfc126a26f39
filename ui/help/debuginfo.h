// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::ui {

/// Versions, languages and places of this program, for reports of problems: English, a fact a line, without names of people.
/// Works with and without a window.
[[nodiscard]] QString debugInfo();

} // namespace collectz::ui
