// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include "ui/support/fontscaledstyle.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

struct Colors
{
    QRgb window, base, alternate, text, mid, button, accent, accentText, placeholder, link, tooltip;
};

constexpr Colors lightColors{0xfff3f4f6, 0xffffffff, 0xfff8f9fb, 0xff1d2330, 0xffc9cdd6, 0xfffbfbfc,
                             0xff2f5fb3, 0xffffffff, 0xff646c7a, 0xff2457b5, 0xffffffff};
constexpr Colors darkColors{0xff1f2227, 0xff17191d, 0xff1c1f24, 0xffe4e7ec, 0xff3a3f48, 0xff2a2e35,
                            0xff4a7dd6, 0xffffffff, 0xff98a0ad, 0xff8ab4ff, 0xff2a2e35};

QPalette paletteOf(const Colors &colors, bool dark)
{
    const QColor window(colors.window);
    const QColor text(colors.text);
    QPalette palette(QColor(colors.button), window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(colors.base));
    palette.setColor(QPalette::AlternateBase, QColor(colors.alternate));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, QColor(colors.button));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Mid, QColor(colors.mid));
    palette.setColor(QPalette::Midlight, dark ? QColor(colors.button).lighter(115) : QColor(0xffe9ebef));
    palette.setColor(QPalette::Dark, dark ? QColor(0xff101216) : QColor(0xffa9afba));
    palette.setColor(QPalette::Light, dark ? QColor(colors.button).lighter(130) : QColor(0xffffffff));
    palette.setColor(QPalette::Shadow, dark ? QColor(0xff000000) : QColor(0xff70757e));
    palette.setColor(QPalette::Highlight, QColor(colors.accent));
    palette.setColor(QPalette::HighlightedText, QColor(colors.accentText));
    palette.setColor(QPalette::PlaceholderText, QColor(colors.placeholder));
    palette.setColor(QPalette::Link, QColor(colors.link));
    palette.setColor(QPalette::LinkVisited, QColor(colors.link));
    palette.setColor(QPalette::ToolTipBase, QColor(colors.tooltip));
    palette.setColor(QPalette::ToolTipText, text);
    QColor faint = text;
    faint.setAlpha(110);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colors.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, text);
    return palette;
}

/// A desktop with a theme plugin brings its own palette; bare X servers and the offscreen platform do not.
bool hasDesktopTheme(const QApplication &application)
{
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORMTHEME") ||
           (!qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP") && application.platformName() != "offscreen"_L1);
}

} // namespace

QString themeWord(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return u"system"_s;
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    }
    return {};
}

std::optional<Theme> themeFromWord(QStringView word)
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        if (word == themeWord(theme))
            return theme;
    }
    return {};
}

QPalette lightPalette()
{
    return paletteOf(lightColors, false);
}

QPalette darkPalette()
{
    return paletteOf(darkColors, true);
}

void applyTheme(QApplication &application, Theme theme)
{
    const bool desktops = theme == Theme::System && hasDesktopTheme(application);
    if (!qobject_cast<FontScaledStyle *>(application.style()))
        application.setStyle(desktops ? new FontScaledStyle(application.style()->name())
                                      : new FontScaledStyle(u"Fusion"_s));
    if (desktops) {
        application.setPalette(QPalette());
        return;
    }
    const QPalette palette = theme == Theme::Dark ? darkPalette() : lightPalette();
    application.setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace collectz::ui
