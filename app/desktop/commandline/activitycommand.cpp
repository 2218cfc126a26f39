// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/activitycommand.h"

#include "activity/activitywords.h"
#include "activity/eventexport.h"
#include "activity/eventretention.h"
#include "desktop/commandline/catalogaccess.h"

#include <QJsonArray>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

ExitCode printRules(activity::ActivityLog &log, Console &console, bool asJson)
{
    const auto mode = log.mode();
    activity::EventRetention *retention = activity::retentionOf(log);
    const Result<int> days = retention ? retention->retentionDays() : Result<int>(0);
    if (!mode || !days)
        return console.fail(mode ? days.error() : mode.error(), asJson);
    if (asJson)
        console.json({{u"mode"_s, activity::auditModeWord(*mode)}, {u"keep_days"_s, *days}});
    else
        console.line(u"Recorded: %1. Kept: %2."_s.arg(activity::auditModeWord(*mode),
                                                      *days > 0 ? u"%1 days"_s.arg(*days) : u"for ever"_s));
    return ExitCode::Done;
}

} // namespace

QString ActivityCommand::verb() const
{
    return u"activity"_s;
}

QString ActivityCommand::summary() const
{
    return u"The activity log, newest first."_s;
}

void ActivityCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOptions({{u"action"_s, u"Only this action, or a group such as 'import.'."_s, u"action"_s},
                       {u"actor"_s, u"Only this person."_s, u"name"_s},
                       {u"words"_s, u"Only with these words."_s, u"text"_s},
                       {u"outcome"_s, u"done, refused or failed."_s, u"outcome"_s},
                       {u"limit"_s, u"At most so many events (50)."_s, u"n"_s},
                       {u"mode"_s, u"Sets what is recorded: off, failures, mutations or all."_s, u"mode"_s},
                       {u"keep-days"_s, u"Sets for how many days events are kept; 0 for ever."_s, u"days"_s},
                       {u"rules"_s, u"Prints what is recorded and for how long, instead of events."_s}});
}

ExitCode ActivityCommand::run(const QCommandLineParser &options, const QStringList &, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const auto limit = numberOption(options, u"limit"_s, 1, 1'000'000, 50);
    if (!limit)
        return console.fail(limit.error(), asJson);
    activity::EventFilter filter;
    filter.limit = static_cast<int>(*limit);
    filter.action = options.value(u"action"_s);
    filter.actor = options.value(u"actor"_s);
    filter.words = options.value(u"words"_s);
    filter.outcome = activity::outcomeFromWord(options.value(u"outcome"_s));
    const auto mode = activity::auditModeFromWord(options.value(u"mode"_s));
    if ((options.isSet(u"outcome"_s) && !filter.outcome) || (options.isSet(u"mode"_s) && !mode))
        return console.fail(
            makeError(ErrorKind::Usage, u"bad_word"_s,
                      u"--outcome takes done, refused or failed; --mode takes off, failures, mutations or all."_s),
            asJson);
    const auto days = numberOption(options, u"keep-days"_s, 0, activity::longestRetentionDays, -1);
    if (!days)
        return console.fail(days.error(), asJson);
    const SystemClock clock;
    auto opened =
        mode || *days >= 0 ? openForEditing(options, clock, console) : openForReading(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    if (mode) {
        if (const auto set = opened->activity->setMode(*mode); !set)
            return console.fail(set.error(), asJson);
    }
    if (*days >= 0) {
        activity::EventRetention *retention = activity::retentionOf(*opened->activity);
        const Result<qint64> set = retention ? retention->setRetentionDays(static_cast<int>(*days)) : Result<qint64>(0);
        if (!set)
            return console.fail(set.error(), asJson);
    }
    if (options.isSet(u"rules"_s))
        return printRules(*opened->activity, console, asJson);
    const auto events = opened->activity->events(filter);
    if (!events)
        return console.fail(events.error(), asJson);
    QJsonArray json;
    for (const activity::Event &event : *events) {
        if (asJson)
            json.append(activity::eventToJson(event));
        else
            console.line(u"%1  %2  %3  %4  %5 %6"_s.arg(event.at.toUTC().toString(Qt::ISODate), event.actor,
                                                        event.action, activity::outcomeWord(event.outcome),
                                                        event.subject, event.reason));
    }
    if (asJson)
        console.json({{u"events"_s, json}});
    return ExitCode::Done;
}

} // namespace collectz::desktop
