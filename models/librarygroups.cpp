// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The headings of the library model: what they show, collapsing and expanding.
#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "models/librarymodel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

void LibraryModel::setGrouping(catalog::Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    m_collapsed.clear();
    reload();
}

qint64 LibraryModel::workCount() const
{
    return m_groups->isEmpty() ? rowCount() : m_groups->workCount();
}

bool LibraryModel::isCollapsed(int row) const
{
    return isHeading(row) && m_collapsed.contains(keyAt(row));
}

int LibraryModel::headingRow(int row) const
{
    while (row >= 0 && !isHeading(row))
        --row;
    return row;
}

int LibraryModel::nextHeading(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < rowCount(); next += step) {
        if (isHeading(next))
            return next;
    }
    return -1;
}

int LibraryModel::worksBelow(int row) const
{
    const qsizetype group = isHeading(row) && !isCollapsed(row) ? m_groups->groupOf(keyAt(row)) : -1;
    return group < 0 ? 0 : static_cast<int>(m_groups->count(group));
}

void LibraryModel::setCollapsed(int row, bool collapsed)
{
    const qsizetype group = isHeading(row) ? m_groups->groupOf(keyAt(row)) : -1;
    if (group < 0 || isCollapsed(row) == collapsed)
        return;
    std::vector<qint64> keys = *m_order;
    const auto count = static_cast<int>(m_groups->count(group));
    const auto after = keys.begin() + row + 1;
    if (collapsed) {
        m_collapsed.insert(keyAt(row));
        beginRemoveRows({}, row + 1, row + count);
        keys.erase(after, after + count);
        m_order = std::make_shared<const std::vector<qint64>>(std::move(keys));
        endRemoveRows();
    } else {
        m_collapsed.remove(keyAt(row));
        const std::vector<qint64> works = m_groups->works(group);
        beginInsertRows({}, row + 1, row + count);
        keys.insert(after, works.begin(), works.end());
        m_order = std::make_shared<const std::vector<qint64>>(std::move(keys));
        endInsertRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT groupsChanged();
}

void LibraryModel::setAllCollapsed(bool collapsed)
{
    if (m_groups->isEmpty())
        return;
    m_collapsed.clear();
    for (qsizetype group = 0; collapsed && group < m_groups->groupCount(); ++group)
        m_collapsed.insert(m_groups->headingOf(group));
    beginResetModel();
    m_wanted.clear();
    m_order = m_groups->shown(m_collapsed);
    endResetModel();
    Q_EMIT groupsChanged();
    Q_EMIT completed(workCount());
}

void LibraryModel::setCollapsedHeadings(const QList<qint64> &headings)
{
    m_collapsed = QSet<qint64>(headings.begin(), headings.end());
}

QString LibraryModel::headingText(qsizetype group) const
{
    const QString value = m_groups->value(group);
    if (value.isEmpty())
        return tr("Without: %1", "group of works that have no value for this field")
            .arg(fieldtext::label(catalog::groupingWord(m_grouping), m_session.registry()));
    return fieldtext::facetValue(catalog::groupingWord(m_grouping), value, m_session.registry());
}

QVariant LibraryModel::headingData(int row, int column, int role) const
{
    const qsizetype group = m_groups->groupOf(keyAt(row));
    if (group < 0)
        return {};
    switch (role) {
    case GroupRole:
    case LoadedRole:
        return true;
    case CollapsedRole:
        return isCollapsed(row);
    case TitleRole:
        return headingText(group);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column == 0 ? QVariant(headingText(group)) : QVariant();
    case ValueRole:
        return m_groups->value(group);
    case CountRole:
        return m_groups->count(group);
    case Qt::AccessibleTextRole: {
        const QString works = tr("%1, works: %2").arg(headingText(group), QLocale().toString(m_groups->count(group)));
        return isCollapsed(row) ? tr("%1, collapsed").arg(works) : works;
    }
    default:
        return {};
    }
}

} // namespace collectz::models
