// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where sign-ins are kept: a real Secret Service, and the encrypted vault where there is none.
#include "desktop/credentials/desktopcredentials.h"
#include "tests/companion/scriptedcredentials.h"
#include "tests/support/secretservice.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace collectz;
using namespace collectz::desktop;
using members::SecretText;
using tests::ScriptedCredentials;

namespace {

const QString key = u"companion/a replica"_s;
const QByteArray canary("clzr_canary_of_this_test_0123456789");

SecretText secret(const char *text)
{
    return SecretText::take(QByteArray(text));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs a question where it may wait, while this thread answers for the keychain.
template <typename Function>
auto away(Function function)
{
    auto future = std::async(std::launch::async, std::move(function));
    const bool isDone = QTest::qWaitFor(
        [&future] { return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 60'000);
    if (!isDone)
        qFatal("no answer");
    return future.get();
}

} // namespace

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aVaultKeepsWhatIsPutIn();
    void everyChangedByteIsRefused();
    void anotherPassphraseDoesNotOpenIt();
    void aShortPassphraseIsRefused();
    void aVaultThatCannotBeWrittenSaysSo();
    void aKeychainKeepsSecrets();
    void anEmptiedKeychainIsNotFound();
    void withoutAKeychainTheVaultIsAskedFor();
    void aLockedVaultIsUnlocked();
    void whatTheKeychainDeniesGoesNowhereElse();
    void nothingIsKeptWhenNothingIsWanted();
    void aNewerSecretNeverLiesBesideAnOlder();
    void aKeychainThatWentAwayGivesNothing();

private:
    [[nodiscard]] QString vaultPath() { return m_folder.filePath(u"place/vault"_s); }

    std::unique_ptr<testsupport::SecretService> m_service;
    QTemporaryDir m_folder;
};

void TestCredentials::initTestCase()
{
    m_service = std::make_unique<testsupport::SecretService>();
    QVERIFY2(m_service->isValid(), m_service->error());
}

void TestCredentials::aVaultKeepsWhatIsPutIn()
{
    auto vault = VaultFile::create(secret("a passphrase of four words"));
    QVERIFY2(vault.has_value(), vault ? "" : qPrintable(vault.error().message));
    vault->insert(key, canary);
    QVERIFY(vault->save(vaultPath()).has_value());
    const auto again = VaultFile::open(vaultPath(), secret("a passphrase of four words"));
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message));
    QCOMPARE(again->entries().value(key), canary);

    const QByteArray content = contentOf(vaultPath());
    QVERIFY(!content.contains(canary));
    QVERIFY(!content.contains(canary.toBase64()));
    QVERIFY(!content.contains(canary.toHex()));
    QCOMPARE(QFile::permissions(vaultPath()) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
    // A new nonce each time: the same entries never make the same bytes.
    QVERIFY(vault->save(vaultPath()).has_value());
    QVERIFY(contentOf(vaultPath()) != content);
}

void TestCredentials::everyChangedByteIsRefused()
{
    const QByteArray content = contentOf(vaultPath());
    const auto vaultKey = VaultFile::keyOf(secret("a passphrase of four words"), VaultFile::saltOf(content));
    QVERIFY(vaultKey.has_value());
    QVERIFY(VaultFile::unseal(content, *vaultKey).has_value());
    for (qsizetype at = 0; at < content.size(); ++at) {
        for (const char bit : {'\x01', '\x80'}) {
            QByteArray changed = content;
            changed[at] = static_cast<char>(changed.at(at) ^ bit);
            QVERIFY2(!VaultFile::unseal(changed, *vaultKey), QByteArray::number(at).constData());
        }
        QVERIFY2(!VaultFile::unseal(content.first(at), *vaultKey), QByteArray::number(at).constData());
    }
    QVERIFY(!VaultFile::unseal(content + '\0', *vaultKey));
}

void TestCredentials::anotherPassphraseDoesNotOpenIt()
{
    const auto other = VaultFile::open(vaultPath(), secret("a passphrase of five words"));
    QVERIFY(!other);
    QCOMPARE(other.error().code, u"vault_passphrase"_s);
    const auto missing = VaultFile::open(m_folder.filePath(u"nowhere"_s), secret("a passphrase of four words"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
}

void TestCredentials::aShortPassphraseIsRefused()
{
    const auto vault = VaultFile::create(secret("eleven char"));
    QVERIFY(!vault);
    QCOMPARE(vault.error().code, u"vault_passphrase_short"_s);
}

void TestCredentials::aVaultThatCannotBeWrittenSaysSo()
{
    auto vault = VaultFile::create(secret("a passphrase of four words"));
    QVERIFY(vault.has_value());
    const auto saved = vault->save(u"/proc/nowhere/vault"_s);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, u"vault_not_written"_s);
}

void TestCredentials::aKeychainKeepsSecrets()
{
    PasswordStore passwords;
    KeychainCredentials keychain(passwords, 20s);
    QVERIFY(away([&] { return keychain.write(key, canary); }).has_value());
    const auto read = away([&] { return keychain.read(key); });
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().technical));
    QCOMPARE(*read, canary);
    // In the window's store it does not lie beside the passwords of servers.
    DesktopCredentials credentials(keychain, vaultPath());
    QVERIFY(away([&] { return credentials.checkKeychain(); }).has_value());
    QCOMPARE(*away([&] { return credentials.read(key); }), canary);
}

void TestCredentials::anEmptiedKeychainIsNotFound()
{
    PasswordStore passwords;
    KeychainCredentials keychain(passwords, 20s);
    QVERIFY(away([&] { return keychain.remove(key); }).has_value());
    QVERIFY(away([&] { return keychain.remove(key); }).has_value());
    const auto read = away([&] { return keychain.read(key); });
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
    DesktopCredentials credentials(keychain, m_folder.filePath(u"no vault"_s));
    QCOMPARE(away([&] { return credentials.read(key); }).error().kind, ErrorKind::NotFound);
}

void TestCredentials::withoutAKeychainTheVaultIsAskedFor()
{
    ScriptedCredentials none;
    none.setAway(true);
    const QString path = m_folder.filePath(u"second/vault"_s);
    DesktopCredentials credentials(none, path);
    QVERIFY(!credentials.checkKeychain());
    const auto needed = credentials.write(key, canary);
    QVERIFY(!needed);
    QCOMPARE(needed.error().code, u"vault_needed"_s);
    // Nothing was written anywhere.
    QVERIFY(!QFile::exists(path));
    QVERIFY(credentials.createVault(secret("a passphrase of four words")).has_value());
    QVERIFY(credentials.write(key, canary).has_value());
    QCOMPARE(*credentials.read(key), canary);
    QVERIFY(!contentOf(path).contains(canary));
    QVERIFY(!credentials.createVault(secret("a passphrase of four words")));
}

void TestCredentials::aLockedVaultIsUnlocked()
{
    ScriptedCredentials none;
    none.setAway(true);
    DesktopCredentials credentials(none, m_folder.filePath(u"second/vault"_s));
    QVERIFY(credentials.isVaultLocked());
    const auto locked = credentials.read(key);
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, u"vault_locked"_s);
    QVERIFY(!credentials.write(key, "another"));
    QVERIFY(!credentials.unlock(secret("not this one at all")));
    QVERIFY(credentials.unlock(secret("a passphrase of four words")).has_value());
    QCOMPARE(*credentials.read(key), canary);
    QVERIFY(credentials.remove(key).has_value());
    QCOMPARE(credentials.read(key).error().kind, ErrorKind::NotFound);
}

void TestCredentials::whatTheKeychainDeniesGoesNowhereElse()
{
    class Denying final : public sync::CredentialStore
    {
    public:
        Result<QByteArray> read(const QString &) override { return fail(denied()); }
        Result<void> write(const QString &, const QByteArray &) override { return fail(denied()); }
        Result<void> remove(const QString &) override { return fail(denied()); }

    private:
        static Error denied() { return makeError(ErrorKind::Denied, u"keychain_denied"_s, u"No."_s); }
    };
    Denying denying;
    const QString path = m_folder.filePath(u"third/vault"_s);
    DesktopCredentials credentials(denying, path);
    QCOMPARE(credentials.read(key).error().code, u"keychain_denied"_s);
    QCOMPARE(credentials.write(key, canary).error().code, u"keychain_denied"_s);
    QVERIFY(!QFile::exists(path));
}

void TestCredentials::nothingIsKeptWhenNothingIsWanted()
{
    ScriptedCredentials none;
    none.setAway(true);
    const QString path = m_folder.filePath(u"fourth/vault"_s);
    {
        DesktopCredentials credentials(none, path);
        credentials.keepInMemory();
        QVERIFY(credentials.write(key, canary).has_value());
        QCOMPARE(*credentials.read(key), canary);
    }
    DesktopCredentials later(none, path);
    QCOMPARE(later.read(key).error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(path));
}

void TestCredentials::aNewerSecretNeverLiesBesideAnOlder()
{
    // Kept in the vault while there was no keychain; now there is one.
    ScriptedCredentials keychain;
    keychain.setAway(true);
    const QString path = m_folder.filePath(u"fifth/vault"_s);
    DesktopCredentials credentials(keychain, path);
    QVERIFY(credentials.createVault(secret("a passphrase of four words")).has_value());
    QVERIFY(credentials.write(key, "first").has_value());
    keychain.setAway(false);
    QVERIFY(credentials.write(key, "second").has_value());
    QCOMPARE(*credentials.read(key), QByteArray("second"));
    DesktopCredentials later(keychain, path);
    QVERIFY(later.unlock(secret("a passphrase of four words")).has_value());
    QCOMPARE(*later.read(key), QByteArray("second"));
}

void TestCredentials::aKeychainThatWentAwayGivesNothing()
{
    // The daemon ends while the program runs; the question is answered all the same.
    m_service->stopKeyring();
    PasswordStore passwords;
    KeychainCredentials keychain(passwords, 20s);
    const auto read = away([&] { return keychain.read(key); });
    QVERIFY(!read);
    // The bus may start another daemon, which knows of no unlocked keyring.
    QVERIFY(read.error().kind == ErrorKind::Unavailable || read.error().kind == ErrorKind::Denied ||
            read.error().kind == ErrorKind::NotFound);
    keychain.close();
    QCOMPARE(keychain.read(key).error().kind, ErrorKind::Unavailable);
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
