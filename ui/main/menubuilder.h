// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/actionregistry.h"

#include <QObject>

class QMenu;
class QMenuBar;

namespace collectz::ui {

/// Keeps the menu bar in step with the action registry: entries by menu, then section, then order of making.
class MenuBuilder : public QObject
{
    Q_OBJECT
public:
    MenuBuilder(ActionRegistry &actions, QMenuBar &bar, QObject *parent = nullptr);

    [[nodiscard]] QMenu *menu(MenuId id) const { return m_menus.value(id); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void schedule();
    void rebuild();
    static void underline(const QMenu &menu);

    ActionRegistry &m_actions;
    QHash<MenuId, QMenu *> m_menus;
    bool m_scheduled = false;
};

} // namespace collectz::ui
