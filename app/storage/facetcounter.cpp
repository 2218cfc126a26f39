// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/facetcounter.h"

#include "storage/facetvalues.h"
#include "storage/flagbits.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

bool comesFirst(const FacetValue &left, const FacetValue &right)
{
    return left.count != right.count ? left.count > right.count : left.value.toUtf8() < right.value.toUtf8();
}

} // namespace

FacetCounter::FacetCounter(Connection &connection, const FieldRegistry &registry, int valuesEach,
                           const SearchBounds &bounds, FacetScanner scanner)
    : m_connection(connection)
    , m_registry(registry)
    , m_valuesEach(valuesEach)
    , m_bounds(bounds)
    , m_scanner(std::move(scanner))
{}

bool FacetCounter::isLinked(const QString &field) const
{
    const FieldDefinition *definition = m_registry.find(field);
    return definition && !definition->vocabulary.isEmpty();
}

Result<std::optional<Facet>> FacetCounter::whole(const QString &field)
{
    if (field == u"people"_s)
        return allPeople().map([](const Facet &people) { return std::optional(people); });
    if (!countedFacets().contains(field))
        return std::optional<Facet>();
    Result<Statement *> statement = m_connection.statement("read_facet_counts");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, field);
    (*statement)->bind(2, qint64{m_valuesEach});
    Facet facet{field, {}};
    Result<void> read = (*statement)->forEachRow([&facet](const Statement &row) {
        facet.values << FacetValue{row.text(0), row.integer(1)};
    });
    if (!read)
        return fail(read.error());
    return facet;
}

Result<QList<Facet>> FacetCounter::of(const KeySet &works, const QStringList &fields, qint64 liveWorks, bool areLive)
{
    QHash<QString, Counts> counts;
    QHash<QString, TermCounts> links;
    qint64 few = liveWorks * m_bounds.lookedUpPercent / 100;
    if (m_scanner.areKept(sourcesOf(fields)))
        few = std::min(few, m_bounds.lookedUpBesideMemory);
    Result<void> counted = !areLive || works.size() <= few ? countEach(works, fields, counts, links)
                                                           : countMany(works, fields, counts, links);
    if (!counted)
        return fail(std::move(counted).error());
    QList<Facet> facets;
    for (const QString &field : fields) {
        if (!isLinked(field)) {
            facets << facetOf(field, counts.value(field));
            continue;
        }
        Result<Facet> facet = facetOfTerms(field, links[field]);
        if (!facet)
            return fail(facet.error());
        facets << *facet;
    }
    return facets;
}

QStringList FacetCounter::sourcesOf(const QStringList &fields) const
{
    QStringList sources;
    for (const QString &field : fields) {
        if (field == u"kind"_s || field == u"decade"_s || field == u"is"_s)
            sources << FacetScanner::columns();
        else if (field == u"status"_s)
            sources << FacetScanner::status();
        else if (field == u"people"_s)
            sources << creditFields();
        else if (field == u"creators"_s)
            sources << FacetScanner::columns() << creatorFields();
        else if (isLinked(field))
            sources << field;
    }
    return sources;
}

Result<void> FacetCounter::countMany(const KeySet &works, const QStringList &fields, QHash<QString, Counts> &counts,
                                     QHash<QString, TermCounts> &links)
{
    KeySet unchanged = works;
    unchanged.subtract(m_scanner.written());
    KeySet changed = works;
    changed.intersect(m_scanner.written());
    Result<void> done = countEach(changed, fields, counts, links);
    const QStringList sources = sourcesOf(fields);
    if (done && sources.contains(FacetScanner::columns()))
        done = countColumns(unchanged, counts);
    if (done && sources.contains(FacetScanner::status()))
        done = countStatus(unchanged, counts[u"status"_s]);
    for (const QString &field : fields) {
        if (!done || !isLinked(field))
            continue;
        TermCounts &terms = links[field];
        done = field == u"people"_s     ? countPeople(unchanged, terms)
               : field == u"creators"_s ? countCreators(unchanged, terms)
                                        : countLinks(unchanged, field, terms);
    }
    return done;
}

/// The row's flags, kind and decade.
void FacetCounter::addColumns(const Statement &row, QHash<QString, Counts> &counts)
{
    const qint64 flags = row.integer(0);
    const QStringList &words = flagWords();
    for (qsizetype bit = 0; bit < words.size(); ++bit) {
        if (flags >> bit & 1)
            ++counts[u"is"_s][words[bit]];
    }
    ++counts[u"kind"_s][kindWord(static_cast<Kind>(row.integer(1)))];
    if (!row.isNull(2))
        ++counts[u"decade"_s][QString::number(row.integer(2))];
}

Result<void> FacetCounter::countColumns(const KeySet &works, QHash<QString, Counts> &counts)
{
    const auto source = m_scanner.source(FacetScanner::columns());
    if (!source)
        return fail(source.error());
    const QStringList &words = flagWords();
    for (const auto &[group, count] : (*source)->works.countIn(works)) {
        const SharedColumns &shared = (*source)->columns[static_cast<std::size_t>(group)];
        for (qsizetype bit = 0; bit < words.size(); ++bit) {
            if (shared.flags >> bit & 1)
                counts[u"is"_s][words[bit]] += count;
        }
        counts[u"kind"_s][kindWord(static_cast<Kind>(shared.kind))] += count;
        if (shared.decade >= 0)
            counts[u"decade"_s][QString::number(shared.decade)] += count;
    }
    return {};
}

Result<void> FacetCounter::countStatus(const KeySet &works, Counts &counts)
{
    const auto source = m_scanner.source(FacetScanner::status());
    if (!source)
        return fail(source.error());
    for (const auto &[group, count] : (*source)->works.countIn(works))
        counts[(*source)->names[group]] += count;
    return {};
}

Result<void> FacetCounter::countLinks(const KeySet &works, const QString &field, TermCounts &counts)
{
    const auto source = m_scanner.source(field);
    if (!source)
        return fail(source.error());
    for (const auto &[term, count] : (*source)->works.countIn(works))
        counts[term] += count;
    return {};
}

Facet FacetCounter::facetOf(const QString &field, const Counts &counts) const
{
    Facet facet{field, {}};
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        facet.values << FacetValue{it.key(), it.value()};
    std::ranges::sort(facet.values, comesFirst);
    facet.values = facet.values.mid(0, m_valuesEach);
    return facet;
}

Result<Facet> FacetCounter::facetOfTerms(const QString &field, const TermCounts &counts)
{
    // Names are read of those that can be shown alone: the most frequent, and what ties with the last of them.
    std::vector<std::pair<qint64, qint64>> terms(counts.cbegin(), counts.cend());
    std::ranges::sort(terms, std::greater(), [](const auto &term) { return term.second; });
    qint64 least = 0;
    if (std::ssize(terms) > m_valuesEach && m_valuesEach > 0)
        least = terms[std::size_t(m_valuesEach) - 1].second;
    Facet facet{field, {}};
    for (const auto &[term, count] : terms) {
        if (count < least)
            break;
        Result<Statement *> statement = m_connection.statement("read_term_name");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, term);
        Result<void> read = (*statement)->forEachRow([&, amount = count](const Statement &row) {
            facet.values << FacetValue{row.text(0), amount};
        });
        if (!read)
            return fail(read.error());
    }
    std::ranges::sort(facet.values, comesFirst);
    facet.values = facet.values.mid(0, m_valuesEach);
    return facet;
}

} // namespace collectz::storage
