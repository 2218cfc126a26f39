// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logcontext.h"
#include "companionpeople.h"
#include "sync/http/certificateprobe.h"

#include <QJsonArray>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;
using namespace std::chrono_literals;
using sync::ApiRequest;
using Method = sync::ApiRequest::Method;

namespace {

constexpr sync::ExchangeLimits usual{30s, 1024 * 1024};

/// Something else than a companion: answers every connection with the same bytes, or with silence.
class OtherServer : public QThread
{
public:
    explicit OtherServer(QByteArray answer)
        : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress::LocalHost);
        m_port = m_server.serverPort();
        m_server.moveToThread(this);
        QObject::connect(
            &m_server, &QTcpServer::newConnection, &m_server,
            [this] {
                QTcpSocket *socket = m_server.nextPendingConnection();
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    const QMutexLocker lock(&m_mutex);
                    m_received += socket->readAll();
                    if (!m_answer.isEmpty() && m_received.endsWith("\r\n\r\n"))
                        socket->write(m_answer);
                });
            },
            Qt::DirectConnection);
        start();
    }
    ~OtherServer() override
    {
        QMetaObject::invokeMethod(&m_server, [this] {
            m_server.close();
            qDeleteAll(m_server.findChildren<QTcpSocket *>());
            m_server.moveToThread(nullptr);
            quit();
        });
        wait();
    }
    [[nodiscard]] QUrl address() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)); }
    [[nodiscard]] QByteArray received() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_received;
    }

private:
    mutable QMutex m_mutex;
    QByteArray m_received;
    QTcpServer m_server;
    quint16 m_port = 0;
    QByteArray m_answer;
};

sync::CompanionApi apiAt(const QUrl &base)
{
    return sync::CompanionApi(std::make_shared<sync::HttpChannel>(sync::CompanionAddress{base, {}}));
}

} // namespace

/// Questions to the interface of a real companion over TLS, and to what is none.
class TestCompanionApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void setsUpAndTellsWhoOneIs();
    void invitesAndClaims();
    void tellsWrongPasswords();
    void carriesProblems();
    void refusesPathsFromOutside();
    void refusesAnotherCertificate();
    void looksAtTheCertificateAlone();
    void knowsWhatIsNoCompanion_data();
    void knowsWhatIsNoCompanion();
    void holdsCapAndDeadline();
    void stopsWhenCancelled();
    void signsOut();

private:
    [[nodiscard]] sync::CompanionApi as(const QByteArray &token) const
    {
        return sync::CompanionApi(m_channel, {[token] { return Result<QByteArray>(token); }, {}});
    }

    CompanionProcess m_companion;
    std::shared_ptr<sync::HttpChannel> m_channel;
    QByteArray m_owner;
    QByteArray m_viewer;
};

void TestCompanionApi::initTestCase()
{
    QVERIFY2(m_companion.start(), qPrintable(m_companion.failure()));
    m_channel = std::make_shared<sync::HttpChannel>(addressOf(m_companion));
}

void TestCompanionApi::setsUpAndTellsWhoOneIs()
{
    const sync::CompanionApi anonymous(m_channel);
    const auto owner = setUpOwner(m_companion, anonymous);
    QVERIFY2(owner.has_value(), owner ? "" : qPrintable(owner.error().message));
    QCOMPARE(owner->member.name, u"Olga"_s);
    QCOMPARE(owner->member.role, members::Role::Owner);
    QCOMPARE(owner->session.device, u"desk"_s);
    QVERIFY(!owner->deviceKey.isEmpty());
    m_owner = owner->accessToken.reveal().toByteArray();

    const auto me = sync::whoAmI(as(m_owner), CancelToken());
    QVERIFY2(me.has_value(), me ? "" : qPrintable(me.error().message));
    QCOMPARE(me->id, owner->member.id);
    QCOMPARE(me->status, members::MemberStatus::Active);
    // The code works once.
    const auto again = setUpOwner(m_companion, anonymous);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void TestCompanionApi::invitesAndClaims()
{
    const auto invited = as(m_owner).send(
        {Method::Post,
         {u"invitations"_s},
         {{u"address"_s, u"vera@shelf.example"_s}, {u"role"_s, u"viewer"_s}, {u"delivery"_s, u"link"_s}}},
        usual, CancelToken());
    QVERIFY2(invited.has_value(), invited ? "" : qPrintable(invited.error().message));
    members::ClaimRequest claim;
    claim.token = secret(invited->value("token"_L1).toString());
    claim.address = u"vera@shelf.example"_s;
    claim.name = u"Vera"_s;
    claim.password = secret(usualPassword);
    const sync::CompanionApi anonymous(m_channel);
    const auto viewer = sync::CompanionAccount(anonymous).claim(claim, u"laptop"_s, CancelToken());
    QVERIFY2(viewer.has_value(), viewer ? "" : qPrintable(viewer.error().message));
    QCOMPARE(viewer->member.role, members::Role::Viewer);
    m_viewer = viewer->accessToken.reveal().toByteArray();
    const auto again = sync::CompanionAccount(anonymous).claim(claim, u"laptop"_s, CancelToken());
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
}

void TestCompanionApi::tellsWrongPasswords()
{
    const sync::CompanionApi anonymous(m_channel);
    const sync::CompanionAccount account(anonymous);
    const auto wrong =
        account.signIn({u"vera@shelf.example"_s, secret(u"something else"_s), {}}, u"phone"_s, CancelToken());
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, u"wrong_credentials"_s);
    QCOMPARE(wrong.error().kind, ErrorKind::Denied);
    const auto right = account.signIn({u"vera@shelf.example"_s, secret(usualPassword), {}}, u"phone"_s, CancelToken());
    QVERIFY2(right.has_value(), right ? "" : qPrintable(right.error().message));
    QCOMPARE(right->session.device, u"phone"_s);
}

void TestCompanionApi::carriesProblems()
{
    const auto denied = as(m_viewer).send(
        {Method::Post,
         {u"invitations"_s},
         {{u"address"_s, u"x@shelf.example"_s}, {u"role"_s, u"viewer"_s}, {u"delivery"_s, u"link"_s}}},
        usual, CancelToken());
    QVERIFY(!denied);
    QCOMPARE(denied.error().code, u"role_not_allowed"_s);
    QVERIFY(!denied.error().message.isEmpty());
    const auto missing =
        as(m_owner).send({Method::Get, {u"members"_s, MemberId::create().text()}}, usual, CancelToken());
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    const auto renamed = as(m_owner).send({Method::Patch,
                                           {u"members"_s, sync::whoAmI(as(m_owner), CancelToken())->id.text()},
                                           {{u"name"_s, u"Olga the Second"_s}}},
                                          usual, CancelToken());
    QVERIFY2(renamed.has_value(), renamed ? "" : qPrintable(renamed.error().message));
    QCOMPARE(renamed->value("name"_L1).toString(), u"Olga the Second"_s);
    QUrlQuery all;
    all.addQueryItem(u"state"_s, u"all"_s);
    const auto list = as(m_owner).send({Method::Get, {u"invitations"_s}, {}, all}, usual, CancelToken());
    QVERIFY(list.has_value());
    QCOMPARE(list->value("invitations"_L1).toArray().size(), 1);
}

void TestCompanionApi::refusesPathsFromOutside()
{
    for (const QString &segment : {u"../admin"_s, u".."_s, u"a?b"_s, u"a#b"_s, u"%2e%2e"_s, QString()}) {
        const auto refused = as(m_owner).send({Method::Get, {u"members"_s, segment}}, usual, CancelToken());
        QVERIFY2(!refused, qPrintable(segment));
        QCOMPARE(refused.error().code, u"companion_path"_s);
    }
}

void TestCompanionApi::refusesAnotherCertificate()
{
    sync::CompanionAddress address = addressOf(m_companion);
    const QByteArray real = address.fingerprint;
    address.fingerprint = QByteArray(32, '\x5a');
    const sync::CompanionApi api(std::make_shared<sync::HttpChannel>(address),
                                 {[] { return Result<QByteArray>("clza_secret"); }, {}});
    const auto refused = api.send({Method::Get, {u"me"_s}}, usual, CancelToken());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"companion_certificate"_s);
    QVERIFY(refused.error().message.contains(u"5A:5A:5A"_s));
    QVERIFY(refused.error().message.contains(QString::fromLatin1(real.toHex(':').toUpper())));
}

void TestCompanionApi::looksAtTheCertificateAlone()
{
    const auto seen = sync::probeCertificate(addressOf(m_companion).base, 10s);
    QVERIFY2(seen.has_value(), seen ? "" : qPrintable(seen.error().technical));
    QCOMPARE(seen->fingerprint, m_companion.fingerprint());
    QVERIFY(!seen->isVouched);
    const OtherServer other("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    const auto plain = sync::probeCertificate(other.address(), 2s);
    QVERIFY(!plain);
    QCOMPARE(plain.error().kind, ErrorKind::Unavailable);
}

void TestCompanionApi::knowsWhatIsNoCompanion_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("page") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
    QTest::newRow("list") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]");
    QTest::newRow("redirect") << QByteArray(
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("not found") << QByteArray(
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n");
}

void TestCompanionApi::knowsWhatIsNoCompanion()
{
    QFETCH(const QByteArray, answer);
    const OtherServer other(answer);
    const LogContext context(u"one-action-of-a-person"_s);
    const auto foreign = apiAt(other.address()).send({Method::Get, {u"me"_s}}, usual, CancelToken());
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().code, u"companion_answer"_s);
    // A request is named, so that both logs tell of it by the same word.
    QVERIFY(other.received().contains("X-Correlation-Id: one-action-of-a-person\r\n"));
}

void TestCompanionApi::holdsCapAndDeadline()
{
    const auto large = as(m_owner).send({Method::Get, {u"openapi.json"_s}}, {30s, 1000}, CancelToken());
    QVERIFY(!large);
    QCOMPARE(large.error().kind, ErrorKind::Limit);
    const OtherServer silent{QByteArray()};
    const auto late = apiAt(silent.address()).send({Method::Get, {u"me"_s}}, {300ms, 1000}, CancelToken());
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"companion_unreachable"_s);
}

void TestCompanionApi::stopsWhenCancelled()
{
    const OtherServer silent{QByteArray()};
    const CancelToken cancel;
    cancel.cancel();
    const auto stopped = apiAt(silent.address()).send({Method::Get, {u"me"_s}}, usual, cancel);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
}

void TestCompanionApi::signsOut()
{
    QVERIFY(sync::signOut(as(m_viewer), CancelToken()).has_value());
    const auto after = sync::whoAmI(as(m_viewer), CancelToken());
    QVERIFY(!after);
    QCOMPARE(after.error().kind, ErrorKind::Denied);
    QVERIFY2(m_companion.stop(), qPrintable(m_companion.failure()));
}

QTEST_GUILESS_MAIN(TestCompanionApi)
#include "tst_companionapi.moc"
