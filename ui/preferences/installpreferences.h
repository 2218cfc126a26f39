// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace collectz::ui {

class MainWindow;

/// Adds Edit > Preferences and gives actions the keys that the person has chosen.
void installPreferences(MainWindow &window);

} // namespace collectz::ui
