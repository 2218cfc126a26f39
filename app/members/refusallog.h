// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/caller.h"
#include "members/memberstore.h"

namespace collectz::members {

/// Records that a caller did not get what they asked for, in a transaction of its own, and hands the error on. What was cut
/// off by a limit is left out: a flood must not become a flood of rows (the limit itself was recorded when it was reached).
[[nodiscard]] Unexpected refuse(MemberStore &store, activity::Event event, Error error);

} // namespace collectz::members
