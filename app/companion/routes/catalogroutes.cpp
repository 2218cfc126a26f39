// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routes/catalogroutes.h"

#include "catalog/jsontext.h"
#include "catalog/recordjson.h"
#include "companion/routing/jsonbody.h"

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLimit = 50;
constexpr int mostLimit = 200;
constexpr qsizetype bytesARow = 600;
constexpr qsizetype mostQueryLength = 2000;
constexpr qsizetype mostCursorLength = 4000;

} // namespace

RouteList CatalogRoutes::routes()
{
    return {{"GET", u"/api/v1/catalog/works"_s, u"catalog.read"_s, RouteScope::Shared, RouteLane::Catalog,
             [this](const Call &call) { return listWorks(call); }},
            {"GET", u"/api/v1/catalog/works/{work}"_s, u"catalog.read"_s, RouteScope::Shared, RouteLane::Catalog,
             [this](const Call &call) { return showWork(call); }}};
}

Answer CatalogRoutes::listWorks(const Call &call)
{
    const auto limit = numberParameter(call.request, u"limit", 1, mostLimit, usualLimit);
    if (!limit)
        return badParameter(u"limit"_s, u"has to be a number from 1 to %1"_s.arg(mostLimit));
    const QString text = call.request.parameter(u"query");
    const QString after = call.request.parameter(u"after");
    if (text.size() > mostQueryLength || after.size() > mostCursorLength)
        return badParameter(text.size() > mostQueryLength ? u"query"_s : u"after"_s, u"is too long"_s);

    auto reader = m_readers.lease();
    if (!reader)
        return problemOf(reader.error());
    const auto registry = reader->checked((*reader)->registry());
    if (!registry)
        return problemOf(registry.error());
    // A blank behind it makes it a query that nobody is typing any more: nothing unfinished is forgiven.
    const auto query = catalog::parseQuery(text.isEmpty() ? text : QString(text + u' '), *registry);
    if (!query)
        return problemOf(query.error());
    const auto sort = catalog::parseSort(call.request.parameter(u"sort"), *registry);
    if (!sort)
        return problemOf(sort.error());
    const auto page =
        reader->checked((*reader)->page(*query, *sort, {after}, static_cast<int>(*limit), call.request.cancel));
    if (!page)
        return problemOf(page.error());

    QByteArray json;
    json.reserve(page->rows.size() * bytesARow);
    json += R"({"works":[)";
    for (const catalog::ListingRow &row : page->rows) {
        if (!json.endsWith('['))
            json += ',';
        catalog::appendListingRow(json, row);
    }
    json += ']';
    if (!page->next.text.isEmpty()) {
        catalog::appendJsonKey(json, u"next");
        catalog::appendJsonText(json, page->next.text);
    }
    json += '}';
    return Response{200, {{"Content-Type", "application/json; charset=utf-8"}}, json};
}

Answer CatalogRoutes::showWork(const Call &call)
{
    const EntityId id = EntityId::fromText(call.parameters.value(u"work"_s));
    if (id.isNull())
        return tl::unexpected(Problem{u"not-found"_s, u"There is no work with this id."_s, u"no_such_work"_s, 0, {}});
    auto reader = m_readers.lease();
    if (!reader)
        return problemOf(reader.error());
    const auto record = reader->checked((*reader)->work(id));
    if (!record)
        return problemOf(record.error());
    return Response::json(catalog::recordToJson(*record));
}

} // namespace collectz::companion
