// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connection.h"
#include "storage/sqltext.h"
#include "tests/storage/enginefixture.h"

#include <QTest>
#include <QUrl>

#include <thread>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::storage;

/// The two drivers behind their one interface.
class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsValuesExactly_data() { tests::addEngineRows(); }
    void keepsValuesExactly();
    void queuesManyStatements_data() { tests::addEngineRows(); }
    void queuesManyStatements();
    void reportsTheErrorOfAQueuedStatement_data() { tests::addEngineRows(); }
    void reportsTheErrorOfAQueuedStatement();
    void rollsBackWhatWasNotCommitted_data() { tests::addEngineRows(); }
    void rollsBackWhatWasNotCommitted();
    void stopsWhenCancelled_data() { tests::addEngineRows(); }
    void stopsWhenCancelled();
    void refusesToWriteReadOnly_data() { tests::addEngineRows(); }
    void refusesToWriteReadOnly();
    void createsTheWholeSchema_data() { tests::addEngineRows(); }
    void createsTheWholeSchema();
    void streamsRows_data() { tests::addEngineRows(); }
    void streamsRows();
    void namesWhatIsNotACatalog();
    void saysThatAServerIsAway();
    void saysThatAPasswordIsWrong();
    void translatesParametersOutsideOfLiterals();
};

namespace {

Result<std::unique_ptr<Connection>> connectTo(const tests::EngineFixture &fixture)
{
    ConnectOptions options;
    options.location = fixture.location();
    options.create = true;
    return openConnection(options);
}

QByteArray tableOf(Engine engine)
{
    return engine == Engine::Sqlite ? "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, bytes BLOB)"
                                    : "CREATE TABLE thing (id bigint PRIMARY KEY, name text, bytes bytea)";
}

Result<qint64> countThings(Connection &connection)
{
    Result<std::unique_ptr<Statement>> statement = connection.prepare("SELECT count(*) FROM thing");
    if (!statement)
        return fail(statement.error());
    const Result<bool> row = (*statement)->step();
    if (!row)
        return fail(row.error());
    return (*statement)->integer(0);
}

Result<void> queueThings(Connection &connection, int from, int to)
{
    Result<std::unique_ptr<Statement>> insert = connection.prepare("INSERT INTO thing (id, name) VALUES (?1, ?2)");
    if (!insert)
        return fail(insert.error());
    for (int i = from; i < to; ++i) {
        (*insert)->bind(1, i);
        (*insert)->bindText(2, u"name"_s);
        if (Result<void> queued = (*insert)->queue(); !queued)
            return queued;
    }
    return {};
}

} // namespace

void ConnectionTest::keepsValuesExactly()
{
    COLLECTZ_ENGINE_FIXTURE(fixture);
    auto connection = connectTo(fixture);
    COLLECTZ_VERIFY_RESULT(connection);
    COLLECTZ_VERIFY_RESULT((*connection)->executeScript(tableOf(fixture.engine())));
    auto insert = (*connection)->prepare("INSERT INTO thing (id, name, bytes) VALUES (?1, ?2, ?3)");
    COLLECTZ_VERIFY_RESULT(insert);
    const QByteArray bytes = QByteArray::fromHex("00ff01005c27");
    (*insert)->bind(1, std::numeric_limits<qint64>::min());
    (*insert)->bindText(2, u"Žižek 'über' ?1 \U0001F4DA"_s);
    (*insert)->bindBlob(3, bytes);
    COLLECTZ_VERIFY_RESULT((*insert)->execute());
    (*insert)->bind(1, 2);
    (*insert)->bindText(2, QString());
    (*insert)->bindNull(3);
    COLLECTZ_VERIFY_RESULT((*insert)->execute());

    auto select = (*connection)->prepare("SELECT id, name, bytes FROM thing ORDER BY id");
    COLLECTZ_VERIFY_RESULT(select);
    QVERIFY((*select)->step().value());
    QCOMPARE((*select)->columnCount(), 3);
    QCOMPARE((*select)->integer(0), std::numeric_limits<qint64>::min());
    QCOMPARE((*select)->text(1), u"Žižek 'über' ?1 \U0001F4DA"_s);
    QCOMPARE((*select)->blob(2), bytes);
    QVERIFY((*select)->step().value());
    QVERIFY(!(*select)->isNull(1));
    QCOMPARE((*select)->text(1), QString());
    QVERIFY((*select)->isNull(2));
    QVERIFY(!(*select)->step().value());
    QVERIFY2((*select)->step().value(), "a statement at its end runs anew");
}

void ConnectionTest::queuesManyStatements()
{
    COLLECTZ_ENGINE_FIXTURE(fixture);
    auto connection = connectTo(fixture);
    COLLECTZ_VERIFY_RESULT(connection);
    COLLECTZ_VERIFY_RESULT((*connection)->executeScript(tableOf(fixture.engine())));
    auto transaction = Transaction::begin(**connection, Connection::Mode::Write);
    COLLECTZ_VERIFY_RESULT(transaction);
    COLLECTZ_VERIFY_RESULT(queueThings(**connection, 0, 3000));
    QCOMPARE(countThings(**connection).value(), 3000);
    COLLECTZ_VERIFY_RESULT(queueThings(**connection, 3000, 3010));
    COLLECTZ_VERIFY_RESULT(transaction->commit());
    QCOMPARE(countThings(**connection).value(), 3010);
}

void ConnectionTest::reportsTheErrorOfAQueuedStatement()
{
    COLLECTZ_ENGINE_FIXTURE(fixture);
    auto connection = connectTo(fixture);
    COLLECTZ_VERIFY_RESULT(connection);
    COLLECTZ_VERIFY_RESULT((*connection)->executeScript(tableOf(fixture.engine())));
    {
        auto transaction = Transaction::begin(**connection, Connection::Mode::Write);
        COLLECTZ_VERIFY_RESULT(transaction);
        COLLECTZ_VERIFY_RESULT(queueThings(**connection, 0, 10));
        Result<void> queued = queueThings(**connection, 5, 6);
        if (queued)
            queued = transaction->commit();
        QVERIFY(!queued);
        QVERIFY(!queued.error().technical.isEmpty());
    }
    QCOMPARE(countThings(**connection).value(), 0);
    COLLECTZ_VERIFY_RESULT(queueThings(**connection, 0, 10));
    QCOMPARE(countThings(**connection).value(), 10);
}

void ConnectionTest::rollsBackWhatWasNotCommitted()
{
    COLLECTZ_ENGINE_FIXTURE(fixture);
    auto connection = connectTo(fixture);
    COLLECTZ_VERIFY_RESULT(connection);
    COLLECTZ_VERIFY_RESULT((*connection)->executeScript(tableOf(fixture.engine())));
    {
        auto transaction = Transaction::begin(**connection, Connection::Mode::Write);
        COLLECTZ_VERIFY_RESULT(transaction);
        COLLECTZ_VERIFY_RESULT(queueThings(**connection, 0, 1000));
    }
    QCOMPARE(countThings(**connection).value(), 0);
}

void ConnectionTest::stopsWhenCancelled()
{
    COLLECTZ_ENGINE_FIXTURE(fixture);
    auto connection = connectTo(fixture);
    COLLECTZ_VERIFY_RESULT(connection);
    auto endless = (*connection)
                       ->prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i % 1000000 + 1 FROM n) "
                                 "SELECT count(*) FROM n");
    COLLECTZ_VERIFY_RESULT(endless);
    const CancelToken token;
    std::thread stopper([token] { token.cancel(); });
    {
        const CancelScope scope(**connection, token);
        const Result<bool> row = (*endless)->step();
        QVERIFY(!row);
        QCOMPARE(row.error().kind, ErrorKind::Cancelled);
    }
    stopper.join();
    auto again = (*connection)->prepare("SELECT 1");
    COLLECTZ_VERIFY_RESULT(again);
    QVERIFY((*again)->step().value());
}

void ConnectionTest::refusesToWriteReadOnly()
{
    COLLECTZ_ENGINE_FIXTURE(fixture);
    auto writer = connectTo(fixture);
    COLLECTZ_VERIFY_RESULT(writer);
    COLLECTZ_VERIFY_RESULT((*writer)->executeScript(tableOf(fixture.engine())));
    ConnectOptions options;
    options.location = fixture.location();
    options.readOnly = true;
    auto reader = openConnection(options);
    COLLECTZ_VERIFY_RESULT(reader);
    QCOMPARE(countThings(**reader).value(), 0);
    Result<void> written = queueThings(**reader, 0, 1);
    if (written)
        written = (*reader)->flush();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::ReadOnly);
}

void ConnectionTest::createsTheWholeSchema()
{
    COLLECTZ_ENGINE_FIXTURE(fixture);
    auto connection = connectTo(fixture);
    COLLECTZ_VERIFY_RESULT(connection);
    auto transaction = Transaction::begin(**connection, Connection::Mode::Write);
    COLLECTZ_VERIFY_RESULT(transaction);
    for (const Migration &migration : allMigrations()) {
        const Result<QByteArray> text = migrationText(fixture.engine(), migration);
        COLLECTZ_VERIFY_RESULT(text);
        COLLECTZ_VERIFY_RESULT((*connection)->executeScript(*text));
    }
    COLLECTZ_VERIFY_RESULT(transaction->commit());
    auto counters = (*connection)->statement("lock_counters");
    COLLECTZ_VERIFY_RESULT(counters);
    int rows = 0;
    COLLECTZ_VERIFY_RESULT((*counters)->forEachRow([&rows](const Statement &row) {
        ++rows;
        QCOMPARE(row.integer(1), 0);
    }));
    QCOMPARE(rows, 7);
}

void ConnectionTest::streamsRows()
{
    COLLECTZ_ENGINE_FIXTURE(fixture);
    auto connection = connectTo(fixture);
    COLLECTZ_VERIFY_RESULT(connection);
    COLLECTZ_VERIFY_RESULT((*connection)->executeScript(tableOf(fixture.engine())));
    COLLECTZ_VERIFY_RESULT(queueThings(**connection, 0, 1000));
    auto select = (*connection)->prepare("SELECT id FROM thing ORDER BY id");
    COLLECTZ_VERIFY_RESULT(select);
    (*select)->setStreaming(true);
    qint64 sum = 0;
    COLLECTZ_VERIFY_RESULT((*select)->forEachRow([&sum](const Statement &row) { sum += row.integer(0); }));
    QCOMPARE(sum, 499500);
    QVERIFY((*select)->step().value());
    (*select)->reset();
    QCOMPARE(countThings(**connection).value(), 1000);
}

void ConnectionTest::namesWhatIsNotACatalog()
{
    const QTemporaryDir folder;
    ConnectOptions options;
    options.location = folder.filePath(u"letter.txt"_s);
    QFile file(options.location);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'a'));
    file.close();
    auto connection = openConnection(options);
    Result<void> used = connection ? (*connection)->executeScript("SELECT count(*) FROM sqlite_schema")
                                   : Result<void>(fail(connection.error()));
    QVERIFY(!used);
    QCOMPARE(used.error().kind, ErrorKind::Corrupt);
    QCOMPARE(used.error().code, u"not_a_catalog"_s);

    options.location = folder.filePath(u"missing/catalog.collectz"_s);
    options.create = true;
    connection = openConnection(options);
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::Unavailable);
}

void ConnectionTest::saysThatAServerIsAway()
{
    ConnectOptions options;
    options.location = u"postgresql://somebody:secret@127.0.0.1:1/catalog"_s;
    const auto connection = openConnection(options);
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::Unavailable);
    QVERIFY(connection.error().message.contains(u"\"catalog\""));
    QVERIFY(!connection.error().technical.contains(u"secret"));
    QCOMPARE(displayLocation(options.location), u"postgresql://somebody@127.0.0.1:1/catalog"_s);
}

void ConnectionTest::saysThatAPasswordIsWrong()
{
    const tests::PostgresDatabase database;
    QVERIFY2(database.isValid(), database.error());
    QUrl url(database.uri());
    url.setPassword(u"wrong"_s);
    ConnectOptions options;
    options.location = url.toString(QUrl::FullyEncoded);
    auto connection = openConnection(options);
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::Denied);
    url = QUrl(database.uri() + u"_not_there"_s);
    options.location = url.toString(QUrl::FullyEncoded);
    connection = openConnection(options);
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::NotFound);
}

void ConnectionTest::translatesParametersOutsideOfLiterals()
{
    QCOMPARE(withDollarParameters("SELECT '?1', \"?2\", ?3 -- ?4\n, ?15"), "SELECT '?1', \"?2\", $3 -- ?4\n, $15");
}

QTEST_GUILESS_MAIN(ConnectionTest)

#include "tst_connection.moc"
