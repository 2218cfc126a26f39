// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connection.h"

#include "storage/postgresconnection.h"
#include "storage/sqliteconnection.h"
#include "storage/sqltext.h"

#include <QUrl>

namespace collectz::storage {

using namespace Qt::StringLiterals;

Result<Statement *> Connection::statement(std::string_view name)
{
    if (const auto known = m_statements.find(name); known != m_statements.end()) {
        known->second->reset();
        return known->second.get();
    }
    const QByteArray queryName(name.data(), static_cast<qsizetype>(name.size()));
    const Result<QByteArray> sql = sqlText(engine(), queryName);
    if (!sql)
        return fail(sql.error());
    Result<std::unique_ptr<Statement>> prepared = prepareNamed(queryName, *sql);
    if (!prepared)
        return fail(std::move(prepared).error());
    return m_statements.emplace(name, std::move(*prepared)).first->second.get();
}

Result<Statement *> Connection::statement(const QByteArray &name)
{
    return statement(std::string_view(name.constData(), static_cast<size_t>(name.size())));
}

Result<void> Connection::begin(Mode mode)
{
    if (engine() == Engine::Sqlite)
        return executeScript(mode == Mode::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    return executeScript(mode == Mode::Write ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

Result<void> Connection::commit()
{
    if (Result<void> flushed = flush(); !flushed)
        return flushed;
    Result<void> committed = executeScript("COMMIT");
    if (committed || !isLost())
        return committed;
    Error error = std::move(committed).error();
    error.code = u"commit_in_doubt"_s;
    error.message =
        u"The connection to the database \"%1\" was lost while a change was being saved. Whether it was kept shows "
        "when the server is back; saving it once more does no harm."_s.arg(displayName());
    return fail(std::move(error));
}

void Connection::rollback()
{
    discardQueue();
    for (const auto &[name, statement] : m_statements) {
        if (statement)
            statement->reset();
    }
    std::ignore = executeScript("ROLLBACK");
}

Result<Transaction> Transaction::begin(Connection &connection, Connection::Mode mode)
{
    if (Result<void> begun = connection.begin(mode); !begun)
        return fail(std::move(begun).error());
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Transaction::~Transaction()
{
    if (m_connection)
        m_connection->rollback();
}

Result<void> Transaction::commit()
{
    Result<void> committed = m_connection->commit();
    if (committed)
        m_connection = nullptr;
    return committed;
}

bool isPostgresLocation(const QString &location)
{
    return location.startsWith("postgresql://"_L1) || location.startsWith("postgres://"_L1);
}

QString displayLocation(const QString &location)
{
    if (!isPostgresLocation(location))
        return location;
    QUrl url(location);
    url.setPassword({});
    url.setQuery(QString());
    return url.toDisplayString();
}

Result<std::unique_ptr<Connection>> openConnection(const ConnectOptions &options)
{
    if (isPostgresLocation(options.location))
        return PostgresConnection::open(options);
    return SqliteConnection::open(options);
}

} // namespace collectz::storage
