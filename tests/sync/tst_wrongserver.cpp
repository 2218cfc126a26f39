// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/codec.h"
#include "tests/sync/syncworld.h"

#include <QCborArray>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::NewWork;
using tests::SyncWorld;

/// A wrong, empty, wiped, rolled-back or damaged companion never makes a desktop delete anything unasked, and what a member may not
/// do is kept aside.
class WrongServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything_data();
    void keepsEverything();
    void asksBeforeManyDeletions();
    void asksBeforeSendingManyDeletions();
    void keepsRefusedChangesAside();
    void conflictsCloseEverywhere();
    void deletingWhatWasJustEditedIsNoConflict();
    void loadsInPiecesWhileOthersEdit();
    void bringsPicturesBeforeTheirRows();
};

namespace {

constexpr int desktops = 2;

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

EntityChange stateChange(const Entity &seen, State wanted)
{
    return tests::edit(seen.id, seen.version, QString(pseudofield::state), seen.attribute(pseudofield::state),
                       FieldValue(stateWord(wanted)));
}

/// Answers everything with the same bytes.
class DeafLink final : public sync::CompanionLink
{
public:
    explicit DeafLink(QByteArray answer)
        : m_answer(std::move(answer))
    {}

    Result<QByteArray> exchange(sync::Operation, const QByteArray &, const sync::ExchangeLimits &,
                                const CancelToken &) override
    {
        return m_answer;
    }

private:
    QByteArray m_answer;
};

} // namespace

void WrongServerTest::keepsEverything_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("code");
    QTest::newRow("another catalog") << u"catalog"_s << u"sync_catalog"_s;
    QTest::newRow("restored or wiped") << u"epoch"_s << u"sync_epoch"_s;
    QTest::newRow("rolled back under the same epoch") << u"behind"_s << u"sync_ahead"_s;
    QTest::newRow("another history of the same length") << u"diverged"_s << u"sync_diverged"_s;
    QTest::newRow("a page of the web instead") << u"html"_s << u"sync_message"_s;
    QTest::newRow("nothing at all") << u"empty"_s << u"sync_message"_s;
    QTest::newRow("an empty message") << u"emptylist"_s << u"sync_message"_s;
}

void WrongServerTest::keepsEverything()
{
    QFETCH(const QString, scenario);
    QFETCH(const QString, code);
    SyncWorld world(storage::Engine::Sqlite, 1, 1);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(0);
    COLLECTZ_VERIFY_RESULT(desktop.apply(works(30)));
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    COLLECTZ_VERIFY_RESULT(desktop.apply(works(1)));
    const QByteArray before = desktop.digest();

    const Result<sync::ReplicaState> state = desktop.store().state();
    COLLECTZ_VERIFY_RESULT(state);
    tests::CatalogFixture other(storage::Engine::Sqlite);
    QVERIFY2(other.isValid(), other.error());
    const auto rewrite = [&](const QByteArray &sql) {
        other.close();
        auto connection = storage::openConnection({other.place().location(), false, false});
        QVERIFY((*connection)->executeScript(sql));
        connection->reset();
        QVERIFY(other.open());
    };
    const QByteArray catalogId = state->place.catalog.text().toLatin1();
    const QByteArray epoch = state->place.epoch.text().toLatin1();
    const QByteArray setCatalog = "UPDATE catalog_property SET value = '" + catalogId + "' WHERE key = 'catalog_id';";
    const QByteArray setEpoch = "UPDATE catalog_property SET value = '" + epoch + "' WHERE key = 'epoch';";
    if (scenario == u"epoch")
        rewrite(setCatalog);
    if (scenario == u"behind" || scenario == u"diverged")
        rewrite(setCatalog + setEpoch);
    if (scenario == u"diverged")
        COLLECTZ_VERIFY_RESULT(other.catalog().apply(tests::changeSetOf(works(30))));

    sync::ServerEngine engine(other.companion(), other.catalog().blobs());
    tests::InProcessLink foreign(engine, {u"x"_s, u"y"_s, {}, {}}, 1);
    DeafLink deaf(scenario == u"html"        ? QByteArray("<html><body>Welcome</body></html>")
                  : scenario == u"emptylist" ? sync::pack(QCborValue(QCborArray()).toCbor())
                                             : QByteArray());
    const bool isDeaf = scenario == u"html" || scenario == u"empty" || scenario == u"emptylist";
    sync::CompanionLink &link = isDeaf ? static_cast<sync::CompanionLink &>(deaf) : foreign;
    sync::CompanionClient client(link, state->replica);
    sync::SyncRound round(desktop.store(), desktop.catalog().blobs(), client, CancelToken());
    const Result<sync::RoundReport> report = round.run();
    QVERIFY(!report);
    QCOMPARE(report.error().code, code);
    QCOMPARE(desktop.digest(), before);
    QCOMPARE(desktop.store().state()->waiting, 1);
    // With the right companion it goes on.
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    const QStringList problems = world.settle();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void WrongServerTest::asksBeforeManyDeletions()
{
    SyncWorld world(storage::Engine::Sqlite, desktops, 2);
    QVERIFY2(world.isValid(), world.error());
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(works(40, &ids)));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    COLLECTZ_VERIFY_RESULT(world.desktop(1).sync());
    QList<EntityChange> deletions;
    for (const EntityId &id : std::as_const(ids))
        deletions << stateChange(world.desktop(0).entity(id), State::Trashed);
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(deletions));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    const QByteArray before = world.desktop(1).digest();
    world.desktop(1).approve({});
    const Result<sync::RoundReport> stopped = world.desktop(1).sync();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, u"sync_deletions_in"_s);
    QCOMPARE(world.desktop(1).digest(), before);
    world.desktop(1).approve({true, false});
    COLLECTZ_VERIFY_RESULT(world.desktop(1).sync());
    QCOMPARE(world.desktop(1).digest(), world.desktop(0).digest());
}

void WrongServerTest::asksBeforeSendingManyDeletions()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 3);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(0);
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(desktop.apply(works(40, &ids)));
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    QList<EntityChange> deletions;
    for (const EntityId &id : std::as_const(ids))
        deletions << stateChange(desktop.entity(id), State::Trashed);
    COLLECTZ_VERIFY_RESULT(desktop.apply(deletions));
    desktop.approve({});
    const Result<sync::RoundReport> stopped = desktop.sync();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, u"sync_deletions_out"_s);
    QCOMPARE(world.server().look("SELECT count(*) FROM listing WHERE state = 1"), u"0"_s);
}

void WrongServerTest::keepsRefusedChangesAside()
{
    SyncWorld world(storage::Engine::Sqlite, desktops, 4);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(1);
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(works(3, &ids)));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    const QByteArray before = desktop.digest();
    desktop.link().setSession({u"member1"_s, u"desk"_s, {}, [](const sync::PolicyQuestion &question) -> Result<void> {
                                   if (question.isOwn)
                                       return {};
                                   return fail(ErrorKind::Denied, u"not_your_own"_s, u"Only what you added."_s);
                               }});
    const Entity seen = desktop.entity(ids.first());
    const auto foreign =
        desktop.apply({tests::edit(seen.id, seen.version, u"title"_s, seen.value(u"title"_s), FieldValue(u"Mine"_s))});
    COLLECTZ_VERIFY_RESULT(foreign);
    COLLECTZ_VERIFY_RESULT(desktop.apply(works(1)));
    const Result<sync::RoundReport> report = desktop.sync();
    COLLECTZ_VERIFY_RESULT(report);
    QCOMPARE(report->refusedSets, 1);
    QCOMPARE(report->pushedSets, 1);
    QVERIFY(desktop.digest() != before); // the own work stayed
    QCOMPARE(desktop.entity(ids.first()).value(u"title"_s), seen.value(u"title"_s));
    const auto kept = desktop.store().pending(10);
    COLLECTZ_VERIFY_RESULT(kept);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first().code, u"not_your_own"_s);
    const auto changes = desktop.store().changesOf(foreign->id);
    COLLECTZ_VERIFY_RESULT(changes);
    QCOMPARE(changes->value(0).fields.value(0).after, FieldValue(u"Mine"_s));
    COLLECTZ_VERIFY_RESULT(desktop.store().dropRefused({foreign->id}));
    QCOMPARE(desktop.store().state()->refused, 0);
    const auto faults = desktop.catalog().check({}, CancelToken());
    COLLECTZ_VERIFY_RESULT(faults);
    QVERIFY2(faults->isEmpty(), qPrintable(faults->join(u'\n')));
}

void WrongServerTest::conflictsCloseEverywhere()
{
    SyncWorld world(storage::Engine::Sqlite, desktops, 5);
    QVERIFY2(world.isValid(), world.error());
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(works(1, &ids)));
    for (int i : {0, 1})
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    for (int i : {0, 1}) {
        const Entity seen = world.desktop(i).entity(ids.first());
        COLLECTZ_VERIFY_RESULT(world.desktop(i).apply(
            {tests::edit(seen.id, seen.version, u"title"_s, seen.value(u"title"_s), FieldValue(u"By %1"_s.arg(i)))}));
    }
    for (int i : {0, 1, 0})
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    const QByteArray open = "SELECT count(*) FROM conflict WHERE resolved_sequence IS NULL";
    for (int i : {0, 1}) {
        QCOMPARE(world.desktop(i).fixture().look(open), u"1"_s);
        QCOMPARE(world.desktop(i).entity(ids.first()).value(u"title"_s), FieldValue(u"By 0"_s));
    }
    // The live value is kept: nothing changes but that the conflict is closed.
    const Entity seen = world.desktop(1).entity(ids.first());
    const QString other = world.desktop(1).fixture().look("SELECT lower(hex(other_change_set)) FROM conflict");
    const QString name = conflictName(ChangeSetId::fromText(other), u"title"_s);
    const auto resolved = world.desktop(1).apply(
        {tests::edit(seen.id, seen.version, QString(pseudofield::conflicts), {}, FieldValue(QStringList{name}))});
    COLLECTZ_VERIFY_RESULT(resolved);
    QCOMPARE(world.desktop(1).fixture().look(open), u"0"_s);
    for (int i : {1, 0})
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    QCOMPARE(world.desktop(0).fixture().look(open), u"0"_s);
    QCOMPARE(world.server().look(open), u"0"_s);
    // Undone, it is open again on every device.
    COLLECTZ_VERIFY_RESULT(world.desktop(1).catalog().undo(resolved->id, u"member1"_s, u"desk"_s));
    for (int i : {1, 0})
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    QCOMPARE(world.desktop(0).fixture().look(open), u"1"_s);
    const QStringList problems = world.settle();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void WrongServerTest::deletingWhatWasJustEditedIsNoConflict()
{
    SyncWorld world(storage::Engine::Sqlite, desktops, 6);
    QVERIFY2(world.isValid(), world.error());
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(works(1, &ids)));
    for (int i : {0, 1})
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    Entity seen = world.desktop(1).entity(ids.first());
    COLLECTZ_VERIFY_RESULT(world.desktop(1).apply(
        {tests::edit(seen.id, seen.version, u"title"_s, seen.value(u"title"_s), FieldValue(u"Edited"_s))}));
    seen = world.desktop(1).entity(ids.first());
    COLLECTZ_VERIFY_RESULT(world.desktop(1).apply({stateChange(seen, State::Trashed)}));
    COLLECTZ_VERIFY_RESULT(world.desktop(1).sync());
    QCOMPARE(world.server().look("SELECT count(*) FROM conflict"), u"0"_s);
    QCOMPARE(world.server().look("SELECT count(*) FROM listing WHERE state = 1"), u"1"_s);
}

void WrongServerTest::loadsInPiecesWhileOthersEdit()
{
    SyncWorld world(storage::Engine::Sqlite, desktops, 7);
    QVERIFY2(world.isValid(), world.error());
    QList<EntityId> ids;
    for (int i = 0; i < 3; ++i)
        COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(works(900, &ids)));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    // The line is cut at every exchange but some; each attempt goes on where the last one ended, between edits of others.
    world.desktop(1).link().setFaultsPercent(40);
    for (int attempt = 0; attempt < 200; ++attempt) {
        if (world.desktop(1).sync())
            break;
        const Entity seen = world.desktop(0).entity(ids.at((attempt * 37) % ids.size()));
        COLLECTZ_VERIFY_RESULT(world.desktop(0).apply({tests::edit(
            seen.id, seen.version, u"series"_s, seen.value(u"series"_s), FieldValue(u"S%1"_s.arg(attempt)))}));
        COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    }
    QVERIFY(!world.desktop(1).store().state()->isLoading);
    for (int i : {0, 1}) {
        world.desktop(i).link().setFaultsPercent(0);
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    }
    QCOMPARE(world.desktop(1).digest(), world.desktop(0).digest());
    const auto faults = world.desktop(1).catalog().check({}, CancelToken());
    COLLECTZ_VERIFY_RESULT(faults);
    QVERIFY2(faults->isEmpty(), qPrintable(faults->join(u'\n')));
}

void WrongServerTest::bringsPicturesBeforeTheirRows()
{
    SyncWorld world(storage::Engine::Sqlite, desktops, 9);
    QVERIFY2(world.isValid(), world.error());
    const QByteArray picture(5000, 'p');
    const Result<QString> hash = world.desktop(0).catalog().blobs().put(picture, 100000);
    COLLECTZ_VERIFY_RESULT(hash);
    const NewWork work;
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(
        work.changes({{u"title"_s, FieldValue(u"Dune"_s)}, {u"cover"_s, FieldValue(u"sha256:"_s + *hash)}})));
    for (int i : {0, 1})
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    const Result<QByteArray> arrived = world.desktop(1).catalog().blobs().get(*hash);
    COLLECTZ_VERIFY_RESULT(arrived);
    QCOMPARE(*arrived, picture);
}

QTEST_GUILESS_MAIN(WrongServerTest)

#include "tst_wrongserver.moc"
