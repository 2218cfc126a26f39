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
    if (!spec.icon.isEmpty())
        action->setIcon(icon(spec.icon));
    applyShortcuts({spec, action});
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

QList<QKeySequence> ActionRegistry::ownShortcuts(const ActionSpec &spec)
{
    return spec.shortcut.isEmpty() ? QList<QKeySequence>() : QList{spec.shortcut} + spec.moreShortcuts;
}

void ActionRegistry::setChosenShortcuts(const ChosenShortcuts &chosen)
{
    m_chosen = chosen;
    for (const RegisteredAction &registered : actions())
        applyShortcuts(registered);
    Q_EMIT shortcutsChanged();
}

void ActionRegistry::applyShortcuts(const RegisteredAction &registered) const
{
    const ActionSpec &spec = registered.spec;
    QList<QKeySequence> keys = m_chosen.value(spec.id, ownShortcuts(spec));
    // What a person has given to one action is taken from all others, those that come later too.
    if (!m_chosen.contains(spec.id)) {
        for (const QList<QKeySequence> &chosen : m_chosen)
            keys.removeIf([&chosen](const QKeySequence &key) { return chosen.contains(key); });
    }
    registered.action->setShortcuts(keys);
    QString plain = spec.text;
    plain.remove(QLatin1Char('&'));
    if (plain.endsWith(QChar(0x2026)))
        plain.chop(1);
    registered.action->setToolTip(keys.isEmpty()
                                      ? plain
                                      : tr("%1 (%2)", "action and its shortcut")
                                            .arg(plain, keys.constFirst().toString(QKeySequence::NativeText)));
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
