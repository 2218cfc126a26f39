// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/readerpool.h"

namespace collectz::companion {

ReaderPool::Lease::~Lease()
{
    if (m_reader && !m_isBroken)
        m_pool->giveBack(std::move(m_reader));
}

Result<ReaderPool::Lease> ReaderPool::lease()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto reader = std::move(m_idle.back());
            m_idle.pop_back();
            return Lease(*this, std::move(reader));
        }
    }
    auto reader = m_catalog.openReader();
    if (!reader)
        return fail(std::move(reader).error());
    return Lease(*this, *std::move(reader));
}

void ReaderPool::giveBack(std::unique_ptr<catalog::CatalogReader> reader)
{
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(reader));
}

} // namespace collectz::companion
