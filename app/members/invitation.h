// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"
#include "members/role.h"

#include <QDateTime>

namespace collectz::members {

/// Where an invitation stands; told from its times, so it cannot disagree with them.
enum class InvitationState : quint8 { Open, Claimed, Revoked, Expired };

[[nodiscard]] QString invitationStateWord(InvitationState state); ///< open, claimed, revoked, expired

/// A way in for one person: bound to an address and a role, for 72 hours, to be used once. Its secret is shown once and kept
/// only as a hash.
struct Invitation
{
    InvitationId id;
    MemberId member; ///< the invited member that a claim makes active
    QString address;
    Role role = Role::Viewer;
    MemberId invitedBy;
    QString invitedByName;
    QDateTime createdAt;
    QDateTime expiresAt;
    QDateTime deliveredAt; ///< null until a delivery was reported
    QString delivery;      ///< "smtp", "link" or empty
    QDateTime claimedAt;
    QDateTime revokedAt;

    [[nodiscard]] InvitationState stateAt(const QDateTime &now) const;

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

/// Where a reset stands.
enum class ResetState : quint8 { Open, Used, Invalidated, Expired };

[[nodiscard]] QString resetStateWord(ResetState state); ///< open, used, invalidated, expired

/// A way to a new password, issued by an admin, to be used once. A newer one invalidates it.
struct PasswordReset
{
    PasswordResetId id;
    MemberId member;
    MemberId issuedBy;
    QDateTime createdAt;
    QDateTime expiresAt;
    QDateTime usedAt;
    QDateTime invalidatedAt;

    [[nodiscard]] ResetState stateAt(const QDateTime &now) const;

    friend bool operator==(const PasswordReset &, const PasswordReset &) = default;
};

} // namespace collectz::members
