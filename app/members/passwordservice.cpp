// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/passwordservice.h"

#include "members/memberservice.h"
#include "members/refusallog.h"

#include <tuple>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

Error wrongPassword()
{
    return makeError(ErrorKind::Denied, u"wrong_password"_s,
                     u"The current password is wrong. The password was not changed."_s);
}

/// Makes the member's open resets void; returns how many.
Result<int> invalidateOpen(MemberTransaction &store, const MemberId &member, const QDateTime &now)
{
    const Result<QList<PasswordReset>> resets = store.resetsOf(member);
    if (!resets)
        return fail(resets.error());
    int count = 0;
    for (PasswordReset reset : *resets) {
        if (reset.stateAt(now) != ResetState::Open)
            continue;
        reset.invalidatedAt = now;
        if (Result<void> written = store.updateReset(reset); !written)
            return fail(std::move(written).error());
        ++count;
    }
    return count;
}

} // namespace

PasswordService::PasswordService(MemberStore &store, PasswordHasher &hasher, const PasswordRules &rules,
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

Result<void> PasswordService::change(const Caller &caller, const SecretText &current, const SecretText &next)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::passwordChange);
    setSubject(event, caller.who.member, caller.who.name);
    const bool hasAccount = !caller.who.member.isNull();
    const Ownership ownership = hasAccount ? Ownership::Own : Ownership::Other;
    if (const Decision may = decide(caller.who, Action::PasswordChange, ownership); !may)
        return refuse(m_store, event, may.result().error());
    std::optional<Member> self;
    QByteArray stored;
    Result<void> read = m_store.read([&](MemberReader &store) -> Result<void> {
        auto found = store.member(caller.who.member);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(noSuchMember());
        self = std::move(*found);
        const Result<QByteArray> password = store.passwordHash(self->id);
        if (!password)
            return fail(password.error());
        stored = *password;
        return {};
    });
    if (!read)
        return refuse(m_store, event, read.error());
    const Attempt attempt{"change"_L1, self->id.text(), caller.address, {}};
    if (Result<void> passed = m_limiter.pass(m_store, attempt); !passed)
        return refuse(m_store, event, passed.error());
    const Result<PasswordCheck> check = m_hasher.verify(stored, current);
    if (!check)
        return refuse(m_store, event, check.error());
    if (!check->matches)
        return refuse(m_store, event, wrongPassword());
    if (Result<void> good = m_rules.check(next, {self->name, self->address}); !good)
        return refuse(m_store, event, good.error());
    const Result<QByteArray> hash = m_hasher.hash(next);
    if (!hash)
        return refuse(m_store, event, hash.error());
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        const Result<QByteArray> present = store.passwordHash(self->id);
        if (!present)
            return fail(present.error());
        if (*present != stored)
            return fail(wrongPassword());
        const QDateTime now = m_clock.now();
        Result<void> written = store.setPassword(self->id, *hash, now);
        if (!written)
            return written;
        const Result<int> ended = store.endSessionsOf(self->id, caller.who.session, SessionEnd::PasswordChanged, now);
        if (!ended)
            return fail(ended.error());
        if (const Result<int> voided = invalidateOpen(store, self->id, now); !voided)
            return fail(voided.error());
        event.details.insert("sessions"_L1, *ended);
        Result<void> refunded = m_limiter.refund(store, attempt);
        return refunded ? store.record(event) : refunded;
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return {};
}

Result<NewPasswordReset> PasswordService::issueReset(const Caller &caller, const MemberId &member)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::resetIssue);
    NewToken token = makeToken(TokenKind::Reset, m_random);
    NewPasswordReset issued;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        const auto found = store.member(member);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(noSuchMember());
        setSubject(event, member, (*found)->name);
        if (const Decision may = decideReset(caller.who, targetOf(**found)); !may)
            return may.result();
        if ((*found)->status == MemberStatus::Invited || (*found)->status == MemberStatus::Revoked)
            return fail(ErrorKind::Conflict, u"member_not_joined"_s,
                        u"This person takes no part and needs an invitation, not a reset. Nothing was changed."_s);
        const QDateTime now = m_clock.now();
        const Result<int> voided = invalidateOpen(store, member, now);
        if (!voided)
            return fail(voided.error());
        PasswordReset &reset = issued.reset;
        reset.id = PasswordResetId::create();
        reset.member = member;
        reset.issuedBy = caller.who.member;
        reset.createdAt = now;
        reset.expiresAt = now.addSecs(validSeconds);
        event.details.insert("reset"_L1, reset.id.text());
        event.details.insert("invalidated"_L1, *voided);
        Result<void> written = store.insertReset(reset, token.hash);
        return written ? store.record(event) : written;
    });
    if (!done)
        return refuse(m_store, event, done.error());
    issued.token = std::move(token.text);
    return issued;
}

Result<QList<PasswordReset>> PasswordService::resets(const Caller &caller, const MemberId &member)
{
    if (const Decision may = decide(caller.who, Action::MembersReset, Ownership::Other); !may)
        return fail(may.result().error());
    QList<PasswordReset> resets;
    Result<void> read = m_store.read([&](MemberReader &store) -> Result<void> {
        auto found = store.resetsOf(member);
        if (!found)
            return fail(std::move(found).error());
        resets = std::move(*found);
        return {};
    });
    if (!read)
        return fail(std::move(read).error());
    return resets;
}

Result<int> PasswordService::invalidateResets(const Caller &caller, const MemberId &member)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::resetInvalidate);
    int count = 0;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        const auto found = store.member(member);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(noSuchMember());
        setSubject(event, member, (*found)->name);
        if (const Decision may = decideReset(caller.who, targetOf(**found)); !may)
            return may.result();
        const Result<int> voided = invalidateOpen(store, member, m_clock.now());
        if (!voided)
            return fail(voided.error());
        count = *voided;
        event.details.insert("invalidated"_L1, count);
        return store.record(event);
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return count;
}

} // namespace collectz::members
