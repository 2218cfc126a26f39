// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqliteconnection.h"
#include "storage/sqlitekeys.h"

#include <sqlite3.h>

namespace collectz::storage {

SqliteStatement::SqliteStatement(SqliteConnection &connection, sqlite3_stmt *statement)
    : m_connection(connection)
    , m_statement(statement)
    , m_kept(static_cast<size_t>(sqlite3_bind_parameter_count(statement)))
{}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter, value);
}

void SqliteStatement::bindText(int parameter, const QByteArray &utf8)
{
    QByteArray &kept = m_kept.at(static_cast<size_t>(parameter - 1));
    kept = utf8;
    // Never null, so that an empty text is not stored as NULL.
    sqlite3_bind_text64(m_statement, parameter, kept.isNull() ? "" : kept.constData(),
                        static_cast<sqlite3_uint64>(kept.size()), SQLITE_STATIC, SQLITE_UTF8);
}

void SqliteStatement::bindBlob(int parameter, const QByteArray &bytes)
{
    QByteArray &kept = m_kept.at(static_cast<size_t>(parameter - 1));
    kept = bytes;
    sqlite3_bind_blob64(m_statement, parameter, kept.isNull() ? "" : kept.constData(),
                        static_cast<sqlite3_uint64>(kept.size()), SQLITE_STATIC);
}

void SqliteStatement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter);
}

void SqliteStatement::bindKeys(int parameter, KeySet &keys)
{
    sqlite3_bind_pointer(m_statement, parameter, &keys, keySetPointer, nullptr);
}

Result<bool> SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    Error error = m_connection.lastError(code);
    sqlite3_reset(m_statement);
    return fail(std::move(error));
}

Result<void> SqliteStatement::execute()
{
    int code = sqlite3_step(m_statement);
    while (code == SQLITE_ROW)
        code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE) {
        Error error = m_connection.lastError(code);
        sqlite3_reset(m_statement);
        return fail(std::move(error));
    }
    sqlite3_reset(m_statement);
    return {};
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
}

int SqliteStatement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView SqliteStatement::textView(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

QByteArray SqliteStatement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

} // namespace collectz::storage
