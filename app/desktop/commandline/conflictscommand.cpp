// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/conflictscommand.h"

#include "catalog/recordjson.h"
#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/conflictoptions.h"

#include <QJsonArray>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

QString whose(const catalog::ConflictSide &side)
{
    if (side.author.isEmpty())
        return u"somebody"_s;
    return side.device.isEmpty() ? side.author : u"%1 on %2"_s.arg(side.author, side.device);
}

QString shown(const catalog::FieldValue &value)
{
    return value.isNull() ? u"(nothing)"_s : u"'%1'"_s.arg(value.displayText());
}

void print(const catalog::ConflictRecord &conflict, Console &console)
{
    console.line(u"%1  %2  %3"_s.arg(conflict.number).arg(conflict.values.key, conflict.title));
    console.line(u"    live:   %1  %2"_s.arg(shown(conflict.now), whose(conflict.live)));
    console.line(u"    waits:  %1  %2"_s.arg(shown(conflict.values.other), whose(conflict.other)));
    console.line(u"    before: %1"_s.arg(shown(conflict.values.base)));
    if (conflict.settledSequence > 0)
        console.line(u"    decided by %1"_s.arg(whose(conflict.settled)));
}

} // namespace

QString ConflictsCommand::verb() const
{
    return u"conflicts"_s;
}

QString ConflictsCommand::summary() const
{
    return u"Lists what several people changed at once, with both values."_s;
}

void ConflictsCommand::addOptions(QCommandLineParser &parser) const
{
    addConflictFilter(parser);
    parser.addOptions({{u"settled"_s, u"Those that are decided."_s},
                       {u"limit"_s, u"At most so many (50)."_s, u"n"_s},
                       {u"after"_s, u"Go on after this number."_s, u"number"_s}});
}

ExitCode ConflictsCommand::run(const QCommandLineParser &options, const QStringList &, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    auto filter = conflictFilterFrom(options);
    if (!filter)
        return console.fail(filter.error(), asJson);
    const auto limit = numberOption(options, u"limit"_s, 1, 10'000, 50);
    if (!limit)
        return console.fail(limit.error(), asJson);
    const auto after = numberOption(options, u"after"_s, 0, std::numeric_limits<qint64>::max(), 0);
    if (!after)
        return console.fail(after.error(), asJson);
    filter->limit = static_cast<int>(*limit);
    filter->after = *after;
    if (options.isSet(u"settled"_s))
        filter->status = catalog::ConflictFilter::Status::Settled;
    const SystemClock clock;
    auto opened = openForReading(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    const auto page = opened->reader->conflicts(*filter);
    if (!page)
        return console.fail(page.error(), asJson);
    QJsonArray json;
    for (const catalog::ConflictRecord &conflict : page->rows) {
        if (asJson)
            json.append(catalog::conflictToJson(conflict));
        else
            print(conflict, console);
    }
    if (asJson)
        console.json({{u"conflicts"_s, json}, {u"matching"_s, page->matching}});
    else if (page->rows.isEmpty())
        console.line(options.isSet(u"settled"_s) ? u"No conflict has been decided."_s : u"There are no conflicts."_s);
    else if (page->matching > page->rows.size())
        console.line(u"%1 of %2: go on with --after %3."_s.arg(page->rows.size())
                         .arg(page->matching)
                         .arg(page->rows.constLast().number));
    return ExitCode::Done;
}

} // namespace collectz::desktop
