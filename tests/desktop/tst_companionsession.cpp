// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importservice.h"
#include "models/catalogsession.h"
#include "models/companionsession.h"
#include "storage/catalogopener.h"
#include "sync/companionclient.h"
#include "tests/companion/companionpeople.h"
#include "tests/companion/scriptedcredentials.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;
using Phase = sync::EngineStatus::Phase;

namespace {

constexpr int patience = 60'000;

/// An open replica as a window has it.
struct Desk
{
    Desk(const QString &file, const sync::CompanionAddress &address, const members::SignedIn &signedIn)
    {
        storage::OpenOptions options;
        options.location = file;
        options.createIfMissing = true;
        options.author = u"Olga"_s;
        options.device = u"desk"_s;
        auto opened = storage::openCatalog(options, clock);
        if (!opened)
            return;
        open = std::move(*opened);
        const auto channel = std::make_shared<sync::HttpChannel>(address);
        const QByteArray token = signedIn.accessToken.reveal().toByteArray();
        sync::HttpLink link(channel, {[token] { return Result<QByteArray>(token); }, {}});
        const auto greeting = sync::CompanionClient(link, DeviceId()).hello({});
        if (!greeting || !open.replica->follow(greeting->head, address.text()))
            return;
        const DeviceId replica = open.replica->state()->replica;
        if (!sync::TokenKeeper(channel, credentials, sync::credentialKey(replica)).adopt(signedIn))
            return;
        imports = std::make_unique<imports::ImportService>(*open.catalog, formats, importPool);
        begin(address, replica);
    }

    /// As the program does when it opens the replica.
    void begin(const sync::CompanionAddress &address, const DeviceId &replica)
    {
        connection = std::make_unique<sync::ReplicaConnection>(*open.replica, open.catalog->blobs(), address,
                                                               credentials, replica, clock);
        session = std::make_unique<models::CatalogSession>(*open.catalog, *open.activity, *imports, readPool, u"Olga"_s,
                                                           u"desk"_s);
        session->follow(std::make_unique<models::CompanionSession>(*connection, networkPool));
    }

    void end()
    {
        session.reset();
        networkPool.waitForDone();
        readPool.waitForDone();
        connection.reset();
    }

    ~Desk()
    {
        end();
        open.activity.reset();
        open.replica.reset();
        open.companion.reset();
    }
    Q_DISABLE_COPY_MOVE(Desk)

    SystemClock clock;
    ScriptedCredentials credentials;
    imports::FormatRegistry formats;
    QThreadPool importPool;
    QThreadPool readPool;
    QThreadPool networkPool;
    storage::OpenCatalog open;
    std::unique_ptr<imports::ImportService> imports;
    std::unique_ptr<sync::ReplicaConnection> connection;
    std::unique_ptr<models::CatalogSession> session;
};

catalog::ChangeSet newBook(const QString &title)
{
    catalog::EntityChange change;
    change.entity = EntityId::create();
    change.level = catalog::Level::Work;
    change.kind = catalog::Kind::Book;
    change.creates = true;
    change.fields = {{u"title"_s, {}, catalog::FieldValue(title), {}}};
    catalog::ChangeSet changeSet;
    changeSet.changes = {change};
    return changeSet;
}

} // namespace

/// Two windows' sessions that follow one real companion.
class TestCompanionSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knowsWhoOneIs();
    void sendsChangesByItself();
    void bringsChangesOfOthers();
    void pausesAndGoesOn();
    void isOfflineWithoutACompanionAndComesBack();
    void asksWhenTheSessionWasEnded();
    void cleanupTestCase();

private:
    [[nodiscard]] Result<members::SignedIn> signIn(const QString &device);

    CompanionProcess m_companion;
    std::shared_ptr<sync::HttpChannel> m_channel;
    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Desk> m_laptop;
};

Result<members::SignedIn> TestCompanionSession::signIn(const QString &device)
{
    const sync::CompanionApi anonymous(m_channel);
    return sync::CompanionAccount(anonymous).signIn({u"olga@shelf.example"_s, secret(usualPassword), {}}, device,
                                                    CancelToken());
}

void TestCompanionSession::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
    QCoreApplication::setOrganizationName(u"collectz-tests"_s);
    QVERIFY2(m_companion.start(), qPrintable(m_companion.failure()));
    m_channel = std::make_shared<sync::HttpChannel>(addressOf(m_companion));
    const sync::CompanionApi anonymous(m_channel);
    const auto owner = setUpOwner(m_companion, anonymous);
    QVERIFY2(owner.has_value(), owner ? "" : qPrintable(owner.error().message));
    const auto laptop = signIn(u"laptop"_s);
    QVERIFY(laptop.has_value());
    m_desk = std::make_unique<Desk>(m_folder.filePath(u"desk.collectz"_s), addressOf(m_companion), *owner);
    m_laptop = std::make_unique<Desk>(m_folder.filePath(u"laptop.collectz"_s), addressOf(m_companion), *laptop);
    QVERIFY(m_desk->session);
    QVERIFY(m_laptop->session);
}

void TestCompanionSession::knowsWhoOneIs()
{
    models::CompanionSession &companion = *m_desk->session->companion();
    QTRY_COMPARE_WITH_TIMEOUT(companion.status().phase, Phase::Online, patience);
    QTRY_VERIFY_WITH_TIMEOUT(companion.member().has_value(), patience);
    QCOMPARE(companion.member()->name, u"Olga"_s);
    QCOMPARE(companion.member()->role, members::Role::Owner);
    QVERIFY(companion.status().lastSync.isValid());
    auto asked = companion.ask({sync::ApiRequest::Method::Get, {u"members"_s}}, {std::chrono::seconds(30), 65536});
    QTRY_VERIFY_WITH_TIMEOUT(asked.isFinished(), patience);
    QVERIFY(asked.result().has_value());
}

void TestCompanionSession::sendsChangesByItself()
{
    models::CompanionSession &companion = *m_desk->session->companion();
    auto applied = m_desk->session->submit(newBook(u"Dune"_s));
    QTRY_VERIFY_WITH_TIMEOUT(applied.isFinished(), patience);
    QVERIFY(applied.result().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(companion.status().replica.place.sequence >= 1 &&
                                 companion.status().replica.waiting == 0 && companion.status().phase == Phase::Online,
                             patience);
}

void TestCompanionSession::bringsChangesOfOthers()
{
    QSignalSpy changed(m_laptop->session.get(), &models::CatalogSession::changed);
    auto applied = m_desk->session->submit(newBook(u"Solaris"_s));
    // The laptop's models hear of it as of every change.
    QTRY_VERIFY_WITH_TIMEOUT(m_laptop->session->companion()->status().replica.entities >= 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QVERIFY(applied.result().has_value());
    QCOMPARE(m_laptop->session->companion()->status().replica.waiting, 0);
}

void TestCompanionSession::pausesAndGoesOn()
{
    models::CompanionSession &companion = *m_laptop->session->companion();
    companion.pause();
    QTRY_COMPARE_WITH_TIMEOUT(companion.status().phase, Phase::Paused, patience);
    auto applied = m_laptop->session->submit(newBook(u"Ubik"_s));
    QTRY_VERIFY_WITH_TIMEOUT(applied.isFinished(), patience);
    QCOMPARE(m_laptop->open.replica->state()->waiting, 1);

    m_laptop->end();
    m_laptop->begin(addressOf(m_companion), m_laptop->open.replica->state()->replica);
    models::CompanionSession &again = *m_laptop->session->companion();
    QTRY_COMPARE_WITH_TIMEOUT(again.status().phase, Phase::Paused, patience);
    again.resume();
    QTRY_VERIFY_WITH_TIMEOUT(again.status().phase == Phase::Online && again.status().replica.waiting == 0, patience);

    m_laptop->end();
    m_laptop->begin(addressOf(m_companion), m_laptop->open.replica->state()->replica);
    QTRY_COMPARE_WITH_TIMEOUT(m_laptop->session->companion()->status().phase, Phase::Online, patience);
}

void TestCompanionSession::isOfflineWithoutACompanionAndComesBack()
{
    models::CompanionSession &companion = *m_desk->session->companion();
    const QString port = QString::number(m_companion.port());
    QVERIFY2(m_companion.stop(), qPrintable(m_companion.failure()));
    companion.syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(companion.status().phase, Phase::Offline, patience);
    // Still known, and everything works.
    QVERIFY(companion.member().has_value());
    auto applied = m_desk->session->submit(newBook(u"Neuromancer"_s));
    QTRY_VERIFY_WITH_TIMEOUT(applied.isFinished(), patience);
    QVERIFY(applied.result().has_value());
    QVERIFY2(m_companion.start({u"--server-port"_s, port}), qPrintable(m_companion.failure()));
    companion.syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(companion.status().phase == Phase::Online && companion.status().replica.waiting == 0,
                             patience);
}

void TestCompanionSession::asksWhenTheSessionWasEnded()
{
    models::CompanionSession &laptop = *m_laptop->session->companion();
    // Somebody signs out every other device.
    auto ended = m_desk->session->companion()->ask({sync::ApiRequest::Method::Delete, {u"sessions"_s}},
                                                   {std::chrono::seconds(30), 65536});
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), patience);
    QVERIFY2(ended.result().has_value(), ended.result() ? "" : qPrintable(ended.result().error().message));
    laptop.syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(laptop.status().phase, Phase::Asking, patience);
    QCOMPARE(laptop.status().problem.code, u"session_ended"_s);
    const auto again = signIn(u"laptop"_s);
    QVERIFY(again.has_value());
    QVERIFY(m_laptop->connection->tokens().adopt(*again).has_value());
    laptop.resume();
    QTRY_COMPARE_WITH_TIMEOUT(laptop.status().phase, Phase::Online, patience);
}

void TestCompanionSession::cleanupTestCase()
{
    m_desk.reset();
    m_laptop.reset();
}

QTEST_GUILESS_MAIN(TestCompanionSession)
#include "tst_companionsession.moc"
