// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/headingpainter.h"

#include "models/roles.h"
#include "ui/support/icons.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

QString arrowOf(const QModelIndex &index, Qt::LayoutDirection direction)
{
    if (!index.data(models::CollapsedRole).toBool())
        return u"chevron_down"_s;
    return direction == Qt::RightToLeft ? u"chevron_left"_s : u"chevron_right"_s;
}

QColor faint(const QPalette &palette, int alpha)
{
    QColor color = palette.color(QPalette::Text);
    color.setAlpha(alpha);
    return color;
}

/// The lines of a text that is wrapped to a width; the last one is cut short when there are too many.
void paintLines(QPainter &painter, const QRectF &area, const QString &text, int mostLines)
{
    QTextLayout layout(text, painter.font());
    QTextOption wrap(Qt::AlignHCenter);
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    const QFontMetricsF metrics(painter.font());
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(area.width());
        if (lines.size() + 1 == mostLines) {
            lines << metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, area.width());
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    qreal top = area.center().y() - metrics.height() * static_cast<qreal>(lines.size()) / 2;
    for (const QString &line : std::as_const(lines)) {
        painter.drawText(QRectF(area.left(), top, area.width(), metrics.height()), Qt::AlignCenter | Qt::TextSingleLine,
                         line);
        top += metrics.height();
    }
}

} // namespace

void paintHeadingRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRect row(0, option.rect.top(), view ? view->viewport()->width() : option.rect.width(), option.rect.height());
    const int unit = option.fontMetrics.height();
    const auto place = [&](const QRect &rectangle) { return QStyle::visualRect(option.direction, row, rectangle); };
    painter.save();
    painter.setClipRect(option.rect, Qt::IntersectClip);
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     faint(option.palette, 40));
    if (isCurrent(option, index)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(option.palette.color(QPalette::Highlight), 1.4));
        painter.drawRoundedRect(QRectF(row).adjusted(1.5, 1.5, -1.5, -1.5), unit / 4.0, unit / 4.0);
    }
    const int side = unit * 4 / 5;
    const QRect arrow(unit / 3, row.center().y() - side / 2, side, side);
    icon(arrowOf(index, option.direction)).paint(&painter, place(arrow));
    const QString count = QLocale().toString(index.data(models::CountRole).toLongLong());
    const int countWidth = option.fontMetrics.horizontalAdvance(count);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const int left = arrow.right() + unit / 2;
    const QString name = metrics.elidedText(index.data(models::TitleRole).toString(), Qt::ElideRight,
                                            row.width() - left - countWidth - unit * 3 / 2);
    // A painter turns left and right round by itself where one reads from the right.
    constexpr int flags = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine;
    const QRect nameArea(left, row.top(), metrics.horizontalAdvance(name) + 1, row.height());
    painter.setFont(bold);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(place(nameArea), flags, name);
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    painter.drawText(place(QRect(nameArea.right() + unit * 2 / 3, row.top(), countWidth + unit, row.height())), flags,
                     count);
    painter.restore();
}

void paintHeadingCard(QPainter &painter, const QRect &card, const QStyleOptionViewItem &option,
                      const QModelIndex &index)
{
    const int unit = option.fontMetrics.height();
    const QRectF area = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(option.palette.color(QPalette::Window));
    painter.setPen(isCurrent(option, index) ? QPen(option.palette.color(QPalette::Highlight), 2.0)
                                            : QPen(faint(option.palette, 60), 1.0));
    painter.drawRoundedRect(area, unit / 4.0, unit / 4.0);
    // The tab of a divider in a record bin.
    QPainterPath clip;
    clip.addRoundedRect(area, unit / 4.0, unit / 4.0);
    painter.setClipPath(clip, Qt::IntersectClip);
    painter.fillRect(QRectF(area.left(), area.top(), area.width(), unit / 3.0),
                     option.palette.color(QPalette::Highlight));
    painter.setClipping(false);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(option.palette.color(QPalette::Text));
    paintLines(painter, area.adjusted(unit / 2.0, unit, -unit / 2.0, -unit * 2.5),
               index.data(models::TitleRole).toString(), 5);
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    const QRectF below(area.left(), area.bottom() - unit * 2.2, area.width(), unit);
    painter.drawText(below, Qt::AlignCenter | Qt::TextSingleLine,
                     QLocale().toString(index.data(models::CountRole).toLongLong()));
    const int side = unit * 4 / 5;
    icon(arrowOf(index, option.direction))
        .paint(&painter, QRect(card.center().x() - side / 2, card.bottom() - side - unit / 4, side, side));
    painter.restore();
}

} // namespace collectz::ui
