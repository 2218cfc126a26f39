// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "members/memberstore.h"

namespace collectz::members {

/// How long things last.
struct SessionRules
{
    qint64 accessSeconds = 30 * 60;
    qint64 idleSeconds = qint64(30) * 24 * 3600;     ///< of a refresh token that nobody uses
    qint64 absoluteSeconds = qint64(90) * 24 * 3600; ///< of a session, whatever happens
    int mostSessions = 20;                           ///< living ones of a member; the oldest gives way
};

/// What a client gets when it is let in. The secrets are shown here, once.
struct SignedIn
{
    Member member;
    Session session;
    SecretText accessToken;
    QDateTime accessExpiresAt;
    SecretText refreshToken;
    QDateTime refreshExpiresAt;
    SecretText deviceKey; ///< lets this device sign in while its account is being attacked; empty when it has one
};

/// Opens sessions and gives out their tokens, inside of somebody's transaction.
class SessionOpener
{
public:
    SessionOpener(RandomSource &random, const Clock &clock, SessionRules rules = {});

    /// A session on `device`. A device key is made unless `knownDevice` is the hash of one.
    [[nodiscard]] Result<SignedIn> open(MemberTransaction &store, const Member &member, const QString &device,
                                        const QByteArray &knownDevice) const;
    /// New tokens for a session; those before open nothing any more.
    [[nodiscard]] Result<SignedIn> renew(MemberTransaction &store, const Member &member, const Session &session) const;

private:
    [[nodiscard]] Result<void> makeRoom(MemberTransaction &store, const MemberId &member) const;
    [[nodiscard]] Result<void> insertToken(MemberTransaction &store, const NewToken &token, TokenKind kind,
                                           const SessionId &session, const QDateTime &expiresAt) const;

    RandomSource &m_random;
    const Clock &m_clock;
    SessionRules m_rules;
};

} // namespace collectz::members
