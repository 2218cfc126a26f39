// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QMenuBar;
class QWidget;

namespace collectz::ui {

/// Gives other letters to buttons, tabs and labels of these parts of a window where theirs open a menu, or are taken among them:
/// otherwise Alt with that letter would do neither. What has no letter keeps none.
void giveWayToMenus(const QMenuBar &menus, const QList<QWidget *> &parts);

} // namespace collectz::ui
