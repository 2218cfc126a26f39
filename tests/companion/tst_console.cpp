// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companionprocess.h"
#include "httpclient.h"
#include "storage/connection.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <sys/stat.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;

namespace {

constexpr char ownerPassword[] = "a long enough passphrase";

QByteArray jsonOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

/// Whoever sits at the server, beside a companion that serves; and what the companion does by itself.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksGlassBesideTheServingProgram();
    void isForTheOwnAccountAlone();
    void takesTheSocketOfAKilledProgram();
    void readsBesideTheServingProgram();
    void recordsWhatRanOut();
    void dropsOldSessions();

private:
    /// Signed in as the first owner; the access token.
    [[nodiscard]] static QByteArray makeOwner(const CompanionProcess &companion);
    [[nodiscard]] static QJsonArray events(const CompanionProcess &companion, const QByteArray &token,
                                           const QByteArray &action);
    /// Changes rows of a stopped companion's catalog.
    [[nodiscard]] static QByteArray change(const CompanionProcess &companion, const QByteArray &sql);
};

QByteArray TestConsole::makeOwner(const CompanionProcess &companion)
{
    HttpClient client(companion.port(), false);
    const HttpAnswer made = client.request("POST", "/api/v1/setup",
                                           jsonOf({{u"code"_s, companion.setupCode()},
                                                   {u"address"_s, u"olga@shelf.example"_s},
                                                   {u"name"_s, u"Olga"_s},
                                                   {u"password"_s, QString::fromLatin1(ownerPassword)},
                                                   {u"device"_s, u"desk"_s}}));
    return made.json().value(u"access_token"_s).toString().toUtf8();
}

QJsonArray TestConsole::events(const CompanionProcess &companion, const QByteArray &token, const QByteArray &action)
{
    HttpClient client(companion.port(), false);
    return client
        .request("GET", "/api/v1/activity?action=" + action, {}, {{"Authorization", QByteArray("Bearer " + token)}})
        .json()
        .value(u"events"_s)
        .toArray();
}

QByteArray TestConsole::change(const CompanionProcess &companion, const QByteArray &sql)
{
    const auto connection = storage::openConnection({companion.stateFolder() + u"/catalog.collectz"_s, false, false});
    if (!connection)
        return connection.error().message.toUtf8();
    const Result<void> done = (*connection)->executeScript(sql);
    return done ? QByteArray() : (done.error().message + done.error().technical).toUtf8();
}

void TestConsole::breaksGlassBesideTheServingProgram()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    const QByteArray owner = makeOwner(companion);
    QVERIFY(!owner.isEmpty());
    const auto made = companion.run({u"admin"_s, u"create-owner"_s, u"greta@shelf.example"_s, u"Greta"_s},
                                    "nine kettles under the stairs\n");
    QVERIFY2(made.code == 0, made.messages.constData());
    QCOMPARE(made.output, QByteArray("Greta is an active owner now.\n"));
    // At once, in the program that serves.
    HttpClient client(companion.port(), false);
    const HttpAnswer signedIn = client.request("POST", "/api/v1/session",
                                               jsonOf({{u"address"_s, u"greta@shelf.example"_s},
                                                       {u"password"_s, u"nine kettles under the stairs"_s},
                                                       {u"device"_s, u"desk"_s}}));
    QVERIFY2(signedIn.status == 201, signedIn.body.constData());
    const auto reset = companion.run({u"admin"_s, u"reset-password"_s, u"olga@shelf.example"_s});
    QVERIFY2(reset.code == 0, reset.messages.constData());
    const QString token = QString::fromUtf8(reset.output.trimmed().split('\n').constLast());
    const auto ended = companion.run({u"admin"_s, u"end-sessions"_s, u"olga@shelf.example"_s});
    QVERIFY2(ended.output.startsWith("1 sessions"), ended.messages.constData());
    QCOMPARE(client.request("GET", "/api/v1/me", {}, {{"Authorization", QByteArray("Bearer " + owner)}}).status, 401);
    const HttpAnswer redeemed = client.request(
        "POST", "/api/v1/resets/redeem",
        jsonOf({{u"token"_s, token}, {u"password"_s, u"three bells for the ferry"_s}, {u"device"_s, u"desk"_s}}));
    QVERIFY2(redeemed.status == 201, redeemed.body.constData());
    // Refusals keep their sentences and their exit code.
    const auto weak = companion.run({u"admin"_s, u"create-owner"_s, u"otto@shelf.example"_s, u"Otto"_s}, "short\n");
    QCOMPARE(weak.code, 3);
    QVERIFY2(weak.messages.contains("12"), weak.messages.constData());
    QCOMPARE(companion.run({u"admin"_s, u"list-sessions"_s, u"nobody@shelf.example"_s}).code, 3);
    QCOMPARE(companion.run({u"admin"_s, u"list-sessions"_s}).code, 1);
    // Everything is in the log, by the console.
    const QByteArray access = redeemed.json().value(u"access_token"_s).toString().toUtf8();
    const QJsonArray issued = events(companion, access, "reset.issue");
    QCOMPARE(issued.size(), qsizetype(1));
    QCOMPARE(issued[0].toObject().value(u"actor"_s).toString(), u"server console"_s);
    QCOMPARE(events(companion, access, "session.end").size(), qsizetype(1));
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
    QVERIFY(companion.log().contains("admin reset-password at the console: done"));
    for (const QByteArray &secret : {token.toUtf8(), QByteArray("nine kettles under the stairs")})
        QVERIFY(!companion.log().contains(secret));
    QVERIFY(!QFile::exists(companion.stateFolder() + u"/console.socket"_s));
}

void TestConsole::isForTheOwnAccountAlone()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    struct stat information
    {};
    const QByteArray path = QFile::encodeName(companion.stateFolder() + u"/console.socket"_s);
    QCOMPARE(::stat(path.constData(), &information), 0);
    QVERIFY(S_ISSOCK(information.st_mode));
    QCOMPARE(information.st_mode & 0777u, 0600u);
    QCOMPARE(::stat(QFile::encodeName(companion.stateFolder()).constData(), &information), 0);
    QCOMPARE(information.st_mode & 0777u, 0700u);
    // A second program leaves the first one's console alone.
    const auto second = companion.run({u"serve"_s, u"--server-port"_s, u"0"_s, u"--server-address"_s, u"127.0.0.1"_s});
    QCOMPARE(second.code, 3);
    QVERIFY(QFile::exists(QString::fromUtf8(path)));
    QCOMPARE(companion.run({u"admin"_s, u"revoke-invitations"_s}).output, QByteArray("0 invitations revoked.\n"));
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
}

void TestConsole::takesTheSocketOfAKilledProgram()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    companion.sendSignal(SIGKILL);
    QTRY_VERIFY(!HttpClient(companion.port(), false).isConnected());
    QVERIFY(QFile::exists(companion.stateFolder() + u"/console.socket"_s));
    // Nobody answers there, so the verb does it itself.
    const auto alone = companion.run({u"admin"_s, u"revoke-invitations"_s});
    QVERIFY2(alone.code == 0, alone.messages.constData());
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    QCOMPARE(companion.run({u"admin"_s, u"revoke-invitations"_s}).code, 0);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
}

void TestConsole::readsBesideTheServingProgram()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    QVERIFY(!makeOwner(companion).isEmpty());
    const QString file = companion.stateFolder() + u"/copy.collectz"_s;
    const auto backup = companion.run({u"backup"_s, file});
    QVERIFY2(backup.code == 0, backup.messages.constData());
    QVERIFY(QFile::exists(file));
    const auto check = companion.run({u"check"_s});
    QVERIFY2(check.code == 0, check.messages.constData());
    // What replaces the catalog needs it alone.
    QCOMPARE(companion.run({u"restore"_s, file}).code, 3);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
}

void TestConsole::recordsWhatRanOut()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    QByteArray owner = makeOwner(companion);
    const std::pair<QByteArray, QByteArray> authorization{"Authorization", "Bearer " + owner};
    HttpClient client(companion.port(), false);
    const HttpAnswer invited = client.request(
        "POST", "/api/v1/invitations",
        jsonOf({{u"address"_s, u"vera@shelf.example"_s}, {u"role"_s, u"viewer"_s}, {u"delivery"_s, u"link"_s}}),
        {authorization});
    QCOMPARE(invited.status, 201);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
    QCOMPARE(change(companion, "UPDATE invitation SET expires_at = '2020-01-01T00:00:00.000Z'"), QByteArray());
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    QTRY_COMPARE(events(companion, owner, "invitation.expire").size(), qsizetype(1));
    // Nobody has to see it any more, unless they want to.
    HttpClient again(companion.port(), false);
    const auto listed = [&](const QByteArray &query) {
        return again.request("GET", "/api/v1/invitations" + query, {}, {authorization})
            .json()
            .value(u"invitations"_s)
            .toArray();
    };
    QCOMPARE(listed({}).size(), qsizetype(0));
    QCOMPARE(listed("?state=open").size(), qsizetype(0));
    QCOMPARE(listed("?state=all").size(), qsizetype(1));
    QCOMPARE(listed("?state=all")[0].toObject().value(u"state"_s).toString(), u"expired"_s);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
}

void TestConsole::dropsOldSessions()
{
    CompanionProcess companion;
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    const QByteArray owner = makeOwner(companion);
    const std::pair<QByteArray, QByteArray> authorization{"Authorization", "Bearer " + owner};
    HttpClient client(companion.port(), false);
    QCOMPARE(client
                 .request("POST", "/api/v1/session",
                          jsonOf({{u"address"_s, u"olga@shelf.example"_s},
                                  {u"password"_s, QString::fromLatin1(ownerPassword)},
                                  {u"device"_s, u"old telephone"_s}}))
                 .status,
             201);
    const auto devices = [&] {
        HttpClient other(companion.port(), false);
        return other.request("GET", "/api/v1/sessions", {}, {authorization}).json().value(u"sessions"_s).toArray();
    };
    QCOMPARE(devices().size(), qsizetype(2));
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
    QCOMPARE(change(companion, "UPDATE member_session SET ended_at = '2020-01-01T00:00:00.000Z' "
                               "WHERE device = 'old telephone'"),
             QByteArray());
    QVERIFY2(companion.startPlain(), qPrintable(companion.failure()));
    QTRY_COMPARE(devices().size(), qsizetype(1));
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
}

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
