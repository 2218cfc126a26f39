// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace collectz::ui {

class MainWindow;

/// Adds the command palette (Ctrl+K) and the shortcut sheet (Ctrl+/ and F1) to the window's actions.
void installPalette(MainWindow &window);

} // namespace collectz::ui
