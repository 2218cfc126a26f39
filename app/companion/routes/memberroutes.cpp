// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/memberroutes.h"

#include "companion/routes/memberjson.h"
#include "companion/routing/jsonbody.h"

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLimit = 50;
constexpr int mostLimit = 200;
constexpr qsizetype mostWords = 200;

} // namespace

RouteList MemberRoutes::routes()
{
    const auto catalog = RouteLane::Catalog;
    // What may be changed depends on what is changed; the service asks the policy about each.
    return {
        {"GET", u"/api/v1/members"_s, u"members.list"_s, RouteScope::Decided, catalog,
         [this](const Call &c) { return list(c); }},
        {"GET", u"/api/v1/me"_s, u"profile.read"_s, RouteScope::Own, catalog,
         [this](const Call &c) { return show(c, c.who.member); }},
        {"GET", u"/api/v1/members/{member}"_s, u"profile.read"_s, RouteScope::Decided, catalog,
         [this](const Call &c) { return show(c, memberOf(c)); }},
        {"PATCH", u"/api/v1/members/{member}"_s, u"profile.edit"_s, RouteScope::Decided, catalog,
         [this](const Call &c) { return change(c); }},
    };
}

Answer MemberRoutes::list(const Call &call)
{
    members::MemberListRequest request;
    request.words = call.request.parameter(u"words");
    if (request.words.size() > mostWords)
        return badParameter(u"words"_s, u"is too long"_s);
    const auto limit = numberParameter(call.request, u"limit", 1, mostLimit, usualLimit);
    if (!limit)
        return badParameter(u"limit"_s, u"has to be a number from 1 to %1"_s.arg(mostLimit));
    request.limit = static_cast<int>(*limit);
    const QString after = call.request.parameter(u"after");
    request.after = MemberId::fromText(after);
    if (!after.isNull() && request.after.isNull())
        return badParameter(u"after"_s, u"is no id of a member"_s);
    const auto list = m_services.members.page(callerOf(call), request);
    if (!list)
        return problemOf(list.error());
    QJsonArray array;
    for (const members::ListedMember &listed : list->members)
        array.append(listedMemberToJson(listed));
    QJsonObject json{{u"members"_s, array}};
    if (!list->next.isNull())
        json.insert(u"next"_s, list->next.text());
    return Response::json(json);
}

Answer MemberRoutes::show(const Call &call, const MemberId &member)
{
    if (member.isNull())
        return noSuchThing();
    const auto profile = m_services.members.profile(callerOf(call), member);
    if (!profile)
        return problemOf(profile.error());
    return Response::json(profileToJson(*profile));
}

Answer MemberRoutes::change(const Call &call)
{
    const MemberId id = memberOf(call);
    if (id.isNull())
        return noSuchThing();
    JsonBody body(call.request);
    const QString role = body.optionalText(u"role"_s, 20);
    const QString status = body.optionalText(u"status"_s, 20);
    const QString name = body.optionalText(u"name"_s, 200);
    // One at a time: each is one decision and one event.
    if (!role.isNull() + !status.isNull() + !name.isNull() != 1)
        body.complain(u"role"_s, u"or status or name has to be given, one at a time"_s);
    const auto newRole = members::roleFromWord(role);
    const auto newStatus = members::memberStatusFromWord(status);
    if (!role.isNull() && !newRole)
        body.complain(u"role"_s, u"is no role"_s);
    if (!status.isNull() && !newStatus)
        body.complain(u"status"_s, u"is no status"_s);
    if (auto problem = body.problem())
        return tl::unexpected(*std::move(problem));
    const members::Caller caller = callerOf(call);
    const auto member = newRole     ? m_services.members.changeRole(caller, id, *newRole)
                        : newStatus ? m_services.members.changeStatus(caller, id, *newStatus)
                                    : m_services.members.rename(caller, id, name);
    if (!member)
        return problemOf(member.error());
    return Response::json(memberToJson(*member));
}

} // namespace collectz::companion
