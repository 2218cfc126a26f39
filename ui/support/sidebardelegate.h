// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace collectz::ui {

/// Draws entries of side lists: icon, text, and at the far edge a badge or count.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role {
        BadgeRole = Qt::UserRole + 100, ///< text in a filled pill: asks for attention
        CountRole,                      ///< faint text without a pill
    };

    explicit SidebarDelegate(QObject *parent = nullptr);

    /// A row with a dot at its end: what it stands for has been changed and not kept. -1 marks none.
    void setMarkedRow(int row) { m_markedRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_markedRow = -1;
};

} // namespace collectz::ui
