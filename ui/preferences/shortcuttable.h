// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/actionregistry.h"

namespace collectz::ui {

/// Keys and actions while they are being edited: who has which, and what a change would take from whom. A value.
class ShortcutTable
{
public:
    explicit ShortcutTable(const ActionRegistry &registry);

    struct Row
    {
        QString id;
        QString text; ///< without mnemonic
        MenuId menu = MenuId::None;
        QList<QKeySequence> own;
    };

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    [[nodiscard]] const Row *find(const QString &id) const;
    [[nodiscard]] QList<QKeySequence> keysOf(const QString &id) const;
    [[nodiscard]] bool isChanged(const QString &id) const { return m_chosen.contains(id); }

    /// The action that has the key now; empty when it is free.
    [[nodiscard]] QString ownerOf(const QKeySequence &key) const;
    /// Why the key can be given to no action: it is needed for typing or has a fixed meaning; empty when it can.
    [[nodiscard]] static QString objectionTo(const QKeySequence &key);

    /// Makes the key the only one of an action and takes it from any other. An empty key takes all keys away.
    void give(const QString &id, const QKeySequence &key);
    /// The action's own keys again; another action that was given one of them loses it.
    void reset(const QString &id);
    void resetAll() { m_chosen.clear(); }

    [[nodiscard]] const ChosenShortcuts &chosen() const { return m_chosen; }

private:
    void takeFromOthers(const QString &id, const QList<QKeySequence> &keys);

    QList<Row> m_rows;
    ChosenShortcuts m_chosen;
};

} // namespace collectz::ui
