// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/eventexport.h"

#include "activity/activitywords.h"
#include "base/csvline.h"

#include <QJsonDocument>

namespace collectz::activity {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

void insertText(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

} // namespace

QByteArray eventCsvHeader()
{
    return csvLine({u"number"_s, u"time"_s, u"actor"_s, u"device"_s, u"action"_s, u"entity"_s, u"subject"_s,
                    u"outcome"_s, u"reason"_s, u"details"_s, u"correlation"_s});
}

QByteArray eventCsvLine(const Event &event)
{
    const QString details = event.details.isEmpty()
                                ? QString()
                                : QString::fromUtf8(QJsonDocument(event.details).toJson(QJsonDocument::Compact));
    return csvLine({QString::number(event.number), timeText(event.at), event.actor, event.device, event.action,
                    event.entity, event.subject, outcomeWord(event.outcome), event.reason, details, event.correlation},
                   FormulaGuard::On);
}

QJsonObject eventToJson(const Event &event)
{
    QJsonObject json{{u"number"_s, event.number}, {u"outcome"_s, outcomeWord(event.outcome)}};
    insertText(json, u"time"_s, timeText(event.at));
    insertText(json, u"actor"_s, event.actor);
    insertText(json, u"device"_s, event.device);
    insertText(json, u"action"_s, event.action);
    insertText(json, u"entity"_s, event.entity);
    insertText(json, u"subject"_s, event.subject);
    insertText(json, u"reason"_s, event.reason);
    insertText(json, u"correlation"_s, event.correlation);
    if (!event.details.isEmpty())
        json.insert(u"details"_s, event.details);
    return json;
}

std::optional<Event> eventFromJson(const QJsonObject &json)
{
    const std::optional<Outcome> outcome = outcomeFromWord(json.value(u"outcome"_s).toString());
    Event event;
    event.number = json.value(u"number"_s).toInteger();
    if (event.number <= 0 || !outcome)
        return std::nullopt;
    event.outcome = *outcome;
    event.at = QDateTime::fromString(json.value(u"time"_s).toString(), Qt::ISODateWithMs).toUTC();
    event.actor = json.value(u"actor"_s).toString();
    event.device = json.value(u"device"_s).toString();
    event.action = json.value(u"action"_s).toString();
    event.entity = json.value(u"entity"_s).toString();
    event.subject = json.value(u"subject"_s).toString();
    event.reason = json.value(u"reason"_s).toString();
    event.correlation = json.value(u"correlation"_s).toString();
    event.details = json.value(u"details"_s).toObject();
    return event;
}

QByteArray eventJsonLine(const Event &event)
{
    return QJsonDocument(eventToJson(event)).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace collectz::activity
