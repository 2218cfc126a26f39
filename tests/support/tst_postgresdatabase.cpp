// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresdatabase.h"

#include <QTest>

#include <libpq-fe.h>

using collectz::tests::PostgresDatabase;

class TestPostgresDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAnEmptyDatabaseOfItsOwn();
    void isDroppedAtTheEnd();
    void failsWithoutCluster();

private:
    static bool canConnect(const QString &uri);
};

bool TestPostgresDatabase::canConnect(const QString &uri)
{
    PGconn *connection = PQconnectdb(uri.toUtf8().constData());
    const bool connected = PQstatus(connection) == CONNECTION_OK;
    PQfinish(connection);
    return connected;
}

void TestPostgresDatabase::isAnEmptyDatabaseOfItsOwn()
{
    const PostgresDatabase first;
    const PostgresDatabase second;
    QVERIFY2(first.isValid(), first.error());
    QVERIFY2(second.isValid(), second.error());
    QVERIFY(first.uri() != second.uri());
    QVERIFY(canConnect(first.uri()));
    QVERIFY(canConnect(second.uri()));
}

void TestPostgresDatabase::isDroppedAtTheEnd()
{
    QString uri;
    {
        const PostgresDatabase database;
        QVERIFY2(database.isValid(), database.error());
        uri = database.uri();
        QVERIFY(canConnect(uri));
    }
    QVERIFY(!canConnect(uri));
}

void TestPostgresDatabase::failsWithoutCluster()
{
    const QByteArray file = qgetenv("COLLECTZ_TEST_POSTGRES_FILE");
    qputenv("COLLECTZ_TEST_POSTGRES_FILE", "/nowhere/postgres.uri");
    const PostgresDatabase database;
    qputenv("COLLECTZ_TEST_POSTGRES_FILE", file);

    QVERIFY(!database.isValid());
    QVERIFY(QByteArray(database.error()).contains("COLLECTZ_TEST_POSTGRES_FILE"));
}

QTEST_GUILESS_MAIN(TestPostgresDatabase)
#include "tst_postgresdatabase.moc"
