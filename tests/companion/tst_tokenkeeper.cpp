// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companionpeople.h"
#include "scriptedcredentials.h"
#include "sync/companionclient.h"
#include "sync/http/companionproblem.h"
#include "sync/http/httplink.h"
#include "sync/http/tokenkeeper.h"
#include "tests/support/faultproxy.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;
using sync::TokenKeeper;

namespace {

const QString key = u"companion/a replica"_s;

QString kept(ScriptedCredentials &store, QLatin1StringView name)
{
    const auto record = store.read(key);
    return record ? QJsonDocument::fromJson(*record).object().value(name).toString() : QString();
}

} // namespace

/// A session that lives through lost answers, crashes and stores that fail, at a real companion.
class TestTokenKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsASession();
    void renewsARefusedTokenOnce();
    void letsALinkGoOn();
    void survivesALostAnswer();
    void survivesACrashBeforeStoring();
    void asksNothingWhileTheStoreIsAway();
    void followsAnotherProgram();
    void tellsWhenTheStoreWasEmptied();
    void tellsWhenTheSessionIsOver();
    void forgetsButKeepsTheDeviceKey();

private:
    [[nodiscard]] std::unique_ptr<TokenKeeper> newKeeper();
    /// Whether the companion takes the keeper's token.
    [[nodiscard]] bool isIn(TokenKeeper &keeper) const;

    CompanionProcess m_companion;
    std::unique_ptr<FaultProxy> m_proxy;
    std::shared_ptr<sync::HttpChannel> m_channel;
    std::unique_ptr<sync::CompanionApi> m_anonymous;
    std::unique_ptr<ScriptedCredentials> m_store;
};

std::unique_ptr<TokenKeeper> TestTokenKeeper::newKeeper()
{
    return std::make_unique<TokenKeeper>(m_channel, *m_store, key);
}

bool TestTokenKeeper::isIn(TokenKeeper &keeper) const
{
    const auto token = keeper.token();
    if (!token)
        return false;
    const sync::CompanionApi api(m_channel, {[&token] { return *token; }, {}});
    return sync::whoAmI(api, CancelToken()).has_value();
}

void TestTokenKeeper::initTestCase()
{
    QVERIFY2(m_companion.startPlain(), qPrintable(m_companion.failure()));
    m_proxy = std::make_unique<FaultProxy>(m_companion.port());
    sync::CompanionAddress address;
    address.base = QUrl(u"http://127.0.0.1:%1"_s.arg(m_proxy->port()));
    m_channel = std::make_shared<sync::HttpChannel>(address);
    m_anonymous = std::make_unique<sync::CompanionApi>(m_channel);
    QVERIFY(setUpOwner(m_companion, *m_anonymous).has_value());
}

void TestTokenKeeper::init()
{
    m_store = std::make_unique<ScriptedCredentials>();
    const auto signedIn = sync::CompanionAccount(*m_anonymous)
                              .signIn({u"olga@shelf.example"_s, secret(usualPassword), {}}, u"desk"_s, CancelToken());
    QVERIFY2(signedIn.has_value(), signedIn ? "" : qPrintable(signedIn.error().message));
    QVERIFY(newKeeper()->adopt(*signedIn).has_value());
}

void TestTokenKeeper::keepsASession()
{
    // Another start of the program.
    const auto keeper = newKeeper();
    QVERIFY(isIn(*keeper));
    const auto member = keeper->member();
    QVERIFY(member.has_value() && member->has_value());
    QCOMPARE((*member)->name, u"Olga"_s);
    QVERIFY(!keeper->deviceKey()->isEmpty());
}

void TestTokenKeeper::renewsARefusedTokenOnce()
{
    const auto keeper = newKeeper();
    const QByteArray first = *keeper->token();
    const QString refresh = kept(*m_store, "refresh"_L1);
    const auto second = keeper->tokenAfter(first);
    QVERIFY2(second.has_value(), second ? "" : qPrintable(second.error().message));
    QVERIFY(*second != first);
    QVERIFY(kept(*m_store, "refresh"_L1) != refresh);
    QVERIFY(kept(*m_store, "attempt"_L1).isEmpty());
    // Whoever was refused with the same old token gets the new one without another exchange.
    QCOMPARE(*keeper->tokenAfter(first), *second);
    QVERIFY(isIn(*keeper));
}

void TestTokenKeeper::letsALinkGoOn()
{
    const auto keeper = newKeeper();
    const QByteArray first = *keeper->token();
    // The companion forgets the access token behind the keeper's back.
    const auto other = newKeeper();
    QVERIFY(other->tokenAfter(first).has_value());
    sync::HttpLink link(m_channel, keeper->authorization());
    const auto greeting = sync::CompanionClient(link, DeviceId::create()).hello({});
    QVERIFY2(greeting.has_value(), greeting ? "" : qPrintable(greeting.error().message));
    QVERIFY(*keeper->token() != first);
}

void TestTokenKeeper::survivesALostAnswer()
{
    const auto keeper = newKeeper();
    const QByteArray first = *keeper->token();
    const int severed = m_proxy->severed();
    m_proxy->severAfter("/api/v1/session/refresh");
    Result<QByteArray> renewed = keeper->tokenAfter(first);
    QCOMPARE(m_proxy->severed(), severed + 1);
    if (!renewed) {
        QCOMPARE(renewed.error().kind, ErrorKind::Unavailable);
        QVERIFY(!kept(*m_store, "attempt"_L1).isEmpty());
        renewed = keeper->tokenAfter(first);
    }
    QVERIFY2(renewed.has_value(), renewed ? "" : qPrintable(renewed.error().message));
    QVERIFY(isIn(*keeper));
}

void TestTokenKeeper::survivesACrashBeforeStoring()
{
    auto keeper = newKeeper();
    const QByteArray first = *keeper->token();
    const QString refresh = kept(*m_store, "refresh"_L1);
    // The attempt is stored, the answer is not: as if the program had been killed in between.
    m_store->failAfter(1);
    const auto renewed = keeper->tokenAfter(first);
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().code, u"keychain_unavailable"_s);
    QCOMPARE(kept(*m_store, "refresh"_L1), refresh);
    QVERIFY(!kept(*m_store, "attempt"_L1).isEmpty());

    m_store->failAfter(-1);
    keeper = newKeeper();
    const auto again = keeper->tokenAfter(first);
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message));
    QVERIFY(isIn(*keeper));
}

void TestTokenKeeper::asksNothingWhileTheStoreIsAway()
{
    const auto keeper = newKeeper();
    const QByteArray first = *keeper->token();
    const QString refresh = kept(*m_store, "refresh"_L1);
    m_store->failAfter(0);
    const auto renewed = keeper->tokenAfter(first);
    QVERIFY(!renewed);
    m_store->failAfter(-1);
    QCOMPARE(kept(*m_store, "refresh"_L1), refresh);
    QVERIFY(kept(*m_store, "attempt"_L1).isEmpty());
    // Nothing was exchanged, so the first one still opens.
    QVERIFY(isIn(*keeper));
}

void TestTokenKeeper::followsAnotherProgram()
{
    const auto window = newKeeper();
    const auto commandLine = newKeeper();
    const QByteArray first = *window->token();
    const auto renewed = commandLine->tokenAfter(first);
    QVERIFY(renewed.has_value());
    // A second exchange of the old refresh token would end the session.
    QCOMPARE(*window->tokenAfter(first), *renewed);
    QVERIFY(isIn(*commandLine));
}

void TestTokenKeeper::tellsWhenTheStoreWasEmptied()
{
    QVERIFY(m_store->remove(key).has_value());
    const auto token = newKeeper()->token();
    QVERIFY(!token);
    QCOMPARE(token.error().code, u"credential_missing"_s);
    QVERIFY(sync::needsSignIn(token.error()));
    m_store->setAway(true);
    const auto away = newKeeper()->token();
    QVERIFY(!away);
    QCOMPARE(away.error().kind, ErrorKind::Unavailable);
    QVERIFY(!sync::needsSignIn(away.error()));
}

void TestTokenKeeper::tellsWhenTheSessionIsOver()
{
    const auto keeper = newKeeper();
    const QByteArray first = *keeper->token();
    const sync::CompanionApi api(m_channel, {[first] { return Result<QByteArray>(first); }, {}});
    QVERIFY(sync::signOut(api, CancelToken()).has_value());
    const auto after = keeper->tokenAfter(first);
    QVERIFY(!after);
    QCOMPARE(after.error().code, u"session_ended"_s);
    QVERIFY(sync::needsSignIn(after.error()));
}

void TestTokenKeeper::forgetsButKeepsTheDeviceKey()
{
    const auto keeper = newKeeper();
    const QString deviceKey = kept(*m_store, "device_key"_L1);
    QVERIFY(!deviceKey.isEmpty());
    QVERIFY(keeper->forget().has_value());
    QVERIFY(kept(*m_store, "refresh"_L1).isEmpty());
    QCOMPARE(kept(*m_store, "device_key"_L1), deviceKey);
    QVERIFY(!keeper->member()->has_value());
    QVERIFY(!keeper->token());
}

QTEST_GUILESS_MAIN(TestTokenKeeper)
#include "tst_tokenkeeper.moc"
