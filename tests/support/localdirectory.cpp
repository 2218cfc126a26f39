// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/localdirectory.h"

using namespace Qt::StringLiterals;

namespace collectz::testsupport {

using namespace members;

Result<MemberListing> LocalDirectory::members(const MemberListRequest &request)
{
    return reached([&]() -> Result<MemberListing> {
        Result<MemberList> list = m_services.members.page(m_caller, request);
        if (!list)
            return fail(std::move(list).error());
        return MemberListing{*list, {}};
    });
}

Result<MemberProfile> LocalDirectory::profile(const MemberId &member)
{
    return reached([&] { return m_services.members.profile(m_caller, member); });
}

Result<MemberProfile> LocalDirectory::ownProfile()
{
    return profile(m_caller.who.member);
}

Result<Member> LocalDirectory::changeRole(const MemberId &member, Role role)
{
    return reached([&] { return m_services.members.changeRole(m_caller, member, role); });
}

Result<Member> LocalDirectory::changeStatus(const MemberId &member, MemberStatus status)
{
    return reached([&] { return m_services.members.changeStatus(m_caller, member, status); });
}

Result<Member> LocalDirectory::rename(const MemberId &member, const QString &name)
{
    return reached([&] { return m_services.members.rename(m_caller, member, name); });
}

Result<NewPasswordReset> LocalDirectory::issueReset(const MemberId &member)
{
    return reached([&] { return m_services.passwords.issueReset(m_caller, member); });
}

Result<int> LocalDirectory::invalidateResets(const MemberId &member)
{
    return reached([&] { return m_services.passwords.invalidateResets(m_caller, member); });
}

Result<void> LocalDirectory::changePassword(const SecretText &current, const SecretText &next)
{
    return reached([&] { return m_services.passwords.change(m_caller, current, next); });
}

Result<void> LocalDirectory::endSession(const SessionId &session)
{
    return reached([&] { return m_services.sessions.end(m_caller, session); });
}

Result<int> LocalDirectory::endSessions(const MemberId &member)
{
    return reached([&] { return m_services.sessions.endOthers(m_caller, member); });
}

Result<InvitationListing> LocalDirectory::invitations(const InvitationRequest &request)
{
    return reached([&]() -> Result<InvitationListing> {
        Result<QList<Invitation>> list =
            m_services.invitations.list(m_caller, request.withClosed, request.after, request.limit);
        if (!list)
            return fail(std::move(list).error());
        const bool hasMore = list->size() == request.limit;
        return InvitationListing{*list, hasMore ? list->constLast().id : InvitationId(), sendsMail};
    });
}

Result<SentInvitation> LocalDirectory::invite(const QString &address, Role role, DeliveryWay way)
{
    return reached([&]() -> Result<SentInvitation> {
        Result<NewInvitation> made = m_services.invitations.create(m_caller, address, role);
        if (!made)
            return fail(std::move(made).error());
        SentInvitation sent;
        sent.isDelivered = true;
        if (way == DeliveryWay::Link)
            sent.link = SecretText::take(
                u"collectz://invite?server=%1&token=%2"_s.arg(reachedAt, QString::fromUtf8(made->token.reveal())));
        const QString word = way == DeliveryWay::Link ? u"link"_s : u"smtp"_s;
        Result<void> told = m_services.invitations.reportDelivered(m_caller, made->invitation.id, word);
        if (!told)
            return fail(std::move(told).error());
        sent.invitation = made->invitation;
        return sent;
    });
}

Result<Invitation> LocalDirectory::revokeInvitation(const InvitationId &invitation)
{
    return reached([&] { return m_services.invitations.revoke(m_caller, invitation); });
}

} // namespace collectz::testsupport
