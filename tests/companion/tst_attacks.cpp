// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companionprocess.h"
#include "httpclient.h"
#include "malformedrequests.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace collectz::tests;

/// A hostile client against a real companion.
class TestAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesMalformedRequests();
    void neverTakesOneRequestForTwo();
    void servesBesideSlowHeads();
    void cutsSlowHeadsOff();
    void countsConnectionsOfAnAddress();
    void refusesPagesOfOtherSites();
    void believesNoForwardedAddress();
    void staysAlive();

private:
    CompanionProcess m_companion;
};

void TestAttacks::initTestCase()
{
    QVERIFY2(m_companion.startPlain(), qPrintable(m_companion.failure()));
}

void TestAttacks::refusesMalformedRequests()
{
    const QList<MalformedRequest> requests = malformedRequests();
    QVERIFY2(requests.size() >= 200, qPrintable(QString::number(requests.size())));
    QStringList wrong;
    for (const MalformedRequest &request : requests) {
        HttpClient client(m_companion.port(), false);
        QVERIFY(client.isConnected());
        // A second request right behind: it must not be answered.
        client.send(request.bytes + "\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const HttpAnswer answer = client.readAnswer(true);
        const QString name = QString::fromLatin1(request.name.toPercentEncoding(" :,;/"));
        if (answer.status != request.status)
            wrong << u"%1: %2 instead of %3"_s.arg(name).arg(answer.status).arg(request.status);
        else if (!answer.isClosed)
            wrong << u"%1: not closed after one answer"_s.arg(name);
        else if (answer.header("content-type") != "application/problem+json" ||
                 answer.json().value(u"status"_s) != request.status)
            wrong << u"%1: no problem"_s.arg(name);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAttacks::neverTakesOneRequestForTwo()
{
    // What could be read as a body, as a second request or as both.
    const QByteArray hidden = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    for (const QByteArray &head : {QByteArray("Content-Length: 0\r\nTransfer-Encoding: chunked\r\n"),
                                   QByteArray("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"),
                                   QByteArray("Content-Length: 5\r\nContent-Length: 0\r\n"),
                                   QByteArray("Transfer-Encoding: \x0b"
                                              "chunked\r\n"),
                                   QByteArray("Transfer-Encoding : chunked\r\n")}) {
        HttpClient client(m_companion.port(), false);
        client.send("POST /api/v1/nothing HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n0\r\n\r\n" + hidden);
        const QByteArray all = client.readAll();
        QVERIFY2(all.startsWith("HTTP/1.1 4"), all.constData());
        QCOMPARE(all.count("HTTP/1.1 "), qsizetype(1));
    }
}

void TestAttacks::servesBesideSlowHeads()
{
    std::vector<std::unique_ptr<HttpClient>> slow;
    for (int i = 0; i < 800; ++i) {
        const QString from = u"127.0.0.%1"_s.arg(1 + i % 10);
        slow.push_back(std::make_unique<HttpClient>(m_companion.port(), false, from));
        slow.back()->send("GET /healthz HTTP/1.1\r\nHost: local");
    }
    // The honest client comes from the very same address.
    HttpClient honest(m_companion.port(), false);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(honest.request("GET", "/healthz").status, 200);
    const QByteArray metrics = honest.request("GET", "/metrics").body;
    const qsizetype at = metrics.indexOf("\ncollectz_connections_open ");
    QVERIFY(at > 0);
    const int open = metrics.mid(at + 27, 6).split('\n').constFirst().toInt();
    QVERIFY2(open <= 10 * 64, qPrintable(QString::number(open)));
}

void TestAttacks::cutsSlowHeadsOff()
{
    HttpClient silent(m_companion.port(), false);
    HttpClient slow(m_companion.port(), false);
    slow.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: ");
    HttpClient slowBody(m_companion.port(), false);
    slowBody.send("POST /api/v1/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{");
    QCOMPARE(silent.readAll(15'000), QByteArray());
    QVERIFY(!silent.isConnected());
    QCOMPARE(slow.readAll(15'000), QByteArray());
    QVERIFY(!slow.isConnected());
    QCOMPARE(slowBody.readAll(15'000), QByteArray());
    QVERIFY(!slowBody.isConnected());
}

void TestAttacks::countsConnectionsOfAnAddress()
{
    // Other addresses of loopback are other clients.
    HttpClient other(m_companion.port(), false, u"127.0.0.2"_s);
    QCOMPARE(other.request("GET", "/healthz").status, 200);
    std::vector<std::unique_ptr<HttpClient>> many;
    for (int i = 0; i < 100; ++i)
        many.push_back(std::make_unique<HttpClient>(m_companion.port(), false));
    QCOMPARE(other.request("GET", "/healthz").status, 200);
}

void TestAttacks::refusesPagesOfOtherSites()
{
    HttpClient client(m_companion.port(), false);
    const QByteArray path = "/api/v1/session";
    for (const auto &header : {std::pair<QByteArray, QByteArray>{"Origin", "https://evil.example"},
                               std::pair<QByteArray, QByteArray>{"Origin", "null"},
                               std::pair<QByteArray, QByteArray>{"Sec-Fetch-Site", "cross-site"},
                               std::pair<QByteArray, QByteArray>{"Sec-Fetch-Site", "same-site"}}) {
        const HttpAnswer answer = client.request("POST", path, "{}", {header});
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.header("access-control-allow-origin").isEmpty());
    }
}

void TestAttacks::believesNoForwardedAddress()
{
    HttpClient client(m_companion.port(), false);
    QCOMPARE(client.request("GET", "/metrics").status, 200);
    // Whoever was forwarded is not on this machine, whatever the socket says.
    QCOMPARE(client.request("GET", "/metrics", {}, {{"X-Forwarded-For", "127.0.0.1"}}).status, 401);
}

void TestAttacks::staysAlive()
{
    HttpClient client(m_companion.port(), false);
    QCOMPARE(client.request("GET", "/readyz").status, 200);
    QVERIFY2(m_companion.stop(), qPrintable(m_companion.failure()));
}

QTEST_GUILESS_MAIN(TestAttacks)
#include "tst_attacks.moc"
