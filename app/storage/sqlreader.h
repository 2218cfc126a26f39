// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "catalog/catalogreader.h"
#include "storage/connection.h"
#include "storage/facetmemory.h"
#include "storage/searchbounds.h"

#include <functional>
#include <memory>

namespace collectz::storage {

/// A reader of one catalog on a read-only connection of its own; see catalog::CatalogReader.
/// The clock, which outlives the reader, tells what "7d" in a query means.
/// `reconnect` is asked for another connection when the server has ended this one. `facets` is of the program that alone
/// writes the catalog.
[[nodiscard]] std::unique_ptr<catalog::CatalogReader>
makeReader(std::unique_ptr<Connection> connection, const Clock &clock, const SearchBounds &bounds = {},
           std::function<Result<std::unique_ptr<Connection>>()> reconnect = {},
           std::shared_ptr<FacetMemory> facets = {});

} // namespace collectz::storage
