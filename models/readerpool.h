// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QMutex>

#include <memory>
#include <type_traits>
#include <vector>

namespace collectz::models {

/// The readers of one catalog, lent to worker threads one at a time and kept for reuse because they hold prepared
/// statements. Thread-safe. Never more readers than threads that ask at once.
class ReaderPool
{
public:
    explicit ReaderPool(catalog::Catalog &catalog);

    /// Runs `function(CatalogReader &)` with a borrowed reader; blocking, so never on the UI thread. Cancelled after `close`.
    template <typename Function>
    [[nodiscard]] auto use(Function &function) -> std::invoke_result_t<Function &, catalog::CatalogReader &>
    {
        Result<std::unique_ptr<catalog::CatalogReader>> reader = borrow();
        if (!reader)
            return fail(std::move(reader).error());
        auto result = function(**reader);
        giveBack(std::move(*reader));
        return result;
    }

    /// Drops the idle readers and refuses further work; those at work end when they are given back.
    void close();

private:
    [[nodiscard]] Result<std::unique_ptr<catalog::CatalogReader>> borrow();
    void giveBack(std::unique_ptr<catalog::CatalogReader> reader);

    catalog::Catalog &m_catalog;
    QMutex m_mutex;
    std::vector<std::unique_ptr<catalog::CatalogReader>> m_idle;
    bool m_closed = false;
};

} // namespace collectz::models
