// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/attemptlimiter.h"
#include "members/caller.h"
#include "members/passwordhasher.h"
#include "members/passwordrules.h"
#include "members/sessionopener.h"

namespace collectz::members {

struct FirstOwner
{
    QString address;
    QString name;
    SecretText password;
};

/// The first owner: by a one-time code that the server shows to whoever starts it, never by open registration. Thread-safe;
/// blocking.
class SetupService
{
public:
    SetupService(MemberStore &store, PasswordHasher &hasher, const PasswordRules &rules, const AttemptLimiter &limiter,
                 const SessionOpener &opener, RandomSource &random, const Clock &clock);

    /// While no owner is active.
    [[nodiscard]] Result<bool> isNeeded();
    /// A code for 24 hours, beside those that other companions of the catalog gave out; Conflict "setup_done" when there is an
    /// owner.
    [[nodiscard]] Result<SecretText> issueCode();
    /// Makes the owner and signs them in; every code is void then. Denied "setup_code_invalid"; Conflict "setup_done".
    [[nodiscard]] Result<SignedIn> claim(const Caller &caller, const SecretText &code, const FirstOwner &owner);
    /// Break-glass, for the console alone: another owner, or an existing member made an active owner with a new password.
    [[nodiscard]] Result<Member> createOwner(const Caller &caller, const FirstOwner &owner);

    static constexpr qint64 validSeconds = qint64(24) * 3600;

private:
    /// The name and the stored form of the password, both checked.
    struct Prepared
    {
        QString name;
        QByteArray password;
    };

    [[nodiscard]] Result<Prepared> prepare(const FirstOwner &owner);
    [[nodiscard]] Result<Member> makeOwner(MemberTransaction &store, const FirstOwner &owner, const Prepared &prepared);

    MemberStore &m_store;
    PasswordHasher &m_hasher;
    const PasswordRules &m_rules;
    const AttemptLimiter &m_limiter;
    const SessionOpener &m_opener;
    RandomSource &m_random;
    const Clock &m_clock;
};

} // namespace collectz::members
