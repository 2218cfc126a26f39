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

QStringList FacetCounter::creatorFields() const
{
    QStringList fields;
    for (const Kind kind : allKinds()) {
        if (const QString field = m_registry.creatorField(kind); !fields.contains(field))
            fields << field;
    }
    return fields;
}

Result<void> FacetCounter::countPeople(const KeySet &works, TermCounts &counts)
{
    // Somebody may stand in a work in several roles, so the pairs are sorted before they are counted.
    std::vector<std::pair<qint64, qint64>> pairs;
    const QStringList fields = creditFields();
    for (const QString &field : fields) {
        const auto source = m_scanner.source(field);
        if (!source)
            return fail(source.error());
        (*source)->works.forEachIn(works, [&pairs](qint64 term, qint64 work) { pairs.emplace_back(term, work); });
    }
    std::ranges::sort(pairs);
    // Not ranges::unique: the oldest clang we build with cannot compile subranges of the standard library beside it.
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto &pair : pairs)
        ++counts[pair.first];
    return {};
}

Result<void> FacetCounter::countCreators(const KeySet &works, TermCounts &counts)
{
    const auto columns = m_scanner.source(FacetScanner::columns());
    if (!columns)
        return fail(columns.error());
    QHash<QString, KeySet> worksOfField;
    (*columns)->works.forEachIn(works, [&](qint64 group, qint64 work) {
        const auto kind = static_cast<Kind>((*columns)->columns[static_cast<std::size_t>(group)].kind);
        worksOfField[m_registry.creatorField(kind)].insert(work);
    });
    for (auto it = worksOfField.cbegin(); it != worksOfField.cend(); ++it) {
        if (Result<void> counted = countLinks(it.value(), it.key(), counts); !counted)
            return counted;
    }
    return {};
}

} // namespace collectz::storage
