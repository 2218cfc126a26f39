// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace collectz::ui {

/// The larger label over a part of a page; scales with the font. Plain text.
[[nodiscard]] QLabel *makeHeading(const QString &text, QWidget *parent);
/// A quieter, wrapping label for explanations. Plain text.
[[nodiscard]] QLabel *makeHint(const QString &text, QWidget *parent);

/// Makes a window tall enough for the lines that are in it now; wrapped lines do not do that by themselves.
void growToLines(QWidget *window);

/// Gives the page's outer layout and the icons of its buttons sizes that grow with the font.
void fitToFont(QWidget *page);

} // namespace collectz::ui
