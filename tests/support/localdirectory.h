// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "members/memberdirectory.h"
#include "members/memberservices.h"

#include <atomic>

namespace collectz::testsupport {

/// A member directory without a companion between: the real services, in this process, as one caller. It can be told to be out of
/// reach, and whether it has a mail server (that takes everything).
class LocalDirectory final : public members::MemberDirectory
{
public:
    LocalDirectory(members::MemberServices &services, members::Caller caller)
        : m_services(services)
        , m_caller(std::move(caller))
    {}

    std::atomic_bool isAway = false;
    std::atomic_bool sendsMail = false;
    QString reachedAt =
        QStringLiteral("https://shelf.example:8443"); ///< as it stands in links; set before the first is made

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
    /// What `call` answers, or that nobody is there.
    template <typename Call>
    auto reached(Call call) -> decltype(call())
    {
        if (isAway)
            return fail(ErrorKind::Unavailable, QStringLiteral("companion_unreachable"),
                        QStringLiteral("The companion cannot be reached."));
        return call();
    }

    members::MemberServices &m_services;
    members::Caller m_caller;
};

} // namespace collectz::testsupport
