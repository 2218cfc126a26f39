// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/samplegenerator.h"
#include "companiondesktop.h"
#include "companionpeople.h"
#include "sync/replicaengine.h"

#include <QDir>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::tests;

/// Desktops with their engines running around a real companion: what one saves the others show, without anybody asking.
class TestLiveSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEditsOfOthers();
    void saysNothingMoreThanItMust();
    void givesUpWaitingWithoutBlockingOthers();
    void hasACopyReadyForNewDevices();

private:
    [[nodiscard]] CompanionDesktop &desktop(int i) { return *m_desktops[static_cast<size_t>(i)]; }

    [[nodiscard]] QString titleAt(int i);
    [[nodiscard]] Result<Applied> retitle(int i, const QString &title);

    CompanionProcess m_companion;
    QTemporaryDir m_folder;
    QByteArray m_token;
    std::deque<std::unique_ptr<CompanionDesktop>> m_desktops;
    EntityId m_work = EntityId::create();
};

void TestLiveSync::initTestCase()
{
    QVERIFY2(m_companion.start(), qPrintable(m_companion.failure()));
    m_token = ownersToken(m_companion);
    QVERIFY(!m_token.isEmpty());
    for (int i = 0; i < 2; ++i) {
        m_desktops.push_back(std::make_unique<CompanionDesktop>(m_folder.filePath(u"%1.collectz"_s.arg(i)),
                                                                addressOf(m_companion), m_token));
        const Result<void> opened = desktop(i).open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    }
    Entity work;
    work.id = m_work;
    work.level = Level::Work;
    work.kind = Kind::Book;
    work.fields.insert(u"title"_s, FieldValue(u"0"_s));
    ChangeSet set;
    set.id = ChangeSetId::create();
    set.changes << creationOf(work);
    QVERIFY(desktop(0).catalog().apply(set));
    for (int i : {0, 1})
        QVERIFY(desktop(i).sync());
    QCOMPARE(titleAt(1), u"0"_s);
}

QString TestLiveSync::titleAt(int i)
{
    const auto reader = desktop(i).catalog().openReader();
    return (*reader)->entity(m_work).value_or(Entity()).value(u"title"_s).text();
}

Result<Applied> TestLiveSync::retitle(int i, const QString &title)
{
    const auto reader = desktop(i).catalog().openReader();
    const Entity seen = (*reader)->entity(m_work).value_or(Entity());
    EntityChange change;
    change.entity = m_work;
    change.kind = seen.kind;
    change.baseVersion = seen.version;
    change.fields << FieldChange{u"title"_s, seen.value(u"title"_s), FieldValue(title), {}};
    ChangeSet set;
    set.id = ChangeSetId::create();
    set.changes << change;
    return desktop(i).catalog().apply(set);
}

void TestLiveSync::showsEditsOfOthers()
{
    const SystemClock clock;
    std::vector<std::unique_ptr<sync::ReplicaEngine>> engines;
    std::vector<std::unique_ptr<Subscription>> subscriptions;
    for (int i : {0, 1}) {
        engines.push_back(std::make_unique<sync::ReplicaEngine>(desktop(i).store(), desktop(i).catalog().blobs(),
                                                                desktop(i).link(), clock, nullptr));
        sync::ReplicaEngine *engine = engines.back().get();
        subscriptions.push_back(desktop(i).catalog().subscribe([engine](const ChangeNotice &notice) {
            if (notice.reason != Reason::Sync)
                engine->syncNow();
        }));
    }
    // More turns than a link has connections: none of them may be left waiting with an old question.
    for (int turn = 1; turn <= 16; ++turn) {
        const int writer = turn % 2;
        const QString title = QString::number(turn);
        const Result<Applied> applied = retitle(writer, title);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message));
        QTRY_COMPARE_WITH_TIMEOUT(titleAt(1 - writer), title, 15'000);
    }
    subscriptions.clear();
}

void TestLiveSync::saysNothingMoreThanItMust()
{
    for (int i : {0, 1})
        QVERIFY(desktop(i).sync());
    desktop(0).link().reset();
    const Result<sync::RoundReport> report = desktop(0).sync();
    QVERIFY(report);
    QCOMPARE(desktop(0).link().trips(), 1);
    QVERIFY2(desktop(0).link().sent() + desktop(0).link().received() <= 300,
             qPrintable(QString::number(desktop(0).link().sent() + desktop(0).link().received())));
}

void TestLiveSync::givesUpWaitingWithoutBlockingOthers()
{
    sync::HttpLink link(addressOf(m_companion), [this] { return Result<QByteArray>(m_token); });
    const Result<sync::ReplicaState> state = desktop(0).store().state();
    QVERIFY(state);
    for (int i = 0; i < 10; ++i) {
        CancelToken cancel;
        sync::CompanionClient client(link, state->replica);
        client.setCancel(cancel);
        std::thread person([cancel]() mutable { cancel.cancel(); });
        const Result<bool> isNew = client.wait(state->place);
        person.join();
        QVERIFY(!isNew);
        QCOMPARE(isNew.error().kind, ErrorKind::Cancelled);
    }
    // A waiting that nobody waits for ends after 25 seconds by itself; this one has less time.
    const QByteArray request = sync::pack(QByteArray("x"));
    const auto answer = link.exchange(sync::Operation::Hello, request, {std::chrono::seconds(15), 65536}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"sync_message"_s);
}

/// A companion that has started makes the file by itself; the first device need not wait for it.
void TestLiveSync::hasACopyReadyForNewDevices()
{
    constexpr int works = 1100;
    CompanionProcess companion;
    QVERIFY2(companion.start(), qPrintable(companion.failure()));
    CompanionDesktop first(m_folder.filePath(u"filling.collectz"_s), addressOf(companion), ownersToken(companion));
    QVERIFY(first.open());
    const SampleGenerator generator(1);
    ChangeSet set;
    set.id = ChangeSetId::create();
    for (int i = 0; i < works; ++i) {
        const WorkRecord record = generator.work(i);
        const QList<Entity> entities = QList<Entity>{record.work} + record.editions + record.copies;
        for (const Entity &entity : entities)
            set.changes << creationOf(entity);
    }
    QVERIFY(first.catalog().apply(set));
    QVERIFY(first.sync());
    const QDir copies(companion.stateFolder() + u"/catalog.collectz.snapshots"_s);
    QVERIFY(copies.entryList(QDir::Files).isEmpty());
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
    QVERIFY2(companion.start(), qPrintable(companion.failure()));
    QTRY_COMPARE_WITH_TIMEOUT(copies.entryList({u"*.offer"_s}, QDir::Files).size(), 1, 30'000);
    QVERIFY2(companion.stop(), qPrintable(companion.failure()));
}

QTEST_GUILESS_MAIN(TestLiveSync)
#include "tst_livesync.moc"
