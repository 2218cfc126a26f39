// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A second start hands what it was asked for to the first window. The socket is the person's alone, and bounded.
#include "base/runonpool.h"
#include "desktop/singleinstance.h"
#include "tests/desktop/programrun.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace collectz {

using desktop::SingleInstance;
using desktop::StartRequest;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void requestsSurviveTheWay();
    void argumentsAreSorted();
    void aLaterStartIsPassedOn();
    void theSocketIsThePersonsAlone();
    void anotherUserIsNotHeard();
    void whatComesInIsBounded_data();
    void whatComesInIsBounded();
    void whoSaysNothingIsCutOff();
    void onlyTheFirstOneHears();

    void realStartsMeetInOneWindow();
    void aKilledWindowIsReplaced();
    void aNewWindowIsItsOwn();

private:
    [[nodiscard]] QString name() const { return m_folder->filePath(u"window"_s); }

    /// Starts another one in a thread of its own, as another process would.
    [[nodiscard]] QFuture<SingleInstance::Start> startLater(const StartRequest &request,
                                                            std::chrono::milliseconds deadline = 5s);
    [[nodiscard]] std::unique_ptr<QProcess> startProgram(const QStringList &arguments);
    [[nodiscard]] QString settingsFile() const
    {
        return m_folder->filePath(u"profile/settings/collectz/collectz.ini"_s);
    }
    /// The catalog that a window of the profile opened last.
    [[nodiscard]] QString lastCatalog() const;
    [[nodiscard]] static bool isInUse(const QString &catalog);

    std::unique_ptr<QTemporaryDir> m_folder;
    QThreadPool m_pool;
};

void SingleInstanceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_pool.setMaxThreadCount(4);
}

QFuture<SingleInstance::Start> SingleInstanceTest::startLater(const StartRequest &request,
                                                              std::chrono::milliseconds deadline)
{
    return runOnPool(m_pool,
                     [this, request, deadline] { return SingleInstance(name(), getuid(), deadline).start(request); });
}

std::unique_ptr<QProcess> SingleInstanceTest::startProgram(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QString::fromUtf8(COLLECTZ_PROGRAM),
                   QStringList{u"--profile"_s, m_folder->filePath(u"profile"_s)} + arguments);
    return process;
}

QString SingleInstanceTest::lastCatalog() const
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    return settings.value(u"catalogs/last"_s).toString();
}

bool SingleInstanceTest::isInUse(const QString &catalog)
{
    // Of the commands that write, one that says what holds anyhow.
    const tests::ProgramRun run =
        tests::runProgram({u"activity"_s, u"--mode"_s, u"failures"_s, u"--catalog"_s, catalog, u"--json"_s});
    return run.exitCode == 3 && run.all().contains("catalog_in_use");
}

void SingleInstanceTest::requestsSurviveTheWay()
{
    const StartRequest request{u"/tmp/Märchen & mehr.collectz"_s, true, {u"/tmp/a\nb.csv"_s}, "token"};
    const QByteArray message = desktop::startMessage(request);
    QVERIFY(!message.contains('\n'));
    QCOMPARE(desktop::startRequestFromMessage(message).value(), request);
    for (const char *wrong : {"", "{}", "null", "[]", R"({"collectz":2})", R"({"collectz":1,"location":"relative"})",
                              R"({"collectz":1,"files":["../x"]})", R"({"collectz":1,"files":[7]})"})
        QVERIFY2(!desktop::startRequestFromMessage(wrong), wrong);
    const QByteArray long_(desktop::longestStartMessage + 1, ' ');
    QVERIFY(!desktop::startRequestFromMessage(message + long_));
}

void SingleInstanceTest::argumentsAreSorted()
{
    const QString table = tests::writeFile(m_folder->filePath(u"books.csv"_s), "Title\nDune\n");
    const QString odd = tests::writeFile(m_folder->filePath(u"old"_s), "SQLite format 3");
    const QString catalog = m_folder->filePath(u"mine.collectz"_s);
    StartRequest request = desktop::startRequestFor({}, {table, catalog}, false);
    QCOMPARE(request.location, catalog);
    QCOMPARE(request.files, QStringList{table});
    QCOMPARE(desktop::startRequestFor({}, {odd}, false).location, odd);
    request = desktop::startRequestFor(u"postgresql://ada@db/shelves"_s, {u"x.csv"_s}, true);
    QCOMPARE(request.location, u"postgresql://ada@db/shelves"_s);
    QVERIFY(request.readOnly && QDir::isAbsolutePath(request.files.first()));
}

void SingleInstanceTest::aLaterStartIsPassedOn()
{
    SingleInstance first(name(), getuid(), 5s);
    QSignalSpy requested(&first, &SingleInstance::requested);
    QCOMPARE(first.start({}), SingleInstance::Start::First);
    const StartRequest request{u"/tmp/mine.collectz"_s, false, {u"/tmp/books.csv"_s}, "token"};
    const auto later = startLater(request);
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<StartRequest>(), request);
    QCOMPARE(later.result(), SingleInstance::Start::Passed);
}

void SingleInstanceTest::theSocketIsThePersonsAlone()
{
    SingleInstance first(name(), getuid(), 5s);
    QCOMPARE(first.start({}), SingleInstance::Start::First);
    struct stat facts
    {};
    QCOMPARE(stat(QFile::encodeName(name()).constData(), &facts), 0);
    QVERIFY(S_ISSOCK(facts.st_mode));
    QCOMPARE(facts.st_mode & 0777U, 0600U);
    QCOMPARE(facts.st_uid, getuid());
}

void SingleInstanceTest::anotherUserIsNotHeard()
{
    // To the first one, this process is a stranger.
    SingleInstance first(name(), getuid() + 1, 5s);
    QSignalSpy requested(&first, &SingleInstance::requested);
    QCOMPARE(first.start({}), SingleInstance::Start::First);
    QCOMPARE(startLater({u"/tmp/mine.collectz"_s}, 500ms).result(), SingleInstance::Start::Alone);
    QLocalSocket socket;
    socket.connectToServer(name());
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    socket.write(desktop::startMessage({}) + '\n');
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), QByteArray());
    QCOMPARE(requested.size(), 0);
}

void SingleInstanceTest::whatComesInIsBounded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no message") << QByteArray("hello\n");
    QTest::newRow("long line") << QByteArray(desktop::longestStartMessage, 'x') + '\n';
    QTest::newRow("no end of line") << QByteArray(desktop::longestStartMessage * 4, 'x');
    QTest::newRow("zeros") << QByteArray(1000, '\0') + '\n';
}

void SingleInstanceTest::whatComesInIsBounded()
{
    QFETCH(QByteArray, bytes);
    SingleInstance first(name(), getuid(), 20s);
    QSignalSpy requested(&first, &SingleInstance::requested);
    QCOMPARE(first.start({}), SingleInstance::Start::First);
    QLocalSocket socket;
    socket.connectToServer(name());
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(requested.size(), 0);
    // It hears the next one.
    const auto later = startLater({});
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(later.result(), SingleInstance::Start::Passed);
}

void SingleInstanceTest::whoSaysNothingIsCutOff()
{
    SingleInstance first(name(), getuid(), 200ms);
    QCOMPARE(first.start({}), SingleInstance::Start::First);
    QLocalSocket socket;
    socket.connectToServer(name());
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
}

void SingleInstanceTest::onlyTheFirstOneHears()
{
    {
        SingleInstance first(name(), getuid(), 5s);
        QCOMPARE(first.start({}), SingleInstance::Start::First);
        // The thread of the first one does not come to answer.
        QCOMPARE(startLater({}, 300ms).result(), SingleInstance::Start::Alone);
    }
    QCOMPARE(startLater({}).result(), SingleInstance::Start::First);
}

void SingleInstanceTest::realStartsMeetInOneWindow()
{
    const QString mine = m_folder->filePath(u"mine.collectz"_s);
    const QString theirs = m_folder->filePath(u"theirs.collectz"_s);
    for (const QString &catalog : {mine, theirs})
        QCOMPARE(tests::runProgram({u"generate"_s, u"--works"_s, u"3"_s, u"--catalog"_s, catalog}).exitCode, 0);
    const auto first = startProgram({u"--catalog"_s, mine});
    QTRY_COMPARE_WITH_TIMEOUT(lastCatalog(), mine, 60'000);
    QVERIFY(isInUse(mine));
    const auto second = startProgram({theirs});
    QVERIFY(second->waitForFinished(60'000));
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    // The first window shows it now.
    QTRY_COMPARE_WITH_TIMEOUT(lastCatalog(), theirs, 60'000);
    QVERIFY(isInUse(theirs));
    QTRY_VERIFY(!isInUse(mine));
    QCOMPARE(first->state(), QProcess::Running);
    first->terminate();
    QVERIFY(first->waitForFinished(60'000));
}

void SingleInstanceTest::aKilledWindowIsReplaced()
{
    const QString mine = m_folder->filePath(u"mine.collectz"_s);
    QCOMPARE(tests::runProgram({u"generate"_s, u"--works"_s, u"3"_s, u"--catalog"_s, mine}).exitCode, 0);
    const auto first = startProgram({mine});
    QTRY_COMPARE_WITH_TIMEOUT(lastCatalog(), mine, 60'000);
    first->kill();
    QVERIFY(first->waitForFinished(60'000));
    QVERIFY(!isInUse(mine));
    // Asking whether it is in use takes the catalog for a moment, so the window is asked about by what it remembers.
    QSettings(settingsFile(), QSettings::IniFormat).remove(u"catalogs/last"_s);
    const auto second = startProgram({mine});
    QTRY_COMPARE_WITH_TIMEOUT(lastCatalog(), mine, 60'000);
    QVERIFY(isInUse(mine));
    const auto third = startProgram({});
    QVERIFY(third->waitForFinished(60'000));
    QCOMPARE(third->exitCode(), 0);
    QCOMPARE(second->state(), QProcess::Running);
    second->kill();
    QVERIFY(second->waitForFinished(60'000));
}

void SingleInstanceTest::aNewWindowIsItsOwn()
{
    const QString mine = m_folder->filePath(u"mine.collectz"_s);
    const QString theirs = m_folder->filePath(u"theirs.collectz"_s);
    for (const QString &catalog : {mine, theirs})
        QCOMPARE(tests::runProgram({u"generate"_s, u"--works"_s, u"3"_s, u"--catalog"_s, catalog}).exitCode, 0);
    const auto first = startProgram({mine});
    QTRY_COMPARE_WITH_TIMEOUT(lastCatalog(), mine, 60'000);
    const auto second = startProgram({u"--new-window"_s, theirs});
    QTRY_COMPARE_WITH_TIMEOUT(lastCatalog(), theirs, 60'000);
    QVERIFY(isInUse(mine) && isInUse(theirs));
    QCOMPARE(first->state(), QProcess::Running);
    QCOMPARE(second->state(), QProcess::Running);
    for (QProcess *process : {first.get(), second.get()}) {
        process->kill();
        QVERIFY(process->waitForFinished(60'000));
    }
}

} // namespace collectz

QTEST_GUILESS_MAIN(collectz::SingleInstanceTest)

#include "tst_singleinstance.moc"
