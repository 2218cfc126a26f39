// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facetmodel.h"

#include "models/catalogsession.h"
#include "models/fieldtext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::CatalogReader;
using catalog::Facet;
using catalog::Query;
using catalog::QueryTerm;

namespace {

/// Facets are told from their values by the internal id: 0 for a facet, else the facet's row + 1.
constexpr quintptr facetId = 0;

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

FacetModel::FacetModel(CatalogSession &session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
{
    connect(&session, &CatalogSession::changed, this, [this] { reload(); });
}

FacetModel::~FacetModel()
{
    m_cancel.cancel();
}

QStringList FacetModel::facetFields()
{
    return {u"kind"_s, u"genres"_s, u"decade"_s, u"format"_s, u"platform"_s, u"location"_s, u"status"_s, u"tags"_s};
}

void FacetModel::setQuery(const Query &query)
{
    m_query = query;
    reload();
}

void FacetModel::reload()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_loading = true;
    const quint64 generation = ++m_generation;
    auto future = m_session.read([query = m_query, cancel = m_cancel](CatalogReader &reader) {
        return reader.facets(query, facetFields(), valuesEach, cancel);
    });
    whenDone(future, this, [this, generation](const Result<QList<Facet>> &facets) {
        if (generation != m_generation)
            return;
        m_loading = false;
        if (facets)
            take(*facets);
        Q_EMIT loaded();
    });
}

void FacetModel::take(QList<Facet> facets)
{
    facets.removeIf([](const Facet &facet) { return facet.values.isEmpty(); });
    if (!sameShape(facets)) {
        beginResetModel();
        m_facets = std::move(facets);
        endResetModel();
        return;
    }
    m_facets = std::move(facets);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex facet = index(row, 0);
        if (rowCount(facet) > 0)
            Q_EMIT dataChanged(index(0, 0, facet), index(rowCount(facet) - 1, 0, facet));
    }
}

bool FacetModel::sameShape(const QList<Facet> &facets) const
{
    const auto sameValue = [](const catalog::FacetValue &left, const catalog::FacetValue &right) {
        return left.value == right.value;
    };
    return std::equal(
        facets.begin(), facets.end(), m_facets.begin(), m_facets.end(), [&](const Facet &left, const Facet &right) {
            return left.field == right.field && std::equal(left.values.begin(), left.values.end(), right.values.begin(),
                                                           right.values.end(), sameValue);
        });
}

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

QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : facetId);
}

QModelIndex FacetModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == facetId)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, facetId);
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_facets.size());
    if (parent.column() != 0 || parent.internalId() != facetId)
        return 0;
    return static_cast<int>(m_facets.at(parent.row()).values.size());
}

int FacetModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const bool isFacet = index.internalId() == facetId;
    const Facet &facet = m_facets.at(isFacet ? index.row() : static_cast<int>(index.internalId()) - 1);
    if (role == FieldRole)
        return facet.field;
    if (isFacet)
        return role == Qt::DisplayRole ? QVariant(fieldtext::label(facet.field, m_session.registry())) : QVariant();
    const catalog::FacetValue &value = facet.values.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return fieldtext::facetValue(facet.field, value.value, m_session.registry());
    case Qt::AccessibleTextRole:
        return tr("%1, works: %2")
            .arg(fieldtext::facetValue(facet.field, value.value, m_session.registry()),
                 QLocale().toString(value.count));
    case Qt::CheckStateRole:
        return isChosen(m_query, facet.field, value.value) ? Qt::Checked : Qt::Unchecked;
    case ValueRole:
        return value.value;
    case CountRole:
        return value.count;
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.internalId() == facetId ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace collectz::models
