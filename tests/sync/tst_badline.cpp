// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/syncround.h"
#include "tests/storage/catalogfixture.h"
#include "tests/sync/catalogsnapshot.h"
#include "tests/sync/edits.h"
#include "tests/sync/household.h"

#include <future>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::tests;
using Fault = FaultPlan::Fault;

/// A replica and a real companion over a line that fails in one way at a time.
class BadLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lostRepliesDoubleNothing();
    void silenceEndsWithTheDeadline();
    void givenUpExchangesLeaveTheLineFree();

private:
    [[nodiscard]] std::unique_ptr<sync::HttpLink> newLink() const;

    Household m_household{21};
};

std::unique_ptr<sync::HttpLink> BadLineTest::newLink() const
{
    return std::make_unique<sync::HttpLink>(
        m_household.address(), [token = m_household.token(u"olga"_s)] { return Result<QByteArray>(token); });
}

void BadLineTest::initTestCase()
{
    QVERIFY2(m_household.start(false), qPrintable(m_household.failure()));
}

/// So many by COLLECTZ_SYNC_LOST_REPLIES.
void BadLineTest::lostRepliesDoubleNothing()
{
    const int wanted = qEnvironmentVariableIsSet("COLLECTZ_SYNC_LOST_REPLIES")
                           ? qEnvironmentVariableIntValue("COLLECTZ_SYNC_LOST_REPLIES")
                           : 1000;
    CatalogFixture replica(storage::Engine::Sqlite);
    QVERIFY2(replica.isValid(), replica.error());
    const auto link = newLink();
    const auto greeting = sync::CompanionClient(*link, DeviceId::create()).hello({});
    COLLECTZ_VERIFY_RESULT(greeting);
    COLLECTZ_VERIFY_RESULT(replica.replica().follow(greeting->head, u"test"_s));
    const DeviceId device = replica.replica().state()->replica;
    sync::CompanionClient client(*link, device);
    const auto round = [&] {
        sync::SyncRound one(replica.replica(), replica.catalog().blobs(), client, CancelToken());
        return one.run();
    };
    COLLECTZ_VERIFY_RESULT(round());
    FaultPlan &plan = m_household.proxy().plan();
    qsizetype sets = 0;
    EntityId last;
    while (plan.count(Fault::LostReply) < wanted) {
        const WorkIds ids = WorkIds::fresh();
        COLLECTZ_VERIFY_RESULT(replica.catalog().apply(changeSetOf(ids.creation(u"T%1"_s.arg(sets), u"P"_s, u"L"_s))));
        ++sets;
        const auto reader = replica.catalog().openReader();
        const Result<Entity> seen = (*reader)->entity(last.isNull() ? ids.work : last);
        COLLECTZ_VERIFY_RESULT(seen);
        COLLECTZ_VERIFY_RESULT(
            replica.catalog().apply(changeSetOf({changeOf(*seen, u"title"_s, FieldValue(u"E%1"_s.arg(sets)))})));
        ++sets;
        last = ids.work;
        plan.setRates({.lostReply = 600});
        for (int attempt = 0; attempt < 12 && !round(); ++attempt) {
        }
        plan.setRates({});
    }
    COLLECTZ_VERIFY_RESULT(round());
    const Result<CatalogSnapshot> snapshot = CatalogSnapshot::read(m_household.location());
    COLLECTZ_VERIFY_RESULT(snapshot);
    QCOMPARE(snapshot->sets.size(), sets);
    QCOMPARE(snapshot->entities.size(), sets / 2 * 3);
    QCOMPARE(snapshot->rows.size(), sets / 2 * 4);
    QCOMPARE(replica.replica().state()->waiting, 0);
    QCOMPARE(snapshot->conflicts.size(), 0);
}

void BadLineTest::silenceEndsWithTheDeadline()
{
    m_household.proxy().plan().setRates({.halfOpen = 1000, .silence = std::chrono::hours(1)});
    const auto link = newLink();
    const auto reply = link->exchange(sync::Operation::Hello, "x", {std::chrono::milliseconds(300), 1000}, {});
    m_household.proxy().plan().setRates({});
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Unavailable);
}

/// A window that is busy cuts the waiting for news short again and again; that must not use up the connections.
void BadLineTest::givenUpExchangesLeaveTheLineFree()
{
    const auto link = newLink();
    const DeviceId device = DeviceId::create();
    const auto greeting = sync::CompanionClient(*link, device).hello({});
    COLLECTZ_VERIFY_RESULT(greeting);
    FaultPlan &plan = m_household.proxy().plan();
    for (int i = 0; i < 10; ++i) {
        const int before = plan.count(Fault::None);
        CancelToken cancel;
        auto waiting = std::async(std::launch::async, [&] {
            sync::CompanionClient client(*link, device);
            client.setCancel(cancel);
            return client.wait(greeting->head);
        });
        QTRY_VERIFY(plan.count(Fault::None) > before);
        cancel.cancel();
        QCOMPARE(waiting.get().error().kind, ErrorKind::Cancelled);
    }
    // Whoever waits for news is answered after 25 seconds; this one does not have to stand behind ten of them.
    const auto reply = link->exchange(sync::Operation::Hello, "x", {std::chrono::seconds(10), 1000}, {});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, u"sync_message"_s);
}

QTEST_GUILESS_MAIN(BadLineTest)

#include "tst_badline.moc"
