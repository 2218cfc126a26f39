// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/forwardingstore.h"
#include "tests/sync/syncworld.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::NewWork;
using tests::SyncWorld;

/// Differences that no journal explains are found by the digests and repaired; what only looks like one is left alone.
class DifferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repairsWhatDiffers();
    void findsAThousand();
    void wrongSumsAreCountedAnew();
    void whatIsTypedMeanwhileIsNoDifference();
};

namespace {

QList<EntityChange> works(int count, QList<EntityId> *ids = nullptr)
{
    QList<EntityChange> changes;
    for (int i = 0; i < count; ++i) {
        const NewWork work;
        changes << work.changes({{u"title"_s, FieldValue(u"Title %1"_s.arg(i))}});
        if (ids)
            *ids << work.work;
    }
    return changes;
}

/// Runs a script on a catalog that nobody has open, and opens it again.
bool plant(tests::CatalogFixture &fixture, const QByteArray &script)
{
    fixture.close();
    auto connection = storage::openConnection({fixture.place().location(), false, false});
    const bool isDone = connection && (*connection)->executeScript(script);
    connection->reset();
    return fixture.open() && isDone;
}

/// Somebody types in the moment before the content is summed up.
class TypingStore final : public tests::ForwardingStore
{
public:
    explicit TypingStore(tests::Desktop &desktop)
        : ForwardingStore(desktop.store())
        , m_desktop(desktop)
    {}

    Result<sync::Digest> digest() override
    {
        if (m_left-- > 0)
            std::ignore = m_desktop.apply(works(25));
        return inner().digest();
    }

private:
    tests::Desktop &m_desktop;
    int m_left = 2;
};

} // namespace

void DifferencesTest::repairsWhatDiffers()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 8);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(0);
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(desktop.apply(works(50, &ids)));
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    // A difference that no journal explains, made where nobody looks.
    const QByteArray planted = "UPDATE entity SET fields = replace(fields, 'Title 7', 'Titel 7') WHERE level = 1;"
                               "DELETE FROM digest_bucket; DELETE FROM catalog_property WHERE key = 'digests'";
    world.server().close();
    auto connection = storage::openConnection({world.server().place().location(), false, false});
    QVERIFY((*connection)->executeScript(planted));
    connection->reset();
    QVERIFY(world.server().open());
    sync::ServerEngine engine(world.server().companion(), world.server().catalog().blobs());
    tests::InProcessLink link(engine, {u"member0"_s, u"desk"_s, {}, {}}, 1);
    sync::CompanionClient client(link, desktop.store().state()->replica);
    sync::SyncRound round(desktop.store(), desktop.catalog().blobs(), client, CancelToken());
    const Result<sync::RoundReport> report = round.run();
    COLLECTZ_VERIFY_RESULT(report);
    QCOMPARE(report->repairedEntities, 1);
    QCOMPARE(desktop.entity(ids.at(7)).value(u"title"_s), FieldValue(u"Titel 7"_s));
    QCOMPARE(round.run()->repairedEntities, 0);
}

/// One field of each of a thousand works, on the replica, behind the back of the journal. What a person has typed since stays.
void DifferencesTest::findsAThousand()
{
    constexpr int planted = 1000;
    SyncWorld world(storage::Engine::Sqlite, 1, 28);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(0);
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(desktop.apply(works(planted + 50, &ids)));
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    const QByteArray before = desktop.digest();
    QVERIFY(plant(desktop.fixture(),
                  "UPDATE entity SET fields = replace(fields, 'Title ', 'Titel ') WHERE level = 1 AND id IN "
                  "(SELECT id FROM entity WHERE level = 1 ORDER BY id LIMIT 1000);"
                  "DELETE FROM digest_bucket; DELETE FROM catalog_property WHERE key = 'digests'"));
    QVERIFY(desktop.digest() != before);
    sync::CompanionClient client(desktop.link(), desktop.store().state()->replica);
    sync::SyncRound round(desktop.store(), desktop.catalog().blobs(), client, CancelToken());
    const Result<sync::RoundReport> report = round.run();
    COLLECTZ_VERIFY_RESULT(report);
    QCOMPARE(report->repairedEntities, planted);
    QCOMPARE(desktop.digest(), before);
    QCOMPARE(desktop.entity(ids.first()).value(u"title"_s), FieldValue(u"Title 0"_s));
}

/// Otherwise all contents would be compared after every change for ever.
void DifferencesTest::wrongSumsAreCountedAnew()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 38);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(0);
    COLLECTZ_VERIFY_RESULT(desktop.apply(works(20)));
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    const QByteArray sums =
        "SELECT count(*) FROM digest_bucket WHERE hex(content) <> '00000000000000000000000000000000'";
    const QString before = world.server().look(sums);
    QVERIFY(plant(desktop.fixture(), "DELETE FROM digest_bucket"));
    sync::CompanionClient client(desktop.link(), desktop.store().state()->replica);
    sync::SyncRound round(desktop.store(), desktop.catalog().blobs(), client, CancelToken());
    const Result<sync::RoundReport> report = round.run();
    COLLECTZ_VERIFY_RESULT(report);
    QCOMPARE(report->repairedEntities, 0);
    QCOMPARE(desktop.fixture().look(sums), before);
}

void DifferencesTest::whatIsTypedMeanwhileIsNoDifference()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 18);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(0);
    COLLECTZ_VERIFY_RESULT(desktop.apply(works(3)));
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    TypingStore store(desktop);
    sync::CompanionClient client(desktop.link(), store.state()->replica);
    for (int i = 0; i < 3; ++i) {
        sync::SyncRound round(store, desktop.catalog().blobs(), client, CancelToken());
        const Result<sync::RoundReport> report = round.run();
        COLLECTZ_VERIFY_RESULT(report);
        QCOMPARE(report->repairedEntities, 0);
    }
    const QStringList problems = world.settle();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(DifferencesTest)

#include "tst_differences.moc"
