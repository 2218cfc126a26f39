// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of FacetCounter that looks up the works of a small set one by one.

#include "storage/facetcounter.h"
#include "storage/jsonlist.h"

#include <algorithm>
#include <span>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// Looked up with one statement, which counts on a server.
constexpr std::size_t worksOfAPortion = 500;

} // namespace

Result<void> FacetCounter::countEach(const KeySet &works, const QStringList &fields, QHash<QString, Counts> &counts,
                                     QHash<QString, TermCounts> &links)
{
    const std::vector<qint64> keys = works.keys();
    for (std::size_t from = 0; from < keys.size(); from += worksOfAPortion) {
        const std::span<const qint64> rest = std::span(keys).subspan(from);
        const QByteArray portion = jsonList(rest.first(std::min(rest.size(), worksOfAPortion)));
        QHash<qint64, Kind> kinds;
        Result<void> counted = countColumnsOfEach(portion, counts, kinds);
        if (counted)
            counted = countLinksOfEach(portion, fields, kinds, links);
        if (!counted)
            return counted;
    }
    return {};
}

Result<void> FacetCounter::countColumnsOfEach(const QByteArray &works, QHash<QString, Counts> &counts,
                                              QHash<qint64, Kind> &kinds)
{
    Result<Statement *> statement = m_connection.statement("read_facets_of_works");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, works);
    return (*statement)->forEachRow([&](const Statement &row) {
        addColumns(row, counts);
        kinds.insert(row.integer(4), static_cast<Kind>(row.integer(1)));
        if (const QString status = row.text(3); !status.isEmpty())
            ++counts[u"status"_s][status];
    });
}

Result<void> FacetCounter::countLinksOfEach(const QByteArray &works, const QStringList &fields,
                                            const QHash<qint64, Kind> &kinds, QHash<QString, TermCounts> &links)
{
    Result<Statement *> statement = m_connection.statement("read_links_of_works");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, works);
    const QStringList credits = fields.contains(u"people"_s) ? creditFields() : QStringList();
    qint64 work = -1;
    QString creatorField;
    QSet<std::pair<QString, qint64>> met; ///< of the work; two editions may have the same link
    QSet<qint64> people;
    return (*statement)->forEachRow([&](const Statement &row) {
        if (row.integer(0) != work) {
            work = row.integer(0);
            creatorField = m_registry.creatorField(kinds.value(work));
            met.clear();
            people.clear();
        }
        const QString field = row.text(1);
        const qint64 term = row.integer(2);
        const qsizetype before = met.size();
        if (met.insert({field, term}); met.size() == before)
            return;
        if (fields.contains(field))
            ++links[field][term];
        if (field == creatorField)
            ++links[u"creators"_s][term];
        if (credits.contains(field) && !people.contains(term)) {
            people.insert(term);
            ++links[u"people"_s][term];
        }
    });
}

} // namespace collectz::storage
