// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What choosing a value of a facet means for the query.
#include "models/facetmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::Query;
using catalog::QueryTerm;

namespace {

QString decadeEnd(const QString &decade)
{
    return QString::number(decade.toInt() + 9);
}

bool isDecadeTerm(const QueryTerm &term, const QString &decade)
{
    return term.type == QueryTerm::Type::Compare && !term.negated && term.field == "year"_L1 && term.from == decade &&
           term.to == decadeEnd(decade);
}

bool isValueTerm(const QueryTerm &term, const QString &facet)
{
    return term.type == QueryTerm::Type::Field && !term.negated && term.field == facet;
}

} // namespace

bool FacetModel::isChosen(const Query &query, const QString &facet, const QString &value)
{
    return std::any_of(query.terms.begin(), query.terms.end(), [&](const QueryTerm &term) {
        return facet == "decade"_L1 ? isDecadeTerm(term, value)
                                    : isValueTerm(term, facet) && term.values.contains(value);
    });
}

Query FacetModel::toggled(const Query &query, const QString &facet, const QString &value,
                          const catalog::FieldRegistry &registry)
{
    Query result = query;
    if (facet == "decade"_L1) {
        const auto removed = result.terms.removeIf([&](const QueryTerm &term) { return isDecadeTerm(term, value); });
        if (removed == 0) {
            result.terms.removeIf(
                [](const QueryTerm &term) { return term.type == QueryTerm::Type::Compare && term.field == "year"_L1; });
            QueryTerm term;
            term.type = QueryTerm::Type::Compare;
            term.field = u"year"_s;
            term.from = value;
            term.to = decadeEnd(value);
            result.terms.append(term);
        }
        return result;
    }
    for (QueryTerm &term : result.terms) {
        if (!isValueTerm(term, facet))
            continue;
        if (term.values.removeAll(value) == 0)
            term.values.append(value);
        result.terms.removeIf(
            [&](const QueryTerm &other) { return isValueTerm(other, facet) && other.values.isEmpty(); });
        return result;
    }
    QueryTerm term;
    term.type = QueryTerm::Type::Field;
    term.field = facet;
    term.values = {value};
    const catalog::FieldDefinition *field = registry.find(facet);
    term.exact = field && field->type != catalog::FieldType::Choice;
    result.terms.append(term);
    return result;
}

} // namespace collectz::models
