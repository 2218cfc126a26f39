// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QApplication;
class QPalette;

namespace collectz::ui {

/// Stored by its word: system, light, dark.
enum class Theme : quint8 { System, Light, Dark };

[[nodiscard]] QString themeWord(Theme theme);
[[nodiscard]] std::optional<Theme> themeFromWord(QStringView word);

/// Our own palettes, for desktops without one and for those who choose.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// System keeps the desktop's style and palette where there is a desktop theme; else ours in light.
void applyTheme(QApplication &application, Theme theme);

} // namespace collectz::ui
