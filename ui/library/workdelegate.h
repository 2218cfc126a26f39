// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace collectz::ui {

/// Draws the cells of the library table: the kind's sign before a title, marks behind it, stars for ratings.
class WorkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit WorkDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintFlags(QPainter *painter, QStyleOptionViewItem &option, const QModelIndex &index) const;
};

/// Draws up to five stars, `share` (0 to 1) of them filled.
void paintStars(QPainter &painter, const QRectF &area, double share, const QColor &color,
                Qt::LayoutDirection direction);

/// The share that a canonical rating ("8/10") is of its maximum; -1 if it is none.
[[nodiscard]] double ratingShare(const QString &canonical);

} // namespace collectz::ui
