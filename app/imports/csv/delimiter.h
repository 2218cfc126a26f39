// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/text/encoding.h"

namespace collectz::imports {

/// The character that separates the cells of a table: the given one, that of a "sep=;" line, or the one of , ; tab | which
/// cuts the head into the most regular rows. Usage when the given one cannot separate cells.
[[nodiscard]] Result<char> detectDelimiter(const SourceFile &file, const TextForm &form, QChar given);

/// Whether the cells are the "sep=;" line that spreadsheets write above the header.
[[nodiscard]] bool isSeparatorLine(const QStringList &cells);

} // namespace collectz::imports
