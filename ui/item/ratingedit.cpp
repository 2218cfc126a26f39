// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/ratingedit.h"

#include "models/fieldtext.h"
#include "ui/library/workdelegate.h"
#include "ui/support/icons.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr int mostHalves = 10;

} // namespace

RatingEdit::RatingEdit(const catalog::FieldDefinition &field, QWidget *parent)
    : FieldEditor(parent)
    , m_name(models::fieldtext::label(field))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Click a star, or use the arrow keys; Delete removes the rating"));
    setAccessibleName(m_name);
}

void RatingEdit::setValue(const catalog::FieldValue &value)
{
    m_canonical = value.text();
    const double share = ratingShare(m_canonical);
    m_halves = share < 0 ? 0 : qRound(share * mostHalves);
    setAccessibleDescription(m_canonical);
    update();
}

catalog::FieldValue RatingEdit::value() const
{
    return m_canonical.isEmpty() ? catalog::FieldValue() : catalog::FieldValue(m_canonical);
}

QSize RatingEdit::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 10, unit * 8 / 5};
}

void RatingEdit::setHalves(int halves)
{
    m_halves = qBound(0, halves, mostHalves);
    m_canonical = m_halves == 0 ? QString() : u"%1/%2"_s.arg(m_halves).arg(mostHalves);
    setAccessibleDescription(m_canonical);
    update();
    Q_EMIT edited();
}

QRectF RatingEdit::starArea() const
{
    const qreal side = fontMetrics().height() * 1.2;
    const qreal width = side * 5;
    const qreal left = layoutDirection() == Qt::RightToLeft ? this->width() - width - 4 : 4;
    return {left, (height() - side) / 2, width, side};
}

void RatingEdit::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = isDark(palette()) ? QColor::fromHsl(42, 200, 150) : QColor::fromHsl(38, 210, 92);
    paintStars(painter, starArea(), double(m_halves) / mostHalves, color, layoutDirection());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.2));
        painter.drawRoundedRect(starArea().adjusted(-3, -2, 3, 2), 3, 3);
    }
}

void RatingEdit::mousePressEvent(QMouseEvent *event)
{
    const QRectF area = starArea();
    qreal along = (event->position().x() - area.left()) / area.width();
    if (layoutDirection() == Qt::RightToLeft)
        along = 1 - along;
    if (along < 0 || along > 1)
        return;
    const int halves = qBound(1, static_cast<int>(along * mostHalves) + 1, mostHalves);
    setHalves(halves == m_halves ? 0 : halves);
}

void RatingEdit::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
        setHalves(m_halves + (mirrored ? 1 : -1));
        return;
    case Qt::Key_Right:
        setHalves(m_halves + (mirrored ? -1 : 1));
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        setHalves(0);
        return;
    default:
        if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_5 && event->modifiers() == Qt::NoModifier) {
            setHalves((event->key() - Qt::Key_0) * 2);
            return;
        }
        FieldEditor::keyPressEvent(event);
    }
}

} // namespace collectz::ui
