// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of PasswordService by which a reset is used.

#include "members/passwordservice.h"
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
    return refusal(u"reset_invalid"_s, u"This password reset is not known. Ask an admin for a new one."_s);
}

std::optional<Error> closedReason(ResetState state)
{
    switch (state) {
    case ResetState::Open:
        return std::nullopt;
    case ResetState::Used:
        return refusal(u"reset_used"_s, u"This password reset was used already. Ask an admin for a new one."_s);
    case ResetState::Invalidated:
        return refusal(u"reset_invalidated"_s, u"This password reset was withdrawn, or there is a newer one."_s);
    case ResetState::Expired:
        return refusal(u"reset_expired"_s, u"This password reset has run out. Ask an admin for a new one."_s);
    }
    Q_UNREACHABLE();
}

Result<PasswordReset> findOpen(MemberReader &store, const QByteArray &hash, const QDateTime &now)
{
    const auto found = store.resetByHash(hash);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(invalid());
    if (const std::optional<Error> reason = closedReason((*found)->stateAt(now)))
        return fail(*reason);
    return **found;
}

} // namespace

Result<Member> PasswordService::findRedeemable(MemberReader &store, const QByteArray &hash)
{
    const Result<PasswordReset> reset = findOpen(store, hash, m_clock.now());
    if (!reset)
        return fail(reset.error());
    const auto member = store.member(reset->member);
    if (!member)
        return fail(member.error());
    if (!*member)
        return fail(invalid());
    Principal who;
    who.role = (*member)->role;
    who.status = (*member)->status;
    if (const Decision may = decide(who, Action::ProfileRead, Ownership::Own); !may)
        return fail(may.result().error());
    return **member;
}

Result<SignedIn> PasswordService::redeem(const Caller &caller, const SecretText &token, const SecretText &next)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::resetRedeem);
    const std::optional<QByteArray> hash = tokenHash(TokenKind::Reset, token);
    const Attempt attempt{"reset"_L1, {}, caller.address, {}};
    if (!hash)
        return refuseTry(m_store, m_limiter, attempt, event, invalid());
    Member member;
    Result<void> open = m_store.read([&](MemberReader &store) -> Result<void> {
        Result<Member> found = findRedeemable(store, *hash);
        if (!found)
            return fail(std::move(found).error());
        member = std::move(*found);
        return {};
    });
    if (!open)
        return refuseTry(m_store, m_limiter, attempt, event, open.error());
    setSubject(event, member.id, member.name);
    if (Result<void> good = m_rules.check(next, {member.name, member.address}); !good)
        return refuse(m_store, event, good.error());
    const Result<QByteArray> password = m_hasher.hash(next);
    if (!password)
        return refuse(m_store, event, password.error());
    SignedIn redeemed;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        Result<SignedIn> opened = redeemIn(store, caller, *hash, *password);
        if (!opened)
            return fail(std::move(opened).error());
        redeemed = std::move(*opened);
        return {};
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return redeemed;
}

Result<SignedIn> PasswordService::redeemIn(MemberTransaction &store, const Caller &caller, const QByteArray &hash,
                                           const QByteArray &password)
{
    const QDateTime now = m_clock.now();
    Result<Member> member = findRedeemable(store, hash);
    if (!member)
        return fail(std::move(member).error());
    Result<PasswordReset> reset = findOpen(store, hash, now);
    if (!reset)
        return fail(std::move(reset).error());
    reset->usedAt = now;
    Result<void> done = store.updateReset(*reset);
    if (done)
        done = store.setPassword(member->id, password, now);
    // Whoever knew the old password may have left a device behind.
    if (done)
        done = store.forgetDevicesOf(member->id);
    if (!done)
        return fail(std::move(done).error());
    const Result<int> ended = store.endSessionsOf(member->id, {}, SessionEnd::PasswordChanged, now);
    if (!ended)
        return fail(ended.error());
    member->passwordChangedAt = now;
    Result<SignedIn> opened = m_opener.open(store, *member, caller.device, {});
    if (!opened)
        return opened;
    Caller self = caller;
    self.who.member = member->id;
    self.who.name = member->name;
    activity::Event event = self.event(now, memberevent::resetRedeem);
    setSubject(event, member->id, member->name);
    event.details.insert("reset"_L1, reset->id.text());
    event.details.insert("sessions"_L1, *ended);
    if (Result<void> recorded = store.record(event); !recorded)
        return fail(std::move(recorded).error());
    return opened;
}

} // namespace collectz::members
