// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/actionregistry.h"

#include "ui/support/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QSet>

namespace collectz::ui {

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{}

QAction *ActionRegistry::add(const ActionSpec &spec, QObject *owner)
{
    Q_ASSERT_X(!find(spec.id), "ActionRegistry::add", qPrintable(spec.id));
    auto *action = new QAction(spec.text, owner);
    action->setObjectName(spec.id);
    action->setShortcut(spec.shortcut);
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon));
    QString plain = spec.text;
    plain.remove(QLatin1Char('&'));
    if (plain.endsWith(QChar(0x2026)))
        plain.chop(1);
    action->setToolTip(
        spec.shortcut.isEmpty()
            ? plain
            : tr("%1 (%2)", "action and its shortcut").arg(plain, spec.shortcut.toString(QKeySequence::NativeText)));
    if (!spec.page.isEmpty())
        groupOf(spec.page)->addAction(action);
    m_actions.append({spec, action});
    connect(action, &QObject::destroyed, this, [this] {
        m_actions.removeIf([](const RegisteredAction &registered) { return registered.action.isNull(); });
        Q_EMIT actionsChanged();
    });
    Q_EMIT actionsChanged();
    return action;
}

QAction *ActionRegistry::find(const QString &id) const
{
    for (const RegisteredAction &registered : m_actions) {
        if (registered.spec.id == id)
            return registered.action;
    }
    return nullptr;
}

QList<RegisteredAction> ActionRegistry::actions() const
{
    QList<RegisteredAction> living = m_actions;
    living.removeIf([](const RegisteredAction &registered) { return registered.action.isNull(); });
    return living;
}

void ActionRegistry::setCurrentPage(const QString &page)
{
    m_currentPage = page;
    for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group)
        group.value()->setEnabled(group.key() == page);
}

QList<std::pair<QString, QString>> ActionRegistry::shortcutClashes() const
{
    QList<std::pair<QString, QString>> clashes;
    QHash<QKeySequence, QString> owners;
    for (const RegisteredAction &registered : actions()) {
        for (const QKeySequence &shortcut : registered.action->shortcuts()) {
            if (shortcut.isEmpty())
                continue;
            if (owners.contains(shortcut))
                clashes.append({owners.value(shortcut), registered.spec.id});
            else
                owners.insert(shortcut, registered.spec.id);
        }
    }
    return clashes;
}

QActionGroup *ActionRegistry::groupOf(const QString &page)
{
    QActionGroup *&group = m_groups[page];
    if (!group) {
        group = new QActionGroup(this);
        group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
        group->setEnabled(page == m_currentPage);
    }
    return group;
}

} // namespace collectz::ui
