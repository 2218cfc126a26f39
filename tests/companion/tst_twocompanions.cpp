// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companionprocess.h"
#include "httpclient.h"
#include "tests/support/postgresdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz::tests;

/// Two companions on one PostgreSQL serve one catalog at once.
class TestTwoCompanions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serveOneCatalog();
};

void TestTwoCompanions::serveOneCatalog()
{
    const PostgresDatabase database;
    QVERIFY2(database.isValid(), database.error());
    const QStringList flags{u"--catalog-location"_s, database.uri()};
    CompanionProcess first;
    QVERIFY2(first.startPlain(flags), qPrintable(first.failure()));
    CompanionProcess second;
    QVERIFY2(second.startPlain(flags), qPrintable(second.failure()));

    // Signed in at one, known at the other; either's code sets the first owner up, once.
    HttpClient one(first.port(), false);
    HttpClient two(second.port(), false);
    QJsonObject owner{{u"code"_s, second.setupCode()},
                      {u"address"_s, u"olga@shelf.example"_s},
                      {u"name"_s, u"Olga"_s},
                      {u"password"_s, u"a long enough passphrase"_s},
                      {u"device"_s, u"test"_s}};
    const HttpAnswer made = one.request("POST", "/api/v1/setup", QJsonDocument(owner).toJson());
    QVERIFY2(made.status == 201, made.body.constData());
    owner.insert(u"code"_s, first.setupCode());
    QCOMPARE(two.request("POST", "/api/v1/setup", QJsonDocument(owner).toJson()).status, 409);
    const std::pair<QByteArray, QByteArray> authorization{
        "Authorization", "Bearer " + made.json().value(u"access_token"_s).toString().toUtf8()};
    QCOMPARE(two.request("GET", "/api/v1/members", {}, {authorization}).json().value(u"members"_s).toArray().size(),
             qsizetype(1));
    // What was taken away at one is gone at the other with the next call.
    QCOMPARE(one.request("DELETE", "/api/v1/session", {}, {authorization}).status, 204);
    QCOMPARE(two.request("GET", "/api/v1/members", {}, {authorization}).status, 401);
    QVERIFY2(first.stop(), qPrintable(first.failure()));
    QCOMPARE(two.request("GET", "/readyz").status, 200);
    QVERIFY2(second.stop(), qPrintable(second.failure()));
    // The password of the database is nowhere in the logs.
    const QByteArray password = database.uri().section(u':', 2, 2).section(u'@', 0, 0).toUtf8();
    QVERIFY(password.size() >= 4);
    QVERIFY(!first.log().contains(password));
    QVERIFY(!second.log().contains(password));
}

QTEST_GUILESS_MAIN(TestTwoCompanions)
#include "tst_twocompanions.moc"
