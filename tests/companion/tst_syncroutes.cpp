// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companionprocess.h"
#include "httpclient.h"
#include "sync/companionclient.h"
#include "sync/http/httplink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;

/// The exchanges of a replica with a real companion over TLS.
class TestSyncRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void greets();
    void wakesWhoWaits();
    void refusesWithoutSession();
    void refusesViewers();
    void refusesAForeignCatalog();
    void refusesGarbage();

private:
    [[nodiscard]] QByteArray post(const QByteArray &path, const QJsonObject &body, const QByteArray &token = {});
    [[nodiscard]] sync::HttpLink *newLink(const QByteArray &token);
    [[nodiscard]] static sync::PushPart creation(const QString &title);

    CompanionProcess m_companion;
    QByteArray m_owner;
    QByteArray m_viewer;
};

QByteArray TestSyncRoutes::post(const QByteArray &path, const QJsonObject &body, const QByteArray &token)
{
    HttpClient client(m_companion.port(), true);
    QList<std::pair<QByteArray, QByteArray>> headers;
    if (!token.isEmpty())
        headers.append(std::pair<QByteArray, QByteArray>{"Authorization", QByteArray("Bearer ").append(token)});
    return client.request("POST", path, QJsonDocument(body).toJson(), headers).body;
}

sync::HttpLink *TestSyncRoutes::newLink(const QByteArray &token)
{
    sync::CompanionAddress address;
    address.base = QUrl(u"https://127.0.0.1:%1"_s.arg(m_companion.port()));
    address.fingerprint = m_companion.fingerprint();
    return new sync::HttpLink(address, [token] { return Result<QByteArray>(token); });
}

sync::PushPart TestSyncRoutes::creation(const QString &title)
{
    sync::PushPart part;
    part.header.id = ChangeSetId::create();
    part.header.author = u"Somebody else"_s;
    part.localFirst = 1;
    catalog::EntityChange change;
    change.entity = EntityId::create();
    change.level = catalog::Level::Work;
    change.kind = catalog::Kind::Book;
    change.creates = true;
    change.fields = {{u"title"_s, {}, catalog::FieldValue(title), {}}};
    part.changes = {{change, 0}};
    return part;
}

void TestSyncRoutes::initTestCase()
{
    QVERIFY2(m_companion.start(), qPrintable(m_companion.failure()));
    const QString password = u"a long enough passphrase"_s;
    const auto tokenOf = [](const QByteArray &answer, const QString &name) {
        return QJsonDocument::fromJson(answer).object().value(name).toString().toUtf8();
    };
    m_owner = tokenOf(post("/api/v1/setup", {{u"code"_s, m_companion.setupCode()},
                                             {u"address"_s, u"olga@shelf.example"_s},
                                             {u"name"_s, u"Olga"_s},
                                             {u"password"_s, password},
                                             {u"device"_s, u"desk"_s}}),
                      u"access_token"_s);
    QVERIFY(!m_owner.isEmpty());
    const QByteArray invitation = tokenOf(
        post("/api/v1/invitations",
             {{u"address"_s, u"vera@shelf.example"_s}, {u"role"_s, u"viewer"_s}, {u"delivery"_s, u"link"_s}}, m_owner),
        u"token"_s);
    m_viewer = tokenOf(post("/api/v1/invitations/claim", {{u"token"_s, QString::fromUtf8(invitation)},
                                                          {u"address"_s, u"vera@shelf.example"_s},
                                                          {u"name"_s, u"Vera"_s},
                                                          {u"password"_s, password},
                                                          {u"device"_s, u"laptop"_s}}),
                       u"access_token"_s);
    QVERIFY(!m_viewer.isEmpty());
}

void TestSyncRoutes::greets()
{
    const std::unique_ptr<sync::HttpLink> link(newLink(m_viewer));
    sync::CompanionClient client(*link, DeviceId::create());
    const auto greeting = client.hello({});
    QVERIFY2(greeting.has_value(), greeting ? "" : qPrintable(greeting.error().message));
    QVERIFY(!greeting->head.catalog.isNull());
    QVERIFY(!greeting->head.epoch.isNull());
}

void TestSyncRoutes::wakesWhoWaits()
{
    const std::unique_ptr<sync::HttpLink> link(newLink(m_owner));
    sync::CompanionClient client(*link, DeviceId::create());
    const auto greeting = client.hello({});
    QVERIFY(greeting.has_value());
    auto waiting = std::async(std::launch::async, [this, place = greeting->head] {
        const std::unique_ptr<sync::HttpLink> other(newLink(m_viewer));
        return sync::CompanionClient(*other, DeviceId::create()).wait(place);
    });
    const sync::PushPart part = creation(u"Dune"_s);
    const auto results = client.push(greeting->head, {part});
    QVERIFY2(results.has_value(), results ? "" : qPrintable(results.error().message));
    QVERIFY2(results->constFirst().status == sync::PushResult::Status::Applied,
             qPrintable(results->constFirst().message));
    // The answer comes with the commit, long before the 25 seconds that nothing new would take.
    QVERIFY(waiting.wait_for(std::chrono::seconds(15)) == std::future_status::ready);
    const auto isNew = waiting.get();
    QVERIFY(isNew.has_value() && *isNew);
    const auto feed = client.feed(greeting->head, {});
    QVERIFY(feed.has_value());
    QCOMPARE(feed->page.rows.size(), qsizetype(1));
    // The companion says who it was, and on which device, whatever the message claimed.
    QCOMPARE(feed->page.sets.constFirst().author, u"Olga"_s);
    QCOMPARE(feed->page.sets.constFirst().device, u"desk"_s);
}

void TestSyncRoutes::refusesWithoutSession()
{
    const std::unique_ptr<sync::HttpLink> link(newLink("nothing"));
    const auto greeting = sync::CompanionClient(*link, DeviceId::create()).hello({});
    QVERIFY(!greeting);
    QCOMPARE(greeting.error().kind, ErrorKind::Denied);
}

void TestSyncRoutes::refusesViewers()
{
    const std::unique_ptr<sync::HttpLink> link(newLink(m_viewer));
    sync::CompanionClient client(*link, DeviceId::create());
    const auto greeting = client.hello({});
    QVERIFY(greeting.has_value());
    const auto results = client.push(greeting->head, {creation(u"Not Dune"_s)});
    QVERIFY(!results);
    QCOMPARE(results.error().code, u"role_not_allowed"_s);
    QVERIFY(!client.putBlob(greeting->head, QString(64, u'a'), 0, {7, "picture"}));
    const auto after = client.hello({});
    QVERIFY(after.has_value());
    QCOMPARE(after->head.sequence, greeting->head.sequence);
}

void TestSyncRoutes::refusesAForeignCatalog()
{
    const std::unique_ptr<sync::HttpLink> link(newLink(m_owner));
    sync::CompanionClient client(*link, DeviceId::create());
    auto greeting = client.hello({});
    QVERIFY(greeting.has_value());
    sync::Place foreign = greeting->head;
    foreign.catalog = CatalogId::create();
    const auto refused = client.hello(foreign);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"sync_catalog"_s);
    foreign = greeting->head;
    foreign.epoch = sync::EpochId::create();
    const auto restored = client.feed(foreign, {});
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, u"sync_epoch"_s);
}

void TestSyncRoutes::refusesGarbage()
{
    HttpClient client(m_companion.port(), true);
    for (const QByteArray &path :
         {QByteArray("hello"), QByteArray("feed"), QByteArray("push"), QByteArray("wait"), QByteArray("snapshot"),
          QByteArray("entities"), QByteArray("put-blob"), QByteArray("snapshot-offer"), QByteArray("snapshot-piece")}) {
        const QByteArray head =
            QByteArray("POST /api/v1/sync/")
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ")
                .append(m_owner)
                .append("\r\nContent-Type: application/vnd.collectz.sync\r\nContent-Length: 7\r\n\r\n");
        client.send(QByteArray(head).append("garbage"));
        const HttpAnswer answer = client.readAnswer();
        QVERIFY2(answer.status == 422 || answer.status == 413, path.constData());
    }
    QVERIFY2(m_companion.stop(), qPrintable(m_companion.failure()));
}

QTEST_GUILESS_MAIN(TestSyncRoutes)
#include "tst_syncroutes.moc"
