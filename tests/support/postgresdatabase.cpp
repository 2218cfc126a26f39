// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresdatabase.h"

#include <QFile>
#include <QUuid>

#include <libpq-fe.h>

#include <memory>

namespace collectz::tests {

PostgresDatabase::PostgresDatabase()
{
    QFile file(qEnvironmentVariable("COLLECTZ_TEST_POSTGRES_FILE"));
    if (!file.open(QIODevice::ReadOnly)) {
        m_error = "No PostgreSQL cluster: COLLECTZ_TEST_POSTGRES_FILE names no readable file. Run the test with ctest, "
                  "or through tests/support/postgres-cluster run.";
        return;
    }
    m_clusterUri = file.readAll().trimmed();
    m_name = "test_" + QUuid::createUuid().toByteArray(QUuid::Id128);
    execute("CREATE DATABASE " + m_name);
}

PostgresDatabase::~PostgresDatabase()
{
    // FORCE, because a failed test may still hold its connections.
    if (isValid())
        execute("DROP DATABASE " + m_name + " WITH (FORCE)");
}

QString PostgresDatabase::uri() const
{
    return QString::fromUtf8(m_clusterUri.left(m_clusterUri.lastIndexOf('/') + 1) + m_name);
}

bool PostgresDatabase::execute(const QByteArray &statement)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(m_clusterUri.constData()), &PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK) {
        m_error = PQerrorMessage(connection.get());
        return false;
    }
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), statement.constData()),
                                                               &PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
        m_error = PQresultErrorMessage(result.get());
        return false;
    }
    return true;
}

} // namespace collectz::tests
