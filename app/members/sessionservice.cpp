// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/sessionservice.h"

#include "base/sha256.h"
#include "members/memberservice.h"
#include "members/refusallog.h"

#include <array>
#include <tuple>

namespace collectz::members {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView purpose("sign_in");
constexpr qsizetype longestPassword = 1024;
constexpr qsizetype longestAttempt = 200;

Error sessionError(const QString &code, const QString &sentence)
{
    return makeError(ErrorKind::Denied, code, sentence);
}

Error invalidSession()
{
    return sessionError(u"session_invalid"_s, u"This sign-in is not known. Sign in again."_s);
}

Error expiredSession()
{
    return sessionError(u"session_expired"_s, u"This sign-in has run out. Sign in again."_s);
}

Error endedSession()
{
    return sessionError(u"session_ended"_s, u"This device was signed out. Sign in again."_s);
}

Error reusedSession()
{
    return sessionError(u"session_reused"_s,
                        u"This sign-in was used twice, which happens when it was copied. The device "
                        "was signed out for safety. Sign in again."_s);
}

Error wrongCredentials()
{
    return sessionError(u"wrong_credentials"_s, u"The address or the password is wrong."_s);
}

Principal principalOf(const Member &member, const SessionId &session)
{
    Principal who;
    who.role = member.role;
    who.status = member.status;
    who.member = member.id;
    who.session = session;
    who.name = member.name;
    return who;
}

/// Everything that a token leads to.
struct Holder
{
    StoredToken token;
    Session session;
    Member member;
};

Result<std::optional<Holder>> holderOf(MemberReader &store, const QByteArray &hash)
{
    const auto token = store.token(hash);
    if (!token)
        return fail(token.error());
    if (!*token)
        return std::nullopt;
    const auto session = store.session((*token)->session);
    if (!session)
        return fail(session.error());
    if (!*session)
        return std::nullopt;
    const auto member = store.member((*session)->member);
    if (!member)
        return fail(member.error());
    if (!*member)
        return std::nullopt;
    return Holder{**token, **session, **member};
}

/// Why a session opens nothing any more; nothing while it does.
std::optional<Error> endOf(const Holder &holder, const QDateTime &now)
{
    if (holder.member.status == MemberStatus::Revoked || holder.member.status == MemberStatus::Invited)
        return decide(principalOf(holder.member, {}), Action::ProfileRead, Ownership::Own).result().error();
    if (holder.session.endedAt.isValid())
        return holder.session.end == SessionEnd::TokenReused ? reusedSession() : endedSession();
    if (now >= holder.session.expiresAt || now >= holder.token.expiresAt)
        return expiredSession();
    return std::nullopt;
}

} // namespace

/// What was found of the account that somebody signs in to.
struct SessionService::Known
{
    std::optional<Member> member;
    QByteArray password; ///< empty when there is none
};

SessionService::SessionService(MemberStore &store, PasswordHasher &hasher, const AttemptLimiter &limiter,
                               const SessionOpener &opener, const Clock &clock)
    : m_store(store)
    , m_hasher(hasher)
    , m_limiter(limiter)
    , m_opener(opener)
    , m_clock(clock)
{}

Result<SessionService::Known> SessionService::admit(const Caller &caller, const SignInRequest &request,
                                                    Attempt &attempt)
{
    const std::optional<QByteArray> key = tokenHash(TokenKind::Device, request.deviceKey);
    const auto identify = [&](MemberReader &store) -> Result<Known> {
        const auto member = store.memberByAddress(attempt.account);
        if (!member)
            return fail(member.error());
        Known known{*member, {}};
        attempt.knownDevice.clear();
        if (!known.member)
            return known;
        const Result<QByteArray> password = store.passwordHash(known.member->id);
        if (!password)
            return fail(password.error());
        known.password = *password;
        const auto device = key ? store.device(*key) : Result<std::optional<KnownDevice>>(std::nullopt);
        if (!device)
            return fail(device.error());
        if (*device && (*device)->member == known.member->id)
            attempt.knownDevice = *key;
        return known;
    };
    // Looked at first without writing, so that a flood costs reads alone.
    Result<void> free = m_store.read([&](MemberReader &store) -> Result<void> {
        const Result<Known> known = identify(store);
        return known ? m_limiter.check(store, attempt) : fail(known.error());
    });
    if (!free)
        return fail(std::move(free).error());
    Known found;
    Result<void> admitted = m_store.write([&](MemberTransaction &store) -> Result<void> {
        Result<Known> known = identify(store);
        if (!known)
            return fail(std::move(known).error());
        const Result<bool> wasLast = m_limiter.admit(store, attempt);
        if (!wasLast)
            return fail(wasLast.error());
        found = std::move(*known);
        if (!*wasLast)
            return {};
        activity::Event event = caller.event(m_clock.now(), memberevent::throttled);
        event.outcome = activity::Outcome::Refused;
        event.reason = u"throttled"_s;
        event.subject = attempt.account;
        return store.record(event);
    });
    if (!admitted)
        return fail(std::move(admitted).error());
    return found;
}

Result<PasswordCheck> SessionService::checkPassword(const Known &known, const SecretText &password)
{
    return known.password.isEmpty() ? m_hasher.verifyNobody(password) : m_hasher.verify(known.password, password);
}

Result<SignedIn> SessionService::signIn(const Caller &caller, const SignInRequest &request)
{
    Attempt attempt{purpose, addressKey(request.address.left(300)), caller.address, {}};
    activity::Event event = caller.event(m_clock.now(), memberevent::signIn);
    event.subject = isAddress(request.address) ? attempt.account : QString();
    // No password at all: nothing was tried.
    if (request.password.isEmpty() || request.password.size() > longestPassword)
        return fail(wrongCredentials());

    const Result<Known> known = admit(caller, request, attempt);
    if (!known)
        return refuse(m_store, event, known.error());
    const Result<PasswordCheck> check = checkPassword(*known, request.password);
    if (!check) {
        // Nothing was tried, so it does not count.
        std::ignore = m_store.write([&](MemberTransaction &store) { return m_limiter.refund(store, attempt); });
        return refuse(m_store, event, check.error());
    }
    if (!check->matches)
        return refuse(m_store, event, wrongCredentials());
    setSubject(event, known->member->id, known->member->name);
    Result<SignedIn> signedIn = letIn(caller, *known, attempt);
    if (!signedIn)
        return refuse(m_store, event, signedIn.error());
    if (check->needsRehash)
        rehash(known->member->id, known->password, request.password);
    return signedIn;
}

Result<SignedIn> SessionService::letIn(const Caller &caller, const Known &known, const Attempt &attempt)
{
    SignedIn opened;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        if (Result<void> refunded = m_limiter.refund(store, attempt); !refunded)
            return refunded;
        const auto member = store.member(known.member->id);
        if (!member)
            return fail(member.error());
        const Result<QByteArray> password = store.passwordHash(known.member->id);
        if (!password)
            return fail(password.error());
        // Changed while it was checked: the old one counts no more.
        if (!*member || *password != known.password)
            return fail(wrongCredentials());
        const Principal who = principalOf(**member, {});
        if (const Decision may = decide(who, Action::ProfileRead, Ownership::Own); !may)
            return may.result();
        Result<SignedIn> signedIn = m_opener.open(store, **member, caller.device, attempt.knownDevice);
        if (!signedIn)
            return fail(std::move(signedIn).error());
        opened = std::move(*signedIn);
        Caller self = caller;
        self.who = who;
        activity::Event event = self.event(m_clock.now(), memberevent::signIn);
        setSubject(event, who.member, who.name);
        event.details.insert("session"_L1, opened.session.id.text());
        return store.record(event);
    });
    if (!done)
        return fail(std::move(done).error());
    return opened;
}

void SessionService::rehash(const MemberId &member, const QByteArray &stored, const SecretText &password)
{
    const Result<QByteArray> renewed = m_hasher.hash(password);
    if (!renewed)
        return; // the next sign-in tries again
    std::ignore = m_store.write([&](MemberTransaction &store) -> Result<void> {
        const Result<QByteArray> present = store.passwordHash(member);
        const auto found = store.member(member);
        if (!present || !found || !*found || *present != stored)
            return {};
        return store.setPassword(member, *renewed, (*found)->passwordChangedAt);
    });
}

Result<SignedIn> SessionService::refresh(const Caller &caller, const SecretText &refreshToken,
                                         const QByteArray &attempt)
{
    const std::optional<QByteArray> hash = tokenHash(TokenKind::Refresh, refreshToken);
    if (!hash || attempt.size() > longestAttempt)
        return fail(invalidSession());
    const QByteArray attemptHash = attempt.isEmpty() ? QByteArray() : sha256(attempt);
    // Made-up tokens cost a look and no transaction.
    bool isKnown = false;
    Result<void> looked = m_store.read([&](MemberReader &store) -> Result<void> {
        const auto token = store.token(*hash);
        isKnown = token && *token;
        return token ? Result<void>() : fail(token.error());
    });
    if (!looked)
        return fail(std::move(looked).error());
    if (!isKnown)
        return fail(invalidSession());
    SignedIn renewed;
    std::optional<Error> refusal;
    Result<void> done = m_store.write([&](MemberTransaction &store) -> Result<void> {
        const Result<std::optional<Holder>> found = holderOf(store, *hash);
        if (!found)
            return fail(found.error());
        if (!*found || (*found)->token.kind != TokenKind::Refresh) {
            refusal = invalidSession();
            return {};
        }
        const Holder &holder = **found;
        const QDateTime now = m_clock.now();
        Caller self = caller;
        self.who = principalOf(holder.member, holder.session.id);
        activity::Event event = self.event(now, memberevent::refresh);
        setSubject(event, holder.member.id, holder.member.name);
        event.details.insert("session"_L1, holder.session.id.text());
        refusal = endOf(holder, now);
        if (!refusal && holder.member.status != MemberStatus::Active)
            refusal = decide(self.who, Action::ProfileRead, Ownership::Own).result().error();
        const bool asksAgain =
            holder.token.usedAt.isValid() && !attemptHash.isEmpty() && holder.token.attempt == attemptHash;
        if (!refusal && holder.token.usedAt.isValid() && !asksAgain) {
            refusal = reusedSession();
            event.action = memberevent::tokenReuse;
            if (Result<void> ended = store.endSession(holder.session.id, SessionEnd::TokenReused, now); !ended)
                return ended;
        }
        if (refusal) {
            setOutcome(event, *refusal);
            return store.record(event);
        }
        Result<void> marked = store.markTokenUsed(*hash, now, attemptHash);
        if (!marked)
            return marked;
        Result<SignedIn> opened = m_opener.renew(store, holder.member, holder.session);
        if (!opened)
            return fail(std::move(opened).error());
        renewed = std::move(*opened);
        return {};
    });
    if (!done)
        return fail(std::move(done).error());
    if (refusal)
        return fail(std::move(*refusal));
    return renewed;
}

Result<Principal> SessionService::authenticate(const SecretText &accessToken)
{
    const std::optional<QByteArray> hash = tokenHash(TokenKind::Access, accessToken);
    if (!hash)
        return fail(invalidSession());
    std::optional<Holder> holder;
    Result<void> read = m_store.read([&](MemberReader &store) -> Result<void> {
        Result<std::optional<Holder>> found = holderOf(store, *hash);
        if (!found)
            return fail(std::move(found).error());
        holder = std::move(*found);
        return {};
    });
    if (!read)
        return fail(std::move(read).error());
    if (!holder || holder->token.kind != TokenKind::Access)
        return fail(invalidSession());
    if (std::optional<Error> end = endOf(*holder, m_clock.now()))
        return fail(std::move(*end));
    return principalOf(holder->member, holder->session.id);
}

bool isAuthenticationError(const Error &error)
{
    static constexpr std::array codes{"session_invalid"_L1, "session_expired"_L1,   "session_ended"_L1,
                                      "session_reused"_L1,  "wrong_credentials"_L1, "not_signed_in"_L1};
    return error.kind == ErrorKind::Denied &&
           std::any_of(codes.begin(), codes.end(), [&error](QLatin1StringView code) { return error.code == code; });
}

} // namespace collectz::members
