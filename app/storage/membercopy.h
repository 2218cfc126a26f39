// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace collectz::storage {

/// Whether a catalog has people of its own: somebody who can let others in.
[[nodiscard]] Result<bool> hasActiveOwner(Connection &connection);

/// Brings those of the source's members along that the target does not know, each revoked: what they did keeps its name, and
/// nobody gets in whom the target had not let in. Those that the target knows stay as they are. In the caller's transactions.
[[nodiscard]] Result<void> addFormerMembers(Connection &from, Connection &to);

} // namespace collectz::storage
