// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/refusallog.h"

#include <tuple>

namespace collectz::members {

Unexpected refuse(MemberStore &store, activity::Event event, Error error)
{
    const bool isWorthIt = error.kind != ErrorKind::Limit && error.kind != ErrorKind::Busy &&
                           error.kind != ErrorKind::Unavailable && error.kind != ErrorKind::ReadOnly;
    if (isWorthIt) {
        setOutcome(event, error);
        // Where nothing can be recorded the refusal holds all the same.
        std::ignore = store.write([&event](MemberTransaction &transaction) { return transaction.record(event); });
    }
    return fail(std::move(error));
}

} // namespace collectz::members
