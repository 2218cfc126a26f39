// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/connection.h"

#include <QByteArray>
#include <QList>

namespace collectz::storage {

/// The text of the query file `name` for an engine: sql/<engine>/<name>.sql, else sql/common/<name>.sql. Bug when there is none.
[[nodiscard]] Result<QByteArray> sqlText(Engine engine, const QByteArray &name);

/// One step of the schema: sql/migrations/<number>_<name>/<engine>.sql.
struct Migration
{
    int version = 0;
    QString name;
};

/// Every migration that this program knows, oldest first.
[[nodiscard]] const QList<Migration> &allMigrations();
[[nodiscard]] Result<QByteArray> migrationText(Engine engine, const Migration &migration);

/// `?1` to `$1`, outside of strings and comments.
[[nodiscard]] QByteArray withDollarParameters(const QByteArray &sql);

/// Words for inside of a LIKE pattern with ESCAPE '\': `_`, `%` and `\` stand for themselves.
[[nodiscard]] QString literalPattern(QString words);

} // namespace collectz::storage
