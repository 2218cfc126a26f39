// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/caller.h"

namespace collectz::members {

using namespace Qt::StringLiterals;

activity::Event Caller::event(const QDateTime &at, QLatin1StringView action) const
{
    activity::Event event;
    event.at = at;
    event.actor = who.name;
    event.device = device;
    event.action = action;
    event.correlation = correlation;
    if (!who.member.isNull())
        event.details.insert("member"_L1, who.member.text());
    if (!address.isEmpty())
        event.details.insert("from"_L1, address);
    if (who.isConsole)
        event.details.insert("console"_L1, true);
    return event;
}

void setOutcome(activity::Event &event, const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Usage:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Denied:
    case ErrorKind::Limit:
    case ErrorKind::Busy:
        event.outcome = activity::Outcome::Refused;
        break;
    default:
        event.outcome = activity::Outcome::Failed;
        break;
    }
    event.reason = error.code;
}

void setSubject(activity::Event &event, const MemberId &member, const QString &name)
{
    event.entity = member.text();
    event.subject = name;
}

} // namespace collectz::members
