// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sequence.h"
#include "tests/sync/countinglink.h"
#include "tests/sync/syncworld.h"

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;
using tests::NewWork;
using tests::SyncWorld;

/// How change sets get to the companion: many small ones together, each answered by itself; a large one in parts that need not be
/// sent twice.
class SyncPushTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesManyTogether_data() { tests::addEngineRows(); }
    void appliesManyTogether();
    void refusesOneOfMany_data() { tests::addEngineRows(); }
    void refusesOneOfMany();
    void answersTheSameTwice_data() { tests::addEngineRows(); }
    void answersTheSameTwice();
    void goesOnWithLargeSets();
    void startsAgainWhenPartsDoNotFit();
    void needsFewRoundTrips();
    void sendsLongTextsInSeveralPushes();
    void forgetsOldPlaces();
};

namespace {

/// Lets only so many exchanges through.
class EndingLink final : public sync::CompanionLink
{
public:
    EndingLink(sync::CompanionLink &link, int exchanges)
        : m_link(link)
        , m_left(exchanges)
    {}

    Result<QByteArray> exchange(sync::Operation operation, const QByteArray &request,
                                const sync::ExchangeLimits &limits, const CancelToken &cancel) override
    {
        if (m_left-- <= 0)
            return fail(ErrorKind::Unavailable, u"cut"_s, u"The line was cut."_s);
        return m_link.exchange(operation, request, limits, cancel);
    }

private:
    sync::CompanionLink &m_link;
    int m_left;
};

Result<sync::RoundReport> syncOver(tests::Desktop &desktop, sync::CompanionLink &link)
{
    sync::CompanionClient client(link, desktop.store().state()->replica);
    sync::SyncRound round(desktop.store(), desktop.catalog().blobs(), client, CancelToken());
    return round.run();
}

QList<EntityChange> newWorks(int count, QList<EntityId> *ids = nullptr)
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

EntityChange titled(tests::Desktop &desktop, const EntityId &id, const QString &title)
{
    const Entity seen = desktop.entity(id);
    return tests::edit(seen.id, seen.version, u"title"_s, seen.value(u"title"_s), FieldValue(title));
}

sync::PushPart partOf(const QString &title, int number)
{
    const NewWork work;
    sync::PushPart part;
    part.header.id = ChangeSetId::create();
    part.header.entityCount = 3;
    part.localFirst = firstLocalSequence + number;
    for (const EntityChange &change : work.changes({{u"title"_s, FieldValue(title)}}))
        part.changes << sync::PushedChange{change, 0};
    return part;
}

sync::PushSession sessionWith(sync::ChangePolicy policy)
{
    return {u"Ada"_s, u"desk"_s, DeviceId::create(), std::move(policy)};
}

Result<void> refusesForbidden(const sync::PolicyQuestion &question)
{
    for (const FieldChange &field : question.change.fields) {
        if (field.after == FieldValue(u"Forbidden"_s))
            return fail(ErrorKind::Denied, u"forbidden"_s, u"Not this one."_s);
    }
    return {};
}

QByteArray works(tests::CatalogFixture &fixture)
{
    return fixture.look("SELECT count(*) FROM entity WHERE level = 1").toLatin1();
}

} // namespace

void SyncPushTest::appliesManyTogether()
{
    QFETCH(int, engine);
    SyncWorld world(static_cast<storage::Engine>(engine), 2, 1);
    QVERIFY2(world.isValid(), world.error());
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(newWorks(20, &ids)));
    for (int i : {0, 1})
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    // The other desktop was faster with some of them, and several sets touch one work.
    for (int i = 0; i < 5; ++i)
        COLLECTZ_VERIFY_RESULT(world.desktop(1).apply({titled(world.desktop(1), ids.at(i), u"Theirs"_s)}));
    COLLECTZ_VERIFY_RESULT(world.desktop(1).sync());
    for (int i = 0; i < 60; ++i)
        COLLECTZ_VERIFY_RESULT(world.desktop(0).apply({titled(world.desktop(0), ids.at(i % 20), u"Mine %1"_s.arg(i))}));
    const Result<Applied> deletion = world.desktop(0).apply(newWorks(1));
    COLLECTZ_VERIFY_RESULT(deletion);
    COLLECTZ_VERIFY_RESULT(world.desktop(0).catalog().undo(deletion->id, u"member0"_s, u"desk"_s));
    const Result<sync::RoundReport> report = world.desktop(0).sync();
    COLLECTZ_VERIFY_RESULT(report);
    QCOMPARE(report->pushedSets, 62);
    QCOMPARE(world.server().look("SELECT count(*) FROM conflict WHERE resolved_sequence IS NULL"), u"15"_s);
    const QStringList problems = world.settle();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    QCOMPARE(world.desktop(1).entity(ids.at(10)).value(u"title"_s), FieldValue(u"Mine 50"_s));
}

void SyncPushTest::refusesOneOfMany()
{
    QFETCH(int, engine);
    tests::CatalogFixture server(static_cast<storage::Engine>(engine));
    QVERIFY2(server.isValid(), server.error());
    QList<sync::PushPart> parts;
    for (int i = 0; i < 40; ++i)
        parts << partOf(i % 10 == 7 ? u"Forbidden"_s : u"Title %1"_s.arg(i), i);
    const auto results = server.companion().push(parts, sessionWith(refusesForbidden));
    COLLECTZ_VERIFY_RESULT(results);
    QCOMPARE(results->size(), 40);
    qint64 last = 0;
    for (int i = 0; i < 40; ++i) {
        const sync::PushResult &result = results->at(i);
        QCOMPARE(result.id, parts.at(i).header.id);
        QCOMPARE(result.code, i % 10 == 7 ? u"forbidden"_s : QString());
        if (i % 10 == 7)
            continue;
        QCOMPARE(result.firstSequence, last + 1);
        last = result.lastSequence;
    }
    QCOMPARE(works(server), "36");
    QCOMPARE(server.look("SELECT count(*) FROM activity WHERE action = 'catalog.edit' AND outcome = 1"), u"4"_s);
    const Result<QStringList> faults = server.catalog().check({}, CancelToken());
    COLLECTZ_VERIFY_RESULT(faults);
    QVERIFY2(faults->isEmpty(), qPrintable(faults->join(u'\n')));
}

void SyncPushTest::answersTheSameTwice()
{
    QFETCH(int, engine);
    tests::CatalogFixture server(static_cast<storage::Engine>(engine));
    QVERIFY2(server.isValid(), server.error());
    QList<sync::PushPart> parts;
    for (int i = 0; i < 10; ++i)
        parts << partOf(i == 4 ? u"Forbidden"_s : u"Title %1"_s.arg(i), i);
    const sync::PushSession session = sessionWith(refusesForbidden);
    const auto first = server.companion().push(parts, session);
    COLLECTZ_VERIFY_RESULT(first);
    // Again with new ones between, and one twice in the same push.
    const sync::PushPart added = partOf(u"New"_s, 11);
    parts.insert(5, added);
    parts << added;
    const auto second = server.companion().push(parts, session);
    COLLECTZ_VERIFY_RESULT(second);
    QCOMPARE(second->size(), 12);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(second->at(i < 5 ? i : i + 1), first->at(i));
    QCOMPARE(second->at(5), second->at(11));
    QCOMPARE(works(server), "10");
}

void SyncPushTest::goesOnWithLargeSets()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 2);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(0);
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    COLLECTZ_VERIFY_RESULT(desktop.apply(newWorks(2000))); // six parts
    // A greeting and one part, at most: a line as bad as that must still get everything through.
    int attempts = 0;
    while (desktop.store().state()->waiting > 0 && attempts < 20) {
        ++attempts;
        EndingLink cut(desktop.link(), attempts == 1 ? 2 : 3);
        tests::CountingLink counting(cut);
        std::ignore = syncOver(desktop, counting);
    }
    QVERIFY2(attempts < 20, "nothing that has arrived counts");
    QCOMPARE(works(world.server()), "2000");
    QCOMPARE(world.server().look("SELECT count(*) FROM push_part"), u"0"_s);
    const QStringList problems = world.settle();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void SyncPushTest::startsAgainWhenPartsDoNotFit()
{
    tests::CatalogFixture server(storage::Engine::Sqlite);
    QVERIFY2(server.isValid(), server.error());
    const sync::PushSession session = sessionWith(refusesForbidden);
    sync::PushPart whole = partOf(u"Title"_s, 1);
    sync::PushPart first = whole;
    first.parts = 2;
    first.changes = whole.changes.mid(0, 1);
    const auto held = server.companion().push({first}, session);
    COLLECTZ_VERIFY_RESULT(held);
    QCOMPARE(held->first().status, sync::PushResult::Status::Partial);
    QCOMPARE(held->first().settledAt, 1);
    // A program that cuts elsewhere: a change is missing between its part and the one that is kept.
    sync::PushPart last = whole;
    last.parts = 2;
    last.part = 1;
    last.changes = whole.changes.mid(2);
    const auto misfit = server.companion().push({last}, session);
    COLLECTZ_VERIFY_RESULT(misfit);
    QCOMPARE(misfit->first().status, sync::PushResult::Status::Partial);
    QCOMPARE(misfit->first().settledAt, 0);
    QCOMPARE(works(server), "0");
    last.changes = whole.changes.mid(1);
    COLLECTZ_VERIFY_RESULT(server.companion().push({first}, session));
    const auto applied = server.companion().push({last}, session);
    COLLECTZ_VERIFY_RESULT(applied);
    QCOMPARE(applied->first().status, sync::PushResult::Status::Applied);
    QCOMPARE(works(server), "1");
    // What nobody goes on with is dropped after a month.
    sync::PushPart other = partOf(u"Other"_s, 2);
    other.parts = 2;
    COLLECTZ_VERIFY_RESULT(server.companion().push({other}, session));
    COLLECTZ_VERIFY_RESULT(server.companion().dropAbandoned());
    QCOMPARE(server.look("SELECT count(*) FROM push_part"), u"1"_s);
    server.clock().step(31);
    COLLECTZ_VERIFY_RESULT(server.companion().dropAbandoned());
    QCOMPARE(server.look("SELECT count(*) FROM push_part"), u"0"_s);
}

void SyncPushTest::needsFewRoundTrips()
{
    SyncWorld world(storage::Engine::Sqlite, 1, 3);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(0);
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(desktop.apply(newWorks(1000, &ids)));
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    for (const EntityId &id : std::as_const(ids))
        COLLECTZ_VERIFY_RESULT(desktop.apply({titled(desktop, id, u"Edited"_s)}));
    tests::CountingLink counting(desktop.link());
    COLLECTZ_VERIFY_RESULT(syncOver(desktop, counting));
    // A greeting, the push, its journal rows and the comparison at the end.
    QVERIFY2(counting.trips() <= 4, qPrintable(QString::number(counting.trips())));
    QVERIFY2(counting.sent() <= 150 * 1000, qPrintable(QString::number(counting.sent())));
    const QStringList problems = world.settle();
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void SyncPushTest::sendsLongTextsInSeveralPushes()
{
    SyncWorld world(storage::Engine::Sqlite, 2, 1);
    QVERIFY2(world.isValid(), world.error());
    tests::Desktop &desktop = world.desktop(0);
    QList<EntityId> ids;
    QVERIFY(desktop.apply(newWorks(30, &ids)).has_value());
    COLLECTZ_VERIFY_RESULT(desktop.sync());
    // Letters by chance hardly get shorter, so these are more together than a companion takes at once.
    QRandomGenerator random(3);
    QStringList texts;
    for (const EntityId &id : std::as_const(ids)) {
        QByteArray letters(600'000, Qt::Uninitialized);
        random.generate(letters.begin(), letters.end());
        texts << QString::fromLatin1(letters.toBase64());
        const Entity seen = desktop.entity(id);
        COLLECTZ_VERIFY_RESULT(desktop.apply({tests::edit(
            seen.id, seen.version, u"description"_s, seen.value(u"description"_s), FieldValue(texts.constLast()))}));
    }
    const Result<sync::RoundReport> report = desktop.sync();
    COLLECTZ_VERIFY_RESULT(report);
    QCOMPARE(report->pushedSets, 30);
    QCOMPARE(report->refusedSets, 0);
    COLLECTZ_VERIFY_RESULT(world.desktop(1).sync());
    for (qsizetype i = 0; i < ids.size(); ++i)
        QVERIFY(world.desktop(1).entity(ids.at(i)).value(u"description"_s).text() == texts.at(i));
}

void SyncPushTest::forgetsOldPlaces()
{
    SyncWorld world(storage::Engine::Sqlite, 2, 4);
    QVERIFY2(world.isValid(), world.error());
    QList<EntityId> ids;
    COLLECTZ_VERIFY_RESULT(world.desktop(0).apply(newWorks(1, &ids)));
    for (int i : {0, 1})
        COLLECTZ_VERIFY_RESULT(world.desktop(i).sync());
    // Edits wait on the second desktop while it receives page after page. Each remembers by itself what its author had seen.
    const QByteArray kept = "SELECT count(*) FROM local_sequence";
    for (int i = 0; i < 250; ++i) {
        COLLECTZ_VERIFY_RESULT(world.desktop(1).apply({titled(world.desktop(1), ids.first(), u"Mine %1"_s.arg(i))}));
        COLLECTZ_VERIFY_RESULT(world.server().catalog().apply(tests::changeSetOf(newWorks(1))));
        const qint64 cursor = world.desktop(1).store().state()->place.sequence;
        const Result<sync::FeedPage> page = world.server().companion().feed(cursor, sync::FeedLimits());
        COLLECTZ_VERIFY_RESULT(page);
        COLLECTZ_VERIFY_RESULT(world.desktop(1).store().storeFeed(*page));
    }
    QVERIFY(world.desktop(1).fixture().look(kept).toInt() <= 202);
    COLLECTZ_VERIFY_RESULT(world.desktop(1).sync());
    QCOMPARE(world.server().look("SELECT count(*) FROM conflict"), u"0"_s);
    COLLECTZ_VERIFY_RESULT(world.desktop(1).apply({titled(world.desktop(1), ids.first(), u"Last"_s)}));
    COLLECTZ_VERIFY_RESULT(world.desktop(1).sync());
    QVERIFY(world.desktop(1).fixture().look(kept).toInt() <= 202);
    for (const auto &made : std::as_const(ids))
        QCOMPARE(world.desktop(1).entity(made).value(u"title"_s), FieldValue(u"Last"_s));
    COLLECTZ_VERIFY_RESULT(world.desktop(0).sync());
    const QStringList faults = world.desktop(1).catalog().check({}, CancelToken()).value_or(QStringList{u"?"_s});
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(SyncPushTest)

#include "tst_syncpush.moc"
