// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readerpool.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace collectz::models {

ReaderPool::ReaderPool(catalog::Catalog &catalog)
    : m_catalog(catalog)
{}

void ReaderPool::close()
{
    std::vector<std::unique_ptr<catalog::CatalogReader>> idle;
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
    idle.swap(m_idle);
}

Result<std::unique_ptr<catalog::CatalogReader>> ReaderPool::borrow()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_closed)
            return fail(ErrorKind::Cancelled, u"catalog_closed"_s,
                        QCoreApplication::translate("ReaderPool", "The catalog was closed."));
        if (!m_idle.empty()) {
            std::unique_ptr<catalog::CatalogReader> reader = std::move(m_idle.back());
            m_idle.pop_back();
            return reader;
        }
    }
    return m_catalog.openReader();
}

void ReaderPool::giveBack(std::unique_ptr<catalog::CatalogReader> reader)
{
    const QMutexLocker lock(&m_mutex);
    if (m_closed)
        return;
    // The last one that came back is the next one to be lent; the others may rest for long.
    if (!m_idle.empty())
        m_idle.back()->releaseMemory();
    m_idle.push_back(std::move(reader));
}

} // namespace collectz::models
