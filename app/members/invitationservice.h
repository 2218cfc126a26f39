// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/attemptlimiter.h"
#include "members/caller.h"
#include "members/passwordhasher.h"
#include "members/passwordrules.h"
#include "members/sessionopener.h"

namespace collectz::members {

/// An invitation with its secret, which is never shown again.
struct NewInvitation
{
    Invitation invitation;
    SecretText token;
};

/// How somebody who was invited comes in.
struct ClaimRequest
{
    SecretText token;
    QString address; ///< must be the invited one, without regard to case
    QString name;
    SecretText password;
};

/// Invitations: created, delivered, claimed, revoked, expired, each recorded. Thread-safe; blocking, so call it on a pool.
/// Delivery is another's: who delivers reports it here.
class InvitationService
{
public:
    InvitationService(MemberStore &store, PasswordHasher &hasher, const PasswordRules &rules,
                      const AttemptLimiter &limiter, const SessionOpener &opener, RandomSource &random,
                      const Clock &clock);

    /// Conflict "already_member" for the address of somebody active or suspended. An open invitation of the same address is
    /// revoked; somebody revoked is invited anew.
    [[nodiscard]] Result<NewInvitation> create(const Caller &caller, const QString &address, Role role);
    /// Newest first, open ones alone unless `withClosed`; `before` is the last one of the page before.
    [[nodiscard]] Result<QList<Invitation>> list(const Caller &caller, bool withClosed, const InvitationId &before,
                                                 int limit);
    [[nodiscard]] Result<Invitation> revoke(const Caller &caller, const InvitationId &id);

    /// `way` is "smtp" or "link" (shown to the admin to be handed on).
    [[nodiscard]] Result<void> reportDelivered(const Caller &caller, const InvitationId &id, const QString &way);
    /// The invitation stays open; the failure is recorded.
    [[nodiscard]] Result<void> reportDeliveryFailed(const Caller &caller, const InvitationId &id, const QString &way,
                                                    const QString &reason);

    /// Makes the invited person an active member with the role of the invitation, and signs them in. Denied
    /// "invitation_invalid" alike for a wrong secret and a wrong address; "invitation_used", "invitation_revoked",
    /// "invitation_expired" for whoever has the secret; Invalid for a password or a name that cannot be.
    [[nodiscard]] Result<SignedIn> claim(const Caller &caller, const ClaimRequest &request);

    /// Records the end of those that ran out; returns how many. To be called now and then.
    [[nodiscard]] Result<int> expire();

    static constexpr qint64 validSeconds = qint64(72) * 3600;

private:
    [[nodiscard]] Result<Invitation> createIn(MemberTransaction &store, const Caller &caller, const QString &address,
                                              Role role, const QByteArray &hash);
    [[nodiscard]] Result<Invitation> findOpen(MemberReader &store, const QByteArray &hash, const QString &address);
    [[nodiscard]] Result<SignedIn> claimIn(MemberTransaction &store, const Caller &caller, const QByteArray &hash,
                                           const ClaimRequest &request, const QString &name,
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
