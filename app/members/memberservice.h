// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "members/caller.h"
#include "members/memberstore.h"

namespace collectz::members {

/// A member with what history tells of them.
struct MemberProfile
{
    Member member;
    Contribution contribution;
    QList<Session> sessions;
    SessionId currentSession; ///< the one that asks, where it is the member's own
    bool isLastOwner = false; ///< the only active owner: cannot be demoted, suspended or revoked

    [[nodiscard]] qint64 score() const { return scoreOf(contribution); }
};

/// Which members a list shows. Its pages are key-set: a page begins after a member.
struct MemberListRequest
{
    QString words;  ///< each has to stand in name or address, without regard to case and accents; empty = everybody
    MemberId after; ///< the `next` of the page before; null = the first page
    int limit = 50; ///< 1 to 200
};

struct MemberList
{
    QList<ListedMember> members; ///< by name
    MemberId next;               ///< null when there are no more
};

/// Who takes part, and as what. Every change is decided by the policy inside of its transaction and recorded, refusals too.
/// Thread-safe; blocking, so call it on a pool.
class MemberService
{
public:
    MemberService(MemberStore &store, const Clock &clock);

    /// Everybody, by name; for whoever may see only themselves, themselves.
    [[nodiscard]] Result<QList<Member>> list(const Caller &caller);
    /// One page of them, with what they did; for whoever may see only themselves, themselves.
    [[nodiscard]] Result<MemberList> page(const Caller &caller, const MemberListRequest &request);
    [[nodiscard]] Result<MemberProfile> profile(const Caller &caller, const MemberId &id);
    /// Denied with the reasons of policy.h; Conflict "member_not_joined" for somebody invited.
    [[nodiscard]] Result<Member> changeRole(const Caller &caller, const MemberId &id, Role role);
    /// Active to and from suspended, both to revoked. Revoking ends sessions and forgets devices. Conflict
    /// "status_change_impossible" for anything else: who was revoked is invited again.
    [[nodiscard]] Result<Member> changeStatus(const Caller &caller, const MemberId &id, MemberStatus status);
    [[nodiscard]] Result<Member> rename(const Caller &caller, const MemberId &id, const QString &name);

private:
    using Change = std::function<Result<void>(MemberTransaction &, Member &, activity::Event &)>;

    /// Looks the member up, changes it and records the event, in one transaction.
    [[nodiscard]] Result<Member> change(const Caller &caller, const MemberId &id, QLatin1StringView action,
                                        const Change &change);

    MemberStore &m_store;
    const Clock &m_clock;
};

/// NotFound "no_such_member".
[[nodiscard]] Error noSuchMember();
/// Whether each of the words stands in name or address, without regard to case and accents.
[[nodiscard]] bool isNamed(const Member &member, const QString &words);
[[nodiscard]] Target targetOf(const Member &member);

} // namespace collectz::members
