// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace collectz::ui {

class MainWindow;

/// Adds "Bulk Edit…" and "Find and Replace…" to the window; they work on what the current page has selected.
void installBulkEdit(MainWindow &window);

} // namespace collectz::ui
