// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/connection.h"
#include "storage/sqltext.h"

#include <functional>

namespace collectz::storage {

/// "clz1" in the header of every SQLite catalog, by which `file` and we recognise it.
inline constexpr qint64 sqliteApplicationId = 0x636c7a31;

/// What an opened database is, found out without a write.
struct SchemaState
{
    bool isEmpty = false;   ///< nothing in it at all: a catalog can be made here
    bool isCatalog = false; ///< it has our tables
    int version = 0;        ///< of its newest migration
};

[[nodiscard]] Result<SchemaState> readSchemaState(Connection &connection);

/// Brings a database to the newest of the given migrations, each in a transaction of its own. A newer one is refused
/// (ErrorKind::Newer) before anything is written.
class Migrator
{
public:
    using TextFunction = std::function<Result<QByteArray>(Engine, const Migration &)>;

    /// The migrations of this program; tests bring their own.
    explicit Migrator(const Clock &clock, QList<Migration> migrations = allMigrations(),
                      TextFunction text = migrationText);

    [[nodiscard]] int newestVersion() const;
    /// Newer, or a sentence that this is no catalog.
    [[nodiscard]] Result<void> refuseForeign(const SchemaState &state, const QString &name) const;
    /// Applies everything after `from`. What was committed before a failure stays; the caller has a backup.
    [[nodiscard]] Result<void> migrate(Connection &connection, int from) const;

private:
    [[nodiscard]] Result<void> apply(Connection &connection, const Migration &migration) const;

    const Clock &m_clock;
    QList<Migration> m_migrations;
    TextFunction m_text;
};

} // namespace collectz::storage
