// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/listcommand.h"

#include "catalog/recordjson.h"
#include "desktop/commandline/catalogaccess.h"

#include <QJsonArray>

#include <algorithm>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAPage = 500;

} // namespace

QString ListCommand::verb() const
{
    return u"list"_s;
}

QString ListCommand::summary() const
{
    return u"Lists works of a query in order."_s;
}

QString ListCommand::arguments() const
{
    return u"[QUERY]"_s;
}

std::pair<int, int> ListCommand::argumentCount() const
{
    return {0, -1};
}

void ListCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOptions(
        {{u"sort"_s, u"title, year, creators, added, ... or any field; a leading '-' reverses."_s, u"key"_s},
         {u"limit"_s, u"At most so many works (50)."_s, u"n"_s}});
}

ExitCode ListCommand::run(const QCommandLineParser &options, const QStringList &arguments, Console &console) const
{
    const bool asJson = options.isSet(u"json"_s);
    const auto limit = numberOption(options, u"limit"_s, 0, 100'000'000, 50);
    if (!limit)
        return console.fail(limit.error(), asJson);
    const SystemClock clock;
    auto opened = openForReading(options, clock, console);
    if (!opened)
        return console.fail(opened.error(), asJson);
    const auto query = catalog::parseQuery(finishedQuery(arguments), opened->registry);
    if (!query)
        return console.fail(query.error(), asJson);
    const auto sort = catalog::parseSort(options.value(u"sort"_s), opened->registry);
    if (!sort)
        return console.fail(sort.error(), asJson);
    const auto total = opened->reader->count(*query, CancelToken());
    if (!total)
        return console.fail(total.error(), asJson);

    QJsonArray works;
    QList<QStringList> rows;
    catalog::PageCursor cursor;
    qint64 left = *limit;
    while (left > 0) {
        const auto page = opened->reader->page(*query, *sort, cursor,
                                               static_cast<int>(std::min<qint64>(left, rowsAPage)), CancelToken());
        if (!page)
            return console.fail(page.error(), asJson);
        for (const catalog::ListingRow &row : page->rows) {
            if (asJson)
                works.append(listingRowToJson(row));
            else
                rows << QStringList{catalog::kindWord(row.kind), row.year, printable(row.title),
                                    printable(row.creators), printable(row.format)};
        }
        left -= page->rows.size();
        cursor = page->next;
        if (cursor.text.isEmpty())
            break;
    }
    if (asJson) {
        console.json({{u"count"_s, *total}, {u"works"_s, works}});
    } else {
        console.table({u"Kind"_s, u"Year"_s, u"Title"_s, u"Creators"_s, u"Format"_s}, rows);
        console.line(u"%1 of %2 works"_s.arg(rows.size()).arg(*total));
    }
    return ExitCode::Done;
}

} // namespace collectz::desktop
