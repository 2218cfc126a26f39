// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/historycommand.h"

#include "catalog/recordjson.h"
#include "desktop/commandline/catalogaccess.h"
#include "desktop/commandline/entityargument.h"

#include <QJsonArray>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString HistoryCommand::verb() const
{
    return u"history"_s;
}

QString HistoryCommand::summary() const
{
    return u"What changed, newest first; of one work or of all."_s;
}

QString HistoryCommand::arguments() const
{
    return u"[ID]"_s;
}

std::pair<int, int> HistoryCommand::argumentCount() const
{
    return {0, 1};
}

void HistoryCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOption({u"limit"_s, u"At most so many entries (50)."_s, u"n"_s});
}

ExitCode HistoryCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const auto limit = numberOption(options, u"limit"_s, 1, 1'000'000, 50);
    if (!limit)
        return console.fail(limit.error(), asJson);
    catalog::HistoryFilter filter;
    filter.limit = static_cast<int>(*limit);
    if (!arguments.isEmpty()) {
        const auto id = entityIdFrom(arguments.constFirst());
        if (!id)
            return console.fail(id.error(), asJson);
        filter.entity = *id;
    }
    const SystemClock clock;
    auto opened = openForReading(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    const auto entries = opened->reader->history(filter);
    if (!entries)
        return console.fail(entries.error(), asJson);
    QJsonArray json;
    for (const catalog::HistoryEntry &entry : *entries) {
        if (asJson) {
            json.append(historyEntryToJson(entry));
            continue;
        }
        console.line(u"%1  %2  %3  %4  %5"_s.arg(entry.sequence)
                         .arg(entry.changeSet.appliedAt.toUTC().toString(Qt::ISODate), entry.changeSet.author,
                              catalog::reasonWord(entry.changeSet.reason), entry.changeSet.subject));
        for (const catalog::FieldChange &change : entry.change.fields)
            console.line(
                u"    %1: '%2' -> '%3'"_s.arg(change.key, change.before.displayText(), change.after.displayText()));
    }
    if (asJson)
        console.json({{u"entries"_s, json}});
    return ExitCode::Done;
}

} // namespace collectz::desktop
