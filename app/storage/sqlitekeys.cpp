// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlitekeys.h"

#include "storage/keyset.h"

#include <sqlite3.h>

#include <new>

namespace collectz::storage {

namespace {

void gather(sqlite3_context *context, int, sqlite3_value **values)
{
    auto **kept = static_cast<KeySet **>(sqlite3_aggregate_context(context, sizeof(KeySet *)));
    if (!kept) {
        sqlite3_result_error_nomem(context);
        return;
    }
    // The set is the same for every row; only the first one asks for it.
    if (!*kept)
        *kept = static_cast<KeySet *>(sqlite3_value_pointer(values[1], keySetPointer));
    if (!*kept) {
        sqlite3_result_error(context, "gather_keys() was given no set", -1);
        return;
    }
    try {
        (*kept)->insert(sqlite3_value_int64(values[0]));
    } catch (const std::bad_alloc &) {
        sqlite3_result_error_nomem(context);
    }
}

void finish(sqlite3_context *context)
{
    sqlite3_result_null(context);
}

} // namespace

void addKeyFunctions(sqlite3 *database)
{
    sqlite3_create_function_v2(database, "gather_keys", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, nullptr, gather,
                               finish, nullptr);
}

} // namespace collectz::storage
