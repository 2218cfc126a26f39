// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/catalogopener.h"
#include "tests/support/postgresdatabase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

#ifdef COLLECTZ_SANITIZED
constexpr int mostKills = 5;
#else
constexpr int mostKills = 50;
#endif

/// A program that imports (and takes imports back) is killed with SIGKILL at fifty random moments, at five under a
/// sanitizer. After each, the catalog is sound and has everything that was acknowledged; at the end the import is whole, and
/// its undo leaves nothing.
class TestImportKill final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAtRandomMoments_data();
    void killedAtRandomMoments();
    void memoryStaysFlat();

private:
    /// Runs the child; killed after `milliseconds` (-1 = never). Returns whether it came to its end.
    bool run(const QString &step, qint64 milliseconds);
    void lookAt(const QString &step);
    [[nodiscard]] storage::OpenCatalog open();

    static constexpr int m_rows = 1'500;
    QTemporaryDir m_folder;
    QString m_location;
    qint64 m_acknowledged = 0;
    SystemClock m_clock;
};

void TestImportKill::initTestCase()
{
    QFile file(m_folder.filePath(u"books.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < m_rows; ++i)
        file.write(u"kind=book;title=Book number %1;year=%2;authors=Author %3;genres=Novel|Drama\n"_s.arg(i)
                       .arg(1900 + i % 100)
                       .arg(i % 37)
                       .toUtf8());
}

void TestImportKill::killedAtRandomMoments_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgres") << true;
}

void TestImportKill::killedAtRandomMoments()
{
    QFETCH(bool, postgres);
    std::unique_ptr<tests::PostgresDatabase> database;
    m_location = m_folder.filePath(u"catalog.collectz"_s);
    if (postgres) {
        database = std::make_unique<tests::PostgresDatabase>();
        QVERIFY2(database->isValid(), database->error());
        m_location = database->uri();
    }
    const quint32 seed = QRandomGenerator::system()->generate();
    QRandomGenerator random(seed);
    qInfo("seed %u", seed);

    QElapsedTimer timer;
    timer.start();
    QVERIFY(run(u"import"_s, -1));
    const int importTime = static_cast<int>(timer.restart());
    QVERIFY(run(u"undo"_s, -1));
    const int undoTime = static_cast<int>(timer.restart());
    QByteArray empty = *open().catalog->openReader().value()->digest({});

    int kills = 0;
    while (kills < mostKills) {
        for (const QString &step : {u"import"_s, u"undo"_s}) {
            const int longest = step == "import"_L1 ? importTime : undoTime;
            bool ended = false;
            // A step that was killed five times is let through, so that both steps are met often.
            for (int round = 0; round < 5 && kills < mostKills && !ended; ++round) {
                ended = run(step, random.bounded(longest));
                kills += ended ? 0 : 1;
                lookAt(step);
                if (QTest::currentTestFailed())
                    return;
            }
            if (!ended)
                QVERIFY(run(step, -1));
            const storage::OpenCatalog now = open();
            const CatalogStatistics statistics = *now.catalog->openReader().value()->statistics();
            QCOMPARE(statistics.works, step == "import"_L1 ? m_rows : 0);
            QCOMPARE(statistics.copies, step == "import"_L1 ? m_rows : 0);
            if (step == "undo"_L1)
                QCOMPARE(*now.catalog->openReader().value()->digest({}), empty);
        }
    }
}

void TestImportKill::memoryStaysFlat()
{
    QFile file(m_folder.filePath(u"many.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 20'000; ++i)
        file.write(u"kind=book;title=Book number %1;year=%2;authors=Author %3;genres=Novel|Drama;description=%4\n"_s
                       .arg(QString::number(i), QString::number(1900 + i % 100), QString::number(i % 37),
                            u"some words about it "_s.repeated(20))
                       .toUtf8());
    file.close();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(COLLECTZ_IMPORT_CHILD),
                {m_folder.filePath(u"many.collectz"_s), file.fileName(), u"import"_s});
    QVERIFY(child.waitForFinished(-1));
    const QByteArray output = child.readAllStandardOutput();
    QVERIFY(output.contains("done "));
    const qint64 peak = output.mid(output.lastIndexOf("memory ") + 7).trimmed().toLongLong();
    QVERIFY(peak > 0);
#ifndef COLLECTZ_SANITIZED
    QVERIFY2(peak <= 256, qPrintable(u"%1 MiB"_s.arg(peak)));
#endif
}

bool TestImportKill::run(const QString &step, qint64 milliseconds)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(COLLECTZ_IMPORT_CHILD), {m_location, m_folder.filePath(u"books.txt"_s), step, u"120"_s});
    if (!child.waitForFinished(static_cast<int>(milliseconds))) {
        child.kill();
        child.waitForFinished(-1);
    }
    m_acknowledged = 0;
    bool ended = false;
    const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("applied "))
            m_acknowledged = line.mid(8).toLongLong();
        ended = ended || line.startsWith("done ");
    }
    return ended;
}

void TestImportKill::lookAt(const QString &step)
{
    const storage::OpenCatalog now = open();
    QVERIFY(now.catalog);
    const Result<QStringList> faults = now.catalog->check({}, {});
    QVERIFY2(faults.has_value(), "the check itself failed");
    QCOMPARE(*faults, QStringList());
    if (step != "import"_L1)
        return;
    const Result<CatalogStatistics> statistics = now.catalog->openReader().value()->statistics();
    QVERIFY(statistics.has_value());
    QVERIFY2(statistics->works >= m_acknowledged,
             qPrintable(u"%1 works, %2 acknowledged"_s.arg(statistics->works).arg(m_acknowledged)));
    QCOMPARE(statistics->works, statistics->copies);
}

storage::OpenCatalog TestImportKill::open()
{
    storage::OpenOptions options;
    options.location = m_location;
    std::optional<storage::OpenCatalog> opened;
    const auto tryOpen = [&] {
        Result<storage::OpenCatalog> result = storage::openCatalog(options, m_clock);
        if (result)
            opened = *std::move(result);
        return opened.has_value();
    };
    // A server needs a moment to see that its client is dead.
    if (!QTest::qWaitFor(tryOpen, 20'000))
        qFatal("the catalog cannot be opened");
    return *std::move(opened);
}

QTEST_GUILESS_MAIN(TestImportKill)
#include "tst_importkill.moc"
