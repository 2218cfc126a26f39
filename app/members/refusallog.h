// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/attemptlimiter.h"
#include "members/caller.h"

namespace collectz::members {

/// Records that a caller did not get what they asked for, in a transaction of its own, and hands the error on. What was cut
/// off by a limit is left out: a flood must not become a flood of rows (the limit itself was recorded when it was reached).
/// Nor is it recorded of somebody who did not sign in that they had to.
[[nodiscard]] Unexpected refuse(MemberStore &store, activity::Event event, Error error);

/// The same for a secret that was tried and is not right: the try is counted first, and the answer is "throttled" when there were
/// too many. Whoever has the right one is never counted, so nobody can use up the tries of others.
[[nodiscard]] Unexpected refuseTry(MemberStore &store, const AttemptLimiter &limiter, const Attempt &attempt,
                                   const activity::Event &event, Error error);

} // namespace collectz::members
