// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/menubuilder.h"

#include "ui/main/mnemonics.h"

#include <QAction>
#include <QHelpEvent>
#include <QMenu>
#include <QMenuBar>
#include <QToolTip>

#include <algorithm>

namespace collectz::ui {

MenuBuilder::MenuBuilder(ActionRegistry &actions, QMenuBar &bar, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
{
    const std::pair<MenuId, QString> names[] = {
        {MenuId::File, tr("&File")}, {MenuId::Edit, tr("&Edit")},   {MenuId::View, tr("&View")},
        {MenuId::Item, tr("&Item")}, {MenuId::Tools, tr("&Tools")}, {MenuId::Help, tr("&Help")},
    };
    for (const auto &[id, name] : names) {
        QMenu *menu = bar.addMenu(name);
        menu->setToolTipsVisible(false);
        menu->installEventFilter(this);
        m_menus.insert(id, menu);
    }
    connect(&actions, &ActionRegistry::actionsChanged, this, &MenuBuilder::schedule);
    rebuild();
}

bool MenuBuilder::eventFilter(QObject *watched, QEvent *event)
{
    // The tips of what one may do repeat its name; why one may not do a thing is worth a tip.
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        auto *menu = qobject_cast<QMenu *>(watched);
        const QAction *action = menu ? menu->actionAt(help->pos()) : nullptr;
        if (action && !action->statusTip().isEmpty())
            QToolTip::showText(help->globalPos(), action->statusTip(), menu,
                               menu->actionGeometry(menu->actionAt(help->pos())));
        else
            QToolTip::hideText();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void MenuBuilder::schedule()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, &MenuBuilder::rebuild, Qt::QueuedConnection);
}

void MenuBuilder::underline(const QMenu &menu)
{
    QList<QAction *> entries = menu.actions();
    entries.removeIf([](const QAction *action) { return action->isSeparator(); });
    QStringList texts;
    for (const QAction *action : std::as_const(entries))
        texts.append(action->text());
    const QStringList marked = withMnemonics(texts);
    for (qsizetype number = 0; number < entries.size(); ++number) {
        entries.at(number)->setText(marked.at(number));
        if (const QMenu *below = entries.at(number)->menu())
            underline(*below);
    }
}

void MenuBuilder::rebuild()
{
    m_scheduled = false;
    QList<RegisteredAction> actions = m_actions.actions();
    std::stable_sort(actions.begin(), actions.end(), [](const RegisteredAction &left, const RegisteredAction &right) {
        return left.spec.section < right.spec.section;
    });
    for (auto menu = m_menus.cbegin(); menu != m_menus.cend(); ++menu) {
        // Removing, not clearing: clear() would delete separators only, and actions belong to their pages.
        const QList<QAction *> old = menu.value()->actions();
        for (QAction *action : old) {
            menu.value()->removeAction(action);
            if (action->isSeparator() && action->parent() == menu.value())
                delete action;
        }
        int section = -1;
        for (const RegisteredAction &registered : std::as_const(actions)) {
            if (registered.spec.menu != menu.key())
                continue;
            if (section >= 0 && registered.spec.section != section)
                menu.value()->addSeparator();
            section = registered.spec.section;
            menu.value()->addAction(registered.action);
        }
        menu.value()->menuAction()->setVisible(section >= 0);
        underline(*menu.value());
    }
}

} // namespace collectz::ui
