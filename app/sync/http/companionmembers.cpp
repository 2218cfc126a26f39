// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/companionmembers.h"

#include "sync/http/companionaccount.h"
#include "sync/http/invitationlink.h"
#include "sync/http/peoplejson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUrlQuery>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace members;

namespace {

using Method = ApiRequest::Method;

/// A page of 200 members or invitations, a profile with 200 sign-ins: some 100 KiB.
constexpr ExchangeLimits limits{std::chrono::seconds(30), 1024 * 1024};
constexpr qint64 mostMemory = 1024 * 1024;

QString shown(const SecretText &secret)
{
    return QString::fromUtf8(secret.reveal());
}

/// QUrlQuery leaves a plus sign alone, which a server reads as a blank.
QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

CompanionMembers::CompanionMembers(const CompanionApi &api, QString memory, CancelToken cancel)
    : m_api(api)
    , m_memory(std::move(memory))
    , m_cancel(std::move(cancel))
{}

Result<QJsonObject> CompanionMembers::send(const ApiRequest &request) const
{
    return m_api.send(request, limits, m_cancel);
}

Result<MemberListing> CompanionMembers::members(const MemberListRequest &request)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(request.limit));
    if (!request.words.isEmpty())
        query.addQueryItem(u"words"_s, encoded(request.words));
    if (!request.after.isNull())
        query.addQueryItem(u"after"_s, request.after.text());
    const Result<QJsonObject> answer = send({Method::Get, {u"members"_s}, {}, query});
    if (!answer)
        return answer.error().kind == ErrorKind::Unavailable ? remembered(request, answer.error())
                                                             : fail(answer.error());
    Result<MemberList> list = memberListFromJson(*answer);
    if (!list)
        return fail(std::move(list).error());
    if (request.words.isEmpty() && request.after.isNull())
        remember(*answer);
    return MemberListing{*list, {}};
}

void CompanionMembers::remember(const QJsonObject &list) const
{
    if (m_memory.isEmpty() || !QDir().mkpath(QFileInfo(m_memory).path()))
        return;
    // A list that cannot be kept is missed without a connection and by nothing else.
    QSaveFile file(m_memory);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(list).toJson(QJsonDocument::Compact));
    file.commit();
}

Result<MemberListing> CompanionMembers::remembered(const MemberListRequest &request, const Error &failure) const
{
    QFile file(m_memory);
    if (m_memory.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > mostMemory)
        return fail(failure);
    Result<MemberList> list = memberListFromJson(QJsonDocument::fromJson(file.readAll()).object());
    if (!list)
        return fail(failure);
    // One page is all that is kept.
    list->next = {};
    if (!request.after.isNull())
        list->members.clear();
    list->members.removeIf([&request](const ListedMember &listed) { return !isNamed(listed.member, request.words); });
    return MemberListing{*list, QFileInfo(file).lastModified().toUTC()};
}

Result<MemberProfile> CompanionMembers::profile(const MemberId &member)
{
    const Result<QJsonObject> answer = send({Method::Get, {u"members"_s, member.text()}});
    return answer ? profileFromJson(*answer) : fail(answer.error());
}

Result<MemberProfile> CompanionMembers::ownProfile()
{
    const Result<QJsonObject> answer = send({Method::Get, {u"me"_s}});
    return answer ? profileFromJson(*answer) : fail(answer.error());
}

Result<Member> CompanionMembers::change(const MemberId &member, const QJsonObject &body) const
{
    const Result<QJsonObject> answer = send({Method::Patch, {u"members"_s, member.text()}, body});
    return answer ? memberFromJson(*answer) : fail(answer.error());
}

Result<Member> CompanionMembers::changeRole(const MemberId &member, Role role)
{
    return change(member, {{u"role"_s, roleWord(role)}});
}

Result<Member> CompanionMembers::changeStatus(const MemberId &member, MemberStatus status)
{
    return change(member, {{u"status"_s, memberStatusWord(status)}});
}

Result<Member> CompanionMembers::rename(const MemberId &member, const QString &name)
{
    return change(member, {{u"name"_s, name}});
}

Result<NewPasswordReset> CompanionMembers::issueReset(const MemberId &member)
{
    const Result<QJsonObject> answer = send({Method::Post, {u"members"_s, member.text(), u"resets"_s}});
    return answer ? newResetFromJson(*answer) : fail(answer.error());
}

Result<int> CompanionMembers::invalidateResets(const MemberId &member)
{
    const Result<QJsonObject> answer = send({Method::Delete, {u"members"_s, member.text(), u"resets"_s}});
    return answer ? Result<int>(answer->value("invalidated"_L1).toInt()) : fail(answer.error());
}

Result<void> CompanionMembers::changePassword(const SecretText &current, const SecretText &next)
{
    const Result<QJsonObject> answer =
        send({Method::Post, {u"password"_s}, {{u"current"_s, shown(current)}, {u"new"_s, shown(next)}}});
    return answer ? Result<void>() : fail(answer.error());
}

Result<void> CompanionMembers::endSession(const SessionId &session)
{
    const Result<QJsonObject> answer = send({Method::Delete, {u"sessions"_s, session.text()}});
    return answer ? Result<void>() : fail(answer.error());
}

Result<int> CompanionMembers::endSessions(const MemberId &member)
{
    const Result<QJsonObject> answer = send({Method::Delete, {u"members"_s, member.text(), u"sessions"_s}});
    return answer ? Result<int>(answer->value("ended"_L1).toInt()) : fail(answer.error());
}

Result<InvitationListing> CompanionMembers::invitations(const InvitationRequest &request)
{
    QUrlQuery query;
    query.addQueryItem(u"limit"_s, QString::number(request.limit));
    query.addQueryItem(u"state"_s, request.withClosed ? u"all"_s : u"open"_s);
    if (!request.after.isNull())
        query.addQueryItem(u"after"_s, request.after.text());
    const Result<QJsonObject> answer = send({Method::Get, {u"invitations"_s}, {}, query});
    return answer ? invitationListFromJson(*answer) : fail(answer.error());
}

Result<SentInvitation> CompanionMembers::invite(const QString &address, Role role, DeliveryWay way)
{
    const QJsonObject body{{u"address"_s, address},
                           {u"role"_s, roleWord(role)},
                           {u"delivery"_s, way == DeliveryWay::Mail ? u"mail"_s : u"link"_s}};
    const Result<QJsonObject> answer = send({Method::Post, {u"invitations"_s}, body});
    Result<SentInvitation> sent = answer ? sentInvitationFromJson(*answer) : fail(answer.error());
    if (sent && !sent->link.isEmpty())
        sent->link = SecretText::take(InvitationLink::reachedBy(shown(sent->link), m_api.address()));
    return sent;
}

Result<Invitation> CompanionMembers::revokeInvitation(const InvitationId &invitation)
{
    const Result<QJsonObject> answer = send({Method::Delete, {u"invitations"_s, invitation.text()}});
    return answer ? invitationFromJson(*answer) : fail(answer.error());
}

} // namespace collectz::sync
