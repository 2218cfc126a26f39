// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of InvitationService by which people come in.

#include "members/invitationservice.h"
#include "members/refusallog.h"

#include <tuple>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

Error refusal(const QString &code, const QString &sentence)
{
    return makeError(ErrorKind::Denied, code, sentence);
}

Error invalid()
{
    return refusal(u"invitation_invalid"_s,
                   u"This invitation is not known for this address. Check both, or ask to be invited again."_s);
}

std::optional<Error> closedReason(InvitationState state)
{
    switch (state) {
    case InvitationState::Open:
        return std::nullopt;
    case InvitationState::Claimed:
        return refusal(u"invitation_used"_s, u"This invitation was used already. Sign in instead."_s);
    case InvitationState::Revoked:
        return refusal(u"invitation_revoked"_s, u"This invitation was revoked. Ask to be invited again."_s);
    case InvitationState::Expired:
        return refusal(u"invitation_expired"_s, u"This invitation has run out. Ask to be invited again."_s);
    }
    Q_UNREACHABLE();
}

/// Whether whoever invited could still do so; people invited by the console need nobody.
Result<bool> standsByInviter(MemberReader &store, const Invitation &invitation)
{
    if (invitation.invitedBy.isNull())
        return true;
    const auto inviter = store.member(invitation.invitedBy);
    if (!inviter)
        return fail(inviter.error());
    if (!*inviter)
        return false;
    Principal who;
    who.role = (*inviter)->role;
    who.status = (*inviter)->status;
    who.member = (*inviter)->id;
    return decideInvitation(who, invitation.role).isAllowed;
}

} // namespace

Result<Invitation> InvitationService::findOpen(MemberReader &store, const QByteArray &hash, const QString &address)
{
    const auto found = store.invitationByHash(hash);
    if (!found)
        return fail(found.error());
    if (!*found || addressKey((*found)->address) != addressKey(address))
        return fail(invalid());
    if (const std::optional<Error> reason = closedReason((*found)->stateAt(m_clock.now())))
        return fail(*reason);
    const Result<bool> stands = standsByInviter(store, **found);
    if (!stands)
        return fail(stands.error());
    if (!*stands)
        return fail(*closedReason(InvitationState::Revoked));
    return **found;
}

Result<SignedIn> InvitationService::claim(const Caller &caller, const ClaimRequest &request)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::invitationClaim);
    event.subject = isAddress(request.address) ? request.address.trimmed() : QString();
    const std::optional<QByteArray> hash = tokenHash(TokenKind::Invitation, request.token);
    const Attempt attempt{"claim"_L1, {}, caller.address, {}};
    if (!hash)
        return refuseTry(m_store, m_limiter, attempt, event, invalid());
    // Looked up before anything is hashed, which costs a thousand times as much.
    Result<void> open = m_store.read([&](MemberReader &store) -> Result<void> {
        const Result<Invitation> found = findOpen(store, *hash, request.address);
        return found ? Result<void>() : fail(found.error());
    });
    if (!open)
        return refuseTry(m_store, m_limiter, attempt, event, open.error());
    const std::optional<QString> name = cleanName(request.name);
    if (!name)
        return refuse(m_store, event,
                      makeError(ErrorKind::Invalid, u"name_invalid"_s,
                                u"A name has 1 to 100 characters. The invitation is still open."_s));
    if (Result<void> good = m_rules.check(request.password, {*name, request.address}); !good)
        return refuse(m_store, event, good.error());
    const Result<QByteArray> password = m_hasher.hash(request.password);
    if (!password)
        return refuse(m_store, event, password.error());
    SignedIn claimed;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        Result<SignedIn> opened = claimIn(store, caller, *hash, request, *name, *password);
        if (!opened)
            return fail(std::move(opened).error());
        claimed = std::move(*opened);
        return {};
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return claimed;
}

Result<SignedIn> InvitationService::claimIn(MemberTransaction &store, const Caller &caller, const QByteArray &hash,
                                            const ClaimRequest &request, const QString &name,
                                            const QByteArray &password)
{
    // Asked again inside of the transaction: of many at once, one finds it open.
    Result<Invitation> invitation = findOpen(store, hash, request.address);
    if (!invitation)
        return fail(std::move(invitation).error());
    const auto found = store.member(invitation->member);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->status != MemberStatus::Invited)
        return fail(*closedReason(InvitationState::Revoked));
    const QDateTime now = m_clock.now();
    Member member = **found;
    member.name = name;
    member.role = invitation->role;
    member.status = MemberStatus::Active;
    invitation->claimedAt = now;
    Result<void> done = store.updateInvitation(*invitation);
    if (done)
        done = store.updateMember(member);
    if (done)
        done = store.setPassword(member.id, password, now);
    if (!done)
        return fail(std::move(done).error());
    member.passwordChangedAt = now;
    Result<SignedIn> opened = m_opener.open(store, member, caller.device, {});
    if (!opened)
        return opened;
    Caller self = caller;
    self.who.member = member.id;
    self.who.name = member.name;
    activity::Event event = self.event(now, memberevent::invitationClaim);
    setSubject(event, member.id, member.name);
    event.details.insert("invitation"_L1, invitation->id.text());
    event.details.insert("role"_L1, roleWord(member.role));
    if (Result<void> recorded = store.record(event); !recorded)
        return fail(std::move(recorded).error());
    return opened;
}

} // namespace collectz::members
