// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/sessionroutes.h"

#include "companion/routes/memberjson.h"
#include "companion/routing/jsonbody.h"

namespace collectz::companion {

using namespace Qt::StringLiterals;
using members::SecretText;

namespace {

constexpr qsizetype mostAddress = 254;
constexpr qsizetype mostName = 100;
constexpr qsizetype mostPassword = 1024;
constexpr qsizetype mostToken = 200;

Answer signedInAnswer(const Result<members::SignedIn> &signedIn, int status)
{
    if (!signedIn)
        return problemOf(signedIn.error());
    return Response::json(signedInToJson(*signedIn), status);
}

} // namespace

RouteList SessionRoutes::routes()
{
    const auto open = RouteScope::Shared;
    const auto password = RouteLane::Password;
    const auto catalog = RouteLane::Catalog;
    return {
        {"POST", u"/api/v1/setup"_s, u"setup.claim"_s, open, password, [this](const Call &c) { return setUp(c); }},
        {"POST", u"/api/v1/session"_s, u"session.create"_s, open, password,
         [this](const Call &c) { return signIn(c); }},
        {"POST", u"/api/v1/session/refresh"_s, u"session.refresh"_s, open, catalog,
         [this](const Call &c) { return refresh(c); }},
        {"DELETE", u"/api/v1/session"_s, u"sessions.end"_s, RouteScope::Own, catalog,
         [this](const Call &c) { return signOut(c); }},
        {"GET", u"/api/v1/sessions"_s, u"sessions.list"_s, RouteScope::Own, catalog,
         [this](const Call &c) { return list(c, c.who.member); }},
        {"DELETE", u"/api/v1/sessions"_s, u"sessions.end"_s, RouteScope::Own, catalog,
         [this](const Call &c) { return endOthers(c, c.who.member); }},
        {"DELETE", u"/api/v1/sessions/{session}"_s, u"sessions.end"_s, RouteScope::Decided, catalog,
         [this](const Call &c) { return end(c); }},
        {"GET", u"/api/v1/members/{member}/sessions"_s, u"sessions.list"_s, RouteScope::Decided, catalog,
         [this](const Call &c) { return list(c, memberOf(c)); }},
        {"DELETE", u"/api/v1/members/{member}/sessions"_s, u"sessions.end"_s, RouteScope::Decided, catalog,
         [this](const Call &c) { return endOthers(c, memberOf(c)); }},
    };
}

Answer SessionRoutes::setUp(const Call &call)
{
    JsonBody body(call.request);
    SecretText code = SecretText::take(body.text(u"code"_s, mostToken));
    members::FirstOwner owner;
    owner.address = body.text(u"address"_s, mostAddress);
    owner.name = body.text(u"name"_s, mostName);
    owner.password = SecretText::take(body.text(u"password"_s, mostPassword));
    const QString device = body.text(u"device"_s, mostName);
    if (auto problem = body.problem())
        return tl::unexpected(*std::move(problem));
    return signedInAnswer(m_services.setup.claim(callerOf(call, device), code, owner), 201);
}

Answer SessionRoutes::signIn(const Call &call)
{
    JsonBody body(call.request);
    members::SignInRequest request;
    request.address = body.text(u"address"_s, mostAddress);
    request.password = SecretText::take(body.text(u"password"_s, mostPassword));
    request.deviceKey = SecretText::take(body.optionalText(u"device_key"_s, mostToken));
    const QString device = body.text(u"device"_s, mostName);
    if (auto problem = body.problem())
        return tl::unexpected(*std::move(problem));
    return signedInAnswer(m_services.sessions.signIn(callerOf(call, device), request), 201);
}

Answer SessionRoutes::refresh(const Call &call)
{
    JsonBody body(call.request);
    const SecretText token = SecretText::take(body.text(u"refresh_token"_s, mostToken));
    const QByteArray attempt = body.text(u"attempt"_s, mostToken).toUtf8();
    if (auto problem = body.problem())
        return tl::unexpected(*std::move(problem));
    return signedInAnswer(m_services.sessions.refresh(callerOf(call), token, attempt), 200);
}

Answer SessionRoutes::signOut(const Call &call)
{
    const Result<void> done = m_services.sessions.end(callerOf(call), call.who.session);
    if (!done)
        return problemOf(done.error());
    return Response::empty();
}

Answer SessionRoutes::list(const Call &call, const MemberId &member)
{
    if (member.isNull())
        return noSuchThing();
    const auto sessions = m_services.sessions.list(callerOf(call), member);
    if (!sessions)
        return problemOf(sessions.error());
    return Response::json({{u"sessions"_s, sessionsToJson(*sessions)}});
}

Answer SessionRoutes::end(const Call &call)
{
    const SessionId session = SessionId::fromText(call.parameters.value(u"session"_s));
    if (session.isNull())
        return noSuchThing();
    const Result<void> done = m_services.sessions.end(callerOf(call), session);
    if (!done)
        return problemOf(done.error());
    return Response::empty();
}

Answer SessionRoutes::endOthers(const Call &call, const MemberId &member)
{
    if (member.isNull())
        return noSuchThing();
    const auto ended = m_services.sessions.endOthers(callerOf(call), member);
    if (!ended)
        return problemOf(ended.error());
    return Response::json({{u"ended"_s, *ended}});
}

} // namespace collectz::companion
