// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/coverpainter.h"

#include "ui/support/icons.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

int hueOf(const QString &kind)
{
    static const QHash<QString, int> hues{{u"movie"_s, 216},      {u"tv_series"_s, 254}, {u"tv_season"_s, 254},
                                          {u"tv_episode"_s, 254}, {u"book"_s, 28},       {u"audio"_s, 338},
                                          {u"game"_s, 150},       {u"comic_issue"_s, 4}, {u"board_game"_s, 88}};
    return hues.value(kind, -1);
}

qreal cornerOf(const QRectF &area)
{
    return qMin(area.width(), area.height()) * 0.04;
}

/// Lays a text out in lines of a width, the last one elided; returns the height used.
qreal drawLines(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, int mostLines)
{
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal top = 0;
    for (int number = 0; number < mostLines && top + metrics.height() <= area.height() + 0.5; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool last = number + 1 == mostLines || top + 2 * metrics.height() > area.height() + 0.5;
        QString shown = text.mid(line.textStart(), line.textLength());
        if (last && line.textStart() + line.textLength() < text.size())
            shown = metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, area.width());
        painter.setFont(font);
        painter.drawText(QRectF(area.left(), area.top() + top, area.width(), metrics.height()),
                         Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, shown.trimmed());
        top += metrics.height();
    }
    layout.endLayout();
    return top;
}

} // namespace

QColor kindColor(const QString &kind, bool dark)
{
    const int hue = hueOf(kind);
    return QColor::fromHsl(hue < 0 ? 210 : hue, hue < 0 ? 16 : 70, dark ? 74 : 214);
}

void paintCover(QPainter &painter, const QRectF &area, const QPixmap &cover, const QColor &line)
{
    const QSizeF size = cover.deviceIndependentSize().scaled(area.size(), Qt::KeepAspectRatio);
    const QRectF place(area.left() + (area.width() - size.width()) / 2, area.bottom() - size.height(), size.width(),
                       size.height());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(place, cornerOf(place), cornerOf(place));
    painter.setClipPath(clip);
    painter.drawPixmap(place, cover, QRectF(cover.rect()));
    painter.setClipping(false);
    painter.setPen(QPen(line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(clip);
    painter.restore();
}

void paintPlaceholderCover(QPainter &painter, const QRectF &area, const CoverSubject &subject, const QFont &font,
                           bool dark)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = kindColor(subject.kind, dark);
    const QColor ink = QColor::fromHsl(qMax(0, fill.hslHue()), qMin(fill.hslSaturation(), 110), dark ? 222 : 48);
    const qreal corner = cornerOf(area);
    QLinearGradient gradient(area.topLeft(), area.bottomRight());
    gradient.setColorAt(0, dark ? fill.lighter(112) : fill.lighter(106));
    gradient.setColorAt(1, dark ? fill.darker(116) : fill.darker(106));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(area, corner, corner);

    // A spine, as on a shelf.
    QColor spine = ink;
    spine.setAlpha(26);
    QPainterPath clip;
    clip.addRoundedRect(area, corner, corner);
    painter.setClipPath(clip);
    painter.fillRect(QRectF(area.left(), area.top(), area.width() * 0.055, area.height()), spine);

    const qreal sign = area.width() * 0.24;
    const QRectF signArea(area.center().x() - sign / 2, area.bottom() - sign - area.height() * 0.08, sign, sign);
    painter.setOpacity(0.45);
    icon(subject.kind.isEmpty() ? u"other"_s : subject.kind).paint(&painter, signArea.toAlignedRect());
    painter.setOpacity(1.0);

    painter.setPen(ink);
    const qreal margin = area.width() * 0.11;
    QRectF words(area.left() + margin, area.top() + area.height() * 0.11, area.width() - 2 * margin,
                 signArea.top() - area.top() - area.height() * 0.15);
    QFont titleFont = font;
    titleFont.setWeight(QFont::DemiBold);
    const qreal used = drawLines(painter, words, subject.title, titleFont, 5);
    words.setTop(words.top() + used + QFontMetricsF(font).height() * 0.25);
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.86);
    painter.setOpacity(0.8);
    drawLines(painter, words, subject.subtitle, small, 2);
    painter.restore();
}

} // namespace collectz::ui
