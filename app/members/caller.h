// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "members/policy.h"

namespace collectz::members {

/// Who asks, from where, and under which number the asking is followed through the logs.
struct Caller
{
    Principal who;
    QString address; ///< of the socket, or as a trusted proxy says; empty at the console
    QString device;  ///< the name the device gives itself
    QString correlation;

    /// An event by this caller, now; `action` is a word of memberevent.
    [[nodiscard]] activity::Event event(const QDateTime &at, QLatin1StringView action) const;
};

/// Action words of the events that this room records.
namespace memberevent {
inline constexpr QLatin1StringView setupIssue("setup.issue");
inline constexpr QLatin1StringView setupClaim("setup.claim");
inline constexpr QLatin1StringView signIn("session.create");
inline constexpr QLatin1StringView refresh("session.refresh"); ///< refusals only
inline constexpr QLatin1StringView tokenReuse("session.reuse");
inline constexpr QLatin1StringView sessionEnd("session.end");
inline constexpr QLatin1StringView throttled("session.throttle");
inline constexpr QLatin1StringView roleChange("member.role");
inline constexpr QLatin1StringView statusChange("member.status");
inline constexpr QLatin1StringView profileEdit("member.profile");
inline constexpr QLatin1StringView invitationCreate("invitation.create");
inline constexpr QLatin1StringView invitationDeliver("invitation.deliver");
inline constexpr QLatin1StringView invitationClaim("invitation.claim");
inline constexpr QLatin1StringView invitationRevoke("invitation.revoke");
inline constexpr QLatin1StringView invitationExpire("invitation.expire");
inline constexpr QLatin1StringView passwordChange("password.change");
inline constexpr QLatin1StringView resetIssue("reset.issue");
inline constexpr QLatin1StringView resetInvalidate("reset.invalidate");
inline constexpr QLatin1StringView resetRedeem("reset.redeem");
} // namespace memberevent

/// A refusal or a failure told from an error: Denied, Invalid, NotFound, Conflict, Limit and Busy are refusals.
void setOutcome(activity::Event &event, const Error &error);
/// The member an event is about.
void setSubject(activity::Event &event, const MemberId &member, const QString &name);

} // namespace collectz::members
