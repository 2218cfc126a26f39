// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldregistry.h"
#include "storage/connection.h"

namespace collectz::storage {

/// The built-in fields with the live custom ones, as stored now.
[[nodiscard]] Result<catalog::FieldRegistry> readRegistry(Connection &connection);

} // namespace collectz::storage
