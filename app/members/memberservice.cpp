// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/memberservice.h"

#include "catalog/sortkey.h"
#include "members/refusallog.h"

#include <algorithm>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

Ownership ownershipOf(const Caller &caller, const MemberId &id)
{
    return caller.who.member == id && !id.isNull() ? Ownership::Own : Ownership::Other;
}

Error impossible(MemberStatus from, MemberStatus to)
{
    return makeError(ErrorKind::Conflict, u"status_change_impossible"_s,
                     u"A member who is %1 cannot become %2; invite them instead. Nothing was changed."_s.arg(
                         memberStatusWord(from), memberStatusWord(to)));
}

bool isPossible(MemberStatus from, MemberStatus to)
{
    switch (to) {
    case MemberStatus::Active:
        return from == MemberStatus::Suspended;
    case MemberStatus::Suspended:
        return from == MemberStatus::Active;
    case MemberStatus::Revoked:
        return from == MemberStatus::Active || from == MemberStatus::Suspended;
    case MemberStatus::Invited:
        break;
    }
    return false;
}

constexpr int mostListed = 200;

QStringList foldedWords(const QString &words)
{
    return catalog::foldText(words.left(mostListed)).split(u' ', Qt::SkipEmptyParts);
}

bool hasWords(const Member &member, const QStringList &words)
{
    const QString text = catalog::foldText(member.name + u' ' + member.address);
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
}

/// Reads on until the page is full: a search passes over those it does not want. `only` is the one member to show, or null.
Result<MemberList> readPage(MemberReader &store, const QDateTime &now, const MemberListRequest &request,
                            const MemberId &only)
{
    const QStringList words = foldedWords(request.words);
    const int limit = std::clamp(request.limit, 1, mostListed);
    MemberList list;
    MemberId after = request.after;
    while (true) {
        const Result<QList<ListedMember>> found = store.memberList(now, after, mostListed);
        if (!found)
            return fail(found.error());
        for (const ListedMember &listed : *found) {
            if ((!only.isNull() && listed.member.id != only) || !hasWords(listed.member, words))
                continue;
            if (list.members.size() == limit) {
                list.next = list.members.constLast().member.id;
                return list;
            }
            list.members << listed;
        }
        if (found->size() < mostListed)
            return list;
        after = found->constLast().member.id;
    }
}

} // namespace

Error noSuchMember()
{
    return makeError(ErrorKind::NotFound, u"no_such_member"_s, u"There is no such member. Nothing was changed."_s);
}

bool isNamed(const Member &member, const QString &words)
{
    return hasWords(member, foldedWords(words));
}

Target targetOf(const Member &member)
{
    return {member.id, member.role, member.status};
}

MemberService::MemberService(MemberStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{}

Result<QList<Member>> MemberService::list(const Caller &caller)
{
    const bool seesAll = decide(caller.who, Action::MembersList, Ownership::Other).isAllowed;
    if (const Decision may = decide(caller.who, Action::MembersList, Ownership::Own); !may)
        return fail(may.result().error());
    QList<Member> members;
    Result<void> read = m_store.read([&](MemberReader &store) -> Result<void> {
        if (seesAll) {
            Result<QList<Member>> found = store.members();
            if (!found)
                return fail(std::move(found).error());
            members = std::move(*found);
            return {};
        }
        const auto self = store.member(caller.who.member);
        if (!self)
            return fail(self.error());
        if (*self)
            members << **self;
        return {};
    });
    if (!read)
        return fail(std::move(read).error());
    return members;
}

Result<MemberList> MemberService::page(const Caller &caller, const MemberListRequest &request)
{
    const bool seesAll = decide(caller.who, Action::MembersList, Ownership::Other).isAllowed;
    if (const Decision may = decide(caller.who, Action::MembersList, Ownership::Own); !may)
        return fail(may.result().error());
    MemberList list;
    Result<void> read = m_store.read([&](MemberReader &store) -> Result<void> {
        Result<MemberList> found = readPage(store, m_clock.now(), request, seesAll ? MemberId() : caller.who.member);
        if (!found)
            return fail(std::move(found).error());
        list = std::move(*found);
        return {};
    });
    if (!read)
        return fail(std::move(read).error());
    return list;
}

Result<MemberProfile> MemberService::profile(const Caller &caller, const MemberId &id)
{
    if (const Decision may = decide(caller.who, Action::ProfileRead, ownershipOf(caller, id)); !may)
        return fail(may.result().error());
    MemberProfile profile;
    Result<void> read = m_store.read([&](MemberReader &store) -> Result<void> {
        const auto member = store.member(id);
        if (!member)
            return fail(member.error());
        if (!*member)
            return fail(noSuchMember());
        const Result<Contribution> contribution = store.contribution(id);
        if (!contribution)
            return fail(contribution.error());
        const Result<QList<Session>> sessions = store.sessionsOf(id);
        if (!sessions)
            return fail(sessions.error());
        const Result<int> owners = store.activeOwners();
        if (!owners)
            return fail(owners.error());
        const bool isOwner = (*member)->role == Role::Owner && (*member)->status == MemberStatus::Active;
        const SessionId current = caller.who.member == id ? caller.who.session : SessionId();
        profile = {**member, *contribution, *sessions, current, isOwner && *owners == 1};
        return {};
    });
    if (!read)
        return fail(std::move(read).error());
    return profile;
}

Result<Member> MemberService::change(const Caller &caller, const MemberId &id, QLatin1StringView action,
                                     const Change &change)
{
    activity::Event event = caller.event(m_clock.now(), action);
    Member changed;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        const auto found = store.member(id);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(noSuchMember());
        changed = **found;
        setSubject(event, changed.id, changed.name);
        Result<void> altered = change(store, changed, event);
        if (altered)
            altered = store.updateMember(changed);
        return altered ? store.record(event) : altered;
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return changed;
}

Result<Member> MemberService::changeRole(const Caller &caller, const MemberId &id, Role role)
{
    return change(caller, id, memberevent::roleChange,
                  [&](MemberTransaction &store, Member &member, activity::Event &event) -> Result<void> {
                      event.details.insert("from_role"_L1, roleWord(member.role));
                      event.details.insert("to_role"_L1, roleWord(role));
                      const Result<int> owners = store.activeOwners();
                      if (!owners)
                          return fail(owners.error());
                      if (const Decision may = decideRoleChange(caller.who, targetOf(member), role, *owners); !may)
                          return may.result();
                      if (member.status == MemberStatus::Invited || member.status == MemberStatus::Revoked)
                          return fail(ErrorKind::Conflict, u"member_not_joined"_s,
                                      u"This person takes no part. Invite them with the role they shall have."_s);
                      member.role = role;
                      return {};
                  });
}

Result<Member> MemberService::changeStatus(const Caller &caller, const MemberId &id, MemberStatus status)
{
    return change(caller, id, memberevent::statusChange,
                  [&](MemberTransaction &store, Member &member, activity::Event &event) -> Result<void> {
                      event.details.insert("from_status"_L1, memberStatusWord(member.status));
                      event.details.insert("to_status"_L1, memberStatusWord(status));
                      const Result<int> owners = store.activeOwners();
                      if (!owners)
                          return fail(owners.error());
                      if (const Decision may = decideStatusChange(caller.who, targetOf(member), status, *owners); !may)
                          return may.result();
                      if (!isPossible(member.status, status))
                          return fail(impossible(member.status, status));
                      member.status = status;
                      if (status != MemberStatus::Revoked)
                          return {};
                      const Result<int> ended = store.endSessionsOf(id, {}, SessionEnd::MemberStopped, m_clock.now());
                      return ended ? store.forgetDevicesOf(id) : fail(ended.error());
                  });
}

Result<Member> MemberService::rename(const Caller &caller, const MemberId &id, const QString &name)
{
    return change(caller, id, memberevent::profileEdit,
                  [&](MemberTransaction &, Member &member, activity::Event &event) -> Result<void> {
                      if (const Decision may = decide(caller.who, Action::ProfileEdit, ownershipOf(caller, id)); !may)
                          return may.result();
                      const std::optional<QString> clean = cleanName(name);
                      if (!clean)
                          return fail(ErrorKind::Invalid, u"name_invalid"_s,
                                      u"A name has 1 to 100 characters. Nothing was changed."_s);
                      event.details.insert("from_name"_L1, member.name);
                      member.name = *clean;
                      return {};
                  });
}

} // namespace collectz::members
