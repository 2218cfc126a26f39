// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/setupservice.h"

#include "members/refusallog.h"

#include <tuple>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

Error alreadyDone()
{
    return makeError(ErrorKind::Conflict, u"setup_done"_s,
                     u"This catalog has its owner already. Nothing was changed; ask them for an invitation."_s);
}

Error invalidCode()
{
    return makeError(ErrorKind::Denied, u"setup_code_invalid"_s,
                     u"The setup code is wrong or has run out. The server shows a new one when it starts."_s);
}

Result<void> requireNoOwner(MemberReader &store)
{
    const Result<int> owners = store.activeOwners();
    if (!owners)
        return fail(owners.error());
    return *owners == 0 ? Result<void>() : fail(alreadyDone());
}

} // namespace

SetupService::SetupService(MemberStore &store, PasswordHasher &hasher, const PasswordRules &rules,
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

Result<bool> SetupService::isNeeded()
{
    bool needed = false;
    Result<void> read = m_store.read([&](MemberReader &store) -> Result<void> {
        const Result<int> owners = store.activeOwners();
        if (!owners)
            return fail(owners.error());
        needed = *owners == 0;
        return {};
    });
    if (!read)
        return fail(std::move(read).error());
    return needed;
}

Result<SecretText> SetupService::issueCode()
{
    NewToken code = makeToken(TokenKind::Setup, m_random);
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        if (Result<void> open = requireNoOwner(store); !open)
            return open;
        const QDateTime now = m_clock.now();
        Caller server;
        server.who = Principal::console();
        Result<void> swept = store.sweep(now, now.addSecs(-validSeconds));
        if (swept)
            swept = store.insertSetupCode(code.hash, now, now.addSecs(validSeconds));
        return swept ? store.record(server.event(now, memberevent::setupIssue)) : swept;
    });
    if (!done)
        return fail(std::move(done).error());
    return std::move(code.text);
}

Result<SetupService::Prepared> SetupService::prepare(const FirstOwner &owner)
{
    const std::optional<QString> name = cleanName(owner.name);
    if (!name)
        return fail(ErrorKind::Invalid, u"name_invalid"_s, u"A name has 1 to 100 characters. Nothing was changed."_s);
    if (!isAddress(owner.address))
        return fail(ErrorKind::Invalid, u"address_invalid"_s, u"This is no e-mail address. Nothing was changed."_s);
    if (Result<void> good = m_rules.check(owner.password, {*name, owner.address}); !good)
        return fail(std::move(good).error());
    Result<QByteArray> password = m_hasher.hash(owner.password);
    if (!password)
        return fail(std::move(password).error());
    return Prepared{*name, std::move(*password)};
}

Result<Member> SetupService::makeOwner(MemberTransaction &store, const FirstOwner &owner, const Prepared &prepared)
{
    const QDateTime now = m_clock.now();
    const auto known = store.memberByAddress(addressKey(owner.address));
    if (!known)
        return fail(known.error());
    Member member = known->value_or(Member());
    member.name = prepared.name;
    member.role = Role::Owner;
    member.status = MemberStatus::Active;
    if (!*known) {
        member.id = MemberId::create();
        member.address = owner.address.trimmed();
        member.createdAt = now;
    }
    Result<void> done = *known ? store.updateMember(member) : store.insertMember(member);
    if (done)
        done = store.setPassword(member.id, prepared.password, now);
    if (done)
        done = store.forgetDevicesOf(member.id);
    if (!done)
        return fail(std::move(done).error());
    if (const Result<int> ended = store.endSessionsOf(member.id, {}, SessionEnd::PasswordChanged, now); !ended)
        return fail(ended.error());
    member.passwordChangedAt = now;
    return member;
}

Result<SignedIn> SetupService::claim(const Caller &caller, const SecretText &code, const FirstOwner &owner)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::setupClaim);
    const std::optional<QByteArray> hash = tokenHash(TokenKind::Setup, code);
    const Attempt attempt{"setup"_L1, {}, caller.address, {}};
    if (!hash)
        return refuseTry(m_store, m_limiter, attempt, event, invalidCode());
    const auto requireCode = [&](MemberReader &store) -> Result<void> {
        if (Result<void> open = requireNoOwner(store); !open)
            return open;
        const Result<bool> found = store.hasSetupCode(*hash, m_clock.now());
        if (!found)
            return fail(found.error());
        return *found ? Result<void>() : fail(invalidCode());
    };
    if (Result<void> open = m_store.read(requireCode); !open)
        return refuseTry(m_store, m_limiter, attempt, event, open.error());
    const Result<Prepared> prepared = prepare(owner);
    if (!prepared)
        return refuse(m_store, event, prepared.error());
    SignedIn claimed;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        // Asked again inside of the transaction: of two at once, one becomes the owner.
        if (Result<void> open = requireCode(store); !open)
            return open;
        Result<Member> member = makeOwner(store, owner, *prepared);
        if (!member)
            return fail(std::move(member).error());
        Result<SignedIn> opened = m_opener.open(store, *member, caller.device, {});
        if (!opened)
            return fail(std::move(opened).error());
        claimed = std::move(*opened);
        event.actor = member->name;
        setSubject(event, member->id, member->name);
        Result<void> dropped = store.dropSetupCodes();
        return dropped ? store.record(event) : dropped;
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return claimed;
}

Result<Member> SetupService::createOwner(const Caller &caller, const FirstOwner &owner)
{
    activity::Event event = caller.event(m_clock.now(), memberevent::setupClaim);
    event.subject = owner.address.left(254);
    if (!caller.who.isConsole)
        return refuse(m_store, event,
                      makeError(ErrorKind::Denied, u"console_only"_s,
                                u"Owners are made this way at the server itself. Nothing was changed."_s));
    const Result<Prepared> prepared = prepare(owner);
    if (!prepared)
        return refuse(m_store, event, prepared.error());
    Member made;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        Result<Member> member = makeOwner(store, owner, *prepared);
        if (!member)
            return fail(std::move(member).error());
        made = std::move(*member);
        setSubject(event, made.id, made.name);
        Result<void> dropped = store.dropSetupCodes();
        return dropped ? store.record(event) : dropped;
    });
    if (!done)
        return refuse(m_store, event, done.error());
    return made;
}

} // namespace collectz::members
