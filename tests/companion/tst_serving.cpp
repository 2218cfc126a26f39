// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fingerprintwords.h"
#include "companionprocess.h"
#include "httpclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace collectz::tests;

/// A companion from its start to its end.
class TestServing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesTlsByDefault();
    void answersProblems();
    void refusesPlainHttpInTheOpen();
    void reloadsTheCertificateWithoutDrop();
    void stopsWithRequestsOpen();
    void logsJson();
    void backsUpAndRestores();
    void tellsUseErrors();
    void setsUpTheFirstOwner();
    void breaksGlass();
};

void TestServing::servesTlsByDefault()
{
    CompanionProcess companion;
    QVERIFY2(companion.start(), qPrintable(companion.failure()));
    HttpClient client(companion.port(), true);
    QVERIFY(client.isConnected());
    QCOMPARE(client.peerFingerprint(), companion.fingerprint());
    const QByteArray words = collectz::fingerprintWords(companion.fingerprint()).join(u' ').toUtf8();
    QVERIFY(companion.introduction().contains(QByteArray("in words: " + words)));
    const auto secret = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(companion.stateFolder() + u"/key.pem"_s), secret);

    const HttpAnswer answer = client.request("GET", "/healthz");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("x-content-type-options"), QByteArray("nosniff"));
    QCOMPARE(answer.header("cache-control"), QByteArray("no-store"));
    QVERIFY(answer.header("server").isEmpty());
    QCOMPARE(client.request("HEAD", "/healthz").status, 200);
    const QByteArray before = companion.fingerprint();
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
    QVERIFY2(companion.start(), qPrintable(companion.failure()));
    QCOMPARE(companion.fingerprint(), before);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
}

void TestServing::answersProblems()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    HttpClient client(companion.port(), false);
    const HttpAnswer unknown = client.request("GET", "/api/v1/nothing", {}, {{"X-Correlation-Id", "desk-12345"}});
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.header("content-type"), QByteArray("application/problem+json"));
    QCOMPARE(unknown.header("x-correlation-id"), QByteArray("desk-12345"));
    QCOMPARE(unknown.json().value(u"type"_s).toString(), u"urn:collectz:problem:not-found"_s);
    QCOMPARE(unknown.json().value(u"instance"_s).toString(), u"urn:collectz:request:desk-12345"_s);
    const HttpAnswer method = client.request("DELETE", "/healthz");
    QCOMPARE(method.status, 405);
    QCOMPARE(method.header("allow"), QByteArray("GET, HEAD"));
    const HttpAnswer anonymous = client.request("GET", "/api/v1/catalog/works");
    QCOMPARE(anonymous.status, 401);
    QVERIFY(anonymous.header("www-authenticate").startsWith("Bearer"));
    const HttpAnswer stranger =
        client.request("GET", "/api/v1/catalog/works", {}, {{"Authorization", "Bearer clza_nonsense"}});
    QCOMPARE(stranger.status, 401);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
}

void TestServing::refusesPlainHttpInTheOpen()
{
    const CompanionProcess companion;
    const auto run =
        companion.run({u"serve"_s, u"--server-plain-http"_s, u"true"_s, u"--server-address"_s, u"0.0.0.0"_s});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.messages.contains("server.plain_http"), run.messages.constData());
}

void TestServing::reloadsTheCertificateWithoutDrop()
{
    CompanionProcess companion;
    QVERIFY2(companion.start(), qPrintable(companion.failure()));
    HttpClient before(companion.port(), true);
    QCOMPARE(before.request("GET", "/healthz").status, 200);
    const QByteArray first = companion.fingerprint();
    QVERIFY(QFile::remove(companion.stateFolder() + u"/key.pem"_s));
    companion.sendSignal(SIGHUP);
    QTRY_VERIFY(HttpClient(companion.port(), true).peerFingerprint() != first);
    // The connection from before goes on.
    QCOMPARE(before.request("GET", "/healthz").status, 200);

    // A certificate that cannot be used changes nothing.
    QFile key(companion.stateFolder() + u"/key.pem"_s);
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write("no key");
    key.close();
    companion.sendSignal(SIGHUP);
    QTRY_VERIFY(companion.log().contains("reload refused"));
    QCOMPARE(HttpClient(companion.port(), true).request("GET", "/healthz").status, 200);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
}

void TestServing::stopsWithRequestsOpen()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    HttpClient idle(companion.port(), false);
    QCOMPARE(idle.request("GET", "/healthz").status, 200);
    HttpClient half(companion.port(), false);
    half.send("GET /healthz HTTP/1.1\r\nHost: loc");
    HttpClient body(companion.port(), false);
    body.send("POST /api/v1/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
    QVERIFY2(companion.stop(10'000), qPrintable(companion.failure()));
}

void TestServing::logsJson()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain({u"--log-level"_s, u"debug"_s}), qPrintable(companion.failure()));
    HttpClient client(companion.port(), false);
    QCOMPARE(client.request("GET", "/healthz", {}, {{"X-Correlation-Id", "desk-67890"}}).status, 200);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
    bool isFound = false;
    for (const QByteArray &line : companion.log().split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        QVERIFY2(document.isObject(), line.constData());
        QVERIFY(document.object().contains(u"level"_s));
        isFound = isFound || document.object().value(u"correlation"_s) == u"desk-67890"_s;
    }
    QVERIFY(isFound);
}

void TestServing::backsUpAndRestores()
{
    const CompanionProcess companion;
    QCOMPARE(companion.run({u"migrate"_s}).code, 0);
    const QString file = companion.stateFolder() + u"/copy.collectz"_s;
    const auto backup = companion.run({u"backup"_s, file});
    QVERIFY2(backup.code == 0, backup.messages.constData());
    QVERIFY(QFile::exists(file));
    QCOMPARE(companion.run({u"backup"_s, file}).code, 3);
    const auto restore = companion.run({u"restore"_s, file});
    QVERIFY2(restore.code == 0, restore.messages.constData());
    QVERIFY(restore.output.contains("new epoch"));
    const auto check = companion.run({u"check"_s});
    QVERIFY2(check.code == 0, check.messages.constData());
}

void TestServing::tellsUseErrors()
{
    const CompanionProcess companion;
    QCOMPARE(companion.run({u"dance"_s}).code, 1);
    QCOMPARE(companion.run({u"backup"_s}).code, 1);
    QCOMPARE(companion.run({u"serve"_s, u"--no-such-setting"_s, u"1"_s}).code, 1);
    QVERIFY(companion.run({u"--version"_s}).output.startsWith("collectzd "));
    QVERIFY(companion.run({u"--help"_s}).output.contains("--server-port"));
}

void TestServing::setsUpTheFirstOwner()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    const QString code = companion.setupCode();
    QVERIFY(!code.isEmpty());
    HttpClient client(companion.port(), false);
    const QJsonObject owner{{u"code"_s, code},
                            {u"address"_s, u"olga@shelf.example"_s},
                            {u"name"_s, u"Olga"_s},
                            {u"password"_s, u"a long enough passphrase"_s},
                            {u"device"_s, u"test"_s}};
    const HttpAnswer made = client.request("POST", "/api/v1/setup", QJsonDocument(owner).toJson());
    QVERIFY2(made.status == 201, made.body.constData());
    const QByteArray token = made.json().value(u"access_token"_s).toString().toUtf8();
    const std::pair<QByteArray, QByteArray> authorization{"Authorization", "Bearer " + token};
    QCOMPARE(client.request("GET", "/api/v1/me", {}, {authorization}).json().value(u"role"_s).toString(), u"owner"_s);
    QCOMPARE(client.request("GET", "/api/v1/catalog/works", {}, {authorization}).status, 200);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
    // Neither the code nor the token nor the password is in the log.
    for (const QByteArray &secret : {code.toUtf8(), token, QByteArray("a long enough passphrase")})
        QVERIFY(!companion.log().contains(secret));
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    QVERIFY(companion.setupCode().isEmpty());
}

void TestServing::breaksGlass()
{
    CompanionProcess companion;
    QCOMPARE(companion.run({u"migrate"_s}).code, 0);
    const auto made = companion.run({u"admin"_s, u"create-owner"_s, u"olga@shelf.example"_s, u"Olga"_s},
                                    "a long enough passphrase\n");
    QVERIFY2(made.code == 0, made.messages.constData());
    const auto weak = companion.run({u"admin"_s, u"create-owner"_s, u"otto@shelf.example"_s, u"Otto"_s}, "short\n");
    QCOMPARE(weak.code, 3);
    const auto reset = companion.run({u"admin"_s, u"reset-password"_s, u"olga@shelf.example"_s});
    QVERIFY2(reset.code == 0, reset.messages.constData());
    const QString token = QString::fromUtf8(reset.output.trimmed().split('\n').constLast());

    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    HttpClient client(companion.port(), false);
    const QJsonObject redeem{
        {u"token"_s, token}, {u"password"_s, u"another long passphrase"_s}, {u"device"_s, u"test"_s}};
    const HttpAnswer signedIn = client.request("POST", "/api/v1/resets/redeem", QJsonDocument(redeem).toJson());
    QVERIFY2(signedIn.status == 201, signedIn.body.constData());
    const QByteArray access = signedIn.json().value(u"access_token"_s).toString().toUtf8();
    // What was done at the console is in the log like everything else.
    const HttpAnswer activity =
        client.request("GET", "/api/v1/activity?action=reset.issue", {}, {{"Authorization", "Bearer " + access}});
    QCOMPARE(activity.json().value(u"events"_s).toArray().size(), qsizetype(1));
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));

    const auto sessions = companion.run({u"admin"_s, u"list-sessions"_s, u"olga@shelf.example"_s});
    QVERIFY2(sessions.output.contains("signed in"), sessions.messages.constData());
    QVERIFY(companion.run({u"admin"_s, u"end-sessions"_s, u"olga@shelf.example"_s}).output.startsWith("1 sessions"));
    QCOMPARE(companion.run({u"admin"_s, u"revoke-invitations"_s}).code, 0);
    QCOMPARE(companion.run({u"admin"_s, u"list-sessions"_s, u"nobody@shelf.example"_s}).code, 3);
}

QTEST_GUILESS_MAIN(TestServing)
#include "tst_serving.moc"
