// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/fontscaledstyle.h"

#include "ui/support/icons.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

/// The height of a line of text: what all distances are measured in.
int lineHeight()
{
    return QFontMetrics(QApplication::font()).height();
}

/// A part of a line's height.
int part(double share)
{
    return qMax(1, qRound(lineHeight() * share));
}

/// Where the handle of a scroll bar is.
QRect handleOf(const QStyleOptionSlider &bar, int shortest)
{
    const bool lies = bar.orientation == Qt::Horizontal;
    const int total = lies ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int length = total;
    if (range > 0)
        length = qBound(qMin(shortest, total), static_cast<int>(total * qint64(bar.pageStep) / (range + bar.pageStep)),
                        total);
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, total - length, bar.upsideDown);
    return lies ? QRect(bar.rect.x() + start, bar.rect.y(), length, bar.rect.height())
                : QRect(bar.rect.x(), bar.rect.y() + start, bar.rect.width(), length);
}

QColor behind(const QStyleOption &option, const QWidget *widget)
{
    for (const QWidget *parent = widget; parent; parent = parent->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return option.palette.color(QPalette::Window);
}

} // namespace

FontScaledStyle::FontScaledStyle(const QString &base)
    : QProxyStyle(base)
    , m_isOurs(base.compare("fusion"_L1, Qt::CaseInsensitive) == 0)
{}

int FontScaledStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                               QStyleHintReturn *answer) const
{
    // The desktop's coloured crosses and ticks would stand on some buttons of a dialog and not on others.
    if (m_isOurs && hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

int FontScaledStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int plain = QProxyStyle::pixelMetric(metric, option, widget);
    // The height of the text that styles have in mind when they say 16 pixels.
    constexpr double usualHeight = 17.0;
    const double scale = lineHeight() / usualHeight;
    if (m_isOurs) {
        if (metric == PM_FocusFrameHMargin)
            return part(0.3);
        if (metric == PM_HeaderMargin)
            return part(0.3);
        if (metric == PM_ScrollBarExtent)
            return part(0.7);
        if (metric == PM_ScrollBarSliderMin)
            return part(1.8);
    }
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_TitleBarButtonIconSize:
    case PM_ScrollBarExtent:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_HeaderMarkSize:
    case PM_MenuButtonIndicator:
    case PM_CheckBoxLabelSpacing:
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin:
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        // Below zero a metric says that it is worked out elsewhere.
        return scale > 1.1 && plain > 0 ? qRound(plain * scale) : plain;
    default:
        return plain;
    }
}

QSize FontScaledStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                        const QWidget *widget) const
{
    const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!m_isOurs)
        return plain;
    switch (type) {
    case CT_PushButton:
        return plain + QSize(part(0.8), part(0.25));
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return plain + QSize(part(0.4), part(0.25));
    case CT_TabBarTab:
        return plain + QSize(part(0.4), part(0.2));
    case CT_MenuItem:
        return plain + QSize(0, part(0.2));
    case CT_ItemViewItem:
        return plain.expandedTo(QSize(0, part(1.5)));
    default:
        return plain;
    }
}

QRect FontScaledStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect plain = QProxyStyle::subElementRect(element, option, widget);
    if (m_isOurs && element == SE_LineEditContents)
        return plain.adjusted(part(0.2), 0, -part(0.2), 0);
    return plain;
}

QRect FontScaledStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                      const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!m_isOurs || control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = handleOf(*bar, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    const bool lies = bar->orientation == Qt::Horizontal;
    QRect found;
    if (part == SC_ScrollBarGroove)
        found = bar->rect;
    else if (part == SC_ScrollBarSlider)
        found = handle;
    else if (part == SC_ScrollBarSubPage)
        found = lies ? QRect(bar->rect.topLeft(), QSize(handle.left() - bar->rect.left(), bar->rect.height()))
                     : QRect(bar->rect.topLeft(), QSize(bar->rect.width(), handle.top() - bar->rect.top()));
    else if (part == SC_ScrollBarAddPage)
        found = lies ? QRect(QPoint(handle.right() + 1, bar->rect.top()), bar->rect.bottomRight())
                     : QRect(QPoint(bar->rect.left(), handle.bottom() + 1), bar->rect.bottomRight());
    return visualRect(bar->direction, bar->rect, found);
}

void FontScaledStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    // Where two scroll bars meet there is nothing.
    if (m_isOurs && element == PE_PanelScrollAreaCorner) {
        painter->fillRect(option->rect, behind(*option, widget));
        return;
    }
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (m_isOurs && element == PE_IndicatorHeaderArrow && header) {
        drawArrow(painter, option->rect, *option, header->sortIndicator == QStyleOptionHeader::SortUp);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isField = element == PE_FrameLineEdit || element == PE_IndicatorCheckBox ||
                         element == PE_IndicatorRadioButton ||
                         (element == PE_Frame &&
                          (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)));
    if (m_isOurs && isField)
        drawEdge(painter, *option, widget);
}

/// The arrows of Fusion keep their size however large the text is.
void FontScaledStyle::drawArrow(QPainter *painter, const QRect &area, const QStyleOption &option, bool up) const
{
    const qreal half = qMin(part(0.28), qMax(area.width() / 2 - 1, 2));
    const qreal tip = up ? -half / 2 : half / 2;
    const QPointF middle = QRectF(area).center();
    const QPolygonF arrow{QPointF(-half, -tip), QPointF(half, -tip), QPointF(0, tip)};
    QColor color = option.palette.color(QPalette::ButtonText);
    color.setAlpha(option.state & State_Enabled ? 190 : 90);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(arrow.translated(middle));
    painter->restore();
}

/// Fusion makes edges of a darker shade, which nobody sees on dark ground.
void FontScaledStyle::drawEdge(QPainter *painter, const QStyleOption &option, const QWidget *widget) const
{
    const bool isBox = option.rect.width() < lineHeight() * 2;
    const bool hasFocus = (option.state & State_HasFocus) && !isBox;
    const bool isTextArea = qobject_cast<const QAbstractScrollArea *>(widget);
    if (!isDark(option.palette) || hasFocus || (isTextArea && widget->hasFocus()))
        return;
    QColor color = option.palette.color(QPalette::Text);
    color.setAlpha(!(option.state & State_Enabled) ? 40 : isBox ? 120 : 80);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(color);
    painter->setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (option.type == QStyleOption::SO_Button && qobject_cast<const QRadioButton *>(widget))
        painter->drawEllipse(edge);
    else
        painter->drawRoundedRect(edge, 2, 2);
    painter->restore();
}

void FontScaledStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                         const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (m_isOurs && control == CC_ScrollBar && bar) {
        drawScrollBar(*bar, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (!m_isOurs)
        return;
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_SpinBox || (box && box->editable))
        drawEdge(painter, *option, widget);
    if (control == CC_ComboBox && (option->subControls & SC_ComboBoxArrow))
        drawArrow(painter, proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget), *option, false);
}

void FontScaledStyle::drawScrollBar(const QStyleOptionSlider &bar, QPainter *painter, const QWidget *widget) const
{
    painter->fillRect(bar.rect, behind(bar, widget));
    if (bar.maximum <= bar.minimum)
        return;
    const bool over = (bar.state & State_MouseOver) && (bar.activeSubControls & SC_ScrollBarSlider);
    const bool held = (bar.state & State_Sunken) && (bar.activeSubControls & SC_ScrollBarSlider);
    QColor color = bar.palette.color(QPalette::WindowText);
    color.setAlpha(held ? 150 : over ? 120 : 75);
    const QRect handle = subControlRect(CC_ScrollBar, &bar, SC_ScrollBarSlider, widget);
    const int inset = part(0.15);
    const QRectF shape = QRectF(handle).adjusted(inset, inset, -inset, -inset);
    const qreal radius = qMin(shape.width(), shape.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(shape, radius, radius);
    painter->restore();
}

} // namespace collectz::ui
