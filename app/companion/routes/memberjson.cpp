// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/memberjson.h"

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

void insertTime(QJsonObject &json, const QString &name, const QDateTime &time)
{
    if (time.isValid())
        json.insert(name, time.toUTC().toString(Qt::ISODateWithMs));
}

QString shown(const members::SecretText &secret)
{
    return QString::fromUtf8(secret.reveal());
}

} // namespace

QJsonObject memberToJson(const members::Member &member)
{
    QJsonObject json{{u"id"_s, member.id.text()},
                     {u"name"_s, member.name},
                     {u"address"_s, member.address},
                     {u"role"_s, members::roleWord(member.role)},
                     {u"status"_s, members::memberStatusWord(member.status)}};
    insertTime(json, u"created_at"_s, member.createdAt);
    insertTime(json, u"last_sign_in_at"_s, member.lastSignInAt);
    insertTime(json, u"password_changed_at"_s, member.passwordChangedAt);
    return json;
}

QJsonObject listedMemberToJson(const members::ListedMember &listed)
{
    QJsonObject json = memberToJson(listed.member);
    json.insert(u"devices"_s, listed.devices);
    json.insert(u"changes"_s, listed.changes);
    return json;
}

QJsonObject sessionToJson(const members::Session &session)
{
    QJsonObject json{{u"id"_s, session.id.text()}, {u"member"_s, session.member.text()}, {u"device"_s, session.device}};
    insertTime(json, u"created_at"_s, session.createdAt);
    insertTime(json, u"last_used_at"_s, session.lastUsedAt);
    insertTime(json, u"expires_at"_s, session.expiresAt);
    insertTime(json, u"ended_at"_s, session.endedAt);
    if (session.end != members::SessionEnd::None)
        json.insert(u"end"_s, members::sessionEndWord(session.end));
    return json;
}

QJsonArray sessionsToJson(const QList<members::Session> &sessions)
{
    QJsonArray array;
    for (const members::Session &session : sessions)
        array.append(sessionToJson(session));
    return array;
}

QJsonObject profileToJson(const members::MemberProfile &profile)
{
    const members::Contribution &done = profile.contribution;
    QJsonObject contribution{{u"added"_s, done.added},
                             {u"edited"_s, done.edited},
                             {u"imported"_s, done.imported},
                             {u"merged"_s, done.merged},
                             {u"resolved"_s, done.resolved},
                             {u"undone"_s, done.undone},
                             {u"change_sets"_s, done.changeSets},
                             {u"score"_s, profile.score()}};
    insertTime(contribution, u"last_at"_s, done.lastAt);
    QJsonObject json = memberToJson(profile.member);
    json.insert(u"is_last_owner"_s, profile.isLastOwner);
    if (!profile.currentSession.isNull())
        json.insert(u"current_session"_s, profile.currentSession.text());
    json.insert(u"contribution"_s, contribution);
    json.insert(u"sessions"_s, sessionsToJson(profile.sessions));
    return json;
}

QJsonObject invitationToJson(const members::Invitation &invitation, const QDateTime &now)
{
    QJsonObject json{{u"id"_s, invitation.id.text()},
                     {u"member"_s, invitation.member.text()},
                     {u"address"_s, invitation.address},
                     {u"role"_s, members::roleWord(invitation.role)},
                     {u"state"_s, members::invitationStateWord(invitation.stateAt(now))},
                     {u"invited_by"_s, invitation.invitedByName}};
    if (!invitation.delivery.isEmpty())
        json.insert(u"delivery"_s, invitation.delivery);
    insertTime(json, u"created_at"_s, invitation.createdAt);
    insertTime(json, u"expires_at"_s, invitation.expiresAt);
    insertTime(json, u"delivered_at"_s, invitation.deliveredAt);
    insertTime(json, u"claimed_at"_s, invitation.claimedAt);
    insertTime(json, u"revoked_at"_s, invitation.revokedAt);
    return json;
}

QJsonObject resetToJson(const members::PasswordReset &reset, const QDateTime &now)
{
    QJsonObject json{{u"id"_s, reset.id.text()},
                     {u"member"_s, reset.member.text()},
                     {u"state"_s, members::resetStateWord(reset.stateAt(now))}};
    insertTime(json, u"created_at"_s, reset.createdAt);
    insertTime(json, u"expires_at"_s, reset.expiresAt);
    insertTime(json, u"used_at"_s, reset.usedAt);
    insertTime(json, u"invalidated_at"_s, reset.invalidatedAt);
    return json;
}

QJsonObject signedInToJson(const members::SignedIn &signedIn)
{
    QJsonObject json{{u"member"_s, memberToJson(signedIn.member)},
                     {u"session"_s, sessionToJson(signedIn.session)},
                     {u"access_token"_s, shown(signedIn.accessToken)},
                     {u"refresh_token"_s, shown(signedIn.refreshToken)}};
    insertTime(json, u"access_expires_at"_s, signedIn.accessExpiresAt);
    insertTime(json, u"refresh_expires_at"_s, signedIn.refreshExpiresAt);
    if (!signedIn.deviceKey.isEmpty())
        json.insert(u"device_key"_s, shown(signedIn.deviceKey));
    return json;
}

members::Caller callerOf(const Call &call, const QString &device)
{
    return {call.who, call.request.clientAddress, device, call.request.correlation};
}

MemberId memberOf(const Call &call)
{
    return MemberId::fromText(call.parameters.value(u"member"_s));
}

tl::unexpected<Problem> noSuchThing()
{
    return tl::unexpected(Problem{u"not-found"_s, u"There is nothing with this id."_s, u"no_such_id"_s, 0, {}});
}

} // namespace collectz::companion
