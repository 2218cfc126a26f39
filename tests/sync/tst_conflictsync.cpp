// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/conflicts.h"
#include "catalog/sequence.h"
#include "tests/sync/syncworld.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::Desktop;
using tests::NewWork;
using tests::SyncWorld;

/// Conflicts that several desktops see, decide, and decide at once.
class ConflictSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDecisionReachesEverybody_data() { tests::addEngineRows(); }
    void aDecisionReachesEverybody();
    void undoingADecisionReachesEverybody_data() { tests::addEngineRows(); }
    void undoingADecisionReachesEverybody();
    void differentDecisionsAreShown_data();
    void differentDecisionsAreShown();
    void theSameDecisionTwiceIsNone_data() { tests::addEngineRows(); }
    void theSameDecisionTwiceIsNone();
    void aDecisionMeetsAnUnseenEdit();
    void aProvisionalConflictIsDecidedOffline();
    void differentDecisionsAboutADeletion();
    void aNewDeviceSeesWhatWaits();
};

namespace {

QList<ConflictRecord> conflictsOf(tests::CatalogFixture &fixture,
                                  ConflictFilter::Status status = ConflictFilter::Status::Open)
{
    const auto reader = fixture.catalog().openReader();
    const Result<ConflictPage> page = (*reader)->conflicts({.status = status});
    return page.value_or(ConflictPage()).rows;
}

/// Decides the first open conflict here.
Result<Applied> decide(Desktop &desktop, Choice choice, const FieldValue &value = {})
{
    const QList<ConflictRecord> conflicts = conflictsOf(desktop.fixture());
    if (conflicts.isEmpty())
        return fail(ErrorKind::NotFound, u"no_conflict"_s, u"There is no conflict."_s);
    ChangeSet set = settle({{conflicts.constFirst(), choice, value}}, FieldRegistry::builtin()).changeSet;
    set.id = ChangeSetId::create();
    set.author = u"somebody"_s;
    set.device = u"desk"_s;
    return desktop.catalog().apply(set);
}

/// Everybody syncs; what went wrong is said.
bool settles(SyncWorld &world)
{
    const QStringList problems = world.settle();
    if (!problems.isEmpty())
        qWarning("%s", qPrintable(problems.join(u'\n')));
    return problems.isEmpty();
}

/// Everybody, the companion and three desktops, knows a book with a conflict about its title: member0's value is live, that of
/// member1 waits.
bool quarrel(SyncWorld &world, const NewWork &book)
{
    const auto edit = [&](int desktop, const QString &title) {
        const qint64 seen = world.desktop(desktop).entity(book.work).version;
        return world.desktop(desktop).apply({tests::edit(book.work, seen, u"title"_s, u"Dune"_s, title)}).has_value();
    };
    // Everybody follows the journal from its beginning.
    bool done = settles(world) && world.desktop(0).apply(book.changes({{u"title"_s, u"Dune"_s}})).has_value();
    done = done && settles(world) && edit(0, u"Dune A"_s) && edit(1, u"Dune B"_s);
    done = done && world.desktop(0).sync() && world.desktop(1).sync() && settles(world);
    for (int i = 0; i < world.count(); ++i)
        done = done && conflictsOf(world.desktop(i).fixture()).size() == 1;
    return done && conflictsOf(world.server()).size() == 1;
}

QString titleAt(Desktop &desktop, const NewWork &book)
{
    return desktop.entity(book.work).value(u"title"_s).text();
}

} // namespace

#define COLLECTZ_QUARREL(world, book)                                                                                  \
    QFETCH(int, engine);                                                                                               \
    SyncWorld world(static_cast<storage::Engine>(engine), 3, 11);                                                      \
    QVERIFY2(world.isValid(), world.error());                                                                          \
    const NewWork book;                                                                                                \
    QVERIFY(quarrel(world, book))

void ConflictSyncTest::aDecisionReachesEverybody()
{
    COLLECTZ_QUARREL(world, book);
    for (const ConflictRecord &conflict : conflictsOf(world.desktop(2).fixture())) {
        QCOMPARE(conflict.live.author, u"member0"_s);
        QCOMPARE(conflict.other.author, u"member1"_s);
    }
    COLLECTZ_VERIFY_RESULT(decide(world.desktop(0), Choice::Other));
    QVERIFY(conflictsOf(world.desktop(0).fixture()).isEmpty());
    QVERIFY(settles(world));
    QVERIFY(conflictsOf(world.server()).isEmpty());
    for (int i = 0; i < world.count(); ++i) {
        QVERIFY(conflictsOf(world.desktop(i).fixture()).isEmpty());
        QCOMPARE(titleAt(world.desktop(i), book), u"Dune B"_s);
        const QList<ConflictRecord> settled = conflictsOf(world.desktop(i).fixture(), ConflictFilter::Status::Settled);
        QCOMPARE(settled.size(), 1);
        QVERIFY(!isLocalSequence(settled.constFirst().settledSequence));
        QCOMPARE(settled.constFirst().settled.reason, Reason::Resolve);
    }
}

void ConflictSyncTest::undoingADecisionReachesEverybody()
{
    COLLECTZ_QUARREL(world, book);
    const Result<Applied> decided = decide(world.desktop(1), Choice::Keep);
    COLLECTZ_VERIFY_RESULT(decided);
    QVERIFY(settles(world));
    QVERIFY(conflictsOf(world.desktop(2).fixture()).isEmpty());
    COLLECTZ_VERIFY_RESULT(world.desktop(1).catalog().undo(decided->id, u"member1"_s, u"desk"_s));
    QCOMPARE(conflictsOf(world.desktop(1).fixture()).size(), 1);
    QVERIFY(settles(world));
    for (int i = 0; i < world.count(); ++i)
        QCOMPARE(conflictsOf(world.desktop(i).fixture()).size(), 1);
    const Result<QStringList> faults = world.server().catalog().check({}, {});
    COLLECTZ_VERIFY_RESULT(faults);
    QVERIFY2(faults->isEmpty(), qPrintable(faults->join(u'\n')));
}

void ConflictSyncTest::differentDecisionsAreShown_data()
{
    QTest::addColumn<int>("engine");
    QTest::addColumn<bool>("keepsFirst");
    const auto sqlite = static_cast<int>(storage::Engine::Sqlite);
    const auto postgres = static_cast<int>(storage::Engine::Postgres);
    QTest::newRow("sqlite, keeping first") << sqlite << true;
    QTest::newRow("sqlite, taking first") << sqlite << false;
    QTest::newRow("postgres, keeping first") << postgres << true;
    QTest::newRow("postgres, taking first") << postgres << false;
}

void ConflictSyncTest::differentDecisionsAreShown()
{
    QFETCH(bool, keepsFirst);
    COLLECTZ_QUARREL(world, book);
    COLLECTZ_VERIFY_RESULT(decide(world.desktop(0), Choice::Keep));
    COLLECTZ_VERIFY_RESULT(decide(world.desktop(1), Choice::Other));
    COLLECTZ_VERIFY_RESULT(world.desktop(keepsFirst ? 0 : 1).sync());
    COLLECTZ_VERIFY_RESULT(world.desktop(keepsFirst ? 1 : 0).sync());
    QVERIFY(settles(world));
    // The first decision is live; the other one waits as a conflict of its own, on every device.
    for (int i = 0; i < world.count(); ++i) {
        QCOMPARE(titleAt(world.desktop(i), book), keepsFirst ? u"Dune A"_s : u"Dune B"_s);
        const QList<ConflictRecord> open = conflictsOf(world.desktop(i).fixture());
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.constFirst().values.other, FieldValue(keepsFirst ? u"Dune B"_s : u"Dune A"_s));
        QCOMPARE(open.constFirst().other.author, keepsFirst ? u"member1"_s : u"member0"_s);
    }
}

void ConflictSyncTest::theSameDecisionTwiceIsNone()
{
    COLLECTZ_QUARREL(world, book);
    COLLECTZ_VERIFY_RESULT(decide(world.desktop(0), Choice::Other));
    COLLECTZ_VERIFY_RESULT(decide(world.desktop(1), Choice::Other));
    QVERIFY(settles(world));
    for (int i = 0; i < world.count(); ++i) {
        QVERIFY(conflictsOf(world.desktop(i).fixture()).isEmpty());
        QCOMPARE(titleAt(world.desktop(i), book), u"Dune B"_s);
    }
}

void ConflictSyncTest::aDecisionMeetsAnUnseenEdit()
{
    SyncWorld world(storage::Engine::Sqlite, 3, 12);
    const NewWork book;
    QVERIFY(quarrel(world, book));
    // member2 has seen the conflict and writes something else, member0 keeps what was live.
    const qint64 seen = world.desktop(2).entity(book.work).version;
    COLLECTZ_VERIFY_RESULT(
        world.desktop(2).apply({tests::edit(book.work, seen, u"title"_s, u"Dune A"_s, u"Dune C"_s)}));
    COLLECTZ_VERIFY_RESULT(world.desktop(2).sync());
    COLLECTZ_VERIFY_RESULT(decide(world.desktop(0), Choice::Keep));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    QVERIFY(settles(world));
    const QList<ConflictRecord> open = conflictsOf(world.desktop(1).fixture());
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.constFirst().now, FieldValue(u"Dune C"_s));
    QCOMPARE(open.constFirst().values.other, FieldValue(u"Dune A"_s));
}

void ConflictSyncTest::aProvisionalConflictIsDecidedOffline()
{
    SyncWorld world(storage::Engine::Sqlite, 3, 13);
    const NewWork book;
    QVERIFY(settles(world));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(book.changes({{u"title"_s, u"Dune"_s}})));
    QVERIFY(settles(world));
    // member1 writes twice offline and so has two waiting sets; the first push is cut short by pulling only.
    const qint64 seen = world.desktop(1).entity(book.work).version;
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply({tests::edit(book.work, seen, u"title"_s, u"Dune"_s, u"Dune A"_s)}));
    COLLECTZ_VERIFY_RESULT(world.desktop(1).apply({tests::edit(book.work, seen, u"title"_s, u"Dune"_s, u"Dune B"_s)}));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    const Result<sync::FeedPage> feed =
        world.server().companion().feed(world.desktop(1).store().state()->place.sequence, {});
    COLLECTZ_VERIFY_RESULT(feed);
    COLLECTZ_VERIFY_RESULT(world.desktop(1).store().storeFeed(*feed));
    const QList<ConflictRecord> provisional = conflictsOf(world.desktop(1).fixture());
    QCOMPARE(provisional.size(), 1);
    QVERIFY(isLocalSequence(provisional.constFirst().sequence));
    COLLECTZ_VERIFY_RESULT(decide(world.desktop(1), Choice::Value, u"Dune C"_s));
    QVERIFY(conflictsOf(world.desktop(1).fixture()).isEmpty());
    QVERIFY(settles(world));
    for (int i = 0; i < world.count(); ++i) {
        QCOMPARE(titleAt(world.desktop(i), book), u"Dune C"_s);
        QVERIFY(conflictsOf(world.desktop(i).fixture()).isEmpty());
        QCOMPARE(conflictsOf(world.desktop(i).fixture(), ConflictFilter::Status::Settled).size(), 1);
    }
}

void ConflictSyncTest::differentDecisionsAboutADeletion()
{
    SyncWorld world(storage::Engine::Sqlite, 3, 14);
    const NewWork book;
    QVERIFY(settles(world));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(book.changes({{u"title"_s, u"Dune"_s}})));
    QVERIFY(settles(world));
    const qint64 seen = world.desktop(1).entity(book.work).version;
    COLLECTZ_VERIFY_RESULT(
        world.desktop(0).apply({tests::edit(book.work, seen, QString(pseudofield::state), u"live"_s, u"trashed"_s)}));
    COLLECTZ_VERIFY_RESULT(world.desktop(1).apply({tests::edit(book.work, seen, u"pages"_s, {}, u"412"_s)}));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    QVERIFY(settles(world));
    const QList<ConflictRecord> open = conflictsOf(world.desktop(2).fixture());
    QCOMPARE(open.size(), 1);
    QCOMPARE(disputeOf(open.constFirst().values), Dispute::Deletion);
    QCOMPARE(open.constFirst().live.author, u"member1"_s);
    QCOMPARE(open.constFirst().other.author, u"member0"_s);
    COLLECTZ_VERIFY_RESULT(decide(world.desktop(0), Choice::Other));
    COLLECTZ_VERIFY_RESULT(decide(world.desktop(2), Choice::Keep));
    COLLECTZ_VERIFY_RESULT(world.desktop(2).sync());
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    QVERIFY(settles(world));
    for (int i = 0; i < world.count(); ++i) {
        QCOMPARE(world.desktop(i).entity(book.work).state, State::Live);
        QCOMPARE(conflictsOf(world.desktop(i).fixture()).size(), 1);
    }
}

void ConflictSyncTest::aNewDeviceSeesWhatWaits()
{
    SyncWorld world(storage::Engine::Sqlite, 3, 15);
    const NewWork book;
    QVERIFY(quarrel(world, book));
    const Result<sync::Place> head = world.server().companion().head();
    COLLECTZ_VERIFY_RESULT(head);
    Desktop late(world.engine(), u"late"_s, 99);
    COLLECTZ_VERIFY_RESULT(late.connect(*head));
    COLLECTZ_VERIFY_RESULT(late.sync());
    const QList<ConflictRecord> open = conflictsOf(late.fixture());
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.constFirst().values.other, FieldValue(u"Dune B"_s));
    COLLECTZ_VERIFY_RESULT(decide(late, Choice::Other));
    COLLECTZ_VERIFY_RESULT(late.sync());
    QVERIFY(settles(world));
    QVERIFY(conflictsOf(world.desktop(0).fixture()).isEmpty());
}

QTEST_GUILESS_MAIN(ConflictSyncTest)

#include "tst_conflictsync.moc"
