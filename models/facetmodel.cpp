// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facetmodel.h"

#include "catalog/sortkey.h"
#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "models/rowroles.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::CatalogReader;
using catalog::Facet;
using catalog::Query;

namespace {

/// Facets are told from their values by the internal id: 0 for a facet, else the facet's row + 1.
constexpr quintptr facetId = 0;

bool beginsAWord(const QString &text, const QString &word)
{
    for (qsizetype place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
        if (place == 0 || !text.at(place - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

/// What of the values is meant by the folded words, as far as it is shown and one more.
void keepFound(Facet &facet, const QStringList &words, const catalog::FieldRegistry &registry)
{
    QList<catalog::FacetValue> found;
    for (const catalog::FacetValue &value : std::as_const(facet.values)) {
        const QString text = catalog::foldText(fieldtext::facetValue(facet.field, value.value, registry));
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return beginsAWord(text, word); }))
            found.append(value);
        if (found.size() > FacetModel::valuesOfOpen)
            break;
    }
    facet.values = std::move(found);
}

/// Asked for in one question, so that the matches of the query are found once, and cut to what is shown of each.
Result<QList<Facet>> askFacets(CatalogReader &reader, const Query &query, const QStringList &words, bool anyOpen,
                               const catalog::FieldRegistry &registry, const CancelToken &cancel)
{
    const int most = !words.isEmpty() ? FacetModel::valuesFound
                                      : (anyOpen ? FacetModel::valuesOfOpen : FacetModel::valuesAtFirst) + 1;
    Result<QList<Facet>> facets = reader.facets(query, FacetModel::facetFields(), most, cancel);
    if (!facets || words.isEmpty())
        return facets;
    for (Facet &facet : *facets) {
        if (!cancel.isCancelled())
            keepFound(facet, words, registry);
    }
    return facets;
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
    return {u"kind"_s,     u"genres"_s,   u"people"_s, u"decade"_s, u"format"_s,
            u"platform"_s, u"location"_s, u"status"_s, u"tags"_s};
}

void FacetModel::setQuery(const Query &query)
{
    m_query = query;
    reload();
}

void FacetModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    reload();
}

void FacetModel::setOpen(const QString &facet, bool open)
{
    if (open)
        m_open.insert(facet);
    else
        m_open.remove(facet);
    reload();
}

void FacetModel::reload()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_loading = true;
    const quint64 generation = ++m_generation;
    const QStringList words = catalog::foldText(m_search).split(u' ', Qt::SkipEmptyParts);
    auto future = m_session.read([query = m_query, words, anyOpen = !m_open.isEmpty(), registry = m_session.registry(),
                                  cancel = m_cancel](CatalogReader &reader) {
        return askFacets(reader, query, words, anyOpen, registry, cancel);
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

FacetModel::Section FacetModel::sectionOf(const Facet &facet) const
{
    Section section{facet.field, facet.values};
    std::stable_partition(section.values.begin(), section.values.end(), [&](const catalog::FacetValue &value) {
        return isChosen(m_query, facet.field, value.value);
    });
    const bool isSearched = !m_search.isEmpty();
    const bool isOpen = isSearched || m_open.contains(facet.field);
    const int most = isOpen ? valuesOfOpen : valuesAtFirst;
    if (section.values.size() > most)
        section.lastRow = isOpen ? u"find"_s : u"more"_s;
    else if (isOpen && !isSearched && section.values.size() > valuesAtFirst)
        section.lastRow = u"fewer"_s;
    section.values = section.values.mid(0, most);
    return section;
}

void FacetModel::take(const QList<Facet> &facets)
{
    QList<Section> sections;
    for (const Facet &facet : facets) {
        if (!facet.values.isEmpty())
            sections.append(sectionOf(facet));
    }
    if (!sameShape(sections)) {
        beginResetModel();
        m_sections = std::move(sections);
        endResetModel();
        return;
    }
    m_sections = std::move(sections);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex facet = index(row, 0);
        if (rowCount(facet) > 0)
            Q_EMIT dataChanged(index(0, 0, facet), index(rowCount(facet) - 1, 0, facet));
    }
}

bool FacetModel::sameShape(const QList<Section> &sections) const
{
    const auto sameValue = [](const catalog::FacetValue &left, const catalog::FacetValue &right) {
        return left.value == right.value;
    };
    return std::equal(sections.begin(), sections.end(), m_sections.begin(), m_sections.end(),
                      [&](const Section &left, const Section &right) {
                          return left.field == right.field && left.lastRow == right.lastRow &&
                                 std::equal(left.values.begin(), left.values.end(), right.values.begin(),
                                            right.values.end(), sameValue);
                      });
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
        return static_cast<int>(m_sections.size());
    if (parent.column() != 0 || parent.internalId() != facetId)
        return 0;
    const Section &section = m_sections.at(parent.row());
    return static_cast<int>(section.values.size()) + (section.lastRow.isEmpty() ? 0 : 1);
}

int FacetModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const bool isFacet = index.internalId() == facetId;
    const Section &section = m_sections.at(isFacet ? index.row() : static_cast<int>(index.internalId()) - 1);
    if (role == FieldRole)
        return section.field;
    if (isFacet)
        return role == Qt::DisplayRole ? QVariant(fieldtext::label(section.field, m_session.registry())) : QVariant();
    return index.row() < section.values.size() ? valueData(section, index.row(), role) : lastRowData(section, role);
}

QVariant FacetModel::valueData(const Section &section, int row, int role) const
{
    const catalog::FacetValue &value = section.values.at(row);
    switch (role) {
    case Qt::DisplayRole:
        return fieldtext::facetValue(section.field, value.value, m_session.registry());
    case Qt::AccessibleTextRole:
        return tr("%1, works: %2")
            .arg(fieldtext::facetValue(section.field, value.value, m_session.registry()),
                 QLocale().toString(value.count));
    case Qt::CheckStateRole:
        return isChosen(m_query, section.field, value.value) ? Qt::Checked : Qt::Unchecked;
    case ValueRole:
        return value.value;
    case CountRole:
        return value.count;
    default:
        return {};
    }
}

QVariant FacetModel::lastRowData(const Section &section, int role) const
{
    if (role == WordRole)
        return section.lastRow;
    const bool isRead = role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && !isRead)
        return {};
    const QString text = section.lastRow == "more"_L1    ? tr("Show more")
                         : section.lastRow == "fewer"_L1 ? tr("Show fewer")
                                                         : tr("Type to find others");
    return isRead ? tr("%1: %2", "facet and what its last row does")
                        .arg(fieldtext::label(section.field, m_session.registry()), text)
                  : text;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.internalId() == facetId ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace collectz::models
