// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/shortcuttable.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace collectz::ui {

namespace {

struct Shortcuts
{
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

/// What forms and lists do with a key themselves.
bool hasFixedMeaning(const QKeySequence &key)
{
    const QList<QKeySequence> fixed{QKeySequence(QKeySequence::Save),     QKeySequence(Qt::CTRL | Qt::Key_Return),
                                    QKeySequence(Qt::Key_Escape),         QKeySequence(Qt::Key_Tab),
                                    QKeySequence(Qt::Key_Return),         QKeySequence(Qt::Key_Enter),
                                    QKeySequence(Qt::Key_Space),          QKeySequence(Qt::Key_Backspace),
                                    QKeySequence(Qt::SHIFT | Qt::Key_Tab)};
    return fixed.contains(key);
}

bool isForTyping(const QKeySequence &key)
{
    const QKeyCombination first = key[0];
    const bool isPlain = !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    // Everything up to there writes something; F1, Delete and their like lie above.
    return isPlain && first.key() < Qt::Key_Escape;
}

} // namespace

ShortcutTable::ShortcutTable(const ActionRegistry &registry)
    : m_chosen(registry.chosenShortcuts())
{
    for (const RegisteredAction &registered : registry.actions()) {
        if (!registered.action->menu() && !registered.spec.text.isEmpty())
            m_rows.append({registered.spec.id, QString(registered.spec.text).remove(QLatin1Char('&')),
                           registered.spec.menu, ActionRegistry::ownShortcuts(registered.spec)});
    }
}

const ShortcutTable::Row *ShortcutTable::find(const QString &id) const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const Row &one) { return one.id == id; });
    return row == m_rows.cend() ? nullptr : &*row;
}

QList<QKeySequence> ShortcutTable::keysOf(const QString &id) const
{
    const auto chosen = m_chosen.constFind(id);
    if (chosen != m_chosen.cend())
        return *chosen;
    const Row *row = find(id);
    QList<QKeySequence> keys = row ? row->own : QList<QKeySequence>();
    for (const QList<QKeySequence> &others : m_chosen)
        keys.removeIf([&others](const QKeySequence &key) { return others.contains(key); });
    return keys;
}

QString ShortcutTable::ownerOf(const QKeySequence &key) const
{
    if (key.isEmpty())
        return {};
    for (const Row &row : m_rows) {
        if (keysOf(row.id).contains(key))
            return row.id;
    }
    return {};
}

QString ShortcutTable::objectionTo(const QKeySequence &key)
{
    if (key.isEmpty())
        return {};
    if (hasFixedMeaning(key))
        return Shortcuts::tr("%1 has a meaning of its own in forms and lists.")
            .arg(key.toString(QKeySequence::NativeText));
    if (isForTyping(key))
        return Shortcuts::tr("%1 alone is needed for typing. Hold Ctrl or Alt with it.")
            .arg(key.toString(QKeySequence::NativeText));
    return {};
}

void ShortcutTable::give(const QString &id, const QKeySequence &key)
{
    const QList<QKeySequence> keys = key.isEmpty() ? QList<QKeySequence>() : QList{key};
    takeFromOthers(id, keys);
    const Row *row = find(id);
    if (row && row->own == keys)
        m_chosen.remove(id);
    else
        m_chosen.insert(id, keys);
}

void ShortcutTable::reset(const QString &id)
{
    m_chosen.remove(id);
    if (const Row *row = find(id))
        takeFromOthers(id, row->own);
}

void ShortcutTable::takeFromOthers(const QString &id, const QList<QKeySequence> &keys)
{
    for (auto chosen = m_chosen.begin(); chosen != m_chosen.end(); ++chosen) {
        if (chosen.key() != id)
            chosen->removeIf([&keys](const QKeySequence &key) { return keys.contains(key); });
    }
}

} // namespace collectz::ui
