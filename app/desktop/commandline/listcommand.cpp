// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/listcommand.h"

#include "catalog/recordjson.h"
#include "desktop/commandline/catalogaccess.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAPage = 500;

using TakeRow = std::function<void(const catalog::ListingRow &)>;

Result<void> pageByPage(catalog::CatalogReader &reader, const catalog::Query &query, const catalog::Sort &sort,
                        qint64 limit, const TakeRow &take)
{
    catalog::PageCursor cursor;
    while (limit > 0) {
        const auto most = static_cast<int>(std::min<qint64>(limit, rowsAPage));
        const auto page = reader.page(query, sort, cursor, most, CancelToken());
        if (!page)
            return fail(page.error());
        std::ranges::for_each(page->rows, take);
        limit -= page->rows.size();
        cursor = page->next;
        if (cursor.text.isEmpty())
            break;
    }
    return {};
}

/// An order that no index has would be made anew for each page.
Result<void> fromWholeOrder(catalog::CatalogReader &reader, const catalog::Query &query, const catalog::Sort &sort,
                            qint64 limit, const TakeRow &take)
{
    const auto order = reader.order(query, sort, CancelToken());
    if (!order)
        return fail(order.error());
    const QList<qint64> keys(order->begin(), order->begin() + std::min<qint64>(limit, std::ssize(*order)));
    for (qsizetype first = 0; first < keys.size(); first += rowsAPage) {
        const auto rows = reader.rows(keys.mid(first, rowsAPage));
        if (!rows)
            return fail(rows.error());
        std::ranges::for_each(*rows, take);
    }
    return {};
}

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
        {{u"sort"_s,
          u"title, year, creators, added, ... or any field; a leading '-' reverses. Several with commas, as in kind,-year."_s,
          u"keys"_s},
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
    const auto take = [&](const catalog::ListingRow &row) {
        if (asJson)
            works.append(listingRowToJson(row));
        else
            rows << QStringList{catalog::kindWord(row.kind), row.year, printable(row.title), printable(row.creators),
                                printable(row.format)};
    };
    const auto listed = sort->isIndexed() ? pageByPage(*opened->reader, *query, *sort, *limit, take)
                                          : fromWholeOrder(*opened->reader, *query, *sort, *limit, take);
    if (!listed)
        return console.fail(listed.error(), asJson);
    if (asJson) {
        console.json({{u"count"_s, *total}, {u"works"_s, works}});
    } else {
        console.table({u"Kind"_s, u"Year"_s, u"Title"_s, u"Creators"_s, u"Format"_s}, rows);
        console.line(u"%1 of %2 works"_s.arg(rows.size()).arg(*total));
    }
    return ExitCode::Done;
}

} // namespace collectz::desktop
