// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/invitationroutes.h"

#include "companion/logging.h"
#include "companion/routes/memberjson.h"
#include "companion/routing/jsonbody.h"

namespace collectz::companion {

using namespace Qt::StringLiterals;
using members::SecretText;

namespace {

constexpr int usualLimit = 50;
constexpr int mostLimit = 200;
constexpr qsizetype mostAddress = 254;
constexpr qsizetype mostName = 100;
constexpr qsizetype mostPassword = 1024;
constexpr qsizetype mostToken = 200;

} // namespace

RouteList InvitationRoutes::routes()
{
    const auto shared = RouteScope::Shared;
    return {
        {"POST", u"/api/v1/invitations"_s, u"invitations.create"_s, shared, RouteLane::Mail,
         [this](const Call &c) { return create(c); }},
        {"GET", u"/api/v1/invitations"_s, u"invitations.list"_s, shared, RouteLane::Catalog,
         [this](const Call &c) { return list(c); }},
        {"DELETE", u"/api/v1/invitations/{invitation}"_s, u"invitations.revoke"_s, shared, RouteLane::Catalog,
         [this](const Call &c) { return revoke(c); }},
        {"POST", u"/api/v1/invitations/claim"_s, u"invitation.claim"_s, shared, RouteLane::Password,
         [this](const Call &c) { return claim(c); }},
    };
}

Answer InvitationRoutes::create(const Call &call)
{
    JsonBody body(call.request);
    const QString address = body.text(u"address"_s, mostAddress);
    const auto role = members::roleFromWord(body.text(u"role"_s, 20));
    const QString delivery = body.text(u"delivery"_s, 10);
    if (!role)
        body.complain(u"role"_s, u"is no role"_s);
    if (delivery != u"mail"_s && delivery != u"link"_s)
        body.complain(u"delivery"_s, u"has to be mail or link"_s);
    if (auto problem = body.problem())
        return tl::unexpected(*std::move(problem));
    if (delivery == u"mail"_s && !m_mailer.isAvailable())
        return tl::unexpected(Problem{
            u"conflict"_s, u"This companion sends no mail. Choose the link and hand it over."_s, u"no_mail"_s, 0, {}});

    const auto invitation = m_services.invitations.create(callerOf(call), address, *role);
    if (!invitation)
        return problemOf(invitation.error());
    QJsonObject json = invitationToJson(invitation->invitation, m_clock.now());
    if (delivery == u"mail"_s) {
        const Result<void> sent = deliver(call, *invitation);
        json.insert(u"delivered"_s, sent.has_value());
        if (!sent)
            json.insert(u"delivery_failure"_s, sent.error().message);
    } else {
        const CompanionAddress companion = m_address();
        json.insert(u"token"_s, QString::fromUtf8(invitation->token.reveal()));
        json.insert(u"link"_s, invitationLink(companion, invitation->token));
        json.insert(u"delivered"_s, true);
        if (auto told = m_services.invitations.reportDelivered(callerOf(call), invitation->invitation.id, u"link"_s);
            !told)
            return problemOf(told.error());
    }
    return Response::json(json, 201);
}

Result<void> InvitationRoutes::deliver(const Call &call, const members::NewInvitation &invitation)
{
    const QByteArray message = invitationMessage(m_mailer.sender(), invitation, m_address(), m_clock.now());
    const Result<void> sent = m_mailer.send(invitation.invitation.address, message);
    const members::Caller caller = callerOf(call);
    const InvitationId &id = invitation.invitation.id;
    const Result<void> told =
        sent ? m_services.invitations.reportDelivered(caller, id, u"smtp"_s)
             : m_services.invitations.reportDeliveryFailed(caller, id, u"smtp"_s, sent.error().code);
    if (!sent)
        qCWarning(logCompanion, "%s: %s", qUtf8Printable(sent.error().message), qUtf8Printable(sent.error().technical));
    if (!told)
        qCWarning(logCompanion, "delivery not recorded: %s", qUtf8Printable(told.error().message));
    return sent;
}

Answer InvitationRoutes::list(const Call &call)
{
    const auto limit = numberParameter(call.request, u"limit", 1, mostLimit, usualLimit);
    if (!limit)
        return badParameter(u"limit"_s, u"has to be a number from 1 to %1"_s.arg(mostLimit));
    const QString state = call.request.parameter(u"state");
    if (!state.isNull() && state != u"open"_s && state != u"all"_s)
        return badParameter(u"state"_s, u"has to be open or all"_s);
    const QString after = call.request.parameter(u"after");
    const InvitationId before = InvitationId::fromText(after);
    if (!after.isNull() && before.isNull())
        return badParameter(u"after"_s, u"is no id of an invitation"_s);
    const auto invitations =
        m_services.invitations.list(callerOf(call), state == u"all"_s, before, static_cast<int>(*limit));
    if (!invitations)
        return problemOf(invitations.error());
    QJsonArray array;
    for (const members::Invitation &invitation : *invitations)
        array.append(invitationToJson(invitation, m_clock.now()));
    QJsonObject json{{u"invitations"_s, array}, {u"sends_mail"_s, m_mailer.isAvailable()}};
    if (invitations->size() == *limit)
        json.insert(u"next"_s, invitations->constLast().id.text());
    return Response::json(json);
}

Answer InvitationRoutes::revoke(const Call &call)
{
    const InvitationId id = InvitationId::fromText(call.parameters.value(u"invitation"_s));
    if (id.isNull())
        return noSuchThing();
    const auto invitation = m_services.invitations.revoke(callerOf(call), id);
    if (!invitation)
        return problemOf(invitation.error());
    return Response::json(invitationToJson(*invitation, m_clock.now()));
}

Answer InvitationRoutes::claim(const Call &call)
{
    JsonBody body(call.request);
    members::ClaimRequest request;
    request.token = SecretText::take(body.text(u"token"_s, mostToken));
    request.address = body.text(u"address"_s, mostAddress);
    request.name = body.text(u"name"_s, mostName);
    request.password = SecretText::take(body.text(u"password"_s, mostPassword));
    const QString device = body.text(u"device"_s, mostName);
    if (auto problem = body.problem())
        return tl::unexpected(*std::move(problem));
    const auto signedIn = m_services.invitations.claim(callerOf(call, device), request);
    if (!signedIn)
        return problemOf(signedIn.error());
    return Response::json(signedInToJson(*signedIn), 201);
}

} // namespace collectz::companion
