// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/invitationservice.h"

#include "members/refusallog.h"

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostListed = 200;

Error noSuchInvitation()
{
    return makeError(ErrorKind::NotFound, u"no_such_invitation"_s,
                     u"There is no such invitation. Nothing was changed."_s);
}

Error closed(InvitationState state)
{
    const QString word = state == InvitationState::Claimed ? u"used"_s : invitationStateWord(state);
    return makeError(ErrorKind::Conflict, u"invitation_"_s + word,
                     u"This invitation is %1 already. Nothing was changed."_s.arg(word));
}

/// What an invitation is about; its secret is no part of it.
void describe(activity::Event &event, const Invitation &invitation)
{
    setSubject(event, invitation.member, invitation.address);
    event.details.insert("invitation"_L1, invitation.id.text());
    event.details.insert("role"_L1, roleWord(invitation.role));
}

Result<Invitation> find(MemberReader &store, const InvitationId &id)
{
    Result<std::optional<Invitation>> found = store.invitation(id);
    if (!found)
        return fail(std::move(found).error());
    if (!*found)
        return fail(noSuchInvitation());
    return std::move(**found);
}

} // namespace

InvitationService::InvitationService(MemberStore &store, PasswordHasher &hasher, const PasswordRules &rules,
                                     const AttemptLimiter &limiter, const SessionOpener &opener, RandomSource &random,
                                     const Clock &clock)
    : m_store(store)
    , m_hasher(hasher)
    , m_rules(rules)
    , m_limiter(limiter)
    , m_opener(opener)
    , m_random(random)
    , m_clock(clock)
{}

Result<NewInvitation> InvitationService::create(const Caller &caller, const QString &address, Role role)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::invitationCreate);
    event.subject = address.left(254);
    event.details.insert("role"_L1, roleWord(role));
    if (const Decision may = decideInvitation(caller.who, role); !may)
        return refuse(m_store, event, may.result().error());
    if (!isAddress(address))
        return refuse(
            m_store, event,
            makeError(ErrorKind::Invalid, u"address_invalid"_s, u"This is no e-mail address. Nothing was changed."_s));
    NewToken token = makeToken(TokenKind::Invitation, m_random);
    NewInvitation created;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        Result<Invitation> invitation = createIn(store, caller, address.trimmed(), role, token.hash);
        if (!invitation)
            return fail(std::move(invitation).error());
        created.invitation = *invitation;
        describe(event, *invitation);
        return store.record(event);
    });
    if (!done)
        return refuse(m_store, event, done.error());
    created.token = std::move(token.text);
    return created;
}

Result<Invitation> InvitationService::createIn(MemberTransaction &store, const Caller &caller, const QString &address,
                                               Role role, const QByteArray &hash)
{
    const QDateTime now = m_clock.now();
    const auto known = store.memberByAddress(addressKey(address));
    if (!known)
        return fail(known.error());
    Member member = known->value_or(Member());
    if (*known && (member.status == MemberStatus::Active || member.status == MemberStatus::Suspended))
        return fail(ErrorKind::Conflict, u"already_member"_s,
                    u"%1 is a member already. Nothing was changed."_s.arg(address));
    // Who was an owner and is invited again comes back by the hand of an owner alone.
    if (*known && member.role == Role::Owner && caller.who.role != Role::Owner)
        return fail(decideInvitation(caller.who, Role::Owner).result().error());
    member.status = MemberStatus::Invited;
    member.role = role;
    if (!*known) {
        member.id = MemberId::create();
        member.name = address;
        member.address = address;
        member.createdAt = now;
    }
    Result<void> done = *known ? store.updateMember(member) : store.insertMember(member);
    const Result<QList<Invitation>> open = store.invitations(true, now, {}, mostListed);
    if (!open)
        return fail(open.error());
    for (Invitation older : *open) {
        if (!done || older.member != member.id)
            continue;
        older.revokedAt = now;
        done = store.updateInvitation(older);
    }
    Invitation invitation;
    invitation.id = InvitationId::create();
    invitation.member = member.id;
    invitation.address = address;
    invitation.role = role;
    invitation.invitedBy = caller.who.member;
    invitation.invitedByName = caller.who.name;
    invitation.createdAt = now;
    invitation.expiresAt = now.addSecs(validSeconds);
    if (done)
        done = store.insertInvitation(invitation, hash);
    if (!done)
        return fail(std::move(done).error());
    return invitation;
}

Result<QList<Invitation>> InvitationService::list(const Caller &caller, bool withClosed, const InvitationId &before,
                                                  int limit)
{
    if (const Decision may = decide(caller.who, Action::InvitationsList, Ownership::Other); !may)
        return fail(may.result().error());
    QList<Invitation> invitations;
    Result<void> read = m_store.read([&](MemberReader &store) -> Result<void> {
        auto found = store.invitations(!withClosed, m_clock.now(), before, qBound(1, limit, mostListed));
        if (!found)
            return fail(std::move(found).error());
        invitations = std::move(*found);
        return {};
    });
    if (!read)
        return fail(std::move(read).error());
    return invitations;
}

Result<Invitation> InvitationService::revoke(const Caller &caller, const InvitationId &id)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::invitationRevoke);
    event.details.insert("invitation"_L1, id.text());
    Invitation revoked;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        if (const Decision may = decide(caller.who, Action::InvitationsRevoke, Ownership::Other); !may)
            return may.result();
        Result<Invitation> found = find(store, id);
        if (!found)
            return fail(std::move(found).error());
        revoked = *found;
        describe(event, revoked);
        if (revoked.role == Role::Owner && caller.who.role != Role::Owner)
            return decideInvitation(caller.who, Role::Owner).result();
        const QDateTime now = m_clock.now();
        const InvitationState state = revoked.stateAt(now);
        if (state == InvitationState::Claimed || state == InvitationState::Revoked)
            return fail(closed(state));
        revoked.revokedAt = now;
        Result<void> written = store.updateInvitation(revoked);
        const auto member = store.member(revoked.member);
        if (!member)
            return fail(member.error());
        if (written && *member && (*member)->status == MemberStatus::Invited) {
            Member stopped = **member;
            stopped.status = MemberStatus::Revoked;
            written = store.updateMember(stopped);
        }
        return written ? store.record(event) : written;
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return revoked;
}

Result<void> InvitationService::reportDelivered(const Caller &caller, const InvitationId &id, const QString &way)
{
    return m_store.write([&](MemberTransaction &store) -> Result<void> {
        Result<Invitation> invitation = find(store, id);
        if (!invitation)
            return fail(std::move(invitation).error());
        activity::Event event = caller.event(m_clock.now(), memberevent::invitationDeliver);
        describe(event, *invitation);
        event.details.insert("way"_L1, way);
        invitation->deliveredAt = m_clock.now();
        invitation->delivery = way;
        Result<void> written = store.updateInvitation(*invitation);
        return written ? store.record(event) : written;
    });
}

Result<void> InvitationService::reportDeliveryFailed(const Caller &caller, const InvitationId &id, const QString &way,
                                                     const QString &reason)
{
    return m_store.write([&](MemberTransaction &store) -> Result<void> {
        Result<Invitation> invitation = find(store, id);
        if (!invitation)
            return fail(std::move(invitation).error());
        activity::Event event = caller.event(m_clock.now(), memberevent::invitationDeliver);
        describe(event, *invitation);
        event.details.insert("way"_L1, way);
        event.outcome = activity::Outcome::Failed;
        event.reason = reason;
        return store.record(event);
    });
}

Result<int> InvitationService::expire()
{
    int count = 0;
    Result<QList<Invitation>> waiting = QList<Invitation>();
    Result<void> looked = m_store.read([&](MemberReader &store) -> Result<void> {
        waiting = store.newlyExpired(m_clock.now());
        return waiting ? Result<void>() : fail(waiting.error());
    });
    if (!looked)
        return fail(std::move(looked).error());
    if (waiting->isEmpty())
        return 0;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        const auto expired = store.newlyExpired(m_clock.now());
        if (!expired)
            return fail(expired.error());
        for (const Invitation &invitation : *expired) {
            activity::Event event = Caller().event(m_clock.now(), memberevent::invitationExpire);
            describe(event, invitation);
            Result<void> noted = store.noteExpired(invitation.id);
            if (noted)
                noted = store.record(event);
            if (!noted)
                return noted;
            ++count;
        }
        return {};
    });
    if (!done)
        return fail(std::move(done).error());
    return count;
}

} // namespace collectz::members
