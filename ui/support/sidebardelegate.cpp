// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/sidebardelegate.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace collectz::ui {

SidebarDelegate::SidebarDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const int unit = option.fontMetrics.height();
    const QRectF area = QRectF(option.rect).adjusted(1, 1, -1, -1);
    if (selected || hovered) {
        QColor fill = palette.color(selected ? QPalette::Highlight : QPalette::WindowText);
        if (!selected)
            fill.setAlpha(24);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(area, unit / 3.0, unit / 3.0);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight), 1.0));
        painter->drawRoundedRect(area.adjusted(1.5, 1.5, -1.5, -1.5), unit / 3.5, unit / 3.5);
    }

    const QColor textColor = palette.color(selected ? QPalette::HighlightedText : QPalette::WindowText);
    QRect content = option.rect.adjusted(unit / 2, 0, -unit / 2, 0);
    const auto place = [&](const QRect &rectangle) {
        return QStyle::visualRect(option.direction, option.rect, rectangle);
    };
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        const int side = unit * 9 / 8;
        const QRect iconArea(content.left(), content.center().y() - side / 2, side, side);
        icon.paint(painter, place(iconArea), Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        content.setLeft(iconArea.right() + unit / 2);
    }
    const QString badge = index.data(BadgeRole).toString();
    const QString count = index.row() == m_markedRow ? u"●"_s : index.data(CountRole).toString();
    const QString &edge = badge.isEmpty() ? count : badge;
    if (!edge.isEmpty()) {
        const int width = option.fontMetrics.horizontalAdvance(edge) + (badge.isEmpty() ? 0 : unit * 2 / 3);
        QRect edgeArea(content.right() - width + 1, content.top(), width, content.height());
        QColor edgeColor = textColor;
        if (!badge.isEmpty()) {
            const int height = unit * 9 / 8;
            const QRectF pill = place(QRect(edgeArea.left(), edgeArea.center().y() - height / 2, width, height));
            painter->setPen(Qt::NoPen);
            painter->setBrush(palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
            painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
            edgeColor = palette.color(selected ? QPalette::Highlight : QPalette::HighlightedText);
        } else {
            edgeColor.setAlpha(150);
        }
        painter->setPen(edgeColor);
        painter->drawText(place(edgeArea), Qt::AlignCenter, edge);
        content.setRight(edgeArea.left() - unit / 3);
    }
    QFont font = option.font;
    const QVariant fontData = index.data(Qt::FontRole);
    if (fontData.isValid())
        font = fontData.value<QFont>().resolve(font);
    painter->setFont(font);
    painter->setPen(textColor);
    const QString text = index.data(Qt::DisplayRole).toString();
    // A painter turns left and right round by itself where one reads from the right.
    painter->drawText(place(content), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, content.width()));
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int unit = option.fontMetrics.height();
    const QFontMetrics &metrics = option.fontMetrics;
    // The room that paint() gives to icon, text, and count or badge.
    int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + unit * 13 / 4;
    const QString badge = index.data(BadgeRole).toString();
    const QString edge = badge.isEmpty() ? index.data(CountRole).toString() : badge;
    if (!edge.isEmpty())
        width += metrics.horizontalAdvance(edge) + unit / 3 + (badge.isEmpty() ? 0 : unit * 2 / 3);
    return {width, unit * 7 / 4};
}

} // namespace collectz::ui
