// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalogreader.h"
#include "storage/facetmemory.h"
#include "storage/facetscanner.h"
#include "storage/facetvalues.h"
#include "storage/sqlreader.h"
#include "tests/storage/randomcatalog.h"

#include <atomic>
#include <thread>

namespace collectz {

using namespace Qt::StringLiterals;
using namespace catalog;
using storage::FacetMemory;
using storage::FacetSource;

namespace {

std::shared_ptr<const FacetSource> sourceOf(qint64 group, const QList<qint64> &works)
{
    auto source = std::make_shared<FacetSource>();
    for (const qint64 work : works)
        source->works.add(group, work);
    return source;
}

storage::KeySet setOf(const QList<qint64> &keys)
{
    storage::KeySet set;
    for (const qint64 key : keys)
        set.insert(key);
    return set;
}

/// All values of all facets of a query, one after the other.
QString facetsOf(CatalogReader &reader, const QString &text)
{
    const QStringList fields = storage::countedFacets() + QStringList{u"people"_s, u"creators"_s};
    const Result<QList<Facet>> facets =
        reader.facets(parseQuery(text, FieldRegistry::builtin()).value(), fields, 10'000, {});
    if (!facets)
        return QString::fromUtf8(tests::wordsOf(facets));
    QStringList lines;
    for (const Facet &facet : *facets) {
        for (const FacetValue &value : facet.values)
            lines << u"%1 %2 %3"_s.arg(facet.field, value.value).arg(value.count);
    }
    return lines.join(u'\n');
}

} // namespace

/// Facets counted from memory are those that a fresh scan counts, whatever was written since.
class FacetMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWorksOfGroups();
    void tellsWhatWasWrittenSince();
    void distrustsATransactionInWork();
    void forgetsAfterManyWrites();
    void scansOnce();
    void agreesWithAScanAfterEveryChange();
    void isExactWhileOthersWrite();
};

void FacetMemoryTest::countsWorksOfGroups()
{
    storage::GroupedWorks works;
    for (const auto &[group, work] :
         std::initializer_list<std::pair<qint64, qint64>>{{7, 1}, {7, 1}, {7, 3}, {2, 3}, {2, 64}, {7, 200}})
        works.add(group, work);
    works.finish();
    const auto counts = works.countIn(setOf({1, 64, 200, 1000}));
    QCOMPARE(counts.size(), std::size_t(2));
    QCOMPARE(counts.at(7), 2);
    QCOMPARE(counts.at(2), 1);
    QList<std::pair<qint64, qint64>> pairs;
    works.forEachIn(setOf({3}), [&pairs](qint64 group, qint64 work) { pairs << std::pair(group, work); });
    QCOMPARE(pairs, (QList<std::pair<qint64, qint64>>{{7, 3}, {2, 3}}));
}

void FacetMemoryTest::tellsWhatWasWrittenSince()
{
    FacetMemory memory;
    memory.beginWriting();
    memory.note({1, 2});
    memory.endWriting();
    const FacetMemory::Moment before = memory.moment();
    QVERIFY(memory.kept(before).sources.isEmpty());
    memory.keep(u"genres"_s, sourceOf(1, {1, 2, 3}), before);
    QCOMPARE(memory.kept(before).sources.size(), 1);
    QVERIFY(memory.kept(before).written.isEmpty());

    memory.beginWriting();
    memory.note({3});
    memory.endWriting();
    QCOMPARE(memory.kept(memory.moment()).written.keys(), std::vector<qint64>{3});
    // Of two sources the older one decides; a reader whose snapshot is older than both is told of more.
    memory.keep(u"tags"_s, sourceOf(1, {1}), memory.moment());
    QCOMPARE(memory.kept(memory.moment()).written.keys(), std::vector<qint64>{3});
    QCOMPARE(memory.kept(0).written.keys(), (std::vector<qint64>{1, 2, 3}));
}

void FacetMemoryTest::distrustsATransactionInWork()
{
    FacetMemory memory;
    memory.beginWriting();
    memory.note({5});
    // The commit is still to come, so a snapshot that begins now does not see the work as it will be.
    const FacetMemory::Moment during = memory.moment();
    memory.keep(u"genres"_s, sourceOf(1, {5}), during);
    memory.note({6});
    memory.endWriting();
    QCOMPARE(memory.kept(memory.moment()).written.keys(), (std::vector<qint64>{5, 6}));
}

void FacetMemoryTest::forgetsAfterManyWrites()
{
    FacetMemory memory(3);
    const FacetMemory::Moment early = memory.moment();
    memory.keep(u"genres"_s, sourceOf(1, {1}), early);
    memory.beginWriting();
    memory.note({1, 2, 3, 4});
    QVERIFY(memory.kept(memory.moment()).sources.isEmpty());
    // What began before that can tell nothing either, nor be kept.
    memory.keep(u"genres"_s, sourceOf(1, {1}), early);
    memory.keep(u"tags"_s, sourceOf(1, {1}), memory.moment());
    memory.endWriting();
    QVERIFY(memory.kept(memory.moment()).sources.isEmpty());
    memory.keep(u"genres"_s, sourceOf(1, {1}), memory.moment());
    QCOMPARE(memory.kept(memory.moment()).sources.size(), 1);
    QVERIFY(memory.kept(early).sources.isEmpty());
}

void FacetMemoryTest::scansOnce()
{
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QVERIFY2(fixture.isValid(), fixture.error());
    QVERIFY(fixture.catalog().apply(tests::changeSetOf(tests::RandomCatalog(3).works(40))));
    auto connection = storage::openConnection({fixture.place().location(), true, false});
    COLLECTZ_VERIFY_RESULT(connection);
    FacetMemory memory;
    const QStringList names{storage::FacetScanner::columns(), storage::FacetScanner::status(), u"genres"_s};
    storage::FacetScanner first(**connection, &memory, memory.moment());
    QVERIFY(!first.areKept(names));
    for (const QString &name : names)
        QVERIFY(first.source(name).has_value());
    storage::FacetScanner second(**connection, &memory, memory.moment());
    QVERIFY(second.areKept(names));
    QCOMPARE(second.source(u"genres"_s).value(), first.source(u"genres"_s).value());
}

void FacetMemoryTest::agreesWithAScanAfterEveryChange()
{
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QVERIFY2(fixture.isValid(), fixture.error());
    Catalog &catalog = fixture.catalog();
    tests::RandomCatalog random(5);
    QList<EntityId> works;
    const auto add = [&](int count) {
        const QList<EntityChange> changes = random.works(count);
        for (const EntityChange &change : changes) {
            if (change.level == Level::Work)
                works << change.entity;
        }
        return catalog.apply(tests::changeSetOf(changes));
    };
    QVERIFY(add(900));
    const auto kept = catalog.openReader();
    COLLECTZ_VERIFY_RESULT(kept);
    for (int round = 0; round < 25; ++round) {
        Result<Applied> applied;
        const EntityId id = works[random.below(static_cast<int>(works.size()))];
        const Result<Entity> work = (*kept)->entity(id);
        COLLECTZ_VERIFY_RESULT(work);
        Entity changed = *work;
        switch (round % 6) {
        case 0:
            applied = add(3);
            break;
        case 1:
            changed.fields.insert(u"genres"_s, FieldValue(QStringList{random.genre(), u"round %1"_s.arg(round)}));
            break;
        case 2:
            changed.state = work->state == State::Live ? State::Trashed : State::Live;
            break;
        case 3:
            changed.fields.insert(u"status"_s, FieldValue(u"abandoned"_s));
            changed.fields.insert(u"year"_s, FieldValue(u"2001"_s));
            break;
        case 4:
            changed.fields.insert(FieldRegistry::builtin().creatorField(work->kind),
                                  FieldValue(QStringList{u"Somebody %1"_s.arg(round)}));
            break;
        default: {
            const Result<ChangeSetSummary> last = (*kept)->nextUndo(u"Ada"_s);
            COLLECTZ_VERIFY_RESULT(last);
            applied = catalog.undo(last->id, u"Ada"_s, u"desk"_s);
        }
        }
        if (round % 6 != 0 && round % 6 != 5)
            applied = catalog.apply(tests::changeSetOf({changeBetween(*work, changed)}));
        COLLECTZ_VERIFY_RESULT(applied);
        // On a connection of its own and without memory, so everything is read.
        const auto fresh = storage::makeReader(
            storage::openConnection({fixture.place().location(), true, false}).value(), fixture.clock());
        for (const QString &text : {u"-nosuchword"_s, u"-gold"_s, u"is:owned"_s})
            QCOMPARE(facetsOf(**kept, text), facetsOf(*fresh, text));
    }
}

void FacetMemoryTest::isExactWhileOthersWrite()
{
    constexpr int half = 400;
    tests::CatalogFixture fixture(storage::Engine::Sqlite);
    QVERIFY2(fixture.isValid(), fixture.error());
    Catalog &catalog = fixture.catalog();
    QList<EntityChange> changes;
    std::array<QList<EntityId>, 2> sides;
    for (int number = 0; number < 2 * half; ++number) {
        const EntityId id = EntityId::create();
        sides[static_cast<std::size_t>(number % 2)] << id;
        changes << tests::creation(Level::Work, id, {},
                                   {{u"title"_s, FieldValue(u"Work %1"_s.arg(number))},
                                    {u"genres"_s, FieldValue(QStringList{number % 2 ? u"Odd"_s : u"Even"_s})}});
    }
    COLLECTZ_VERIFY_RESULT(catalog.apply(tests::changeSetOf(changes)));

    // Every change set takes one work of each side to the other one, so both sides always have as many.
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::thread writer([&] {
        const auto reader = catalog.openReader().value();
        for (int round = 0; !stop; ++round) {
            QList<EntityChange> swap;
            for (QList<EntityId> &side : sides) {
                const Entity work = reader->entity(side[round % half]).value();
                Entity changed = work;
                const bool isOdd = work.value(u"genres"_s).list() == QStringList{u"Odd"_s};
                changed.fields.insert(u"genres"_s, FieldValue(QStringList{isOdd ? u"Even"_s : u"Odd"_s}));
                swap << changeBetween(work, changed);
            }
            if (catalog.apply(tests::changeSetOf(swap)))
                ++written;
        }
    });
    const auto reader = catalog.openReader().value();
    const Query all = parseQuery(u"-nosuchword"_s, FieldRegistry::builtin()).value();
    QStringList wrong;
    for (int asked = 0; asked < 200 || (written < 50 && asked < 20'000); ++asked) {
        const Result<QList<Facet>> facets = reader->facets(all, {u"genres"_s}, 10, {});
        if (!facets || facets->constFirst().values.size() != 2 || facets->constFirst().values[0].count != half ||
            facets->constFirst().values[1].count != half)
            wrong << (facets ? u"%1 values"_s.arg(facets->constFirst().values.size()) : facets.error().technical);
    }
    stop = true;
    writer.join();
    QVERIFY(written > 0);
    QCOMPARE(wrong, QStringList());
}

} // namespace collectz

QTEST_GUILESS_MAIN(collectz::FacetMemoryTest)
#include "tst_facetmemory.moc"
