// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace collectz::storage {

/// The type of the pointers that SqliteStatement::bindKeys binds.
inline constexpr const char *keySetPointer = "collectz_key_set";

/// Adds `gather_keys(key, set)` to a connection: an aggregate that puts every key into the KeySet bound as `set` and gives NULL.
/// A query hands half a million keys over in one step, at half the time of as many rows.
void addKeyFunctions(sqlite3 *database);

} // namespace collectz::storage
