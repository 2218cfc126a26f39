// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of FacetCounter that counts people, whose links are spread over the fields of all roles.

#include "storage/facetcounter.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

QStringList FacetCounter::creditFields() const
{
    QStringList fields;
    for (const FieldDefinition &field : m_registry.all()) {
        if (field.vocabulary == u"people"_s && !field.derived)
            fields << field.key;
    }
    return fields;
}

Result<Facet> FacetCounter::allPeople()
{
    Result<Statement *> statement = m_connection.statement("read_terms_by_uses");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, QByteArrayLiteral("people"));
    (*statement)->bindText(2, QByteArray());
    (*statement)->bindText(3, QByteArrayLiteral("\xf4\x8f\xbf\xbf"));
    (*statement)->bindText(4, QByteArray());
    (*statement)->bind(5, qint64{m_valuesEach});
    Facet facet{u"people"_s, {}};
    Result<void> read = (*statement)->forEachRow([&facet](const Statement &row) {
        facet.values << FacetValue{row.text(0), row.integer(2)};
    });
    if (!read)
        return fail(std::move(read).error());
    return facet;
}

Result<FacetCounter::TermCounts> FacetCounter::countPeople(const KeySet &works)
{
    // Somebody may stand in a work in several roles, so the pairs are sorted before they are counted.
    std::vector<std::pair<qint64, qint64>> pairs;
    const QStringList fields = creditFields();
    for (const QString &field : fields) {
        Result<Statement *> statement = m_connection.statement("read_facet_links");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, field);
        (*statement)->setStreaming(true);
        Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
            if (works.contains(row.integer(1)))
                pairs.emplace_back(row.integer(0), row.integer(1));
        });
        if (!read)
            return fail(std::move(read).error());
    }
    std::ranges::sort(pairs);
    // Not ranges::unique: the oldest clang we build with cannot compile subranges of the standard library beside it.
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    TermCounts counts;
    for (const auto &pair : pairs)
        ++counts[pair.first];
    return counts;
}

Result<FacetCounter::TermCounts> FacetCounter::countCreators(const KeySet &works)
{
    QHash<QString, KeySet> worksOfField;
    Result<Statement *> statement = m_connection.statement("read_facet_columns");
    if (!statement)
        return fail(statement.error());
    (*statement)->setStreaming(true);
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        if (works.contains(row.integer(3)))
            worksOfField[m_registry.creatorField(static_cast<Kind>(row.integer(1)))].insert(row.integer(3));
    });
    if (!read)
        return fail(std::move(read).error());
    TermCounts counts;
    for (auto it = worksOfField.cbegin(); it != worksOfField.cend(); ++it) {
        const Result<TermCounts> found = countLinks(it.value(), it.key());
        if (!found)
            return found;
        for (const auto &[term, count] : *found)
            counts[term] += count;
    }
    return counts;
}

} // namespace collectz::storage
