// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace collectz::models {

/// Roles that the tables of the working pages share.
enum RowRole {
    WordRole =
        Qt::UserRole + 101, ///< stable word of the row's state, for which ui finds the picture: "create", "failed"
    NumberRole,             ///< the number that names the row in its store (qint64)
    BarRole,                ///< 0 to 1: how long a bar behind the cell is
    DifferentRole,          ///< bool: the cell's value differs from what it is compared with
};

} // namespace collectz::models
