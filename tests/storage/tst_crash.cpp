// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/catalogfixture.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace collectz;

/// What was acknowledged survives kill -9 at any moment; what was not leaves no trace; the file stays sound.
class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasAcknowledged_data() { tests::addEngineRows(); }
    void keepsWhatWasAcknowledged();
};

void CrashTest::keepsWhatWasAcknowledged()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    const bool isSqlite = fixture.place().engine() == storage::Engine::Sqlite;
    QRandomGenerator random(20260131);
    qsizetype acknowledged = 0;
    for (int round = 0; round < 8; ++round) {
        fixture.close();
        QProcess child;
        child.start(QString::fromUtf8(APPLY_CHILD), {fixture.place().location()});
        QVERIFY(child.waitForReadyRead(30000));
        // A random moment: the kill follows at once after a random number of acknowledgements.
        QByteArray output = child.readAllStandardOutput();
        const int wanted = random.bounded(1, 12);
        while (output.count('\n') < wanted && child.waitForReadyRead(30000))
            output += child.readAllStandardOutput();
        child.kill();
        QVERIFY(child.waitForFinished(30000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        output += child.readAllStandardOutput();

        QVERIFY2(fixture.open(), fixture.error());
        const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
        for (const QByteArray &line : lines) {
            const QByteArray hex = QByteArray(line).replace('-', "");
            const QByteArray literal =
                isSqlite ? QByteArray("x'" + hex + "'") : QByteArray("decode('" + hex + "', 'hex')");
            QCOMPARE(fixture.look("SELECT count(*) FROM change_set WHERE uuid = " + literal), u"1"_s);
        }
        acknowledged += lines.size();

        const QString sequence = fixture.look("SELECT value FROM counter WHERE name = 'sequence'");
        QCOMPARE(fixture.look("SELECT max(sequence) FROM journal"), sequence);
        QCOMPARE(fixture.look("SELECT count(*) FROM journal"), sequence);
        QCOMPARE(fixture.look("SELECT count(*) FROM entity"), sequence);
        QCOMPARE(fixture.look("SELECT count(*) * 3 FROM listing"), sequence);
        QCOMPARE(fixture.look("SELECT sum(uses) * 3 FROM term"), sequence);
        QCOMPARE(fixture.look("SELECT 3 * count FROM facet_count WHERE field = 'kind'"), sequence);
        if (isSqlite)
            QCOMPARE(fixture.look("PRAGMA integrity_check"), u"ok"_s);
    }
    QVERIFY(acknowledged >= 8);
    QVERIFY(fixture.look("SELECT count(*) FROM change_set").toLongLong() >= acknowledged);
}

QTEST_GUILESS_MAIN(CrashTest)

#include "tst_crash.moc"
