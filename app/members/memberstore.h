// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/result.h"
#include "members/contribution.h"
#include "members/invitation.h"
#include "members/member.h"
#include "members/token.h"

#include <functional>

namespace collectz::members {

/// A token of a session as it is kept.
struct StoredToken
{
    QByteArray hash;
    SessionId session;
    TokenKind kind = TokenKind::Access;
    QDateTime expiresAt;
    QDateTime usedAt;   ///< refresh: when it was exchanged; null while it was not
    QByteArray attempt; ///< refresh: hash of the attempt id that exchanged it
};

/// A device that signed in before, by the hash of the key it got then.
struct KnownDevice
{
    QByteArray hash;
    MemberId member;
    QString name;
    QDateTime lastUsedAt;
};

/// A member as a list shows them.
struct ListedMember
{
    Member member;
    qint64 devices = 0; ///< sign-ins that live
    qint64 changes = 0; ///< entities changed by change sets that were not undone

    friend bool operator==(const ListedMember &, const ListedMember &) = default;
};

/// Questions about people, inside of one snapshot. A thing that is not there is no failure but nothing.
class MemberReader
{
public:
    virtual ~MemberReader() = default;

    [[nodiscard]] virtual Result<std::optional<Member>> member(const MemberId &id) = 0;
    [[nodiscard]] virtual Result<std::optional<Member>> memberByAddress(const QString &addressKey) = 0;
    /// Everybody, by name; at most 1,000.
    [[nodiscard]] virtual Result<QList<Member>> members() = 0;
    /// By name, those after `after` (null = from the beginning), at most `limit`.
    [[nodiscard]] virtual Result<QList<ListedMember>> memberList(const QDateTime &now, const MemberId &after,
                                                                 int limit) = 0;
    [[nodiscard]] virtual Result<int> activeOwners() = 0;
    /// Empty while there is none.
    [[nodiscard]] virtual Result<QByteArray> passwordHash(const MemberId &id) = 0;
    [[nodiscard]] virtual Result<Contribution> contribution(const MemberId &id) = 0;

    [[nodiscard]] virtual Result<std::optional<Session>> session(const SessionId &id) = 0;
    /// Newest first, ended ones too; at most 200.
    [[nodiscard]] virtual Result<QList<Session>> sessionsOf(const MemberId &id) = 0;
    [[nodiscard]] virtual Result<std::optional<StoredToken>> token(const QByteArray &hash) = 0;
    [[nodiscard]] virtual Result<std::optional<KnownDevice>> device(const QByteArray &hash) = 0;

    [[nodiscard]] virtual Result<std::optional<Invitation>> invitation(const InvitationId &id) = 0;
    [[nodiscard]] virtual Result<std::optional<Invitation>> invitationByHash(const QByteArray &hash) = 0;
    /// Newest first, those before `before` (null = newest), at most `limit`.
    [[nodiscard]] virtual Result<QList<Invitation>> invitations(bool onlyOpen, const QDateTime &now,
                                                                const InvitationId &before, int limit) = 0;
    /// Those that ran out and whose end nobody recorded yet; at most 100.
    [[nodiscard]] virtual Result<QList<Invitation>> newlyExpired(const QDateTime &now) = 0;

    [[nodiscard]] virtual Result<std::optional<PasswordReset>> resetByHash(const QByteArray &hash) = 0;
    /// Newest first; at most 100.
    [[nodiscard]] virtual Result<QList<PasswordReset>> resetsOf(const MemberId &id) = 0;
    /// Whether this code may set up the first owner.
    [[nodiscard]] virtual Result<bool> hasSetupCode(const QByteArray &hash, const QDateTime &now) = 0;
    /// When a bucket is full again, in milliseconds since 1970; 0 when it is.
    [[nodiscard]] virtual Result<qint64> limitFullAt(const QString &key) = 0;
};

/// Questions and changes inside of one transaction. No other transaction of members, of this program or another, runs at the
/// same time, so what was asked holds until the end.
class MemberTransaction : public MemberReader
{
public:
    [[nodiscard]] virtual Result<void> insertMember(const Member &member) = 0;
    /// Everything but the password and the time it was changed.
    [[nodiscard]] virtual Result<void> updateMember(const Member &member) = 0;
    [[nodiscard]] virtual Result<void> setPassword(const MemberId &id, const QByteArray &hash, const QDateTime &at) = 0;

    [[nodiscard]] virtual Result<void> insertSession(const Session &session) = 0;
    [[nodiscard]] virtual Result<void> touchSession(const SessionId &id, const QDateTime &at) = 0;
    /// Its tokens open nothing any more; a session that is over stays as it is.
    [[nodiscard]] virtual Result<void> endSession(const SessionId &id, SessionEnd end, const QDateTime &at) = 0;
    /// Ends every living session of a member but `except`; returns how many.
    [[nodiscard]] virtual Result<int> endSessionsOf(const MemberId &id, const SessionId &except, SessionEnd end,
                                                    const QDateTime &at) = 0;
    [[nodiscard]] virtual Result<void> insertToken(const StoredToken &token) = 0;
    /// Only the last one used keeps its attempt.
    [[nodiscard]] virtual Result<void> markTokenUsed(const QByteArray &hash, const QDateTime &at,
                                                     const QByteArray &attempt) = 0;
    /// Drops a session's access tokens and the refresh tokens that were not used.
    [[nodiscard]] virtual Result<void> dropLiveTokens(const SessionId &id) = 0;
    /// Inserts it, or notes its use.
    [[nodiscard]] virtual Result<void> writeDevice(const KnownDevice &device) = 0;
    [[nodiscard]] virtual Result<void> forgetDevicesOf(const MemberId &id) = 0;

    [[nodiscard]] virtual Result<void> insertInvitation(const Invitation &invitation, const QByteArray &hash) = 0;
    [[nodiscard]] virtual Result<void> updateInvitation(const Invitation &invitation) = 0;
    [[nodiscard]] virtual Result<void> noteExpired(const InvitationId &id) = 0;
    [[nodiscard]] virtual Result<void> insertReset(const PasswordReset &reset, const QByteArray &hash) = 0;
    [[nodiscard]] virtual Result<void> updateReset(const PasswordReset &reset) = 0;
    [[nodiscard]] virtual Result<void> insertSetupCode(const QByteArray &hash, const QDateTime &createdAt,
                                                       const QDateTime &expiresAt) = 0;
    [[nodiscard]] virtual Result<void> dropSetupCodes() = 0;
    [[nodiscard]] virtual Result<void> setLimitFullAt(const QString &key, qint64 fullAt) = 0;
    /// Drops what is over and no longer told about: full buckets, sessions ended before `before` and their tokens.
    [[nodiscard]] virtual Result<void> sweep(const QDateTime &now, const QDateTime &before) = 0;

    /// Records an event in this transaction, if the audit mode keeps it.
    [[nodiscard]] virtual Result<void> record(const activity::Event &event) = 0;
};

/// The port that storage implements. Thread-safe; blocking: call it on a pool.
class MemberStore
{
public:
    virtual ~MemberStore() = default;

    /// One snapshot.
    [[nodiscard]] virtual Result<void> read(const std::function<Result<void>(MemberReader &)> &questions) = 0;
    /// One transaction; it is undone when the function fails, and its error is handed on. The function is called once.
    [[nodiscard]] virtual Result<void> write(const std::function<Result<void>(MemberTransaction &)> &changes) = 0;
};

} // namespace collectz::members
