// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace collectz::storage {

class SqliteConnection;

class SqliteStatement final : public Statement
{
public:
    SqliteStatement(SqliteConnection &connection, sqlite3_stmt *statement);
    ~SqliteStatement() override;
    Q_DISABLE_COPY_MOVE(SqliteStatement)

    using Statement::bind;
    using Statement::bindText;
    void bind(int parameter, qint64 value) override;
    void bindText(int parameter, const QByteArray &utf8) override;
    void bindBlob(int parameter, const QByteArray &bytes) override;
    void bindNull(int parameter) override;
    void bindKeys(int parameter, KeySet &keys) override;

    [[nodiscard]] Result<bool> step() override;
    [[nodiscard]] Result<void> execute() override;

    [[nodiscard]] Result<void> queue() override { return execute(); }

    void reset() override;

    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] qint64 integer(int column) const override;
    [[nodiscard]] QByteArrayView textView(int column) const override;
    [[nodiscard]] QByteArray blob(int column) const override;

private:
    SqliteConnection &m_connection;
    sqlite3_stmt *m_statement;
    std::vector<QByteArray> m_kept; ///< what is bound, by parameter: the engine reads it in place
};

/// A connection to a catalog file with the settings that keep it safe: WAL, FULL, no checkpoint by itself (the writer lane
/// decides when), no memory map, no trust in the schema. Read-only connections can neither write nor checkpoint.
class SqliteConnection final : public Connection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const ConnectOptions &options);
    ~SqliteConnection() override;
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    [[nodiscard]] Engine engine() const override { return Engine::Sqlite; }

    [[nodiscard]] QString displayName() const override;
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepare(const QByteArray &sql) override;
    [[nodiscard]] Result<void> executeScript(const QByteArray &sql) override;

    [[nodiscard]] Result<void> flush() override { return {}; }

    void releaseMemory() override;

    [[nodiscard]] void *handle() const override { return m_database; }

    /// The error of the last call on this connection.
    [[nodiscard]] Error lastError(int resultCode) const;

protected:
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepareNamed(const QByteArray &name,
                                                                  const QByteArray &sql) override;

    void discardQueue() override {}

    void setCancelToken(const CancelToken *token) override;

private:
    SqliteConnection(sqlite3 *database, QString path);
    [[nodiscard]] Result<void> configure(const ConnectOptions &options);

    sqlite3 *m_database;
    QString m_path;
    const CancelToken *m_token = nullptr;
};

/// The failure of one call of SQLite as a sentence about the catalog file.
[[nodiscard]] Error sqliteError(int extendedCode, const QString &engineText, const QString &path);

} // namespace collectz::storage
