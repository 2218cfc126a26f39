// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/facetsource.h"

namespace collectz::storage {

void GroupedWorks::add(qint64 group, qint64 work)
{
    const auto key = static_cast<std::uint32_t>(work);
    if (m_groups.empty() || m_groups.back() != group) {
        m_groups.push_back(group);
        m_begins.push_back(m_works.size());
    } else if (m_works.back() == key) {
        return;
    }
    m_works.push_back(key);
}

void GroupedWorks::finish()
{
    m_groups.shrink_to_fit();
    m_begins.shrink_to_fit();
    m_works.shrink_to_fit();
}

std::unordered_map<qint64, qint64> GroupedWorks::countIn(const KeySet &works) const
{
    std::unordered_map<qint64, qint64> counts;
    for (std::size_t run = 0; run < m_groups.size(); ++run) {
        qint64 count = 0;
        for (std::size_t place = m_begins[run]; place < endOf(run); ++place)
            count += works.contains(m_works[place]) ? 1 : 0;
        if (count > 0)
            counts[m_groups[run]] += count;
    }
    return counts;
}

} // namespace collectz::storage
