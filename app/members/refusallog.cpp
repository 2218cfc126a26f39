// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/refusallog.h"

#include <tuple>

namespace collectz::members {

using namespace Qt::StringLiterals;

Unexpected refuse(MemberStore &store, activity::Event event, Error error)
{
    const bool isWorthIt = error.kind != ErrorKind::Limit && error.kind != ErrorKind::Busy &&
                           error.kind != ErrorKind::Unavailable && error.kind != ErrorKind::ReadOnly &&
                           error.code != u"not_signed_in"_s;
    if (isWorthIt) {
        setOutcome(event, error);
        // Where nothing can be recorded the refusal holds all the same.
        std::ignore = store.write([&event](MemberTransaction &transaction) { return transaction.record(event); });
    }
    return fail(std::move(error));
}

Unexpected refuseTry(MemberStore &store, const AttemptLimiter &limiter, const Attempt &attempt,
                     const activity::Event &event, Error error)
{
    if (Result<void> passed = limiter.pass(store, attempt); !passed)
        return fail(std::move(passed).error());
    return refuse(store, event, std::move(error));
}

} // namespace collectz::members
