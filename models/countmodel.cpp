// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/countmodel.h"

#include "models/fieldtext.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

CountModel::CountModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void CountModel::setFacet(const catalog::Facet &facet, const catalog::FieldRegistry &registry, bool sortByValue)
{
    beginResetModel();
    m_facet = facet;
    if (sortByValue) {
        std::sort(
            m_facet.values.begin(), m_facet.values.end(),
            [](const catalog::FacetValue &one, const catalog::FacetValue &other) { return one.value < other.value; });
    }
    m_labels.clear();
    m_largest = 0;
    for (const catalog::FacetValue &value : std::as_const(m_facet.values)) {
        m_labels.append(fieldtext::facetValue(m_facet.field, value.value, registry));
        m_largest = std::max(m_largest, value.count);
    }
    endResetModel();
}

QString CountModel::queryOf(int row) const
{
    const QString value = m_facet.values.value(row).value;
    return value.isEmpty() ? QString() : u"%1:\"%2\""_s.arg(m_facet.field, QString(value).remove(u'"'));
}

int CountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facet.values.size());
}

int CountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CountModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_facet.values.size())
        return {};
    const qint64 count = m_facet.values.at(index.row()).count;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == ValueColumn ? m_labels.at(index.row()) : QLocale().toString(count);
    case Qt::ToolTipRole:
        return toolTipText(m_labels.at(index.row()));
    case Qt::TextAlignmentRole:
        if (index.column() == CountColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case BarRole:
        return index.column() == ValueColumn && m_largest > 0 ? double(count) / double(m_largest) : QVariant();
    case NumberRole:
        return count;
    default:
        return {};
    }
}

QVariant CountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == ValueColumn ? tr("Value") : section == CountColumn ? tr("Works") : QVariant();
}

} // namespace collectz::models
