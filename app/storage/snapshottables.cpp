// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/snapshottables.h"

#include "storage/sqltext.h"

#include <sqlite3.h>

namespace collectz::storage {

Result<void> attachSource(Connection &connection, const QString &file)
{
    const Result<Statement *> statement = connection.statement("attach_source");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, file);
    return (*statement)->execute();
}

void allowShadowTables(Connection &connection)
{
    sqlite3_db_config(static_cast<sqlite3 *>(connection.handle()), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
}

Result<void> makeSnapshotTables(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("read_source_schema");
    if (!statement)
        return fail(statement.error());
    QList<QByteArray> texts;
    Result<void> done = (*statement)->forEachRow([&texts](const Statement &row) { texts << row.utf8(0); });
    for (const QByteArray &text : std::as_const(texts)) {
        if (done)
            done = connection.executeScript(text);
    }
    return done;
}

Result<void> copySnapshotTables(Connection &connection)
{
    const Result<QByteArray> script = sqlText(Engine::Sqlite, "copy_snapshot");
    return script ? connection.executeScript(*script) : fail(script.error());
}

} // namespace collectz::storage
