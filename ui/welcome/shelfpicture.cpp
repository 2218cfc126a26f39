// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/shelfpicture.h"

#include "ui/support/coverpainter.h"
#include "ui/support/icons.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace collectz::ui {

ShelfPicture::ShelfPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ShelfPicture::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 27, unit * 12};
}

void ShelfPicture::paintEvent(QPaintEvent *)
{
    const CoverSubject subjects[] = {
        {u"game"_s, u"Outer Wilds"_s, u"2019"_s},    {u"movie"_s, u"Blade Runner"_s, u"1982"_s},
        {u"book"_s, u"Dune"_s, u"Frank Herbert"_s},  {u"audio"_s, u"Kind of Blue"_s, u"Miles Davis"_s},
        {u"comic_issue"_s, u"Saga #1"_s, u"2012"_s},
    };
    constexpr double degreesApart = 8;
    constexpr int middle = 2;
    const double unit = fontMetrics().height();
    const QRectF card(-unit * 3, -unit * 9, unit * 6, unit * 9);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Outer cards first, so that each lies below its inner neighbour.
    for (const int number : {0, 4, 1, 3, middle}) {
        painter.save();
        const int place = number - middle;
        painter.translate(width() / 2.0 + place * unit * 4.1, height() - unit * 2.2 + qAbs(place) * unit * 0.35);
        painter.rotate(place * degreesApart);
        painter.scale(1 - qAbs(place) * 0.06, 1 - qAbs(place) * 0.06);
        paintPlaceholderCover(painter, card, subjects[number], font(), isDark(palette()));
        painter.restore();
    }
}

} // namespace collectz::ui
