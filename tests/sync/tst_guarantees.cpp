// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/codec.h"
#include "tests/sync/catalogsnapshot.h"
#include "tests/sync/edits.h"
#include "tests/sync/syncworld.h"

#include <QCborArray>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using namespace collectz::tests;

/// What is promised to people who edit the same things, with programs of different ages.
class GuaranteesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothValuesReachEverybody();
    void ownAdditionsKeepWhatOthersAdded();
    void unknownFieldsPassUntouched();
    void otherVersionsAreRefused_data();
    void otherVersionsAreRefused();

private:
    static void syncAll(SyncWorld &world, int rounds);
};

namespace {

/// A replica of another version of the program.
class SkewedLink final : public sync::CompanionLink
{
public:
    SkewedLink(sync::CompanionLink &link, int version)
        : m_link(link)
        , m_version(version)
    {}

    Result<QByteArray> exchange(sync::Operation operation, const QByteArray &request,
                                const sync::ExchangeLimits &limits, const CancelToken &cancel) override
    {
        QCborArray array = QCborValue::fromCbor(*sync::unpack(request, limits.replyBytes)).toArray();
        array[0] = m_version;
        return m_link.exchange(operation, sync::pack(QCborValue(array).toCbor()), limits, cancel);
    }

private:
    sync::CompanionLink &m_link;
    int m_version;
};

EntityChange titled(Desktop &desktop, const EntityId &id, const QString &title)
{
    return changeOf(desktop.entity(id), u"title"_s, FieldValue(title));
}

} // namespace

void GuaranteesTest::syncAll(SyncWorld &world, int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < world.count(); ++i)
            COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    }
}

/// Two people give 300 works other titles at once; a third one sees both values of each and settles them for everybody.
void GuaranteesTest::bothValuesReachEverybody()
{
    constexpr int count = 300;
    SyncWorld world(storage::Engine::Sqlite, 3, 31);
    QVERIFY2(world.isValid(), world.error());
    QList<EntityChange> works;
    QList<EntityId> ids;
    for (int i = 0; i < count; ++i) {
        const WorkIds work = WorkIds::fresh();
        ids << work.work;
        works += work.creation(u"Title"_s, u"Press"_s, u"Shelf"_s);
    }
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(works));
    syncAll(world, 1);
    for (int i : {0, 1}) {
        for (const EntityId &id : std::as_const(ids))
            COLLECTZ_VERIFY_RESULT(world.desktop(i).apply({titled(world.desktop(i), id, u"By %1"_s.arg(i))}));
    }
    syncAll(world, 2);
    for (int i = 0; i < world.count(); ++i) {
        const auto catalog = CatalogSnapshot::read(world.desktop(i).fixture().place().location());
        COLLECTZ_VERIFY_RESULT(catalog);
        QCOMPARE(catalog->conflicts.size(), count);
        for (const CatalogSnapshot::Waiting &conflict : catalog->conflicts) {
            QVERIFY(conflict.isOpen);
            QCOMPARE(conflict.other, FieldValue(u"By 1"_s));
            QCOMPARE(catalog->entities.value(conflict.entity).value(u"title"_s), FieldValue(u"By 0"_s));
        }
    }
    // Half of them get the other value, half keep the one they have; each time by a change set like any other.
    Desktop &third = world.desktop(2);
    const qint64 before = third.store().state()->place.sequence;
    for (int i = 0; i < count; ++i) {
        const Result<QList<OpenConflict>> open = openConflicts(third.fixture().place().location(), ids.at(i));
        COLLECTZ_VERIFY_RESULT(open);
        QCOMPARE(open->size(), 1);
        EntityChange change = i % 2 == 0 ? titled(third, ids.at(i), u"By 1"_s) : emptyChange(third.entity(ids.at(i)));
        change.fields << FieldChange{
            QString(pseudofield::conflicts), {}, FieldValue(QStringList{open->constFirst().name}), {}};
        COLLECTZ_VERIFY_RESULT(third.apply({change}));
    }
    syncAll(world, 2);
    QCOMPARE(third.store().state()->place.sequence, before + count);
    for (int i = 0; i < world.count(); ++i) {
        QCOMPARE(world.desktop(i).store().state()->conflicts, 0);
        QCOMPARE(world.desktop(i).entity(ids.at(0)).value(u"title"_s), FieldValue(u"By 1"_s));
        QCOMPARE(world.desktop(i).entity(ids.at(1)).value(u"title"_s), FieldValue(u"By 0"_s));
    }
    const QStringList problems = world.settle();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

/// Offline, one tag and then another; meanwhile somebody else has added one too.
void GuaranteesTest::ownAdditionsKeepWhatOthersAdded()
{
    SyncWorld world(storage::Engine::Sqlite, 2, 32);
    QVERIFY2(world.isValid(), world.error());
    const WorkIds work = WorkIds::fresh();
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(work.creation(u"Dune"_s, u"Press"_s, u"Shelf"_s)));
    syncAll(world, 1);
    const auto tag = [&](int desktop, const QString &name) {
        const Entity seen = world.desktop(desktop).entity(work.work);
        return world.desktop(desktop).apply(
            {changeOf(seen, u"tags"_s, FieldValue(seen.value(u"tags"_s).list() + QStringList{name}))});
    };
    COLLECTZ_VERIFY_RESULT(tag(0, u"theirs"_s));
    COLLECTZ_VERIFY_RESULT(tag(1, u"first"_s));
    COLLECTZ_VERIFY_RESULT(tag(1, u"second"_s));
    syncAll(world, 2);
    for (int i : {0, 1})
        QCOMPARE(world.desktop(i).entity(work.work).value(u"tags"_s).list(),
                 (QStringList{u"theirs"_s, u"first"_s, u"second"_s}));
    const QStringList problems = world.settle();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

/// A field of a later version goes through companions and desktops that do not know it, and survives their edits.
void GuaranteesTest::unknownFieldsPassUntouched()
{
    SyncWorld world(storage::Engine::Sqlite, 3, 33);
    QVERIFY2(world.isValid(), world.error());
    const WorkIds work = WorkIds::fresh();
    const FieldValue later(QStringList{u"of"_s, u"a later version"_s});
    QList<EntityChange> changes = work.creation(u"Dune"_s, u"Press"_s, u"Shelf"_s);
    changes.first().fields << FieldChange{u"field_of_2031"_s, {}, later, {}};
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(changes));
    syncAll(world, 1);
    COLLECTZ_VERIFY_RESULT(world.desktop(1).apply({titled(world.desktop(1), work.work, u"Dune Messiah"_s)}));
    syncAll(world, 2);
    for (int i = 0; i < world.count(); ++i) {
        QCOMPARE(world.desktop(i).entity(work.work).value(u"field_of_2031"_s), later);
        QCOMPARE(world.desktop(i).entity(work.work).value(u"title"_s), FieldValue(u"Dune Messiah"_s));
    }
}

void GuaranteesTest::otherVersionsAreRefused_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("an older program") << sync::protocolVersion - 1;
    QTest::newRow("a newer program") << sync::protocolVersion + 1;
}

void GuaranteesTest::otherVersionsAreRefused()
{
    QFETCH(const int, version);
    SyncWorld world(storage::Engine::Sqlite, 1, 34);
    QVERIFY2(world.isValid(), world.error());
    Desktop &desktop = world.desktop(0);
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    COLLECTZ_VERIFY_RESULT(desktop.apply(WorkIds::fresh().creation(u"Dune"_s, u"Press"_s, u"Shelf"_s)));
    const QByteArray before = desktop.digest();
    SkewedLink link(desktop.link(), version);
    sync::CompanionClient client(link, desktop.store().state()->replica);
    sync::SyncRound round(desktop.store(), desktop.catalog().blobs(), client, CancelToken());
    const Result<sync::RoundReport> report = round.run();
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"sync_protocol"_s);
    QCOMPARE(desktop.digest(), before);
    QCOMPARE(desktop.store().state()->waiting, 1);
    QCOMPARE(world.server().look("SELECT count(*) FROM entity"), u"0"_s);
}

QTEST_GUILESS_MAIN(GuaranteesTest)

#include "tst_guarantees.moc"
