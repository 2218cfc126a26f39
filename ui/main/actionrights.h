// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/policy.h"

#include <QString>

#include <span>

namespace collectz::ui {

/// What an action of the window needs of the policy table.
struct ActionRight
{
    QLatin1StringView id; ///< of the action
    members::Action deed;
    bool isAboutSelection =
        false; ///< it changes what is selected, so whose that is decides where a role may change its own alone
};

/// One row for each action that changes something shared; what has no row needs no right.
[[nodiscard]] std::span<const ActionRight> actionRights();
/// Null for an action without a row.
[[nodiscard]] const ActionRight *actionRight(const QString &id);

} // namespace collectz::ui
