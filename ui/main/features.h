// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/page.h"

#include <QList>

namespace collectz::ui {

class MainWindow;

/// The pages of an open catalog in the order of the navigation. A new page is one line here.
[[nodiscard]] QList<Page *> createPages(const PageContext &context, QWidget *parent);

/// What belongs to the window with or without a catalog: command palette, shortcut sheet. Called once.
void installFeatures(MainWindow &window);

} // namespace collectz::ui
