// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/attemptlimiter.h"
#include "members/caller.h"
#include "members/passwordhasher.h"
#include "members/passwordrules.h"
#include "members/sessionopener.h"

namespace collectz::members {

/// A reset with its secret, which is never shown again.
struct NewPasswordReset
{
    PasswordReset reset;
    SecretText token;
};

/// Changing passwords: by oneself with the current one, or with a reset that an admin issued. Thread-safe; blocking.
class PasswordService
{
public:
    PasswordService(MemberStore &store, PasswordHasher &hasher, const PasswordRules &rules,
                    const AttemptLimiter &limiter, const SessionOpener &opener, RandomSource &random,
                    const Clock &clock);

    /// Ends every other session. Denied "wrong_password"; Invalid with the codes of PasswordRules.
    [[nodiscard]] Result<void> change(const Caller &caller, const SecretText &current, const SecretText &next);

    /// Valid for 24 hours and once; invalidates those before. Conflict "member_not_joined" for somebody invited or revoked.
    [[nodiscard]] Result<NewPasswordReset> issueReset(const Caller &caller, const MemberId &member);
    /// Newest first.
    [[nodiscard]] Result<QList<PasswordReset>> resets(const Caller &caller, const MemberId &member);
    /// Every open one of a member; returns how many.
    [[nodiscard]] Result<int> invalidateResets(const Caller &caller, const MemberId &member);
    /// Sets the password, ends every session and signs in. Denied "reset_invalid", "reset_used", "reset_invalidated",
    /// "reset_expired".
    [[nodiscard]] Result<SignedIn> redeem(const Caller &caller, const SecretText &token, const SecretText &next);

    static constexpr qint64 validSeconds = qint64(24) * 3600;

private:
    [[nodiscard]] Result<Member> findRedeemable(MemberReader &store, const QByteArray &hash);
    [[nodiscard]] Result<SignedIn> redeemIn(MemberTransaction &store, const Caller &caller, const QByteArray &hash,
                                            const QByteArray &password);

    MemberStore &m_store;
    PasswordHasher &m_hasher;
    const PasswordRules &m_rules;
    const AttemptLimiter &m_limiter;
    const SessionOpener &m_opener;
    RandomSource &m_random;
    const Clock &m_clock;
};

} // namespace collectz::members
