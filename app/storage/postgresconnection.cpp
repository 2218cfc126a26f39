// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/postgresconnection.h"

#include "storage/postgresaddress.h"
#include "storage/sqltext.h"

#include <QDir>
#include <QFile>

#include <libpq-fe.h>
#include <poll.h>

#include <array>
#include <memory>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int statementsPerSync = 256;
constexpr int cancelCheckMilliseconds = 50;

/// The highest `$n` of a statement.
int parameterCount(const QByteArray &sql)
{
    int count = 0;
    for (qsizetype i = sql.indexOf('$'); i >= 0; i = sql.indexOf('$', i + 1)) {
        int number = 0;
        for (qsizetype digit = i + 1; digit < sql.size() && sql[digit] >= '0' && sql[digit] <= '9'; ++digit)
            number = number * 10 + (sql[digit] - '0');
        count = qMax(count, number);
    }
    return count;
}

/// Every host that a URL names, or the environment in its place; one empty name for the socket of this machine.
QByteArrayList hostsOf(const QByteArray &url)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(url.constData(), nullptr), PQconninfoFree);
    QByteArray hosts = qgetenv("PGHOST");
    QByteArray addresses = qgetenv("PGHOSTADDR");
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        const QByteArray keyword = option->keyword;
        if (!option->val)
            continue;
        if (keyword == "host")
            hosts = option->val;
        else if (keyword == "hostaddr")
            addresses = option->val;
        else if (keyword == "service")
            hosts = "a service"; // its file may name any host
    }
    return hosts.split(',') + (addresses.isEmpty() ? QByteArrayList() : addresses.split(','));
}

TlsDefaults tlsDefaults(const QByteArray &url)
{
    return tlsDefaultsFor(hostsOf(url), QFile::encodeName(QDir::homePath()) + "/.postgresql/root.crt",
                          [](const QByteArray &path) { return QFile::exists(QFile::decodeName(path)); });
}

} // namespace

PostgresConnection::PostgresConnection(pg_conn *connection)
    : m_connection(connection)
{}

PostgresConnection::~PostgresConnection()
{
    dropStatements();
    PQfinish(m_connection);
}

Result<std::unique_ptr<Connection>> PostgresConnection::open(const ConnectOptions &options)
{
    const QByteArray url = options.location.toUtf8();
    const TlsDefaults tls = tlsDefaults(url);
    // What comes first is a default that the URL may override; the encoding may not be. The environment is asked for what is
    // null here.
    const auto unlessSet = [](const char *variable, const QByteArray &value) {
        return qEnvironmentVariableIsSet(variable) || value.isEmpty() ? nullptr : value.constData();
    };
    const std::array<const char *, 11> keywords{"connect_timeout",
                                                "application_name",
                                                "keepalives_idle",
                                                "keepalives_interval",
                                                "keepalives_count",
                                                "tcp_user_timeout",
                                                "sslmode",
                                                "sslrootcert",
                                                "dbname",
                                                "client_encoding",
                                                nullptr};
    const std::array<const char *, 11> values{"10",
                                              "collectz",
                                              "20",
                                              "5",
                                              "3",
                                              "20000",
                                              unlessSet("PGSSLMODE", tls.mode),
                                              unlessSet("PGSSLROOTCERT", tls.authority),
                                              url.constData(),
                                              "UTF8",
                                              nullptr};
    std::unique_ptr<PostgresConnection> connection(
        new PostgresConnection(PQconnectdbParams(keywords.data(), values.data(), 1)));
    if (PQstatus(connection->m_connection) != CONNECTION_OK) {
        return fail(postgresError({}, QString::fromUtf8(PQerrorMessage(connection->m_connection)),
                                  connection->displayName(), false));
    }
    PQsetNoticeProcessor(
        connection->m_connection, [](void *, const char *) {}, nullptr);
    Result<void> set = connection->executeScript(options.readOnly ? "SET default_transaction_read_only = on"
                                                                  : "SET synchronous_commit = on");
    const Result<QByteArray> limits = sqlText(Engine::Postgres, "limit_times");
    if (!limits)
        return fail(limits.error());
    if (set)
        set = connection->executeScript(*limits);
    if (!set)
        return fail(std::move(set).error());
    return connection;
}

QString PostgresConnection::displayName() const
{
    return QString::fromUtf8(PQdb(m_connection));
}

bool PostgresConnection::isLost() const
{
    return m_wasEnded || PQstatus(m_connection) != CONNECTION_OK;
}

Result<std::unique_ptr<Statement>> PostgresConnection::prepare(const QByteArray &sql)
{
    const QByteArray text = withDollarParameters(sql);
    return std::make_unique<PostgresStatement>(*this, QByteArray(), text, parameterCount(text));
}

Result<std::unique_ptr<Statement>> PostgresConnection::prepareNamed(const QByteArray &name, const QByteArray &sql)
{
    if (Result<void> flushed = flush(); !flushed)
        return fail(std::move(flushed).error());
    const QByteArray text = withDollarParameters(sql);
    if (PQsendPrepare(m_connection, name.constData(), text.constData(), 0, nullptr) != 1)
        return fail(lastError());
    if (Result<void> prepared = drainCommand(); !prepared)
        return fail(std::move(prepared).error());
    return std::make_unique<PostgresStatement>(*this, name, text, parameterCount(text));
}

Result<void> PostgresConnection::executeScript(const QByteArray &sql)
{
    if (Result<void> flushed = flush(); !flushed)
        return flushed;
    if (PQsendQuery(m_connection, sql.constData()) != 1)
        return fail(lastError());
    return drainCommand();
}

Result<void> PostgresConnection::drainCommand()
{
    std::optional<Error> error;
    while (PGresult *result = nextResult()) {
        if (!error)
            error = errorOf(result);
        PQclear(result);
    }
    if (error)
        return fail(std::move(*error));
    return {};
}

PGresult *PostgresConnection::nextResult()
{
    bool cancelSent = false;
    while (PQisBusy(m_connection) == 1) {
        pollfd waiting{PQsocket(m_connection), POLLIN, 0};
        poll(&waiting, 1, cancelCheckMilliseconds);
        if (m_token && m_token->isCancelled() && !cancelSent) {
            if (PGcancel *cancel = PQgetCancel(m_connection)) {
                std::array<char, 256> reason{};
                PQcancel(cancel, reason.data(), static_cast<int>(reason.size()));
                PQfreeCancel(cancel);
            }
            cancelSent = true;
        }
        if (PQconsumeInput(m_connection) != 1)
            break;
    }
    return PQgetResult(m_connection);
}

Result<void> PostgresConnection::enterPipeline()
{
    if (m_queueError)
        return fail(*m_queueError);
    if (PQpipelineStatus(m_connection) == PQ_PIPELINE_OFF && PQenterPipelineMode(m_connection) != 1)
        return fail(lastError());
    return {};
}

void PostgresConnection::countQueued()
{
    if (++m_queued < statementsPerSync)
        return;
    PQpipelineSync(m_connection);
    m_queued = 0;
    // The server works on this portion while the results of the one before are read.
    if (++m_outstandingSyncs > 1)
        drainToSync();
}

void PostgresConnection::drainToSync()
{
    --m_outstandingSyncs;
    while (PQstatus(m_connection) == CONNECTION_OK) {
        PGresult *result = nextResult();
        if (!result)
            continue; // the end of one statement's results
        const bool isSync = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
        if (!m_queueError && !isSync)
            m_queueError = errorOf(result);
        PQclear(result);
        if (isSync)
            return;
    }
    if (!m_queueError)
        m_queueError = lastError();
}

Result<void> PostgresConnection::flush()
{
    if (PQpipelineStatus(m_connection) != PQ_PIPELINE_OFF) {
        if (m_queued > 0) {
            PQpipelineSync(m_connection);
            m_queued = 0;
            ++m_outstandingSyncs;
        }
        while (m_outstandingSyncs > 0)
            drainToSync();
        PQexitPipelineMode(m_connection);
    }
    if (m_queueError)
        return fail(*m_queueError);
    return {};
}

void PostgresConnection::discardQueue()
{
    std::ignore = flush();
    m_queueError.reset();
}

std::optional<Error> PostgresConnection::errorOf(const pg_result *result) const
{
    switch (PQresultStatus(result)) {
    case PGRES_FATAL_ERROR:
    case PGRES_BAD_RESPONSE:
    case PGRES_NONFATAL_ERROR:
        m_wasEnded |= QByteArray(PQresultErrorField(result, PG_DIAG_SQLSTATE)).startsWith("57P");
        // The server's limit and a person's wish have one code.
        if (QByteArray(PQresultErrorField(result, PG_DIAG_SQLSTATE)) == "57014" && !(m_token && m_token->isCancelled()))
            return tookTooLongError(QString::fromUtf8(PQresultErrorMessage(result)), displayName());
        return postgresError(PQresultErrorField(result, PG_DIAG_SQLSTATE),
                             QString::fromUtf8(PQresultErrorMessage(result)), displayName(),
                             PQstatus(m_connection) != CONNECTION_OK);
    default:
        return {};
    }
}

Error PostgresConnection::lastError() const
{
    return postgresError("CLIENT", QString::fromUtf8(PQerrorMessage(m_connection)), displayName(),
                         PQstatus(m_connection) != CONNECTION_OK);
}

} // namespace collectz::storage
