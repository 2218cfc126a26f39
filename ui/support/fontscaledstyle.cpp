// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/fontscaledstyle.h"

#include <QApplication>
#include <QFontMetrics>

namespace collectz::ui {

int FontScaledStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int plain = QProxyStyle::pixelMetric(metric, option, widget);
    // The height of the text that styles have in mind when they say 16 pixels.
    constexpr double usualHeight = 17.0;
    const double scale = QFontMetrics(QApplication::font()).height() / usualHeight;
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
        return scale > 1.1 ? qRound(plain * scale) : plain;
    default:
        return plain;
    }
}

} // namespace collectz::ui
