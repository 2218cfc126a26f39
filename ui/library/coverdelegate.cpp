// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/coverdelegate.h"

#include "models/roles.h"
#include "ui/library/headingpainter.h"
#include "ui/support/covercache.h"
#include "ui/support/coverpainter.h"
#include "ui/support/icons.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace collectz::ui {

CoverDelegate::CoverDelegate(CoverCache &covers, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_covers(covers)
{}

QSize CoverDelegate::cellSize(const QFontMetrics &metrics) const
{
    const int unit = metrics.height();
    const int width = unit * m_units;
    return {width + unit, width * 3 / 2 + unit * 10 / 3};
}

QSize CoverDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return cellSize(option.fontMetrics);
}

void CoverDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using namespace models;
    if (index.data(GroupRole).toBool()) {
        const int cardWidth = option.fontMetrics.height() * m_units;
        paintHeadingCard(*painter,
                         {option.rect.left() + (option.rect.width() - cardWidth) / 2,
                          option.rect.top() + option.fontMetrics.height() / 2, cardWidth, cardWidth * 3 / 2},
                         option, index);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const bool dark = isDark(palette);
    const int unit = option.fontMetrics.height();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRectF cell = QRectF(option.rect).adjusted(2, 2, -2, -2);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor fill = selected ? palette.color(QPalette::Highlight) : palette.color(QPalette::Text);
        if (!selected)
            fill.setAlpha(18);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(cell, unit / 3.0, unit / 3.0);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight), 1.4));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), unit / 3.5, unit / 3.5);
    }

    const int width = unit * m_units;
    const QRect cover(option.rect.left() + (option.rect.width() - width) / 2, option.rect.top() + unit / 2, width,
                      width * 3 / 2);
    QColor line = palette.color(QPalette::Text);
    line.setAlpha(50);
    if (!index.data(LoadedRole).toBool()) {
        painter->setPen(Qt::NoPen);
        line.setAlpha(14);
        painter->setBrush(line);
        painter->drawRoundedRect(cover, unit / 4.0, unit / 4.0);
        painter->restore();
        return;
    }
    const QString title = index.data(TitleRole).toString();
    const QString subtitle = index.data(SubtitleRole).toString();
    const QPixmap picture =
        m_covers.cover(index.data(CoverRole).toString(), cover.size(), painter->device()->devicePixelRatioF());
    if (picture.isNull())
        paintPlaceholderCover(*painter, cover, {index.data(KindRole).toString(), title, subtitle}, option.font, dark);
    else
        paintCover(*painter, cover, picture, line);
    paintFlags(painter, cover, index, option);

    const QColor ink = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->setPen(ink);
    const QRect titleArea(cover.left(), cover.bottom() + unit / 4, cover.width(), unit);
    painter->setFont(option.font);
    painter->drawText(titleArea, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(title, Qt::ElideRight, titleArea.width()));
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.88);
    painter->setFont(small);
    painter->setPen(selected ? ink : palette.color(QPalette::PlaceholderText));
    const QRect subtitleArea = titleArea.translated(0, unit);
    painter->drawText(subtitleArea, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(subtitle, Qt::ElideRight, subtitleArea.width()));
    painter->restore();
}

void CoverDelegate::paintFlags(QPainter *painter, const QRect &cover, const QModelIndex &index,
                               const QStyleOptionViewItem &option) const
{
    const QStringList flags = index.data(models::FlagsRole).toStringList();
    const int unit = option.fontMetrics.height();
    int right = cover.right() - unit / 3;
    for (const QString &flag : flags) {
        const QString key = flag == "lent"_L1 ? u"loan"_s : flag == "signed"_L1 ? u"sign"_s : u"wish"_s;
        const int side = unit * 3 / 2;
        const QRect badge(right - side + 1, cover.top() + unit / 3, side, side);
        painter->setPen(Qt::NoPen);
        QColor back = option.palette.color(QPalette::Base);
        back.setAlpha(225);
        painter->setBrush(back);
        painter->drawEllipse(badge);
        const int inset = side / 5;
        icon(key).paint(painter, badge.adjusted(inset, inset, -inset, -inset));
        right -= side + unit / 4;
    }
}

} // namespace collectz::ui
