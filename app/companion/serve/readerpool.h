// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <memory>
#include <mutex>
#include <vector>

namespace collectz::companion {

/// Readers of the catalog for the workers: as many as have ever worked at once, each used by one at a time. A reader that fails
/// because its connection is gone is not handed out again. Thread-safe; outlives its leases.
class ReaderPool
{
public:
    explicit ReaderPool(catalog::Catalog &catalog)
        : m_catalog(catalog)
    {}

    Q_DISABLE_COPY_MOVE(ReaderPool)

    /// A reader for as long as the lease lives.
    class Lease
    {
    public:
        Lease(ReaderPool &pool, std::unique_ptr<catalog::CatalogReader> reader)
            : m_pool(&pool)
            , m_reader(std::move(reader))
        {}

        ~Lease();
        Lease(Lease &&) noexcept = default;
        Lease &operator=(Lease &&) = delete;
        Q_DISABLE_COPY(Lease)

        catalog::CatalogReader *operator->() const { return m_reader.get(); }

        /// Passes a failed result through; the reader is dropped when the server behind it went away.
        template <typename Value>
        Result<Value> checked(Result<Value> result)
        {
            if (!result && result.error().kind == ErrorKind::Unavailable)
                m_isBroken = true;
            return result;
        }

    private:
        ReaderPool *m_pool;
        std::unique_ptr<catalog::CatalogReader> m_reader;
        bool m_isBroken = false;
    };

    [[nodiscard]] Result<Lease> lease();

private:
    void giveBack(std::unique_ptr<catalog::CatalogReader> reader);

    catalog::Catalog &m_catalog;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<catalog::CatalogReader>> m_idle;
};

} // namespace collectz::companion
