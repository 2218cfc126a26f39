// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace collectz::ui {

/// Has the Tab key go through what is in these parts of a window as they are laid out, row by row and one after the other, whatever
/// order they were made in. To be called when all parts are in their layouts.
void tabAsLaidOut(const QList<QWidget *> &parts);

/// The same for one part whose content has changed: it stays where `anchor`, a widget in it, is among the others.
void tabAsLaidOutAt(QWidget *part, QWidget *anchor);

} // namespace collectz::ui
