// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/groupedrows.h"

#include <algorithm>

namespace collectz::models {

namespace {

/// FNV-1a of the value as a negative number: the same in every run, so that collapsed groups can be remembered.
qint64 headingKey(const QString &value)
{
    quint64 hash = 14695981039346656037ULL;
    for (const char byte : value.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return -static_cast<qint64>(hash >> 2) - 1;
}

} // namespace

GroupedRows::GroupedRows(catalog::GroupedOrder order)
    : m_order(std::move(order))
{
    m_headings.reserve(m_order.groups.size());
    m_groups.reserve(m_order.groups.size());
    for (qsizetype group = 0; group < m_order.groups.size(); ++group) {
        qint64 key = headingKey(m_order.groups.at(group).value);
        while (m_groups.contains(key))
            --key;
        m_headings.append(key);
        m_groups.insert(key, group);
    }
}

qint64 GroupedRows::count(qsizetype group) const
{
    const qint64 end = group + 1 < groupCount() ? m_order.groups.at(group + 1).first : workCount();
    return end - m_order.groups.at(group).first;
}

qsizetype GroupedRows::groupAt(qsizetype place) const
{
    const auto next =
        std::upper_bound(m_order.groups.cbegin(), m_order.groups.cend(), place,
                         [](qsizetype wanted, const catalog::WorkGroup &group) { return wanted < group.first; });
    return next - m_order.groups.cbegin() - 1;
}

std::vector<qint64> GroupedRows::works(qsizetype group) const
{
    const auto first = m_order.keys.begin() + m_order.groups.at(group).first;
    return {first, first + count(group)};
}

Order GroupedRows::shown(const QSet<qint64> &collapsed) const
{
    std::vector<qint64> rows;
    rows.reserve(static_cast<size_t>(workCount() + groupCount()));
    for (qsizetype group = 0; group < groupCount(); ++group) {
        rows.push_back(m_headings.at(group));
        if (collapsed.contains(m_headings.at(group)))
            continue;
        const auto first = m_order.keys.begin() + m_order.groups.at(group).first;
        rows.insert(rows.end(), first, first + count(group));
    }
    return std::make_shared<const std::vector<qint64>>(std::move(rows));
}

} // namespace collectz::models
