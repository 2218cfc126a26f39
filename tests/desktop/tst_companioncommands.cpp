// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From collectzd serve to two catalogs in step, on the command line, as a person follows the README: on a machine without a
// keychain, so that sign-ins go into the encrypted vault.
#include "base/fingerprintwords.h"
#include "tests/companion/companionpeople.h"
#include "tests/desktop/programrun.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;

class TestCompanionCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFingerprintIsComparedFirst();
    void withoutAKeychainAVaultIsAskedFor();
    void aNewCompanionIsSetUp();
    void anInvitationMakesTheSecond();
    void bothFollowEachOther();
    void aWrongPasswordIsSaid();
    void badUseIsSaid();
    void secretsAreNowhereInTheClear();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList vault() const { return {u"--vault-passphrase-file"_s, path(u"passphrase"_s)}; }
    [[nodiscard]] QString fingerprint() const { return fingerprintHex(m_companion.fingerprint()); }
    [[nodiscard]] QString address() const { return addressOf(m_companion).base.toString(); }
    [[nodiscard]] QString invitation();

    QTemporaryDir m_folder;
    CompanionProcess m_companion;
    QByteArray m_token;
};

void TestCompanionCommands::initTestCase()
{
    // A session bus that nobody answers on: no keychain.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qputenv("XDG_DATA_HOME", path(u"data"_s).toUtf8());
    writeFile(path(u"passphrase"_s), "a passphrase of four words\n");
    QVERIFY2(m_companion.start(), qPrintable(m_companion.failure()));
}

void TestCompanionCommands::theFingerprintIsComparedFirst()
{
    const ProgramRun run =
        runProgram({u"connect"_s, address(), u"--account"_s, u"olga@shelf.example"_s, u"--json"_s}, "password\n");
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.all().contains("fingerprint_unknown"), run.all().constData());
    QVERIFY2(run.all().contains(fingerprint().toUtf8()), run.all().constData());
    QVERIFY2(run.all().contains(fingerprintWords(m_companion.fingerprint()).join(u' ').toUtf8()),
             run.all().constData());
    const ProgramRun other = runProgram({u"connect"_s, address(), u"--fingerprint"_s, QString(64, u'a'), u"--account"_s,
                                         u"olga@shelf.example"_s, u"--json"_s},
                                        "password\n");
    QCOMPARE(other.exitCode, 3);
    QVERIFY2(other.all().contains("companion_certificate"), other.all().constData());
}

void TestCompanionCommands::withoutAKeychainAVaultIsAskedFor()
{
    const ProgramRun run = runProgram({u"connect"_s, address(), u"--fingerprint"_s, fingerprint(), u"--account"_s,
                                       u"olga@shelf.example"_s, u"--json"_s},
                                      "password\n");
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.all().contains("vault_needed"), run.all().constData());
    QVERIFY(!QFile::exists(path(u"data/collectz/vault"_s)));
}

void TestCompanionCommands::aNewCompanionIsSetUp()
{
    const ProgramRun run =
        runProgram(QStringList{u"connect"_s, address(), u"--fingerprint"_s, fingerprint(), u"--setup"_s, u"--account"_s,
                               u"olga@shelf.example"_s, u"--name"_s, u"Olga"_s, u"--device"_s, u"desk"_s,
                               u"--catalog"_s, path(u"desk.collectz"_s), u"--json"_s} +
                       vault(),
                   m_companion.setupCode().toUtf8() + '\n' + usualPassword.toUtf8() + '\n');
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QCOMPARE(run.json().value("role"_L1).toString(), u"owner"_s);
    const ProgramRun synced =
        runProgram(QStringList{u"sync"_s, u"--catalog"_s, path(u"desk.collectz"_s), u"--json"_s} + vault());
    QVERIFY2(synced.exitCode == 0, synced.all().constData());
}

QString TestCompanionCommands::invitation()
{
    const auto channel = std::make_shared<sync::HttpChannel>(addressOf(m_companion));
    const sync::CompanionApi anonymous(channel);
    const auto owner = sync::CompanionAccount(anonymous).signIn({u"olga@shelf.example"_s, secret(usualPassword), {}},
                                                                u"phone"_s, CancelToken());
    if (!owner)
        return {};
    m_token = owner->accessToken.reveal().toByteArray();
    const sync::CompanionApi api(channel, {[this] { return Result<QByteArray>(m_token); }, {}});
    const auto invited =
        api.send({sync::ApiRequest::Method::Post,
                  {u"invitations"_s},
                  {{u"address"_s, u"eva@shelf.example"_s}, {u"role"_s, u"editor"_s}, {u"delivery"_s, u"link"_s}}},
                 sync::accountLimits, CancelToken());
    return invited ? invited->value("link"_L1).toString() : QString();
}

void TestCompanionCommands::anInvitationMakesTheSecond()
{
    const QString line = invitation();
    QVERIFY(line.startsWith(u"collectz://invite?"_s));
    const ProgramRun run =
        runProgram(QStringList{u"connect"_s, address(), u"--invitation"_s, u"--account"_s, u"eva@shelf.example"_s,
                               u"--name"_s, u"Eva"_s, u"--catalog"_s, path(u"laptop.collectz"_s), u"--json"_s} +
                       vault(),
                   line.toUtf8() + '\n' + usualPassword.toUtf8() + '\n');
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QCOMPARE(run.json().value("member"_L1).toString(), u"Eva"_s);
}

void TestCompanionCommands::bothFollowEachOther()
{
    const QString csv = writeFile(path(u"books.csv"_s), "title,kind,authors\nDune,book,Frank Herbert\nUbik,book,\n");
    const ProgramRun imported = runProgram({u"import"_s, csv, u"--catalog"_s, path(u"desk.collectz"_s)});
    QVERIFY2(imported.exitCode == 0 || imported.exitCode == 2, imported.all().constData());
    for (const QString &file : {u"desk.collectz"_s, u"laptop.collectz"_s}) {
        const ProgramRun synced = runProgram(QStringList{u"sync"_s, u"--catalog"_s, path(file), u"--json"_s} + vault());
        QVERIFY2(synced.exitCode == 0, synced.all().constData());
        QCOMPARE(synced.json().value("waiting"_L1).toInt(-1), 0);
    }
    const ProgramRun listed = runProgram({u"list"_s, u"--catalog"_s, path(u"laptop.collectz"_s)});
    QVERIFY2(listed.output.contains("Dune") && listed.output.contains("Ubik"), listed.all().constData());
}

void TestCompanionCommands::aWrongPasswordIsSaid()
{
    const ProgramRun run =
        runProgram(QStringList{u"connect"_s, address(), u"--fingerprint"_s, fingerprint(), u"--account"_s,
                               u"olga@shelf.example"_s, u"--catalog"_s, path(u"third.collectz"_s), u"--json"_s} +
                       vault(),
                   "not the right one\n");
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.all().contains("wrong_credentials"), run.all().constData());
    QVERIFY(!QFile::exists(path(u"third.collectz"_s)));
}

void TestCompanionCommands::badUseIsSaid()
{
    const ProgramRun nobody = runProgram({u"connect"_s, u"--json"_s});
    QCOMPARE(nobody.exitCode, 1);
    const ProgramRun strange = runProgram({u"connect"_s, u"ftp://x"_s, u"--json"_s});
    QCOMPARE(strange.exitCode, 1);
}

void TestCompanionCommands::secretsAreNowhereInTheClear()
{
    const QByteArrayList secrets{usualPassword.toUtf8(), "clzr_", "clza_", "clzd_", "a passphrase of four words"};
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (QFileInfo(file).fileName() == u"passphrase" || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        ++looked;
        for (const QByteArray &secret : secrets)
            QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
    }
    QVERIFY(looked >= 3);
    QVERIFY2(m_companion.stop(), qPrintable(m_companion.failure()));
}

QTEST_GUILESS_MAIN(TestCompanionCommands)
#include "tst_companioncommands.moc"
