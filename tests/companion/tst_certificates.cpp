// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companionprocess.h"
#include "sync/http/httplink.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;

namespace {

constexpr int programTime = 30'000;

QString here(const char *file)
{
    return QStringLiteral(COLLECTZ_SOURCE_DIR "/tests/companion/") + QString::fromLatin1(file);
}

} // namespace

/// Whom a desktop trusts, and which TLS the companion speaks.
class TestCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void believesAnAuthority_data();
    void believesAnAuthority();
    void believesThePinnedCertificateAlone();
    void speaksNewTlsAlone_data();
    void speaksNewTlsAlone();

private:
    struct Asked
    {
        Result<QByteArray> reply;
        bool wasAsked = false; ///< the server saw a request
    };

    /// One exchange with a server that shows this certificate.
    [[nodiscard]] Asked ask(const QString &certificate, const QString &version, const QByteArray &fingerprint);
    [[nodiscard]] QByteArray fingerprintOf(const QString &certificate) const;

    QTemporaryDir m_folder;
    CompanionProcess m_companion;
};

void TestCertificates::initTestCase()
{
    QProcess process;
    process.start(here("makecertificates"), {m_folder.path()});
    QVERIFY(process.waitForFinished(programTime));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    // As if the system knew the authority.
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(m_folder.filePath(u"authority.pem"_s));
    QVERIFY(!configuration.caCertificates().isEmpty());
    QSslConfiguration::setDefaultConfiguration(configuration);
    QVERIFY2(m_companion.start(), qPrintable(m_companion.failure()));
}

QByteArray TestCertificates::fingerprintOf(const QString &certificate) const
{
    const auto chain = QSslCertificate::fromPath(m_folder.filePath(certificate + u".pem"_s));
    return chain.isEmpty() ? QByteArray() : chain.constFirst().digest(QCryptographicHash::Sha256);
}

TestCertificates::Asked TestCertificates::ask(const QString &certificate, const QString &version,
                                              const QByteArray &fingerprint)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(u"python3"_s, {here("tlsserver.py"), m_folder.filePath(certificate + u".pem"_s),
                                m_folder.filePath(certificate + u".key"_s), version});
    if (!server.waitForReadyRead(programTime))
        return {fail(ErrorKind::Bug, u"no_server"_s, u"The server did not start."_s)};
    sync::CompanionAddress address;
    address.base = QUrl(u"https://127.0.0.1:%1"_s.arg(server.readLine().trimmed().toInt()));
    address.fingerprint = fingerprint;
    Asked asked;
    {
        sync::HttpLink link(address, [] { return Result<QByteArray>("clza_token"); });
        asked.reply = link.exchange(sync::Operation::Hello, "hello", {std::chrono::seconds(20), 1024}, CancelToken());
    }
    server.kill();
    server.waitForFinished(programTime);
    asked.wasAsked = server.readAllStandardOutput().contains("asked");
    return asked;
}

void TestCertificates::believesAnAuthority_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good") << u"good"_s << QString() << true;
    QTest::newRow("expired") << u"expired"_s << QString() << false;
    QTest::newRow("not yet valid") << u"early"_s << QString() << false;
    QTest::newRow("of another host") << u"host"_s << QString() << false;
    QTest::newRow("signed by itself") << u"self"_s << QString() << false;
    QTest::newRow("for clients") << u"usage"_s << QString() << false;
    QTest::newRow("SHA-1") << u"sha1"_s << QString() << false;
    QTest::newRow("RSA of 1024 bits") << u"rsa1024"_s << QString() << false;
    QTest::newRow("TLS 1.0") << u"good"_s << u"tls1.0"_s << false;
}

void TestCertificates::believesAnAuthority()
{
    QFETCH(QString, certificate);
    QFETCH(QString, version);
    QFETCH(bool, isGood);
    const Asked asked = ask(certificate, version, {});
    QCOMPARE(asked.reply.has_value(), isGood);
    // Neither the token nor anything else was sent to whom is not believed.
    QCOMPARE(asked.wasAsked, isGood);
    if (!isGood)
        QVERIFY2(asked.reply.error().kind == ErrorKind::Unavailable || asked.reply.error().kind == ErrorKind::Denied,
                 qPrintable(asked.reply.error().code));
}

void TestCertificates::believesThePinnedCertificateAlone()
{
    // Compared by eye or by telephone: an own certificate is as good as an authority's.
    const Asked pinned = ask(u"self"_s, {}, fingerprintOf(u"self"_s));
    QVERIFY2(pinned.reply.has_value(), pinned.reply ? "" : qPrintable(pinned.reply.error().technical));
    for (const QString &other : {u"good"_s, u"host"_s, u"expired"_s}) {
        const Asked foreign = ask(other, {}, fingerprintOf(u"self"_s));
        QVERIFY(!foreign.reply);
        QCOMPARE(foreign.reply.error().code, u"companion_certificate"_s);
        QVERIFY(!foreign.wasAsked);
    }
}

void TestCertificates::speaksNewTlsAlone_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<bool>("isSpoken");
    const QString every = u"ALL:@SECLEVEL=0"_s;
    QTest::newRow("TLS 1.3") << QStringList{u"-tls1_3"_s} << true;
    QTest::newRow("TLS 1.2") << QStringList{u"-tls1_2"_s} << true;
    QTest::newRow("TLS 1.1") << QStringList{u"-tls1_1"_s, u"-cipher"_s, every} << false;
    QTest::newRow("TLS 1.0") << QStringList{u"-tls1"_s, u"-cipher"_s, every} << false;
    QTest::newRow("GCM") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"ECDHE+AESGCM"_s} << true;
    QTest::newRow("ChaCha20") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"ECDHE+CHACHA20"_s} << true;
    QTest::newRow("without forward secrecy") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"kRSA:@SECLEVEL=0"_s} << false;
    QTest::newRow("CBC") << QStringList{u"-tls1_2"_s, u"-cipher"_s,
                                        u"ALL:!AESGCM:!CHACHA20:!AESCCM:!AESCCM8:!ARIAGCM:!aNULL:@SECLEVEL=0"_s}
                         << false;
    QTest::newRow("no authentication") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"aNULL:@SECLEVEL=0"_s} << false;
    QTest::newRow("no encryption") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"eNULL:@SECLEVEL=0"_s} << false;
}

void TestCertificates::speaksNewTlsAlone()
{
    QFETCH(QStringList, flags);
    QFETCH(bool, isSpoken);
    QProcess client;
    client.start(u"openssl"_s,
                 QStringList{u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(m_companion.port()), u"-brief"_s} +
                     flags);
    client.closeWriteChannel();
    QVERIFY(client.waitForFinished(programTime));
    const QByteArray said = client.readAllStandardError() + client.readAllStandardOutput();
    QVERIFY2(said.contains("CONNECTION ESTABLISHED") == isSpoken, said.constData());
    // A client that offers nothing at all would prove nothing.
    QVERIFY2(isSpoken || said.contains("alert"), said.constData());
}

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
