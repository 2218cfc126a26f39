// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members/invitation.h"

namespace collectz::members {

using namespace Qt::StringLiterals;

QString invitationStateWord(InvitationState state)
{
    switch (state) {
    case InvitationState::Open:
        return u"open"_s;
    case InvitationState::Claimed:
        return u"claimed"_s;
    case InvitationState::Revoked:
        return u"revoked"_s;
    case InvitationState::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE();
}

InvitationState Invitation::stateAt(const QDateTime &now) const
{
    if (claimedAt.isValid())
        return InvitationState::Claimed;
    if (revokedAt.isValid())
        return InvitationState::Revoked;
    return now < expiresAt ? InvitationState::Open : InvitationState::Expired;
}

QString resetStateWord(ResetState state)
{
    switch (state) {
    case ResetState::Open:
        return u"open"_s;
    case ResetState::Used:
        return u"used"_s;
    case ResetState::Invalidated:
        return u"invalidated"_s;
    case ResetState::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE();
}

ResetState PasswordReset::stateAt(const QDateTime &now) const
{
    if (usedAt.isValid())
        return ResetState::Used;
    if (invalidatedAt.isValid())
        return ResetState::Invalidated;
    return now < expiresAt ? ResetState::Open : ResetState::Expired;
}

} // namespace collectz::members
