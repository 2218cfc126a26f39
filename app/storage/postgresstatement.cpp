// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/postgresconnection.h"

#include <libpq-fe.h>

#include <cstdlib>

namespace collectz::storage {

PostgresStatement::PostgresStatement(PostgresConnection &connection, QByteArray name, QByteArray sql,
                                     int parameterCount)
    : m_connection(connection)
    , m_name(std::move(name))
    , m_sql(std::move(sql))
    , m_parameters(static_cast<size_t>(parameterCount))
    , m_values(static_cast<size_t>(parameterCount))
    , m_lengths(static_cast<size_t>(parameterCount))
    , m_formats(static_cast<size_t>(parameterCount))
{}

PostgresStatement::~PostgresStatement()
{
    reset();
}

void PostgresStatement::bind(int parameter, qint64 value)
{
    m_parameters.at(static_cast<size_t>(parameter - 1)) = {QByteArray::number(value), false, false};
}

// Text goes in binary form, which has a length: in text form an inner NUL would silently cut it off.
void PostgresStatement::bindText(int parameter, const QByteArray &utf8)
{
    m_parameters.at(static_cast<size_t>(parameter - 1)) = {utf8, false, true};
}

void PostgresStatement::bindBlob(int parameter, const QByteArray &bytes)
{
    m_parameters.at(static_cast<size_t>(parameter - 1)) = {bytes, false, true};
}

void PostgresStatement::bindNull(int parameter)
{
    m_parameters.at(static_cast<size_t>(parameter - 1)) = {};
}

bool PostgresStatement::send()
{
    for (size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter &parameter = m_parameters[i];
        m_values[i] = parameter.isNull ? nullptr : parameter.bytes.constData();
        m_lengths[i] = static_cast<int>(parameter.bytes.size());
        m_formats[i] = parameter.isBinary ? 1 : 0;
    }
    const int count = static_cast<int>(m_parameters.size());
    if (m_name.isEmpty())
        return PQsendQueryParams(m_connection.m_connection, m_sql.constData(), count, nullptr, m_values.data(),
                                 m_lengths.data(), m_formats.data(), 0) == 1;
    return PQsendQueryPrepared(m_connection.m_connection, m_name.constData(), count, m_values.data(), m_lengths.data(),
                               m_formats.data(), 0) == 1;
}

Result<void> PostgresStatement::start()
{
    reset();
    if (Result<void> flushed = m_connection.flush(); !flushed)
        return flushed;
    if (!send())
        return fail(m_connection.lastError());
    if (m_streaming)
        PQsetSingleRowMode(m_connection.m_connection);
    m_running = true;
    return {};
}

Result<bool> PostgresStatement::step()
{
    if (!m_running) {
        if (Result<void> started = start(); !started)
            return fail(std::move(started).error());
    }
    ++m_row;
    while (!m_result || m_row >= PQntuples(m_result)) {
        clear();
        m_result = m_connection.nextResult();
        m_row = 0;
        if (!m_result) {
            m_running = false;
            return false;
        }
        if (std::optional<Error> error = m_connection.errorOf(m_result)) {
            reset();
            return fail(std::move(*error));
        }
    }
    return true;
}

Result<void> PostgresStatement::execute()
{
    return forEachRow([](const Statement &) {});
}

Result<void> PostgresStatement::queue()
{
    if (Result<void> entered = m_connection.enterPipeline(); !entered)
        return entered;
    if (!send())
        return fail(m_connection.lastError());
    m_connection.countQueued();
    return {};
}

void PostgresStatement::reset()
{
    clear();
    m_row = -1;
    if (std::exchange(m_running, false)) {
        while (PGresult *result = m_connection.nextResult())
            PQclear(result);
    }
}

void PostgresStatement::clear()
{
    PQclear(std::exchange(m_result, nullptr));
}

void PostgresStatement::setStreaming(bool streaming)
{
    m_streaming = streaming;
}

int PostgresStatement::columnCount() const
{
    return PQnfields(m_result);
}

bool PostgresStatement::isNull(int column) const
{
    return PQgetisnull(m_result, m_row, column) == 1;
}

qint64 PostgresStatement::integer(int column) const
{
    const char *text = PQgetvalue(m_result, m_row, column);
    return *text == 't' ? 1 : std::strtoll(text, nullptr, 10);
}

QByteArrayView PostgresStatement::textView(int column) const
{
    return {PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column)};
}

QByteArray PostgresStatement::blob(int column) const
{
    // The server writes bytea as \x and hex digits.
    const int length = PQgetlength(m_result, m_row, column);
    return length < 2
               ? QByteArray()
               : QByteArray::fromHex(QByteArray::fromRawData(PQgetvalue(m_result, m_row, column) + 2, length - 2));
}

} // namespace collectz::storage
