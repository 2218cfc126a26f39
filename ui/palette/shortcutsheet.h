// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace collectz::ui {

class ActionRegistry;

/// Every shortcut there is, made from the action registry, by menu; a filter box finds one.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    ShortcutSheet(const ActionRegistry &registry, QWidget *window);
};

} // namespace collectz::ui
