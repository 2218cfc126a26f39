// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/waybutton.h"

#include <QPainter>
#include <QStyle>

namespace collectz::ui {

WayButton::WayButton(const QIcon &icon, const QString &title, const QString &description, QWidget *parent)
    : QAbstractButton(parent)
    , m_description(description)
{
    setIcon(icon);
    setText(title);
    setAccessibleName(QString(title).remove(QLatin1Char('&')));
    setAccessibleDescription(description);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize WayButton::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 20, unit * 3};
}

void WayButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int unit = fontMetrics().height();
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse() || isDown()) {
        QColor fill = palette().color(QPalette::WindowText);
        fill.setAlpha(isDown() ? 40 : 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(area, unit / 3.0, unit / 3.0);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, unit / 3.0, unit / 3.0);
    }
    const auto place = [this](const QRect &rectangle) {
        return QStyle::visualRect(layoutDirection(), rect(), rectangle);
    };
    const int side = unit * 3 / 2;
    icon().paint(&painter, place({unit / 2, (height() - side) / 2, side, side}));
    const int left = unit / 2 + side + unit * 2 / 3;
    const int width = this->width() - left - unit / 2;
    // A painter turns left and right round by itself where one reads from the right.
    const int leading = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextShowMnemonic | Qt::TextSingleLine;
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(place({left, height() / 2 - unit, width, unit}), leading, text());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(place({left, height() / 2, width, unit}), leading,
                     fontMetrics().elidedText(m_description, Qt::ElideRight, width));
}

} // namespace collectz::ui
