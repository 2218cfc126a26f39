// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/activityroutes.h"

#include "activity/activitywords.h"
#include "activity/eventexport.h"
#include "companion/routing/jsonbody.h"

#include <limits>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLimit = 100;
constexpr int mostLimit = 500;
constexpr qsizetype mostTextLength = 200;

using FilterResult = tl::expected<activity::EventFilter, Problem>;

std::optional<Problem> readTime(const Request &request, const QString &name, QDateTime &time)
{
    const QString text = request.parameter(name);
    if (text.isNull())
        return std::nullopt;
    time = QDateTime::fromString(text, Qt::ISODateWithMs);
    // A time without a zone would mean another moment on each machine.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return badParameter(name, u"has to be a time such as 2026-03-01T12:00:00Z"_s).value();
    return std::nullopt;
}

FilterResult readFilter(const Request &request)
{
    activity::EventFilter filter;
    for (const auto &[name, member] : {std::pair{u"action"_s, &filter.action}, std::pair{u"entity"_s, &filter.entity},
                                       std::pair{u"actor"_s, &filter.actor}, std::pair{u"words"_s, &filter.words},
                                       std::pair{u"reason"_s, &filter.reason}}) {
        *member = request.parameter(name);
        if (member->size() > mostTextLength)
            return badParameter(name, u"is too long"_s);
    }
    if (const QString outcome = request.parameter(u"outcome"); !outcome.isNull()) {
        filter.outcome = activity::outcomeFromWord(outcome);
        if (!filter.outcome)
            return badParameter(u"outcome"_s, u"has to be done, refused or failed"_s);
    }
    for (const auto &[name, member] : {std::pair{u"from"_s, &filter.from}, std::pair{u"to"_s, &filter.to}}) {
        if (auto problem = readTime(request, name, *member))
            return tl::unexpected(*std::move(problem));
    }
    const auto limit = numberParameter(request, u"limit", 1, mostLimit, usualLimit);
    const auto before = numberParameter(request, u"before", 1, std::numeric_limits<qint64>::max(), 0);
    if (!limit || !before)
        return badParameter(limit ? u"before"_s : u"limit"_s, u"has to be a number from 1 on"_s);
    filter.limit = static_cast<int>(*limit);
    filter.beforeNumber = *before;
    return filter;
}

} // namespace

RouteList ActivityRoutes::routes()
{
    return {{"GET", u"/api/v1/activity"_s, u"activity.read"_s, RouteScope::Decided, RouteLane::Catalog,
             [this](const Call &call) { return listEvents(call); }}};
}

Answer ActivityRoutes::listEvents(const Call &call)
{
    FilterResult filter = readFilter(call.request);
    if (!filter)
        return tl::unexpected(filter.error());
    const bool seesAll = members::decide(call.who, members::Action::ActivityRead, members::Ownership::Other).isAllowed;
    if (!seesAll && !filter->actor.isEmpty() && filter->actor != call.who.name)
        return tl::unexpected(Problem{u"not-allowed"_s, u"You may see what you did yourself."_s, u"not_own"_s, 0, {}});
    if (!seesAll)
        filter->actor = call.who.name;
    const auto events = m_log.events(*filter);
    if (!events)
        return problemOf(events.error());
    QJsonArray array;
    for (const activity::Event &event : *events) {
        // Two people may have one name; the id tells.
        const QString member = event.details.value(u"member"_s).toString();
        if (seesAll || member.isEmpty() || member == call.who.member.text())
            array.append(activity::eventToJson(event));
    }
    QJsonObject json{{u"events"_s, array}};
    if (events->size() == filter->limit)
        json.insert(u"next"_s, events->constLast().number);
    return Response::json(json);
}

} // namespace collectz::companion
