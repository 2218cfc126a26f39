// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessprobes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::members;
using namespace collectz::tests;

namespace {

/// What the document says of a route.
struct DocumentedRoute
{
    std::optional<Action> action;
    QString scope;
};

QMap<QString, DocumentedRoute> documentedRoutes()
{
    QFile file(QStringLiteral(COLLECTZ_SOURCE_DIR "/docs/openapi.json"));
    QMap<QString, DocumentedRoute> routes;
    if (!file.open(QIODevice::ReadOnly))
        return routes;
    const QJsonObject paths = QJsonDocument::fromJson(file.readAll()).object().value(u"paths"_s).toObject();
    for (auto path = paths.constBegin(); path != paths.constEnd(); ++path) {
        const QJsonObject operations = path.value().toObject();
        for (auto operation = operations.constBegin(); operation != operations.constEnd(); ++operation) {
            const QJsonObject description = operation.value().toObject();
            routes.insert(operation.key().toUpper() + u' ' + path.key(),
                          {actionFromWord(description.value(u"x-action"_s).toString()),
                           description.value(u"x-scope"_s).toString()});
        }
    }
    return routes;
}

QString routeOf(const AccessProbe &probe)
{
    return QString::fromLatin1(probe.method) + u' ' + probe.path;
}

} // namespace

/// Every route of the document, called by every role in every status and by nobody, about their own things and about others':
/// the running server does what the policy table says, and what it refuses changes nothing.
class AccessMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRouteIsTried();
    void theServerDoesWhatTheTableSays();

private:
    void tryCell(const AccessProbe &probe, Person &person);
    [[nodiscard]] Decision decisionFor(const AccessProbe &probe, const Principal &who);

    QMap<QString, DocumentedRoute> m_routes;
    QList<AccessProbe> m_probes;
    AccessWorld m_world;
    QStringList m_wrong;
    int m_allowed = 0;
    int m_refused = 0;
};

void AccessMatrixTest::initTestCase()
{
    m_routes = documentedRoutes();
    m_probes = accessProbes();
    QVERIFY2(m_world.start(), qPrintable(m_world.failure));
    QCOMPARE(m_world.people().size(), qsizetype(5 * 4 + 1));
}

void AccessMatrixTest::everyRouteIsTried()
{
    QVERIFY(m_routes.size() >= 40);
    QMap<QString, QSet<Ownership>> tried;
    for (const AccessProbe &probe : std::as_const(m_probes))
        tried[routeOf(probe)].insert(probe.ownership);
    QCOMPARE(tried.keys(), m_routes.keys());
    for (auto route = m_routes.cbegin(); route != m_routes.cend(); ++route) {
        QVERIFY2(route->action, qPrintable(route.key()));
        QVERIFY2((QStringList{u"shared"_s, u"own"_s, u"decided"_s}.contains(route->scope)), qPrintable(route.key()));
        if (route->scope == u"decided"_s)
            QVERIFY2(tried.value(route.key()).size() == 2, qPrintable(route.key()));
    }
}

Decision AccessMatrixTest::decisionFor(const AccessProbe &probe, const Principal &who)
{
    return probe.decision ? probe.decision(m_world, who)
                          : decide(who, *m_routes.value(routeOf(probe)).action, probe.ownership);
}

void AccessMatrixTest::tryCell(const AccessProbe &probe, Person &person)
{
    const QByteArray name =
        routeOf(probe).toUtf8() + (probe.ownership == Ownership::Own ? " own" : " other") + " by " + person.label();
    const AccessRequest request = probe.request(m_world, person);
    if (!m_world.failure.isEmpty()) {
        m_wrong << QString::fromUtf8(name) + u": not prepared: "_s + std::exchange(m_world.failure, {});
        return;
    }
    // Whose sign-in was taken away is nobody.
    const Decision decision = decisionFor(probe, person.hasLiveToken() ? person.who : Principal::anonymous());
    const bool isLookedAt = !decision && probe.method != "GET";
    const QByteArray before = isLookedAt ? m_world.state() : QByteArray();
    const HttpAnswer answer = m_world.send(request, person.accessToken);
    const int expected = decision ? probe.success : person.hasLiveToken() ? 403 : 401;
    const QString code = answer.json().value(u"code"_s).toString();
    if (answer.status != expected || (!decision && code != decision.reason))
        m_wrong << u"%1: %2 %3 instead of %4 %5"_s.arg(QString::fromUtf8(name))
                       .arg(answer.status)
                       .arg(code)
                       .arg(expected)
                       .arg(decision.reason);
    if (isLookedAt && m_world.state() != before)
        m_wrong << QString::fromUtf8(name) + u": was refused and changed something"_s;
    if (decision && probe.verify && !probe.verify(person.who, answer))
        m_wrong << QString::fromUtf8(name) + u": answers with what it should not"_s;
    if (decision && probe.after)
        probe.after(m_world, person, answer);
    ++(decision ? m_allowed : m_refused);
}

void AccessMatrixTest::theServerDoesWhatTheTableSays()
{
    for (const AccessProbe &probe : std::as_const(m_probes)) {
        for (Person &person : m_world.people())
            tryCell(probe, person);
    }
    QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
    qInfo("%d cells allowed, %d refused", m_allowed, m_refused);
    QCOMPARE(m_allowed + m_refused, static_cast<int>(m_probes.size() * m_world.people().size()));
    QVERIFY(m_allowed >= 300 && m_refused >= 600);
    QVERIFY2(m_world.companion().stop(), qPrintable(m_world.companion().failure()));
}

QTEST_GUILESS_MAIN(AccessMatrixTest)
#include "tst_accessmatrix.moc"
