// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

class QPalette;

namespace collectz::ui {

/// A line icon of our own set (resources/icons/<key>.svg), drawn in the text colour of the application's palette at any
/// size, dimmed when disabled, in the highlight's text colour when selected. An unknown key gives a null icon.
[[nodiscard]] QIcon icon(const QString &key);

/// Whether the palette is a dark one.
[[nodiscard]] bool isDark(const QPalette &palette);

/// The colour of words that say what is wrong, readable on the palette's window and base.
[[nodiscard]] QColor problemColor(const QPalette &palette);

} // namespace collectz::ui
