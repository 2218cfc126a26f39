// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace collectz::ui {

class MainWindow;

/// Help on the page one is on (F1), licences, and what the program is.
void installHelp(MainWindow &window);

} // namespace collectz::ui
