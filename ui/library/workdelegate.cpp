// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/workdelegate.h"

#include "models/roles.h"
#include "ui/library/headingpainter.h"
#include "ui/support/icons.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr int starCount = 5;

QString columnOf(const QModelIndex &index)
{
    return index.model()->headerData(index.column(), Qt::Horizontal, models::FieldRole).toString();
}

QPainterPath star(const QPointF &centre, qreal radius)
{
    QPainterPath path;
    for (int corner = 0; corner < 2 * starCount; ++corner) {
        const qreal reach = corner % 2 == 0 ? radius : radius * 0.45;
        const qreal angle = std::numbers::pi * (corner / qreal(starCount) - 0.5);
        const QPointF point = centre + QPointF(std::cos(angle), std::sin(angle)) * reach;
        corner == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

} // namespace

double ratingShare(const QString &canonical)
{
    const qsizetype slash = canonical.indexOf(u'/');
    bool valueRead = false;
    bool maximumRead = false;
    const double value = QStringView(canonical).left(qMax<qsizetype>(slash, 0)).toDouble(&valueRead);
    const double maximum = QStringView(canonical).mid(slash + 1).toDouble(&maximumRead);
    return valueRead && maximumRead && maximum > 0 ? qBound(0.0, value / maximum, 1.0) : -1;
}

void paintStars(QPainter &painter, const QRectF &area, double share, const QColor &color, Qt::LayoutDirection direction)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = area.height();
    QPainterPath stars;
    for (int number = 0; number < starCount; ++number)
        stars.addPath(star({area.left() + side * (number + 0.5), area.center().y()}, side * 0.46));
    const qreal filled = side * starCount * share;
    const bool mirrored = direction == Qt::RightToLeft;
    if (mirrored) {
        painter.translate(area.left() + area.right(), 0);
        painter.scale(-1, 1);
    }
    QColor faint = color;
    faint.setAlpha(55);
    painter.setPen(Qt::NoPen);
    painter.fillPath(stars, faint);
    painter.setClipRect(QRectF(area.left(), area.top(), filled, area.height()));
    painter.fillPath(stars, color);
    painter.restore();
}

WorkDelegate::WorkDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

void WorkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Rows are selected as a whole: a frame around one cell of them only distracts.
    option->state.setFlag(QStyle::State_HasFocus, false);
    if (index.column() == 0 && index.data(models::LoadedRole).toBool()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        const QString kind = index.data(models::KindRole).toString();
        const bool selected = option->state.testFlag(QStyle::State_Selected);
        option->icon = QIcon(icon(kind).pixmap(option->decorationSize, selected ? QIcon::Selected : QIcon::Disabled));
    }
}

void WorkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(models::GroupRole).toBool()) {
        paintHeadingRow(*painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    if (index.column() == 0) {
        paintFlags(painter, cell, index);
        return;
    }
    if (columnOf(index) != "rating"_L1) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const double share = ratingShare(index.data(models::ValueRole).toString());
    if (share < 0)
        return;
    const int side = qMin(option.fontMetrics.height() * 4 / 5, (option.rect.width() - 8) / starCount);
    const QRect area(option.rect.left() + 4, option.rect.center().y() - side / 2, side * starCount, side);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const QColor color = selected               ? cell.palette.color(QPalette::HighlightedText)
                         : isDark(cell.palette) ? QColor::fromHsl(42, 200, 150)
                                                : QColor::fromHsl(38, 210, 92);
    paintStars(*painter, QStyle::visualRect(option.direction, option.rect, area), share, color, option.direction);
}

void WorkDelegate::paintFlags(QPainter *painter, QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStringList flags = index.data(models::FlagsRole).toStringList();
    initStyleOption(&option, index);
    const int side = option.fontMetrics.height();
    const int room = static_cast<int>(flags.size()) * (side + side / 4);
    const QString full = option.text;
    const int textRoom = option.rect.width() - room - side * 2;
    option.text = option.fontMetrics.elidedText(full, Qt::ElideRight, textRoom);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    int right = option.rect.right() - side / 4;
    for (const QString &flag : flags) {
        const QString key = flag == "lent"_L1 ? u"loan"_s : flag == "signed"_L1 ? u"sign"_s : u"wish"_s;
        const QRect place(right - side + 1, option.rect.center().y() - side / 2, side, side);
        icon(key).paint(painter, QStyle::visualRect(option.direction, option.rect, place), Qt::AlignCenter,
                        selected ? QIcon::Selected : QIcon::Normal);
        right -= side + side / 4;
    }
}

} // namespace collectz::ui
