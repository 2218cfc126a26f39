// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/bardelegate.h"

#include "models/rowroles.h"

#include <QApplication>
#include <QPainter>

namespace collectz::ui {

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const double share = index.data(models::BarRole).toDouble();
    if (share > 0 && !(option.state & QStyle::State_Selected)) {
        QRect bar = option.rect.adjusted(2, 3, -2, -3);
        const int width = qMax(2, static_cast<int>(bar.width() * share));
        if (option.direction == Qt::RightToLeft)
            bar.setLeft(bar.right() - width + 1);
        else
            bar.setWidth(width);
        QColor color = option.palette.color(QPalette::Highlight);
        color.setAlphaF(0.25F);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawRoundedRect(bar, 3, 3);
        painter->restore();
    }
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace collectz::ui
