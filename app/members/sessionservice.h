// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/attemptlimiter.h"
#include "members/caller.h"
#include "members/passwordhasher.h"
#include "members/sessionopener.h"

namespace collectz::members {

struct SignInRequest
{
    QString address;
    SecretText password;
    SecretText deviceKey; ///< as this device got it at an earlier sign-in; may be empty
};

/// Signing in and out, and telling who calls. Thread-safe; blocking, so call it on a pool.
///
/// A refresh token is exchanged once; when it comes a second time, everything of its session stops. A client whose answer was
/// lost may ask again with the same attempt id, as long as it did not use what that answer held.
class SessionService
{
public:
    SessionService(MemberStore &store, PasswordHasher &hasher, const AttemptLimiter &limiter,
                   const SessionOpener &opener, const Clock &clock);

    /// Fails with Denied "wrong_credentials" alike for an unknown address and a wrong password, at the same cost; Limit
    /// "throttled" and Busy "busy" carry retryAfterSeconds; with the right password Denied "member_suspended" and others say
    /// what is the matter.
    [[nodiscard]] Result<SignedIn> signIn(const Caller &caller, const SignInRequest &request);

    /// Exchanges a refresh token. `attempt` is a random text of the client's, the same when it asks again. Denied with
    /// session_invalid, session_expired, session_ended, session_reused or the reason of the member's status.
    [[nodiscard]] Result<SignedIn> refresh(const Caller &caller, const SecretText &refreshToken,
                                           const QByteArray &attempt);

    /// Who an access token speaks for, asked of the store each time, so whatever was taken away is gone at the next call. A
    /// suspended member is told by the status of the principal; decide() then refuses everything with that reason.
    [[nodiscard]] Result<Principal> authenticate(const SecretText &accessToken);

    /// Newest first, ended ones too.
    [[nodiscard]] Result<QList<Session>> list(const Caller &caller, const MemberId &member);
    /// Signing out is ending the own session.
    [[nodiscard]] Result<void> end(const Caller &caller, const SessionId &session);
    /// Every living session of a member but the caller's own; returns how many.
    [[nodiscard]] Result<int> endOthers(const Caller &caller, const MemberId &member);

    /// Drops sessions that ended three months ago with their tokens, full buckets and old setup codes. To be called daily.
    [[nodiscard]] Result<void> sweep();

private:
    struct Known;

    [[nodiscard]] Result<Known> admit(const Caller &caller, const SignInRequest &request, Attempt &attempt);
    [[nodiscard]] Result<PasswordCheck> checkPassword(const Known &known, const SecretText &password);
    [[nodiscard]] Result<SignedIn> letIn(const Caller &caller, const Known &known, const Attempt &attempt);
    void rehash(const MemberId &member, const QByteArray &stored, const SecretText &password);

    MemberStore &m_store;
    PasswordHasher &m_hasher;
    const AttemptLimiter &m_limiter;
    const SessionOpener &m_opener;
    const Clock &m_clock;
};

/// Whether an error says that nobody is signed in (any more): to be answered with 401, all other denials with 403.
[[nodiscard]] bool isAuthenticationError(const Error &error);

} // namespace collectz::members
