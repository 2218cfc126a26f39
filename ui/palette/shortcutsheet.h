// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/actionregistry.h"

#include <QDialog>

namespace collectz::ui {

/// Every shortcut there is, made from the action registry, by menu; a filter box finds one.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    ShortcutSheet(const ActionRegistry &registry, QWidget *window);

    /// The heading of a menu's commands; those of no menu belong to pages.
    [[nodiscard]] static QString sectionName(MenuId menu);
};

} // namespace collectz::ui
