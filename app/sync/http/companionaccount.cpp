// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/companionaccount.h"

namespace collectz::sync {

using namespace Qt::StringLiterals;
using members::Member;
using members::SecretText;
using members::SignedIn;

namespace {

QString shown(const SecretText &secret)
{
    return QString::fromUtf8(secret.reveal());
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

Error unreadable()
{
    return makeError(ErrorKind::Unavailable, u"companion_answer"_s,
                     u"The companion gave an answer that this program does not understand. It may be of another "
                     "version."_s);
}

Result<SignedIn> signedInFromJson(const QJsonObject &json)
{
    const QJsonObject session = json.value("session"_L1).toObject();
    SignedIn signedIn;
    const Result<Member> member = memberFromJson(json.value("member"_L1).toObject());
    if (!member)
        return fail(member.error());
    signedIn.member = *member;
    signedIn.session.id = SessionId::fromText(session.value("id"_L1).toString());
    signedIn.session.member = member->id;
    signedIn.session.device = session.value("device"_L1).toString();
    signedIn.session.expiresAt = timeOf(session.value("expires_at"_L1));
    signedIn.accessToken = SecretText::take(json.value("access_token"_L1).toString());
    signedIn.accessExpiresAt = timeOf(json.value("access_expires_at"_L1));
    signedIn.refreshToken = SecretText::take(json.value("refresh_token"_L1).toString());
    signedIn.refreshExpiresAt = timeOf(json.value("refresh_expires_at"_L1));
    signedIn.deviceKey = SecretText::take(json.value("device_key"_L1).toString());
    if (signedIn.session.id.isNull() || signedIn.accessToken.isEmpty() || signedIn.refreshToken.isEmpty())
        return fail(unreadable());
    return signedIn;
}

} // namespace

Result<Member> memberFromJson(const QJsonObject &json)
{
    Member member;
    member.id = MemberId::fromText(json.value("id"_L1).toString());
    member.name = json.value("name"_L1).toString().left(200);
    member.address = json.value("address"_L1).toString().left(300);
    const auto role = members::roleFromWord(json.value("role"_L1).toString());
    const auto status = members::memberStatusFromWord(json.value("status"_L1).toString());
    if (member.id.isNull() || !role || !status)
        return fail(unreadable());
    member.role = *role;
    member.status = *status;
    member.createdAt = timeOf(json.value("created_at"_L1));
    member.lastSignInAt = timeOf(json.value("last_sign_in_at"_L1));
    member.passwordChangedAt = timeOf(json.value("password_changed_at"_L1));
    return member;
}

QJsonObject memberToJson(const Member &member)
{
    return {{u"id"_s, member.id.text()},
            {u"name"_s, member.name},
            {u"address"_s, member.address},
            {u"role"_s, members::roleWord(member.role)},
            {u"status"_s, members::memberStatusWord(member.status)}};
}

Result<SignedIn> CompanionAccount::enter(const QStringList &path, const QJsonObject &body,
                                         const CancelToken &cancel) const
{
    const Result<QJsonObject> answer = m_api.send({ApiRequest::Method::Post, path, body}, accountLimits, cancel);
    return answer ? signedInFromJson(*answer) : fail(answer.error());
}

Result<SignedIn> CompanionAccount::setUp(const SecretText &code, const members::FirstOwner &owner,
                                         const QString &device, const CancelToken &cancel) const
{
    return enter({u"setup"_s},
                 {{u"code"_s, shown(code)},
                  {u"address"_s, owner.address},
                  {u"name"_s, owner.name},
                  {u"password"_s, shown(owner.password)},
                  {u"device"_s, device}},
                 cancel);
}

Result<SignedIn> CompanionAccount::signIn(const members::SignInRequest &request, const QString &device,
                                          const CancelToken &cancel) const
{
    QJsonObject body{{u"address"_s, request.address}, {u"password"_s, shown(request.password)}, {u"device"_s, device}};
    if (!request.deviceKey.isEmpty())
        body.insert(u"device_key"_s, shown(request.deviceKey));
    return enter({u"session"_s}, body, cancel);
}

Result<SignedIn> CompanionAccount::claim(const members::ClaimRequest &request, const QString &device,
                                         const CancelToken &cancel) const
{
    return enter({u"invitations"_s, u"claim"_s},
                 {{u"token"_s, shown(request.token)},
                  {u"address"_s, request.address},
                  {u"name"_s, request.name},
                  {u"password"_s, shown(request.password)},
                  {u"device"_s, device}},
                 cancel);
}

Result<SignedIn> CompanionAccount::redeemReset(const SecretText &reset, const SecretText &password,
                                               const QString &device, const CancelToken &cancel) const
{
    return enter({u"resets"_s, u"redeem"_s},
                 {{u"token"_s, shown(reset)}, {u"password"_s, shown(password)}, {u"device"_s, device}}, cancel);
}

Result<CompanionAccount::Renewed> CompanionAccount::refresh(const SecretText &token, const QByteArray &attempt,
                                                            const CancelToken &cancel) const
{
    const Result<CompanionApi::Dated> answer =
        m_api.sendDated({ApiRequest::Method::Post,
                         {u"session"_s, u"refresh"_s},
                         {{u"refresh_token"_s, shown(token)}, {u"attempt"_s, QString::fromLatin1(attempt)}}},
                        accountLimits, cancel);
    if (!answer)
        return fail(answer.error());
    Result<SignedIn> tokens = signedInFromJson(answer->answer);
    if (!tokens)
        return fail(std::move(tokens).error());
    Renewed renewed;
    renewed.tokens = std::move(*tokens);
    // Both times are the companion's, so the clock of this machine may stand wherever it wants.
    if (answer->date.isValid() && renewed.tokens.accessExpiresAt.isValid())
        renewed.lifetime =
            std::chrono::seconds(std::max<qint64>(0, answer->date.secsTo(renewed.tokens.accessExpiresAt)));
    return renewed;
}

Result<Member> whoAmI(const CompanionApi &api, const CancelToken &cancel)
{
    // The profile tells of every device, too.
    constexpr ExchangeLimits limits{std::chrono::seconds(30), 1024 * 1024};
    const Result<QJsonObject> answer = api.send({ApiRequest::Method::Get, {u"me"_s}}, limits, cancel);
    return answer ? memberFromJson(*answer) : fail(answer.error());
}

Result<void> signOut(const CompanionApi &api, const CancelToken &cancel)
{
    const Result<QJsonObject> answer = api.send({ApiRequest::Method::Delete, {u"session"_s}}, accountLimits, cancel);
    return answer ? Result<void>() : fail(answer.error());
}

} // namespace collectz::sync
