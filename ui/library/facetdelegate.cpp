// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/facetdelegate.h"

#include "models/roles.h"
#include "models/rowroles.h"
#include "ui/support/icons.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

/// A painter turns left and right round by itself where one reads from the right.
constexpr int leadingText = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine;

} // namespace

FacetDelegate::FacetDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.parent().isValid())
        paintValue(painter, option, index);
    else
        paintHeading(painter, option, index);
    painter->restore();
}

void FacetDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int unit = option.fontMetrics.height();
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 0.92);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    const QRect area(option.rect.left() + unit / 2, option.rect.bottom() - unit * 3 / 2, option.rect.width() - unit,
                     unit * 3 / 2);
    painter->drawText(area, leadingText, index.data(Qt::DisplayRole).toString());
}

void FacetDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int unit = option.fontMetrics.height();
    const QPalette &palette = option.palette;
    const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QRectF area = QRectF(option.rect).adjusted(unit / 4.0, 1, -unit / 4.0, -1);
    if (chosen || hovered) {
        QColor fill = palette.color(chosen ? QPalette::Highlight : QPalette::WindowText);
        if (!chosen)
            fill.setAlpha(24);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(area, unit / 3.5, unit / 3.5);
    }
    if (focused) {
        painter->setPen(QPen(palette.color(chosen ? QPalette::HighlightedText : QPalette::Highlight), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(area.adjusted(1, 1, -1, -1), unit / 4.0, unit / 4.0);
    }
    const auto place = [&](const QRect &rectangle) {
        return QStyle::visualRect(option.direction, option.rect, rectangle);
    };
    const QColor ink = palette.color(chosen ? QPalette::HighlightedText : QPalette::WindowText);
    QRect content = option.rect.adjusted(unit / 2, 0, -unit * 2 / 3, 0);
    if (chosen) {
        const int side = unit * 4 / 5;
        icon(u"check"_s)
            .paint(painter, place({content.left(), content.center().y() - side / 2, side, side}), Qt::AlignCenter,
                   QIcon::Selected);
        content.setLeft(content.left() + side + unit / 4);
    }
    if (!index.data(models::WordRole).toString().isEmpty()) {
        painter->setFont(option.font);
        painter->setPen(palette.color(QPalette::Link));
        painter->drawText(place(content), leadingText, index.data(Qt::DisplayRole).toString());
        return;
    }
    const QString count = QLocale().toString(index.data(models::CountRole).toLongLong());
    const int countWidth = option.fontMetrics.horizontalAdvance(count);
    QColor faint = ink;
    faint.setAlpha(chosen ? 220 : 150);
    painter->setFont(option.font);
    painter->setPen(faint);
    painter->drawText(place({content.right() - countWidth + 1, content.top(), countWidth, content.height()}),
                      Qt::AlignCenter, count);
    content.setRight(content.right() - countWidth - unit / 3);
    painter->setPen(ink);
    painter->drawText(
        place(content), leadingText,
        option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, content.width()));
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int unit = option.fontMetrics.height();
    if (index.parent().isValid())
        return {unit * 8, unit * 3 / 2};
    return {unit * 8, index.row() == 0 ? unit * 7 / 4 : unit * 9 / 4};
}

} // namespace collectz::ui
