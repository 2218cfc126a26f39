// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/identifier.h"

namespace collectz::imports {

/// An identifier as a file gives it, with what had to be done to it.
struct RepairedIdentifier
{
    std::optional<catalog::Identifier> identifier;
    QString code; ///< empty = nothing to report
    QString message;
};

/// Parses an identifier and undoes what spreadsheets do to long numbers: restores leading zeroes where the check digit proves
/// them, and refuses scientific notation ("9.78044E+12"), which has lost digits for good.
[[nodiscard]] RepairedIdentifier repairIdentifier(const QString &scheme, const QString &raw);

} // namespace collectz::imports
