// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace collectz::ui {

class CoverCache;

/// Draws a work in the cover grid: cover or placeholder, below it title and creators, marks for lent, wanted and signed.
class CoverDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CoverDelegate(CoverCache &covers, QObject *parent = nullptr);

    /// Width of a cover in units of the font's height.
    void setCoverWidth(int units) { m_units = units; }

    [[nodiscard]] QSize cellSize(const QFontMetrics &metrics) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFlags(QPainter *painter, const QRect &cover, const QModelIndex &index,
                    const QStyleOptionViewItem &option) const;

    CoverCache &m_covers;
    int m_units = 8;
};

} // namespace collectz::ui
