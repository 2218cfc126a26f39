// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connection.h"
#include "storage/postgresaddress.h"
#include "tests/storage/enginefixture.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::storage;

namespace {

bool everyFileExists(const QByteArray &)
{
    return true;
}

bool onlySystemExists(const QByteArray &path)
{
    return path.startsWith("/etc/");
}

QByteArray textOf(Connection &connection, const QByteArray &sql)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return tests::wordsOf(statement);
    QByteArray text;
    const Result<void> read = (*statement)->forEachRow([&text](const Statement &row) { text = row.utf8(0); });
    return read ? text : tests::wordsOf(read);
}

} // namespace

/// What a connection to PostgreSQL demands of the server and of itself.
class PostgresAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksTheCertificateOfOtherMachines_data();
    void checksTheCertificateOfOtherMachines();
    void refusesAServerWithoutTls();
    void hasLimitsOfTime();
    void tellsTheLimitFromAWish();
};

void PostgresAddressTest::checksTheCertificateOfOtherMachines_data()
{
    QTest::addColumn<QByteArrayList>("hosts");
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("a socket") << QByteArrayList{""} << QByteArray("prefer");
    QTest::newRow("a socket's folder") << QByteArrayList{"/run/postgresql"} << QByteArray("prefer");
    QTest::newRow("localhost") << QByteArrayList{"localhost"} << QByteArray("prefer");
    QTest::newRow("loopback") << QByteArrayList{"127.0.0.1", "::1", "127.8.9.1"} << QByteArray("prefer");
    QTest::newRow("a name") << QByteArrayList{"shelf.example"} << QByteArray("verify-full");
    QTest::newRow("an address") << QByteArrayList{"192.0.2.7"} << QByteArray("verify-full");
    QTest::newRow("a name like loopback") << QByteArrayList{"127.0.0.1.shelf.example"} << QByteArray("verify-full");
    QTest::newRow("another localhost") << QByteArrayList{"localhost.shelf.example"} << QByteArray("verify-full");
    QTest::newRow("one of two") << QByteArrayList{"localhost", "shelf.example"} << QByteArray("verify-full");
}

void PostgresAddressTest::checksTheCertificateOfOtherMachines()
{
    QFETCH(QByteArrayList, hosts);
    QFETCH(QByteArray, mode);
    const TlsDefaults own = tlsDefaultsFor(hosts, "/person/root.crt", everyFileExists);
    QCOMPARE(own.mode, mode);
    QVERIFY(own.authority.isEmpty());
    const TlsDefaults system = tlsDefaultsFor(hosts, "/person/root.crt", onlySystemExists);
    QCOMPARE(system.authority.isEmpty(), mode == "prefer");
}

void PostgresAddressTest::refusesAServerWithoutTls()
{
    const tests::PostgresDatabase database;
    QVERIFY2(database.isValid(), database.error());
    QVERIFY(openConnection({database.uri(), true, false}));
    // The same server by a name that may be another machine's.
    QUrl url(database.uri());
    url.setHost(u"shelf.example"_s);
    url.setQuery(u"hostaddr=127.0.0.1"_s);
    const auto refused = openConnection({url.toString(QUrl::FullyEncoded), true, false});
    QVERIFY(!refused);
    QVERIFY2(refused.error().technical.contains(u"SSL"_s), qPrintable(refused.error().technical));
    url.setQuery(u"hostaddr=127.0.0.1&sslmode=disable"_s);
    QVERIFY(openConnection({url.toString(QUrl::FullyEncoded), true, false}));
}

void PostgresAddressTest::hasLimitsOfTime()
{
    const tests::PostgresDatabase database;
    QVERIFY2(database.isValid(), database.error());
    const auto connection = openConnection({database.uri(), false, false});
    COLLECTZ_VERIFY_RESULT(connection);
    QCOMPARE(textOf(**connection, "SHOW statement_timeout"), QByteArray("15min"));
    QCOMPARE(textOf(**connection, "SHOW lock_timeout"), QByteArray("1min"));
    QCOMPARE(textOf(**connection, "SHOW idle_in_transaction_session_timeout"), QByteArray("5min"));
    // What the server or the login says already stays.
    const auto own = openConnection({database.uri() + u"?options=-c%20lock_timeout%3D7s"_s, false, false});
    COLLECTZ_VERIFY_RESULT(own);
    QCOMPARE(textOf(**own, "SHOW lock_timeout"), QByteArray("7s"));
}

void PostgresAddressTest::tellsTheLimitFromAWish()
{
    const tests::PostgresDatabase database;
    QVERIFY2(database.isValid(), database.error());
    const auto connection = openConnection({database.uri(), false, false});
    COLLECTZ_VERIFY_RESULT(connection);
    COLLECTZ_VERIFY_RESULT((*connection)->executeScript("SET statement_timeout = '20ms'"));
    const Result<void> limited = (*connection)->executeScript("SELECT pg_sleep(60)");
    QVERIFY(!limited);
    QCOMPARE(limited.error().kind, ErrorKind::Busy);
    const CancelToken token;
    token.cancel();
    COLLECTZ_VERIFY_RESULT((*connection)->executeScript("SET statement_timeout = 0"));
    const CancelScope scope(**connection, token);
    const Result<void> stopped = (*connection)->executeScript("SELECT pg_sleep(60)");
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(PostgresAddressTest)

#include "tst_postgresaddress.moc"
