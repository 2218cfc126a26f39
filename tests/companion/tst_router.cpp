// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routing/router.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz::companion;

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesRouteWithoutPolicyRow();
    void refusesRouteWithoutFunction();
    void refusesRouteTwice();
    void findsByPattern();
    void tellsMethodsOfPath();
    void everyProblemTypeIsDocumentedOnce();
    void problemHidesInternals();
};

namespace {

Answer nothing(const Call &)
{
    return Response::empty();
}

Route route(const QByteArray &method, const QString &pattern, const QString &action)
{
    return {method, pattern, action, RouteScope::Shared, RouteLane::Catalog, nothing};
}

} // namespace

void TestRouter::refusesRouteWithoutPolicyRow()
{
    const auto router =
        Router::create({route("GET", u"/a"_s, u"catalog.read"_s), route("GET", u"/b"_s, u"catalog.steal"_s)});
    QVERIFY(!router);
    QCOMPARE(router.error().code, u"route_unfit"_s);
    QVERIFY(router.error().message.contains(u"catalog.steal"_s));
}

void TestRouter::refusesRouteWithoutFunction()
{
    Route empty = route("GET", u"/a"_s, u"catalog.read"_s);
    empty.function = nullptr;
    QVERIFY(!Router::create({empty}));
}

void TestRouter::refusesRouteTwice()
{
    QVERIFY(!Router::create({route("GET", u"/a"_s, u"catalog.read"_s), route("GET", u"/a"_s, u"catalog.read"_s)}));
}

void TestRouter::findsByPattern()
{
    const auto router = Router::create({route("GET", u"/api/v1/members"_s, u"members.list"_s),
                                        route("GET", u"/api/v1/members/{member}"_s, u"profile.read"_s)});
    QVERIFY(router.has_value());
    const RouteMatch match = router->find("GET", u"/api/v1/members/7"_s, nullptr);
    QVERIFY(match.route);
    QCOMPARE(match.parameters.value(u"member"_s), u"7"_s);
    QCOMPARE(router->find("HEAD", u"/api/v1/members"_s, nullptr).route->action, u"members.list"_s);
    QVERIFY(!router->find("GET", u"/api/v1/members/"_s, nullptr).route);
    QVERIFY(!router->find("GET", u"/api/v1//members"_s, nullptr).route);
    QVERIFY(!router->find("GET", u"/api/v1/members/7/x"_s, nullptr).route);
}

void TestRouter::tellsMethodsOfPath()
{
    const auto router =
        Router::create({route("GET", u"/a"_s, u"catalog.read"_s), route("POST", u"/a"_s, u"catalog.add"_s)});
    QVERIFY(router.has_value());
    QByteArrayList allowed;
    QVERIFY(!router->find("PUT", u"/a"_s, &allowed).route);
    QCOMPARE(allowed, (QByteArrayList{"GET, HEAD", "POST"}));
}

void TestRouter::everyProblemTypeIsDocumentedOnce()
{
    QFile document(QStringLiteral(COLLECTZ_SOURCE_DIR "/docs/problems.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    QSet<QString> slugs;
    for (const ProblemType &type : problemTypes()) {
        QVERIFY2(!slugs.contains(type.slug), type.slug.latin1());
        slugs << type.slug;
        const QString row = u"| `%1` | %2 |"_s.arg(type.slug).arg(type.status);
        QVERIFY2(text.contains(row), qPrintable(row));
    }
    QCOMPARE(text.count(u"\n| `"_s), slugs.size());
}

void TestRouter::problemHidesInternals()
{
    using collectz::ErrorKind;
    const auto error = collectz::makeError(ErrorKind::Corrupt, u"disk_image_malformed"_s,
                                           u"The catalog '/var/lib/secret.collectz' is damaged."_s, u"SELECT"_s);
    const Response response = problemResponse(problemForError(error), u"correlation-1"_s);
    QCOMPARE(response.status, 500);
    QVERIFY(!response.body.contains("/var/lib"));
    QVERIFY(!response.body.contains("SELECT"));
    QVERIFY(response.body.contains("correlation-1"));
}

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
