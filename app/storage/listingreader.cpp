// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/listingreader.h"

#include "catalog/querymoment.h"
#include "storage/facetcounter.h"
#include "storage/groupreader.h"
#include "storage/jsonlist.h"
#include "storage/levelorder.h"
#include "storage/prefixfinder.h"
#include "storage/rowdecoder.h"
#include "storage/searchplan.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

Unexpected badCursor()
{
    return fail(ErrorKind::Usage, u"bad_cursor"_s, u"The place to go on from is not one that this catalog gave out."_s);
}

} // namespace

ListingReader::ListingReader(Connection &connection, EntityReader &entities, const Clock &clock,
                             const SearchBounds &bounds, FacetMemory *facets)
    : m_connection(connection)
    , m_entities(entities)
    , m_clock(clock)
    , m_bounds(bounds)
    , m_facets(facets)
{}

Result<CompiledQuery> ListingReader::compile(const Query &query)
{
    const bool namesFields = std::ranges::any_of(query.terms, [](const QueryTerm &term) {
        return term.type == QueryTerm::Type::Field || term.type == QueryTerm::Type::Compare;
    });
    if (!namesFields)
        return compileQuery(query, FieldRegistry::builtin(), m_connection.engine());
    Result<FieldRegistry> registry = m_entities.registry();
    if (!registry)
        return fail(registry.error());
    return compileQuery(atMoment(query, *registry, m_clock.now()), *registry, m_connection.engine());
}

Result<ListingPage> ListingReader::page(const Query &query, const Sort &sort, const PageCursor &after, int limit)
{
    Result<CompiledQuery> compiled = compile(query);
    if (!compiled)
        return fail(compiled.error());
    if (!sort.isIndexed())
        return pageOfOrder(*compiled, sort, after, limit);
    std::optional<SortPlace> from;
    if (!after.text.isEmpty()) {
        from = SortPlace::fromCursor(after.text);
        if (!from)
            return badCursor();
    }
    const SortPlan plan(sort.column, sort.descending);
    Result<PlacesPage> places = SearchPlan(m_connection, *compiled, plan, m_bounds).page(from, limit);
    if (!places)
        return fail(places.error());
    QList<qint64> keys;
    for (const SortPlace &place : places->places)
        keys << place.key;
    Result<QList<ListingRow>> found = rows(keys);
    if (!found)
        return fail(found.error());
    return ListingPage{std::move(*found), {places->hasMore ? places->places.back().toCursor() : QString()}};
}

Result<std::vector<qint64>> ListingReader::order(const Query &query, const Sort &sort)
{
    Result<CompiledQuery> compiled = compile(query);
    if (!compiled)
        return fail(compiled.error());
    return LevelOrder(m_connection, m_entities, *compiled, m_bounds).sorted(sort);
}

Result<GroupedOrder> ListingReader::groupedOrder(const Query &query, const Sort &sort, Grouping grouping)
{
    Result<std::vector<qint64>> keys = order(query, sort);
    if (!keys)
        return fail(keys.error());
    const bool isSortedByGroup = sort.field.isEmpty() && sortColumnWord(sort.column) == groupingWord(grouping);
    const bool isDecadeByYear = grouping == Grouping::Decade && sort.field.isEmpty() && sort.column == SortColumn::Year;
    return GroupReader(m_connection, grouping, m_bounds.sorted)
        .grouped(std::move(*keys), sort.descending && (isSortedByGroup || isDecadeByYear));
}

Result<std::vector<qint64>> ListingReader::keysBeginningWith(const QString &text, const Sort &sort)
{
    return PrefixFinder(m_connection).find(text, sort);
}

Result<ListingPage> ListingReader::pageOfOrder(const CompiledQuery &query, const Sort &sort, const PageCursor &after,
                                               int limit)
{
    const Result<std::vector<qint64>> order = LevelOrder(m_connection, m_entities, query, m_bounds).sorted(sort);
    if (!order)
        return fail(order.error());
    auto from = order->cbegin();
    if (!after.text.isEmpty()) {
        from = std::ranges::find(*order, after.text.toLongLong());
        if (from == order->cend())
            return badCursor();
        ++from;
    }
    const auto count = std::min<qsizetype>(std::max(limit, 0), order->cend() - from);
    Result<QList<ListingRow>> found = rows(QList<qint64>(from, from + count));
    if (!found)
        return fail(found.error());
    const bool hasMore = from + count != order->cend() && count > 0;
    return ListingPage{std::move(*found), {hasMore ? QString::number(*(from + count - 1)) : QString()}};
}

Result<QList<ListingRow>> ListingReader::rows(const QList<qint64> &keys)
{
    Result<Statement *> statement = m_connection.statement("read_listing_rows");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, jsonList(keys));
    QList<ListingRow> rows;
    rows.reserve(keys.size());
    Result<void> read = (*statement)->forEachRow([&rows](const Statement &row) { rows << decodeListingRow(row); });
    if (!read)
        return fail(read.error());
    return rows;
}

Result<qint64> ListingReader::count(const Query &query)
{
    Result<CompiledQuery> compiled = compile(query);
    if (!compiled)
        return fail(compiled.error());
    MatchFinder finder(m_connection, *compiled);
    if (compiled->isEverything())
        return finder.liveWorks();
    Result<KeySet> keys = finder.all();
    if (!keys)
        return fail(keys.error());
    return keys->size();
}

Result<QList<Facet>> ListingReader::facets(const Query &query, const QStringList &fields, int valuesEach,
                                           FacetMemory::Moment moment)
{
    Result<FieldRegistry> registry = m_entities.registry();
    if (!registry)
        return fail(registry.error());
    const CompiledQuery compiled =
        compileQuery(atMoment(query, *registry, m_clock.now()), *registry, m_connection.engine());
    FacetCounter counter(m_connection, *registry, valuesEach, m_bounds, FacetScanner(m_connection, m_facets, moment));
    QHash<QString, Facet> whole;
    QStringList others;
    for (const QString &field : fields) {
        Result<std::optional<Facet>> facet = std::optional<Facet>();
        if (compiled.isEverything())
            facet = counter.whole(field);
        if (!facet)
            return fail(facet.error());
        if (*facet)
            whole.insert(field, **facet);
        else
            others << field;
    }
    QList<Facet> counted;
    if (!others.isEmpty()) {
        MatchFinder finder(m_connection, compiled);
        Result<KeySet> keys = finder.all();
        if (!keys)
            return fail(keys.error());
        const Result<qint64> liveWorks = finder.liveWorks();
        if (!liveWorks)
            return fail(liveWorks.error());
        Result<QList<Facet>> found = counter.of(*keys, others, *liveWorks, !compiled.asksForTrash);
        if (!found)
            return found;
        counted = *found;
    }
    QList<Facet> facets;
    for (const QString &field : fields)
        facets << (whole.contains(field) ? whole.value(field) : counted.takeFirst());
    return facets;
}

Result<CatalogStatistics> ListingReader::statistics()
{
    Result<Statement *> statement = m_connection.statement("read_statistics");
    if (!statement)
        return fail(statement.error());
    CatalogStatistics statistics;
    Result<void> read = (*statement)->forEachRow([&statistics](const Statement &row) {
        statistics.works = row.integer(0);
        statistics.editions = row.integer(1);
        statistics.copies = row.integer(2);
        statistics.trashed = row.integer(3);
        statistics.terms = row.integer(4);
        statistics.changeSets = row.integer(5);
        statistics.lastSequence = row.integer(6);
        statistics.schemaVersion = static_cast<int>(row.integer(7));
    });
    if (!read)
        return fail(read.error());
    Result<Statement *> size = m_connection.statement("read_size");
    if (!size)
        return fail(size.error());
    read = (*size)->forEachRow([&statistics](const Statement &row) {
        statistics.bytes = row.integer(0);
        statistics.engineVersion = row.text(1);
    });
    if (!read)
        return fail(read.error());
    statistics.engine = m_connection.engine() == Engine::Sqlite ? u"SQLite"_s : u"PostgreSQL"_s;
    return statistics;
}

} // namespace collectz::storage
