// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/invitationservice.h"
#include "members/memberservice.h"
#include "members/passwordservice.h"

namespace collectz::members {

/// Members as a page shows them. Without a connection the last known ones.
struct MemberListing
{
    MemberList list;
    QDateTime knownAt; ///< when the companion said so; null = just now
};

struct InvitationRequest
{
    bool withClosed = false; ///< used, revoked and expired ones too
    InvitationId after;      ///< the `next` of the page before; null = the newest
    int limit = 50;          ///< 1 to 200
};

struct InvitationListing
{
    QList<Invitation> invitations; ///< newest first
    InvitationId next;             ///< null when there are no more
    bool sendsMail = false;        ///< whether invitations can go by mail
};

/// How an invitation reaches whom it is for.
enum class DeliveryWay : quint8 { Mail, Link };

/// An invitation on its way. With the way Link it carries the link, which is never shown again.
struct SentInvitation
{
    Invitation invitation;
    bool isDelivered = false;
    QString failure; ///< why the mail did not go; empty otherwise
    SecretText link; ///< the one line that the invited person pastes; empty when it went by mail
};

/// The port through which a desktop sees and steers who shares the catalog: every call is decided by the companion's policy and
/// recorded there. Errors are those of the services; without a connection Unavailable. Thread-safe; blocking: call it on a pool.
class MemberDirectory
{
public:
    virtual ~MemberDirectory() = default;

    [[nodiscard]] virtual Result<MemberListing> members(const MemberListRequest &request) = 0;
    [[nodiscard]] virtual Result<MemberProfile> profile(const MemberId &member) = 0;
    [[nodiscard]] virtual Result<MemberProfile> ownProfile() = 0;
    [[nodiscard]] virtual Result<Member> changeRole(const MemberId &member, Role role) = 0;
    [[nodiscard]] virtual Result<Member> changeStatus(const MemberId &member, MemberStatus status) = 0;
    [[nodiscard]] virtual Result<Member> rename(const MemberId &member, const QString &name) = 0;

    [[nodiscard]] virtual Result<NewPasswordReset> issueReset(const MemberId &member) = 0;
    /// Every open one of a member; returns how many.
    [[nodiscard]] virtual Result<int> invalidateResets(const MemberId &member) = 0;
    /// Ends every other sign-in of whoever asks.
    [[nodiscard]] virtual Result<void> changePassword(const SecretText &current, const SecretText &next) = 0;

    [[nodiscard]] virtual Result<void> endSession(const SessionId &session) = 0;
    /// Every sign-in of a member but the one that asks; returns how many.
    [[nodiscard]] virtual Result<int> endSessions(const MemberId &member) = 0;

    [[nodiscard]] virtual Result<InvitationListing> invitations(const InvitationRequest &request) = 0;
    /// Invites, or invites again: an open invitation of the same address ends with it, since its secret is kept nowhere.
    [[nodiscard]] virtual Result<SentInvitation> invite(const QString &address, Role role, DeliveryWay way) = 0;
    [[nodiscard]] virtual Result<Invitation> revokeInvitation(const InvitationId &invitation) = 0;
};

} // namespace collectz::members
