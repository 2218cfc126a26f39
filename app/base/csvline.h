// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace collectz {

/// Whether a cell that a spreadsheet would run as a formula gets an apostrophe in front. Reports for people do; exports that
/// are read back do not, since it changes the text.
enum class FormulaGuard : quint8 { Off, On };

/// One record of RFC 4180 in UTF-8 with CRLF: cells with a quote, comma, line break or outer blank are quoted. Pure.
[[nodiscard]] QByteArray csvLine(const QStringList &cells, FormulaGuard guard = FormulaGuard::Off);

} // namespace collectz
