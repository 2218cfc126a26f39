// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SessionService that lists and ends sessions.

#include "members/memberservice.h"
#include "members/refusallog.h"
#include "members/sessionservice.h"

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

Error noSuchSession()
{
    return makeError(ErrorKind::NotFound, u"no_such_session"_s, u"There is no such sign-in. Nothing was changed."_s);
}

} // namespace

Result<QList<Session>> SessionService::list(const Caller &caller, const MemberId &member)
{
    const Ownership ownership = caller.who.member == member ? Ownership::Own : Ownership::Other;
    if (const Decision may = decide(caller.who, Action::SessionsList, ownership); !may)
        return fail(may.result().error());
    QList<Session> sessions;
    Result<void> read = m_store.read([&](MemberReader &store) -> Result<void> {
        Result<QList<Session>> found = store.sessionsOf(member);
        if (!found)
            return fail(std::move(found).error());
        sessions = std::move(*found);
        return {};
    });
    if (!read)
        return fail(std::move(read).error());
    return sessions;
}

Result<void> SessionService::end(const Caller &caller, const SessionId &session)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::sessionEnd);
    event.details.insert("session"_L1, session.text());
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        const auto found = store.session(session);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(noSuchSession());
        const auto member = store.member((*found)->member);
        if (!member)
            return fail(member.error());
        if (!*member)
            return fail(noSuchSession());
        setSubject(event, (*member)->id, (*member)->name);
        if (const Decision may = decideSessionEnd(caller.who, targetOf(**member)); !may)
            return may.result();
        if ((*found)->endedAt.isValid())
            return {};
        const SessionEnd end = caller.who.session == session ? SessionEnd::SignedOut : SessionEnd::Ended;
        Result<void> ended = store.endSession(session, end, m_clock.now());
        return ended ? store.record(event) : ended;
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return {};
}

Result<int> SessionService::endOthers(const Caller &caller, const MemberId &member)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::sessionEnd);
    int count = 0;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        const auto found = store.member(member);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(noSuchMember());
        setSubject(event, member, (*found)->name);
        if (const Decision may = decideSessionEnd(caller.who, targetOf(**found)); !may)
            return may.result();
        const Result<int> ended = store.endSessionsOf(member, caller.who.session, SessionEnd::Ended, m_clock.now());
        if (!ended)
            return fail(ended.error());
        count = *ended;
        event.details.insert("sessions"_L1, count);
        return store.record(event);
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return count;
}

Result<void> SessionService::sweep()
{
    constexpr int daysKept = 90;
    const QDateTime now = m_clock.now();
    return m_store.write([&now](MemberTransaction &store) { return store.sweep(now, now.addDays(-daysKept)); });
}

} // namespace collectz::members
