// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/edits.h"
#include "tests/sync/syncworld.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::tests;

/// Somebody trashes a work while somebody else works on its editions and copies.
class TrashedPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unseenWorkOnAPartBeatsTheTrash_data();
    void unseenWorkOnAPartBeatsTheTrash();
    void ownWorkIsNoConflict();
    void seenWorkIsNoConflict();
    void whatIsEditedInTheTrashStaysThere();
    void aSetThatTrashesItsPartsToo();
    void aTrashedEditionAndItsCopy();
    void severalPartsReviveOnce();
    void anImportRevivesNothing();
    void whatIsBroughtBackDecidesNothing_data();
    void whatIsBroughtBackDecidesNothing();
};

namespace {

/// A companion with two desktops that both know one book.
struct Home
{
    explicit Home(quint32 seed, storage::Engine engine = storage::Engine::Sqlite)
        : world(engine, 2, seed)
    {
        isReady = world.isValid() && applies(0, book.creation(u"Dune"_s, u"Press"_s, u"Shelf"_s)) && syncs({0, 1});
    }

    [[nodiscard]] bool applies(int desktop, const QList<EntityChange> &changes)
    {
        const Result<Applied> applied = world.desktop(desktop).apply(changes);
        return applied && applied->firstSequence > 0;
    }

    [[nodiscard]] bool syncs(std::initializer_list<int> desktops)
    {
        return std::all_of(desktops.begin(), desktops.end(),
                           [this](int desktop) { return world.desktop(desktop).sync().has_value(); });
    }

    [[nodiscard]] EntityChange trash(int desktop, const EntityId &id)
    {
        return stateChange(world.desktop(desktop).entity(id), State::Trashed);
    }

    [[nodiscard]] EntityChange shelve(int desktop, const EntityId &copy, const QString &place)
    {
        return changeOf(world.desktop(desktop).entity(copy), u"location"_s, FieldValue(place));
    }

    [[nodiscard]] EntityChange retitle(int desktop, const QString &title)
    {
        return changeOf(world.desktop(desktop).entity(book.work), u"title"_s, FieldValue(title));
    }

    /// The word of the state that everybody, the companion included, agrees on; what went wrong otherwise.
    [[nodiscard]] QString stateOf(const EntityId &id)
    {
        const QStringList problems = world.settle();
        if (!problems.isEmpty())
            return problems.join(u'\n');
        return stateWord(world.desktop(0).entity(id).state);
    }

    /// Fields that wait for a decision about an entity, at every desktop.
    [[nodiscard]] QStringList waiting(const EntityId &id)
    {
        QStringList fields;
        for (int i = 0; i < world.count(); ++i) {
            const auto open = openConflicts(world.desktop(i).fixture().place().location(), id);
            for (const OpenConflict &conflict : open.value_or(QList<OpenConflict>()))
                fields << conflict.field;
        }
        return fields;
    }

    SyncWorld world;
    WorkIds book = WorkIds::fresh();
    bool isReady = false;
};

QString live()
{
    return stateWord(State::Live);
}

QString trashed()
{
    return stateWord(State::Trashed);
}

QStringList stateAtBoth()
{
    return {QString(pseudofield::state), QString(pseudofield::state)};
}

} // namespace

void TrashedPartsTest::unseenWorkOnAPartBeatsTheTrash_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<bool>("isTrashFirst");
    QTest::addColumn<bool>("isNewCopy");
    for (const auto &[name, engine] :
         {std::pair("sqlite", storage::Engine::Sqlite), std::pair("postgres", storage::Engine::Postgres)}) {
        QTest::addRow("%s, edit, then trash", name) << engine << false << false;
        QTest::addRow("%s, trash, then edit", name) << engine << true << false;
        QTest::addRow("%s, new copy, then trash", name) << engine << false << true;
        QTest::addRow("%s, trash, then new copy", name) << engine << true << true;
    }
}

void TrashedPartsTest::unseenWorkOnAPartBeatsTheTrash()
{
    QFETCH(const storage::Engine, engine);
    QFETCH(const bool, isTrashFirst);
    QFETCH(const bool, isNewCopy);
    Home home(41, engine);
    QVERIFY(home.isReady);
    const EntityId copy = isNewCopy ? EntityId::create() : home.book.copy;
    QVERIFY(home.applies(0, {home.trash(0, home.book.work)}));
    QVERIFY(home.applies(
        1, isNewCopy ? QList{newEntity(Level::Copy, copy, home.book.edition, {{u"location"_s, FieldValue(u"Attic"_s)}})}
                     : QList{home.shelve(1, copy, u"Attic"_s)}));
    QVERIFY(isTrashFirst ? home.syncs({0, 1}) : home.syncs({1, 0}));
    QCOMPARE(home.stateOf(home.book.work), live());
    QCOMPARE(home.waiting(home.book.work), stateAtBoth());
    for (int i : {0, 1})
        QCOMPARE(home.world.desktop(i).entity(copy).value(u"location"_s), FieldValue(u"Attic"_s));
}

/// Offline, and in part with the companion's answer on its way.
void TrashedPartsTest::ownWorkIsNoConflict()
{
    Home home(42);
    QVERIFY(home.isReady);
    QVERIFY(home.applies(0, {home.shelve(0, home.book.copy, u"Attic"_s)}));
    QVERIFY(home.applies(0, {home.trash(0, home.book.work)}));
    QVERIFY(home.syncs({0}));
    QCOMPARE(home.stateOf(home.book.work), trashed());
    QCOMPARE(home.waiting(home.book.work), QStringList());
}

void TrashedPartsTest::seenWorkIsNoConflict()
{
    Home home(43);
    QVERIFY(home.isReady);
    QVERIFY(home.applies(1, {home.shelve(1, home.book.copy, u"Attic"_s)}));
    QVERIFY(home.syncs({1, 0}));
    QVERIFY(home.applies(0, {home.trash(0, home.book.work)}));
    QVERIFY(home.syncs({0}));
    QCOMPARE(home.stateOf(home.book.work), trashed());
    QCOMPARE(home.waiting(home.book.work), QStringList());
}

void TrashedPartsTest::whatIsEditedInTheTrashStaysThere()
{
    Home home(44);
    QVERIFY(home.isReady);
    QVERIFY(home.applies(0, {home.trash(0, home.book.work)}));
    QVERIFY(home.syncs({0, 1}));
    QVERIFY(home.applies(1, {home.shelve(1, home.book.copy, u"Attic"_s)}));
    QVERIFY(home.syncs({1}));
    QCOMPARE(home.stateOf(home.book.work), trashed());
    QCOMPARE(home.waiting(home.book.work), QStringList());
}

void TrashedPartsTest::aSetThatTrashesItsPartsToo()
{
    Home home(45);
    QVERIFY(home.isReady);
    QVERIFY(home.applies(
        0, {home.trash(0, home.book.copy), home.trash(0, home.book.edition), home.trash(0, home.book.work)}));
    QVERIFY(home.syncs({0}));
    QCOMPARE(home.stateOf(home.book.work), trashed());
    QCOMPARE(home.waiting(home.book.work), QStringList());
}

void TrashedPartsTest::aTrashedEditionAndItsCopy()
{
    Home home(46);
    QVERIFY(home.isReady);
    QVERIFY(home.applies(0, {home.trash(0, home.book.edition)}));
    QVERIFY(home.applies(1, {home.shelve(1, home.book.copy, u"Attic"_s)}));
    QVERIFY(home.syncs({0, 1}));
    QCOMPARE(home.stateOf(home.book.edition), live());
    QCOMPARE(home.waiting(home.book.edition), stateAtBoth());
    QCOMPARE(home.stateOf(home.book.work), live());
    QCOMPARE(home.waiting(home.book.work), QStringList());
}

void TrashedPartsTest::severalPartsReviveOnce()
{
    Home home(47);
    QVERIFY(home.isReady);
    QVERIFY(home.applies(0, {home.trash(0, home.book.work)}));
    QVERIFY(home.applies(
        1, {home.shelve(1, home.book.copy, u"Attic"_s),
            changeOf(home.world.desktop(1).entity(home.book.edition), u"publisher"_s, FieldValue(u"Ace"_s))}));
    QVERIFY(home.syncs({0, 1}));
    QCOMPARE(home.stateOf(home.book.work), live());
    QCOMPARE(home.waiting(home.book.work), stateAtBoth());
}

void TrashedPartsTest::anImportRevivesNothing()
{
    Home home(48);
    QVERIFY(home.isReady);
    QVERIFY(home.applies(0, {home.trash(0, home.book.work)}));
    ChangeSet import;
    import.id = ChangeSetId::create();
    import.author = u"member1"_s;
    import.device = u"desk"_s;
    import.reason = Reason::Import;
    import.source = SourceType::Import;
    import.changes = {changeOf(home.world.desktop(1).entity(home.book.copy), u"condition"_s, FieldValue(u"good"_s))};
    COLLECTZ_VERIFY_RESULT(home.world.desktop(1).catalog().apply(import));
    QVERIFY(home.syncs({0, 1}));
    QCOMPARE(home.stateOf(home.book.work), trashed());
}

void TrashedPartsTest::whatIsBroughtBackDecidesNothing_data()
{
    QTest::addColumn<bool>("isPart");
    QTest::newRow("by an edit of the work") << false;
    QTest::newRow("by an edit of its copy") << true;
}

/// Work that brings something back was not meant for an earlier quarrel about trashing it, which stays open beside the new one.
void TrashedPartsTest::whatIsBroughtBackDecidesNothing()
{
    QFETCH(const bool, isPart);
    Home home(49);
    QVERIFY(home.isReady);
    QVERIFY(home.applies(0, {home.trash(0, home.book.work)}));
    const Result<Applied> restored =
        home.world.desktop(0).apply({stateChange(home.world.desktop(0).entity(home.book.work), State::Live)});
    COLLECTZ_VERIFY_RESULT(restored);
    QVERIFY(home.syncs({0, 1}));
    QVERIFY(home.applies(0, {home.trash(0, home.book.work)}));
    QVERIFY(home.applies(1, {home.retitle(1, u"Dune Messiah"_s)}));
    QVERIFY(home.syncs({1, 0, 1}));
    QCOMPARE(home.waiting(home.book.work), stateAtBoth());
    COLLECTZ_VERIFY_RESULT(home.world.desktop(0).catalog().undo(restored->id, u"member0"_s, u"desk"_s));
    QVERIFY(home.applies(1, {isPart ? home.shelve(1, home.book.copy, u"Attic"_s) : home.retitle(1, u"Dune 2"_s)}));
    QVERIFY(home.syncs({0, 1}));
    QCOMPARE(home.stateOf(home.book.work), live());
    QCOMPARE(home.waiting(home.book.work), stateAtBoth() + stateAtBoth());
}

QTEST_GUILESS_MAIN(TrashedPartsTest)

#include "tst_trashedparts.moc"
