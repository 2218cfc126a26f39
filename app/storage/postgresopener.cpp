// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/openerparts.h"
#include "storage/projectionrebuilder.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

/// Lets one program at a time make or migrate the catalog of a database, and goes with the connection.
Result<void> lockSchema(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("lock_schema");
    if (!statement)
        return fail(statement.error());
    return (*statement)->execute();
}

Result<void> unlockSchema(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("unlock_schema");
    if (!statement)
        return fail(statement.error());
    return (*statement)->execute();
}

/// Copies every table into a schema `collectz_backup_<version>` of the same database, before it is migrated.
Result<void> backUpTables(Connection &connection, int version)
{
    const Result<Statement *> statement = connection.statement("back_up_tables");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, qint64(version));
    QByteArray script;
    Result<void> read = (*statement)->forEachRow([&script](const Statement &row) { script += row.utf8(0) + ";\n"; });
    if (!read)
        return read;
    Result<Transaction> transaction = Transaction::begin(connection, Connection::Mode::Write);
    if (!transaction)
        return fail(std::move(transaction).error());
    Result<void> copied = connection.executeScript(script);
    return copied ? transaction->commit() : copied;
}

Result<void> prepareSchema(Connection &connection, const OpenOptions &options, const Clock &clock,
                           const Migrator &migrator)
{
    // Asked again under the lock: another program may just have made the catalog.
    const Result<SchemaState> state = readSchemaState(connection);
    if (!state)
        return fail(state.error());
    if (Result<void> ours = migrator.refuseForeign(*state, connection.displayName()); !ours)
        return ours;
    if (state->isEmpty) {
        if (options.readOnly || !options.createIfMissing)
            return fail(ErrorKind::NotFound, u"catalog_missing"_s,
                        u"The database \"%1\" holds no catalog yet."_s.arg(connection.displayName()));
        Result<void> made = migrator.migrate(connection, 0);
        return made ? writeFirstProperties(connection, clock) : made;
    }
    if (state->version >= migrator.newestVersion())
        return {};
    if (options.readOnly)
        return fail(needsMigrationError(connection.displayName()));
    Result<void> done = backUpTables(connection, state->version);
    return done ? migrator.migrate(connection, state->version) : done;
}

Result<bool> mayWrite(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("may_write");
    if (!statement)
        return fail(statement.error());
    bool may = false;
    Result<void> read = (*statement)->forEachRow([&may](const Statement &row) { may = row.integer(0) != 0; });
    if (!read)
        return fail(std::move(read).error());
    return may;
}

} // namespace

Result<CatalogParts> openPostgresCatalog(const OpenOptions &options, const Clock &clock, const Migrator &migrator)
{
    Result<std::unique_ptr<Connection>> connection = openConnection({options.location, options.readOnly, false});
    if (!connection)
        return fail(std::move(connection).error());
    if (!options.readOnly) {
        if (Result<void> locked = lockSchema(**connection); !locked)
            return fail(std::move(locked).error());
    }
    if (Result<void> prepared = prepareSchema(**connection, options, clock, migrator); !prepared)
        return fail(std::move(prepared).error());
    if (!options.readOnly) {
        if (Result<void> unlocked = unlockSchema(**connection); !unlocked)
            return fail(std::move(unlocked).error());
    }
    const Result<CatalogId> id = readCatalogId(**connection);
    if (!id)
        return fail(id.error());
    const Result<bool> writable = mayWrite(**connection);
    if (!writable)
        return fail(writable.error());

    CatalogParts parts;
    parts.connect.location = options.location;
    parts.id = *id;
    parts.displayName = (*connection)->displayName();
    if (!options.readOnly && *writable)
        parts.writer = std::move(*connection);
    else if (Result<void> whole = refuseUnfinished(**connection); !whole)
        return fail(std::move(whole).error());
    return parts;
}

} // namespace collectz::storage
