// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberdirectory.h"
#include "sync/http/companionapi.h"

namespace collectz::sync {

/// The member directory of a companion, over its HTTP interface. The first page of the list is kept in a file, so that people
/// can be looked at without a connection; no secret is ever in it.
class CompanionMembers final : public members::MemberDirectory
{
public:
    /// `api` must outlive this. `memory` is the file of the last known list, beside nothing secret; empty = none is kept. What is on its
    /// way is given up when `cancel` says so.
    CompanionMembers(const CompanionApi &api, QString memory, CancelToken cancel);

    [[nodiscard]] Result<members::MemberListing> members(const members::MemberListRequest &request) override;
    [[nodiscard]] Result<members::MemberProfile> profile(const MemberId &member) override;
    [[nodiscard]] Result<members::MemberProfile> ownProfile() override;
    [[nodiscard]] Result<members::Member> changeRole(const MemberId &member, members::Role role) override;
    [[nodiscard]] Result<members::Member> changeStatus(const MemberId &member, members::MemberStatus status) override;
    [[nodiscard]] Result<members::Member> rename(const MemberId &member, const QString &name) override;
    [[nodiscard]] Result<members::NewPasswordReset> issueReset(const MemberId &member) override;
    [[nodiscard]] Result<int> invalidateResets(const MemberId &member) override;
    [[nodiscard]] Result<void> changePassword(const members::SecretText &current,
                                              const members::SecretText &next) override;
    [[nodiscard]] Result<void> endSession(const SessionId &session) override;
    [[nodiscard]] Result<int> endSessions(const MemberId &member) override;
    [[nodiscard]] Result<members::InvitationListing> invitations(const members::InvitationRequest &request) override;
    [[nodiscard]] Result<members::SentInvitation> invite(const QString &address, members::Role role,
                                                         members::DeliveryWay way) override;
    [[nodiscard]] Result<members::Invitation> revokeInvitation(const InvitationId &invitation) override;

private:
    [[nodiscard]] Result<QJsonObject> send(const ApiRequest &request) const;
    [[nodiscard]] Result<members::Member> change(const MemberId &member, const QJsonObject &body) const;
    void remember(const QJsonObject &list) const;
    /// The last known list, if there is one; the given failure otherwise.
    [[nodiscard]] Result<members::MemberListing> remembered(const members::MemberListRequest &request,
                                                            const Error &failure) const;

    const CompanionApi &m_api;
    QString m_memory;
    CancelToken m_cancel;
};

} // namespace collectz::sync
