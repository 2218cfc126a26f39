// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/route.h"
#include "companion/serve/readerpool.h"

namespace collectz::companion {

/// GET catalog/works and catalog/works/{work}: the catalog for programs that keep no replica.
class CatalogRoutes
{
public:
    explicit CatalogRoutes(ReaderPool &readers)
        : m_readers(readers)
    {}

    [[nodiscard]] RouteList routes();

private:
    [[nodiscard]] Answer listWorks(const Call &call);
    [[nodiscard]] Answer showWork(const Call &call);

    ReaderPool &m_readers;
};

} // namespace collectz::companion
