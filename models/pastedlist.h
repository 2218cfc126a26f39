// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace collectz::models {

/// What a pasted text may have at most.
inline constexpr qsizetype longestPastedText = 10 * 1024 * 1024;

/// Makes a table for the import of a text that lists things: a title or a number (ISBN, EAN, UPC ...) a line, or both, the number
/// first or last. A line "Title (1999)" gives its year. A text with tabs is a table already and stays as it is. UTF-8, CSV.
/// Invalid when there is nothing in it or too much.
[[nodiscard]] Result<QByteArray> tableOfPastedText(const QString &text);

} // namespace collectz::models
