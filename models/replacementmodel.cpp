// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/replacementmodel.h"

#include "models/tooltiptext.h"

namespace collectz::models {

ReplacementModel::ReplacementModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ReplacementModel::setReplacements(const QList<catalog::Replacement> &replacements)
{
    beginResetModel();
    m_replacements = replacements;
    endResetModel();
}

int ReplacementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_replacements.size());
}

int ReplacementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReplacementModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_replacements.size())
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const catalog::Replacement &replacement = m_replacements.at(index.row());
    QString text = replacement.title;
    if (index.column() == BeforeColumn)
        text = replacement.before;
    else if (index.column() == AfterColumn)
        text = replacement.after.isEmpty() ? tr("(empty)") : replacement.after;
    return role == Qt::ToolTipRole ? toolTipText(text) : text;
}

QVariant ReplacementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Title");
    case BeforeColumn:
        return tr("Now");
    case AfterColumn:
        return tr("Then");
    default:
        return {};
    }
}

} // namespace collectz::models
