// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a person types survives the death of the program: a real window is killed while somebody types.
class DraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void typingSurvivesAKill_data();
    void typingSurvivesAKill();
    void whatIsDiscardedIsGone();

private:
    void start(QProcess &process, const QString &role) const;
    [[nodiscard]] QStringList run(const QString &role) const;
    void typeAndDie(const QString &role) const;
    [[nodiscard]] qsizetype drafts() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DraftsTest::start(QProcess &process, const QString &role) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(u"" DRAFT_CHILD ""_s, {m_folder->filePath(u"catalog.collectz"_s), role});
}

QStringList DraftsTest::run(const QString &role) const
{
    QProcess process;
    start(process, role);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {u"failed with %1"_s.arg(process.exitCode())};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

qsizetype DraftsTest::drafts() const
{
    qsizetype count = 0;
    QDirIterator files(m_folder->filePath(u"data"_s), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        ++count;
    }
    return count;
}

void DraftsTest::typeAndDie(const QString &role) const
{
    QProcess process;
    start(process, role);
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine() || process.state() == QProcess::NotRunning, 60'000);
    QCOMPARE(process.readLine().trimmed(), QByteArray("typed"));
    QTRY_COMPARE_WITH_TIMEOUT(drafts(), 1, 20'000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

void DraftsTest::typingSurvivesAKill_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("found");
    QTest::newRow("editing") << u"edit"_s << u"edit: Dune Messiah"_s;
    QTest::newRow("adding") << u"add"_s << u"add: Emma"_s;
}

void DraftsTest::typingSurvivesAKill()
{
    QFETCH(QString, role);
    QFETCH(QString, found);
    typeAndDie(role);
    // Looking alone takes nothing away.
    QCOMPARE(run(u"look"_s), QStringList{u"offered"_s});
    QCOMPARE(run(u"continue"_s), (QStringList{u"offered"_s, found, u"saved"_s}));
    QCOMPARE(drafts(), 0);
    QCOMPARE(run(u"look"_s), QStringList{u"nothing offered"_s});
}

void DraftsTest::whatIsDiscardedIsGone()
{
    typeAndDie(u"edit"_s);
    QCOMPARE(run(u"discard"_s), QStringList{u"offered"_s});
    QCOMPARE(drafts(), 0);
    QCOMPARE(run(u"look"_s), QStringList{u"nothing offered"_s});
}

QTEST_GUILESS_MAIN(DraftsTest)
#include "tst_drafts.moc"
