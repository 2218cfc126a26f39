// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QIcon>
#include <QList>
#include <QPointer>

class QAction;

namespace collectz::ui {

class ActionRegistry;

/// The actions that can be run now, best match of the typed letters first, and behind them those that one may not, with the
/// reason. A UI-thread object.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ShortcutRole = Qt::UserRole + 1,
        RefusalRole, ///< why one may not; empty for what can be run
    };

    explicit CommandModel(const ActionRegistry &registry, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    [[nodiscard]] QAction *actionAt(const QModelIndex &index) const;
    /// The action's text without mnemonic and dots.
    [[nodiscard]] static QString plainText(const QAction &action);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const ActionRegistry &m_registry;
    QList<QPointer<QAction>> m_actions;
    QIcon m_noIcon;
};

} // namespace collectz::ui
