// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/peoplejson.h"

#include "sync/http/companionaccount.h"

#include <QJsonArray>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace members;

namespace {

constexpr qsizetype mostText = 300;
constexpr qsizetype mostRows = 200;

QString textOf(const QJsonObject &json, QLatin1StringView name)
{
    return json.value(name).toString().left(mostText);
}

QDateTime timeOf(const QJsonObject &json, QLatin1StringView name)
{
    return QDateTime::fromString(textOf(json, name), Qt::ISODateWithMs).toUTC();
}

qint64 countOf(const QJsonObject &json, QLatin1StringView name)
{
    return std::max<qint64>(0, json.value(name).toInteger());
}

/// Every element of an array of objects, or the first failure.
template <typename Value, typename Read>
Result<QList<Value>> listOf(const QJsonValue &array, Read read)
{
    QList<Value> list;
    if (!array.isArray() || array.toArray().size() > mostRows)
        return fail(unreadableAnswer());
    for (const QJsonValue element : array.toArray()) {
        Result<Value> value = read(element.toObject());
        if (!value)
            return fail(std::move(value).error());
        list << *value;
    }
    return list;
}

Result<ListedMember> listedFromJson(const QJsonObject &json)
{
    const Result<Member> member = memberFromJson(json);
    if (!member)
        return fail(member.error());
    return ListedMember{*member, countOf(json, "devices"_L1), countOf(json, "changes"_L1)};
}

Result<Session> sessionFromJson(const QJsonObject &json)
{
    Session session;
    session.id = SessionId::fromText(textOf(json, "id"_L1));
    session.member = MemberId::fromText(textOf(json, "member"_L1));
    if (session.id.isNull() || session.member.isNull())
        return fail(unreadableAnswer());
    session.device = textOf(json, "device"_L1);
    session.createdAt = timeOf(json, "created_at"_L1);
    session.lastUsedAt = timeOf(json, "last_used_at"_L1);
    session.expiresAt = timeOf(json, "expires_at"_L1);
    session.endedAt = timeOf(json, "ended_at"_L1);
    session.end = sessionEndFromWord(textOf(json, "end"_L1)).value_or(SessionEnd::Ended);
    return session;
}

Contribution contributionFromJson(const QJsonObject &json)
{
    return {countOf(json, "added"_L1),       countOf(json, "edited"_L1),   countOf(json, "imported"_L1),
            countOf(json, "merged"_L1),      countOf(json, "resolved"_L1), countOf(json, "undone"_L1),
            countOf(json, "change_sets"_L1), timeOf(json, "last_at"_L1)};
}

} // namespace

Error unreadableAnswer()
{
    return makeError(ErrorKind::Unavailable, u"companion_answer"_s,
                     u"The companion gave an answer that this program does not understand. It may be of another "
                     "version."_s);
}

Result<MemberList> memberListFromJson(const QJsonObject &json)
{
    Result<QList<ListedMember>> members = listOf<ListedMember>(json.value("members"_L1), listedFromJson);
    if (!members)
        return fail(std::move(members).error());
    return MemberList{*members, MemberId::fromText(textOf(json, "next"_L1))};
}

Result<MemberProfile> profileFromJson(const QJsonObject &json)
{
    const Result<Member> member = memberFromJson(json);
    if (!member)
        return fail(member.error());
    Result<QList<Session>> sessions = listOf<Session>(json.value("sessions"_L1), sessionFromJson);
    if (!sessions)
        return fail(std::move(sessions).error());
    return MemberProfile{*member, contributionFromJson(json.value("contribution"_L1).toObject()), *sessions,
                         SessionId::fromText(textOf(json, "current_session"_L1)),
                         json.value("is_last_owner"_L1).toBool()};
}

Result<Invitation> invitationFromJson(const QJsonObject &json)
{
    Invitation invitation;
    invitation.id = InvitationId::fromText(textOf(json, "id"_L1));
    invitation.member = MemberId::fromText(textOf(json, "member"_L1));
    const auto role = roleFromWord(textOf(json, "role"_L1));
    if (invitation.id.isNull() || !role)
        return fail(unreadableAnswer());
    invitation.role = *role;
    invitation.address = textOf(json, "address"_L1);
    invitation.invitedByName = textOf(json, "invited_by"_L1);
    invitation.delivery = textOf(json, "delivery"_L1);
    invitation.createdAt = timeOf(json, "created_at"_L1);
    invitation.expiresAt = timeOf(json, "expires_at"_L1);
    invitation.deliveredAt = timeOf(json, "delivered_at"_L1);
    invitation.claimedAt = timeOf(json, "claimed_at"_L1);
    invitation.revokedAt = timeOf(json, "revoked_at"_L1);
    return invitation;
}

Result<InvitationListing> invitationListFromJson(const QJsonObject &json)
{
    Result<QList<Invitation>> invitations = listOf<Invitation>(json.value("invitations"_L1), invitationFromJson);
    if (!invitations)
        return fail(std::move(invitations).error());
    return InvitationListing{*invitations, InvitationId::fromText(textOf(json, "next"_L1)),
                             json.value("sends_mail"_L1).toBool()};
}

Result<SentInvitation> sentInvitationFromJson(const QJsonObject &json)
{
    Result<Invitation> invitation = invitationFromJson(json);
    if (!invitation)
        return fail(std::move(invitation).error());
    SentInvitation sent;
    sent.invitation = *invitation;
    sent.isDelivered = json.value("delivered"_L1).toBool();
    sent.failure = textOf(json, "delivery_failure"_L1);
    sent.link = SecretText::take(json.value("link"_L1).toString().left(2000));
    return sent;
}

Result<NewPasswordReset> newResetFromJson(const QJsonObject &json)
{
    NewPasswordReset issued;
    issued.reset.id = PasswordResetId::fromText(textOf(json, "id"_L1));
    issued.reset.member = MemberId::fromText(textOf(json, "member"_L1));
    issued.reset.createdAt = timeOf(json, "created_at"_L1);
    issued.reset.expiresAt = timeOf(json, "expires_at"_L1);
    issued.token = SecretText::take(textOf(json, "token"_L1));
    if (issued.reset.id.isNull() || issued.token.isEmpty())
        return fail(unreadableAnswer());
    return issued;
}

} // namespace collectz::sync
