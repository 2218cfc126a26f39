// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "storage/connection.h"
#include "storage/searchbounds.h"

#include <memory>

namespace collectz::storage {

/// A reader of one catalog on a read-only connection of its own; see catalog::CatalogReader.
[[nodiscard]] std::unique_ptr<catalog::CatalogReader> makeReader(std::unique_ptr<Connection> connection,
                                                                 const SearchBounds &bounds = {});

} // namespace collectz::storage
