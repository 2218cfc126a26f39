// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "companion/http/certificate.h"
#include "companion/mail/invitationmail.h"
#include "companion/mail/mailer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::companion;

/// Mail to a real SMTP server on loopback.
class TestMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void delivers_data();
    void delivers();
    void refusesUnknownCertificate();
    void refusesWrongPassword();
    void givesUpOnSilence();
    void messageHoldsNoForgedHeader();

private:
    /// A server of this security; its port, 0 when it does not start.
    quint16 startServer(const QString &security);
    [[nodiscard]] MailSettings settings(quint16 port, bool isImplicitTls) const;

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_server;
};

namespace {

members::NewInvitation invitation(const QString &from)
{
    members::NewInvitation made;
    made.invitation.id = InvitationId::create();
    made.invitation.address = u"vera@shelf.example"_s;
    made.invitation.invitedByName = from;
    made.invitation.expiresAt = QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC);
    made.token = members::SecretText::take(u"clzi_secret"_s);
    return made;
}

} // namespace

void TestMail::initTestCase()
{
    QVERIFY(makeCertificate(m_folder.filePath(u"certificate.pem"_s), m_folder.filePath(u"key.pem"_s), {u"localhost"_s},
                            m_clock)
                .has_value());
    QFile password(m_folder.filePath(u"password"_s));
    QVERIFY(password.open(QIODevice::WriteOnly));
    password.write("mail canary\n");
}

void TestMail::cleanup()
{
    if (!m_server)
        return;
    m_server->kill();
    m_server->waitForFinished();
    m_server.reset();
}

quint16 TestMail::startServer(const QString &security)
{
    m_server = std::make_unique<QProcess>();
    m_server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server->start(u"node"_s, {QStringLiteral(COLLECTZ_SOURCE_DIR "/tests/companion/node/smtpserver.cjs"), security,
                                m_folder.filePath(u"key.pem"_s), m_folder.filePath(u"certificate.pem"_s)});
    if (!m_server->waitForReadyRead(30'000))
        return 0;
    return m_server->readLine().trimmed().mid(5).toUShort();
}

MailSettings TestMail::settings(quint16 port, bool isImplicitTls) const
{
    MailSettings settings;
    settings.host = u"localhost"_s;
    settings.port = port;
    settings.isImplicitTls = isImplicitTls;
    settings.user = u"shelf"_s;
    settings.passwordFile = m_folder.filePath(u"password"_s);
    settings.sender = u"shelf@mail.example"_s;
    settings.authorityFile = m_folder.filePath(u"certificate.pem"_s);
    return settings;
}

void TestMail::delivers_data()
{
    QTest::addColumn<QString>("security");
    QTest::newRow("STARTTLS") << u"starttls"_s;
    QTest::newRow("TLS") << u"tls"_s;
}

void TestMail::delivers()
{
    QFETCH(QString, security);
    const quint16 port = startServer(security);
    QVERIFY(port > 0);
    SmtpMailer mailer(settings(port, security == u"tls"_s));
    const CompanionAddress companion{u"https://shelf.example:8443"_s, QByteArray(32, '\x5a')};
    const auto made = invitation(u"Olga"_s);
    const auto sent =
        mailer.send(made.invitation.address, invitationMessage(mailer.sender(), made, companion, m_clock.now()));
    QVERIFY2(sent.has_value(), sent ? "" : qPrintable(sent.error().message + sent.error().technical));
    QVERIFY(m_server->canReadLine() || m_server->waitForReadyRead(10'000));
    const QJsonObject mail = QJsonDocument::fromJson(m_server->readLine()).object();
    QCOMPARE(mail.value(u"user"_s).toString(), u"shelf"_s);
    QCOMPARE(mail.value(u"secure"_s).toBool(), true);
    QCOMPARE(mail.value(u"sender"_s).toString(), u"shelf@mail.example"_s);
    QCOMPARE(mail.value(u"recipients"_s).toArray(), QJsonArray{u"vera@shelf.example"_s});
    const QByteArray text = mail.value(u"text"_s).toString().toUtf8();
    const QByteArray body = QByteArray::fromBase64(text.mid(text.indexOf("\r\n\r\n")));
    QVERIFY2(body.contains("collectz://invite?server=https%3A%2F%2Fshelf.example%3A8443&fingerprint=5a5a"),
             body.constData());
    QVERIFY(body.contains("token=clzi_secret"));
    QVERIFY(body.contains("2026-03-04 05:06"));
}

void TestMail::refusesUnknownCertificate()
{
    const quint16 port = startServer(u"starttls"_s);
    QVERIFY(port > 0);
    MailSettings strict = settings(port, false);
    strict.authorityFile.clear();
    QVERIFY(!SmtpMailer(strict).send(u"vera@shelf.example"_s, "text\r\n"));
    QVERIFY(m_server->readAll().isEmpty());
}

void TestMail::refusesWrongPassword()
{
    const quint16 port = startServer(u"starttls"_s);
    QVERIFY(port > 0);
    MailSettings wrong = settings(port, false);
    wrong.user = u"somebody"_s;
    const auto sent = SmtpMailer(wrong).send(u"vera@shelf.example"_s, "text\r\n");
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, u"mail_not_sent"_s);
    QVERIFY(!sent.error().message.contains(u"canary"_s));
}

void TestMail::givesUpOnSilence()
{
    // A server that speaks plain text to whoever expects TLS says nothing that counts.
    const quint16 port = startServer(u"starttls"_s);
    QVERIFY(port > 0);
    SmtpMailer mailer(settings(port, true), std::chrono::milliseconds(1500));
    QVERIFY(!mailer.send(u"vera@shelf.example"_s, "text\r\n"));
}

void TestMail::messageHoldsNoForgedHeader()
{
    auto made = invitation(u"Olga\r\nBcc: everybody@evil.example"_s);
    made.invitation.address = u"vera@shelf.example\r\nBcc: everybody@evil.example"_s;
    const QByteArray message = invitationMessage(u"shelf@mail.example"_s, made, {}, m_clock.now());
    const QByteArray head = message.left(message.indexOf("\r\n\r\n"));
    QVERIFY(!head.contains("\r\nBcc:"));
}

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
