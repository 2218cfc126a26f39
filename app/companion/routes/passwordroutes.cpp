// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/passwordroutes.h"

#include "companion/routes/memberjson.h"
#include "companion/routing/jsonbody.h"

namespace collectz::companion {

using namespace Qt::StringLiterals;
using members::SecretText;

namespace {

constexpr qsizetype mostPassword = 1024;
constexpr qsizetype mostToken = 200;
constexpr qsizetype mostName = 100;

} // namespace

RouteList PasswordRoutes::routes()
{
    const auto catalog = RouteLane::Catalog;
    const auto shared = RouteScope::Shared;
    return {
        {"POST", u"/api/v1/password"_s, u"password.change"_s, RouteScope::Own, RouteLane::Password,
         [this](const Call &c) { return change(c); }},
        {"POST", u"/api/v1/members/{member}/resets"_s, u"members.reset"_s, shared, catalog,
         [this](const Call &c) { return issueReset(c); }},
        {"GET", u"/api/v1/members/{member}/resets"_s, u"members.reset"_s, shared, catalog,
         [this](const Call &c) { return listResets(c); }},
        {"DELETE", u"/api/v1/members/{member}/resets"_s, u"members.reset"_s, shared, catalog,
         [this](const Call &c) { return invalidateResets(c); }},
        {"POST", u"/api/v1/resets/redeem"_s, u"reset.redeem"_s, shared, RouteLane::Password,
         [this](const Call &c) { return redeem(c); }},
    };
}

Answer PasswordRoutes::change(const Call &call)
{
    JsonBody body(call.request);
    const SecretText current = SecretText::take(body.text(u"current"_s, mostPassword));
    const SecretText next = SecretText::take(body.text(u"new"_s, mostPassword));
    if (auto problem = body.problem())
        return tl::unexpected(*std::move(problem));
    const Result<void> done = m_services.passwords.change(callerOf(call), current, next);
    if (!done)
        return problemOf(done.error());
    return Response::empty();
}

Answer PasswordRoutes::issueReset(const Call &call)
{
    const MemberId member = memberOf(call);
    if (member.isNull())
        return noSuchThing();
    const auto reset = m_services.passwords.issueReset(callerOf(call), member);
    if (!reset)
        return problemOf(reset.error());
    QJsonObject json = resetToJson(reset->reset, m_clock.now());
    json.insert(u"token"_s, QString::fromUtf8(reset->token.reveal()));
    return Response::json(json, 201);
}

Answer PasswordRoutes::listResets(const Call &call)
{
    const MemberId member = memberOf(call);
    if (member.isNull())
        return noSuchThing();
    const auto resets = m_services.passwords.resets(callerOf(call), member);
    if (!resets)
        return problemOf(resets.error());
    QJsonArray array;
    for (const members::PasswordReset &reset : *resets)
        array.append(resetToJson(reset, m_clock.now()));
    return Response::json({{u"resets"_s, array}});
}

Answer PasswordRoutes::invalidateResets(const Call &call)
{
    const MemberId member = memberOf(call);
    if (member.isNull())
        return noSuchThing();
    const auto count = m_services.passwords.invalidateResets(callerOf(call), member);
    if (!count)
        return problemOf(count.error());
    return Response::json({{u"invalidated"_s, *count}});
}

Answer PasswordRoutes::redeem(const Call &call)
{
    JsonBody body(call.request);
    const SecretText token = SecretText::take(body.text(u"token"_s, mostToken));
    const SecretText next = SecretText::take(body.text(u"password"_s, mostPassword));
    const QString device = body.text(u"device"_s, mostName);
    if (auto problem = body.problem())
        return tl::unexpected(*std::move(problem));
    const auto signedIn = m_services.passwords.redeem(callerOf(call, device), token, next);
    if (!signedIn)
        return problemOf(signedIn.error());
    return Response::json(signedInToJson(*signedIn), 201);
}

} // namespace collectz::companion
