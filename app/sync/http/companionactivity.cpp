// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/companionactivity.h"

#include "activity/activitywords.h"
#include "activity/eventexport.h"
#include "sync/http/peoplejson.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using activity::Event;
using activity::EventFilter;

namespace {

constexpr ExchangeLimits limits{std::chrono::seconds(30), qint64(4) * 1024 * 1024};
constexpr int mostAPage = 500;

void add(QUrlQuery &query, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QUrlQuery queryOf(const EventFilter &filter, int limit)
{
    QUrlQuery query;
    add(query, u"action"_s, filter.action);
    add(query, u"entity"_s, filter.entity);
    add(query, u"actor"_s, filter.actor);
    add(query, u"words"_s, filter.words);
    add(query, u"reason"_s, filter.reason);
    if (filter.outcome)
        add(query, u"outcome"_s, activity::outcomeWord(*filter.outcome));
    if (filter.from.isValid())
        add(query, u"from"_s, filter.from.toUTC().toString(Qt::ISODateWithMs));
    if (filter.to.isValid())
        add(query, u"to"_s, filter.to.toUTC().toString(Qt::ISODateWithMs));
    if (filter.beforeNumber > 0)
        add(query, u"before"_s, QString::number(filter.beforeNumber));
    add(query, u"limit"_s, QString::number(limit));
    return query;
}

} // namespace

CompanionActivity::CompanionActivity(const CompanionApi &api, CancelToken cancel)
    : m_api(api)
    , m_cancel(std::move(cancel))
{}

Result<QList<Event>> CompanionActivity::events(const EventFilter &filter)
{
    QList<Event> events;
    EventFilter page = filter;
    // A page may hold fewer than were asked for, where not all are this member's to see; only the missing `next` is the end.
    while (events.size() < filter.limit) {
        const int wanted = std::clamp(static_cast<int>(filter.limit - events.size()), 1, mostAPage);
        const Result<QJsonObject> answer =
            m_api.send({ApiRequest::Method::Get, {u"activity"_s}, {}, queryOf(page, wanted)}, limits, m_cancel);
        if (!answer)
            return fail(answer.error());
        for (const QJsonValue element : answer->value("events"_L1).toArray()) {
            const std::optional<Event> event = activity::eventFromJson(element.toObject());
            if (!event)
                return fail(unreadableAnswer());
            events << *event;
        }
        const qint64 next = answer->value("next"_L1).toInteger();
        if (next <= 0)
            break;
        page.beforeNumber = next;
    }
    return events;
}

} // namespace collectz::sync
