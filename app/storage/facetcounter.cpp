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

/// Works of one combination in a row of the index.
struct Group
{
    qint64 flags = -1;
    qint64 kind = 0;
    qint64 decade = 0; ///< -1 for none

    friend bool operator==(const Group &, const Group &) = default;
};

bool comesFirst(const FacetValue &left, const FacetValue &right)
{
    return left.count != right.count ? left.count > right.count : left.value.toUtf8() < right.value.toUtf8();
}

} // namespace

FacetCounter::FacetCounter(Connection &connection, const FieldRegistry &registry, int valuesEach,
                           const SearchBounds &bounds)
    : m_connection(connection)
    , m_registry(registry)
    , m_valuesEach(valuesEach)
    , m_bounds(bounds)
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
    if (!areLive || works.size() * 100 <= liveWorks * m_bounds.lookedUpPercent) {
        if (Result<void> counted = countEach(works, fields, counts, links); !counted)
            return fail(counted.error());
    } else {
        const bool needsColumns = std::ranges::any_of(QStringList{u"kind"_s, u"decade"_s, u"is"_s},
                                                      [&](const QString &field) { return fields.contains(field); });
        if (Result<void> counted = needsColumns ? countColumns(works, counts) : Result<void>(); !counted)
            return fail(counted.error());
        if (fields.contains(u"status"_s)) {
            if (Result<void> counted = countStatus(works, counts[u"status"_s]); !counted)
                return fail(counted.error());
        }
        for (const QString &field : fields) {
            if (!isLinked(field))
                continue;
            Result<TermCounts> counted = field == u"people"_s     ? countPeople(works)
                                         : field == u"creators"_s ? countCreators(works)
                                                                  : countLinks(works, field);
            if (!counted)
                return fail(counted.error());
            links[field] = std::move(*counted);
        }
    }
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
    Result<Statement *> statement = m_connection.statement("read_facet_columns");
    if (!statement)
        return fail(statement.error());
    (*statement)->setStreaming(true);
    // Works with equal flags, kind and decade follow one another, so each such group is counted up once.
    std::vector<std::pair<Group, qint64>> groups;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        if (!works.contains(row.integer(3)))
            return;
        const Group group{row.integer(0), row.integer(1), row.isNull(2) ? -1 : row.integer(2)};
        if (groups.empty() || groups.back().first != group)
            groups.emplace_back(group, 0);
        ++groups.back().second;
    });
    if (!read)
        return read;
    const QStringList &words = flagWords();
    for (const auto &[group, count] : groups) {
        for (qsizetype bit = 0; bit < words.size(); ++bit) {
            if (group.flags >> bit & 1)
                counts[u"is"_s][words[bit]] += count;
        }
        counts[u"kind"_s][kindWord(static_cast<Kind>(group.kind))] += count;
        if (group.decade >= 0)
            counts[u"decade"_s][QString::number(group.decade)] += count;
    }
    return {};
}

Result<void> FacetCounter::countStatus(const KeySet &works, Counts &counts)
{
    Result<Statement *> statement = m_connection.statement("read_facet_status");
    if (!statement)
        return fail(statement.error());
    (*statement)->setStreaming(true);
    // The index holds the sort key of the status, and one work of each tells the word.
    QHash<QByteArray, std::pair<qint64, qint64>> byKey;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        if (!works.contains(row.integer(1)))
            return;
        auto &[count, work] = byKey[row.blob(0)];
        ++count;
        work = row.integer(1);
    });
    if (!read)
        return read;
    for (const auto &[count, work] : std::as_const(byKey)) {
        Result<Statement *> listing = m_connection.statement("read_facets_of_work");
        if (!listing)
            return fail(listing.error());
        (*listing)->bind(1, work);
        Result<void> found =
            (*listing)->forEachRow([&, amount = count](const Statement &row) { counts[row.text(3)] += amount; });
        if (!found)
            return found;
    }
    return {};
}

Result<FacetCounter::TermCounts> FacetCounter::countLinks(const KeySet &works, const QString &field)
{
    Result<Statement *> statement = m_connection.statement("read_facet_links");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, field);
    (*statement)->setStreaming(true);
    TermCounts counts;
    qint64 lastTerm = -1;
    qint64 lastWork = -1;
    qint64 *count = nullptr;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const qint64 term = row.integer(0);
        const qint64 work = row.integer(1);
        // Two editions of a work may have the same link.
        if (term == lastTerm && work == lastWork)
            return;
        if (term != lastTerm)
            count = nullptr;
        lastTerm = term;
        lastWork = work;
        if (!works.contains(work))
            return;
        if (!count)
            count = &counts[term];
        ++*count;
    });
    if (!read)
        return fail(read.error());
    return counts;
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
