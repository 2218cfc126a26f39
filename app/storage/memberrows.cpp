// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/memberrows.h"

#include "storage/properties.h"

namespace collectz::storage {

using namespace collectz::members;

Member memberOf(const Statement &row)
{
    Member member;
    member.id = MemberId::fromBytes(row.blob(0));
    member.name = row.text(1);
    member.address = row.text(2);
    // What cannot be read gives no right.
    member.role = roleFromWord(row.text(3)).value_or(Role::Viewer);
    member.status = memberStatusFromWord(row.text(4)).value_or(MemberStatus::Revoked);
    member.createdAt = timeFromText(row.text(5));
    member.lastSignInAt = timeFromText(row.text(6));
    member.passwordChangedAt = timeFromText(row.text(7));
    return member;
}

Session sessionOf(const Statement &row)
{
    Session session;
    session.id = SessionId::fromBytes(row.blob(0));
    session.member = MemberId::fromBytes(row.blob(1));
    session.device = row.text(2);
    session.createdAt = timeFromText(row.text(3));
    session.lastUsedAt = timeFromText(row.text(4));
    session.expiresAt = timeFromText(row.text(5));
    session.endedAt = timeFromText(row.text(6));
    session.end = sessionEndFromWord(row.text(7)).value_or(SessionEnd::Ended);
    return session;
}

StoredToken tokenOf(const Statement &row)
{
    StoredToken token;
    token.hash = row.blob(0);
    token.session = SessionId::fromBytes(row.blob(1));
    token.kind = row.utf8(2) == tokenKindWord(TokenKind::Refresh) ? TokenKind::Refresh : TokenKind::Access;
    token.expiresAt = timeFromText(row.text(3));
    token.usedAt = timeFromText(row.text(4));
    token.attempt = row.blob(5);
    return token;
}

KnownDevice deviceOf(const Statement &row)
{
    KnownDevice device;
    device.hash = row.blob(0);
    device.member = MemberId::fromBytes(row.blob(1));
    device.name = row.text(2);
    device.lastUsedAt = timeFromText(row.text(3));
    return device;
}

Invitation invitationOf(const Statement &row)
{
    Invitation invitation;
    invitation.id = InvitationId::fromBytes(row.blob(0));
    invitation.member = MemberId::fromBytes(row.blob(1));
    invitation.address = row.text(2);
    invitation.role = roleFromWord(row.text(3)).value_or(Role::Viewer);
    invitation.invitedBy = MemberId::fromBytes(row.blob(4));
    invitation.invitedByName = row.text(5);
    invitation.createdAt = timeFromText(row.text(6));
    invitation.expiresAt = timeFromText(row.text(7));
    invitation.deliveredAt = timeFromText(row.text(8));
    invitation.delivery = row.text(9);
    invitation.claimedAt = timeFromText(row.text(10));
    invitation.revokedAt = timeFromText(row.text(11));
    return invitation;
}

PasswordReset resetOf(const Statement &row)
{
    PasswordReset reset;
    reset.id = PasswordResetId::fromBytes(row.blob(0));
    reset.member = MemberId::fromBytes(row.blob(1));
    reset.issuedBy = MemberId::fromBytes(row.blob(2));
    reset.createdAt = timeFromText(row.text(3));
    reset.expiresAt = timeFromText(row.text(4));
    reset.usedAt = timeFromText(row.text(5));
    reset.invalidatedAt = timeFromText(row.text(6));
    return reset;
}

QByteArray tokenKindWord(TokenKind kind)
{
    return kind == TokenKind::Refresh ? QByteArray("refresh") : QByteArray("access");
}

} // namespace collectz::storage
