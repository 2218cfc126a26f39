// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/actionregistry.h"

#include "ui/main/actionrights.h"
#include "ui/support/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QHash>

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
    RegisteredAction registered{spec, action, {}, {}, {}};
    if (!spec.page.isEmpty() || actionRight(spec.id)) {
        registered.gate = new QActionGroup(action);
        registered.gate->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
        registered.gate->addAction(action);
    }
    m_actions.append(registered);
    applyShortcuts(m_actions.last());
    updateGate(m_actions.last());
    connect(action, &QObject::destroyed, this, [this] {
        m_actions.removeIf([](const RegisteredAction &known) { return known.action.isNull(); });
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
    for (RegisteredAction &registered : m_actions)
        applyShortcuts(registered);
    Q_EMIT shortcutsChanged();
}

void ActionRegistry::applyShortcuts(RegisteredAction &registered) const
{
    if (!registered.action)
        return;
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
    registered.toolTip =
        keys.isEmpty()
            ? plain
            : tr("%1 (%2)", "action and its shortcut").arg(plain, keys.constFirst().toString(QKeySequence::NativeText));
    showToolTip(registered);
}

void ActionRegistry::showToolTip(const RegisteredAction &registered)
{
    registered.action->setToolTip(
        registered.refusal.isEmpty()
            ? registered.toolTip
            : tr("%1. %2", "action and why one may not").arg(registered.toolTip, registered.refusal));
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
    living.removeIf([](const RegisteredAction &known) { return known.action.isNull(); });
    return living;
}

void ActionRegistry::setCurrentPage(const QString &page)
{
    m_currentPage = page;
    updateGates();
}

void ActionRegistry::setJudge(Judge judge)
{
    m_judge = std::move(judge);
    updateGates();
}

void ActionRegistry::setSelectionOwnership(members::Ownership ownership)
{
    if (ownership == m_selectionOwnership)
        return;
    m_selectionOwnership = ownership;
    updateGates();
}

QString ActionRegistry::refusalOf(const QString &id) const
{
    for (const RegisteredAction &registered : m_actions) {
        if (registered.spec.id == id)
            return registered.refusal;
    }
    return {};
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

void ActionRegistry::updateGates()
{
    for (RegisteredAction &registered : m_actions)
        updateGate(registered);
    Q_EMIT refusalsChanged();
}

void ActionRegistry::updateGate(RegisteredAction &registered)
{
    if (!registered.action || !registered.gate)
        return;
    const ActionRight *right = actionRight(registered.spec.id);
    const bool isJudged = right && m_judge;
    const QString refusal =
        isJudged ? m_judge(right->deed, right->isAboutSelection ? m_selectionOwnership : members::Ownership::Own)
                 : QString();
    const bool isHere = registered.spec.page.isEmpty() || registered.spec.page == m_currentPage;
    registered.gate->setEnabled(isHere && refusal.isEmpty());
    if (refusal == registered.refusal)
        return;
    registered.refusal = refusal;
    registered.action->setStatusTip(refusal);
    showToolTip(registered);
}

} // namespace collectz::ui
