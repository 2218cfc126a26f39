// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/facetmemory.h"

#include <algorithm>

namespace collectz::storage {

FacetMemory::FacetMemory(std::size_t mostWritten)
    : m_mostWritten(mostWritten)
{}

FacetMemory::Moment FacetMemory::moment() const
{
    const std::lock_guard lock(m_mutex);
    // What the transaction in work has noted is not in a snapshot that begins now.
    return m_begun.value_or(end());
}

FacetMemory::Kept FacetMemory::kept(Moment moment) const
{
    const std::lock_guard lock(m_mutex);
    if (moment < m_first)
        return {};
    // A source that is newer than the snapshot knows of works that were written after it.
    Moment since = moment;
    Kept kept;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        kept.sources.insert(entry.key(), entry->source);
        since = std::min(since, entry->moment);
    }
    for (auto place = m_written.cbegin() + (since - m_first); place != m_written.cend(); ++place)
        kept.written.insert(*place);
    return kept;
}

void FacetMemory::keep(const QString &name, std::shared_ptr<const FacetSource> source, Moment moment)
{
    const std::lock_guard lock(m_mutex);
    if (moment >= m_first)
        m_entries.insert(name, {std::move(source), moment});
}

void FacetMemory::beginWriting()
{
    const std::lock_guard lock(m_mutex);
    m_begun = end();
}

void FacetMemory::note(const std::vector<qint64> &works)
{
    const std::lock_guard lock(m_mutex);
    m_written.insert(m_written.end(), works.cbegin(), works.cend());
    if (m_written.size() <= m_mostWritten)
        return;
    m_first = end();
    m_written.clear();
    m_entries.clear();
}

void FacetMemory::endWriting()
{
    const std::lock_guard lock(m_mutex);
    m_begun.reset();
}

} // namespace collectz::storage
