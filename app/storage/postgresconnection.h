// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <vector>

struct pg_conn;
struct pg_result;

namespace collectz::storage {

class PostgresConnection;

class PostgresStatement final : public Statement
{
public:
    /// Without a name the statement is sent whole each time it runs.
    PostgresStatement(PostgresConnection &connection, QByteArray name, QByteArray sql, int parameterCount);
    ~PostgresStatement() override;
    Q_DISABLE_COPY_MOVE(PostgresStatement)

    using Statement::bind;
    using Statement::bindText;
    void bind(int parameter, qint64 value) override;
    void bindText(int parameter, const QByteArray &utf8) override;
    void bindBlob(int parameter, const QByteArray &bytes) override;
    void bindNull(int parameter) override;

    [[nodiscard]] Result<bool> step() override;
    [[nodiscard]] Result<void> execute() override;
    [[nodiscard]] Result<void> queue() override;
    void reset() override;
    void setStreaming(bool streaming) override;

    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] qint64 integer(int column) const override;
    [[nodiscard]] QByteArrayView textView(int column) const override;
    [[nodiscard]] QByteArray blob(int column) const override;

private:
    struct Parameter
    {
        QByteArray bytes;
        bool isNull = true;
        bool isBinary = false;
    };

    [[nodiscard]] bool send();
    [[nodiscard]] Result<void> start();
    void clear();

    PostgresConnection &m_connection;
    QByteArray m_name;
    QByteArray m_sql;
    std::vector<Parameter> m_parameters;
    std::vector<const char *> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
    pg_result *m_result = nullptr;
    int m_row = -1;
    bool m_streaming = false;
    bool m_running = false;
};

/// A connection to a PostgreSQL server. Queued statements go out in pipeline mode, a synchronisation every few hundred, so
/// that neither side waits for the other.
class PostgresConnection final : public Connection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const ConnectOptions &options);
    ~PostgresConnection() override;
    Q_DISABLE_COPY_MOVE(PostgresConnection)

    [[nodiscard]] Engine engine() const override { return Engine::Postgres; }

    [[nodiscard]] QString displayName() const override;
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepare(const QByteArray &sql) override;
    [[nodiscard]] Result<void> executeScript(const QByteArray &sql) override;
    [[nodiscard]] Result<void> flush() override;

    [[nodiscard]] bool isLost() const override;

    [[nodiscard]] void *handle() const override { return m_connection; }

protected:
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepareNamed(const QByteArray &name,
                                                                  const QByteArray &sql) override;
    void discardQueue() override;

    void setCancelToken(const CancelToken *token) override { m_token = token; }

private:
    friend class PostgresStatement;

    explicit PostgresConnection(pg_conn *connection);
    /// The next result of what runs, or null at its end; waits, and asks the server to stop when the token is set.
    [[nodiscard]] pg_result *nextResult();
    /// All results of one plain command; the last one is returned.
    [[nodiscard]] Result<void> drainCommand();
    [[nodiscard]] Result<void> enterPipeline();
    void countQueued();
    void drainToSync();
    /// An error if the result is one.
    [[nodiscard]] std::optional<Error> errorOf(const pg_result *result) const;
    [[nodiscard]] Error lastError() const;

    pg_conn *m_connection;
    const CancelToken *m_token = nullptr;
    mutable bool m_wasEnded = false;   ///< the server has said that it ends the connection
    std::optional<Error> m_queueError; ///< the first error among what was queued
    int m_queued = 0;                  ///< statements since the last synchronisation
    int m_outstandingSyncs = 0;
};

/// A server's or the library's failure as a sentence about the database. `state` is the SQLSTATE, empty while connecting.
/// A statement that the server's own limit stopped.
[[nodiscard]] Error tookTooLongError(const QString &engineText, const QString &database);
[[nodiscard]] Error postgresError(const QByteArray &state, const QString &engineText, const QString &database,
                                  bool connectionLost);

} // namespace collectz::storage
