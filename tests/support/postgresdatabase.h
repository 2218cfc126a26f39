// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace collectz::tests {

/// An empty PostgreSQL database of its own for one test, dropped at the end of its life.
///
/// It lives in the cluster whose URI stands in the file that COLLECTZ_TEST_POSTGRES_FILE names; CTest starts that cluster
/// for every test registered with POSTGRES, and `tests/support/postgres-cluster run PROGRAM` for a program run by hand.
/// A missing cluster is an error that the test must fail on: QVERIFY2(database.isValid(), database.error()).
class PostgresDatabase
{
public:
    PostgresDatabase();
    ~PostgresDatabase();
    Q_DISABLE_COPY_MOVE(PostgresDatabase)

    [[nodiscard]] bool isValid() const { return m_error.isEmpty(); }
    /// Why the database could not be made, for people; empty when it could.
    [[nodiscard]] const char *error() const { return m_error.constData(); }
    /// postgresql://user:password@127.0.0.1:port/name, of a superuser.
    [[nodiscard]] QString uri() const;

private:
    bool execute(const QByteArray &statement);

    QByteArray m_clusterUri;
    QByteArray m_name;
    QByteArray m_error;
};

} // namespace collectz::tests
