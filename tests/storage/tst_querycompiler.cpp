// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/facetvalues.h"
#include "storage/querycompiler.h"
#include "storage/sqlreader.h"
#include "tests/storage/randomcatalog.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::catalog;

namespace {

#ifdef COLLECTZ_SANITIZED
constexpr int workCount = 100;
constexpr int queryCount = 8;
#else
constexpr int workCount = 250;
constexpr int queryCount = 80;
#endif

/// Bounds so low that a small catalog takes every turn that a large one takes.
const QList<storage::SearchBounds> &allBounds()
{
    static const QList<storage::SearchBounds> bounds{
        {},
        {.walked = 5, .walkedOnServer = 5, .sorted = 4000, .lookedUpPercent = 0},
        {.walked = 60, .walkedOnServer = 20, .sampled = 7, .sorted = 0, .lookedUpPercent = 100}};
    return bounds;
}

QString randomTerm(tests::RandomCatalog &random)
{
    const QString word = random.word().left(1 + random.below(4)).remove(u'"');
    switch (random.below(18)) {
    case 0:
    case 1:
        return word.isEmpty() ? u"a"_s : word;
    case 2:
        return word + u' ' + random.word().left(2).remove(u'"');
    case 3:
        return u'"' + random.words(2).remove(u'"') + u'"';
    case 4:
        return u'*' + random.one({u"une"_s, u"ol"_s, u"輪"_s, u"ive"_s, u"olde"_s}) + u'*';
    case 5:
        return u"year:"_s + random.year() + (random.chance(50) ? u".."_s + random.year() : QString());
    case 6:
        return u"genre:"_s + random.one({u"horror"_s, u"gold"_s, u"=drama"_s, u"\"science fiction\",horror"_s});
    case 7:
        return u"is:"_s + random.one({u"owned"_s, u"wanted"_s, u"lent"_s, u"signed"_s, u"sold"_s, u"book"_s,
                                      u"completed"_s, u"trashed"_s});
    case 8:
        return u"has:"_s + random.one({u"cover"_s, u"identifier"_s, u"series"_s, u"location"_s, u"year"_s,
                                       u"creators"_s, u"description"_s});
    case 9:
        return u"kind:"_s + random.one({u"book"_s, u"movie,game"_s});
    case 10:
        return random.one({u"location:=Attic"_s, u"location:attic"_s, u"location:=\"Attic/Box 1\""_s,
                           u"location:=ATTIC"_s, u"location:=\"àttic / box 1\""_s, u"location:=\"Attic Box\""_s});
    case 11:
        return random.one({u"pages:>150"_s, u"pages:100..200"_s, u"rating:>5/10"_s, u"rating:8/10"_s,
                           u"price:>\"5.00 EUR\""_s, u"copies:>1"_s, u"decade:1970"_s});
    case 12:
        return random.one({u"creators:gold"_s, u"people:dune"_s, u"authors:river"_s, u"status:wishlist"_s,
                           u"format:dvd"_s, u"format:=Paperback,DVD"_s, u"tags:signed"_s});
    case 13:
        return random.one({u"completed:1970..1980"_s, u"completed:1975"_s, u"acquired:<1980"_s, u"description:dune"_s,
                           u"title:dune"_s, u"series:=gold"_s});
    case 14:
    case 15:
        return random.one({u"-"_s, QString()}) +
               random.one({u"added:7d"_s, u"added:today"_s, u"changed:12h"_s, u"changed:40d"_s, u"added:<20d"_s,
                           u"added:45d..20d"_s, u"changed:>20d"_s, u"changed:..today"_s, u"added:1y,today"_s,
                           u"has:added"_s, u"added:%1"_s.arg(QDate::currentDate().year()), u"changed:yesterday"_s});
    case 16:
        return u"id:978"_s + QString::number(random.below(50)).rightJustified(10, u'0');
    default:
        return u'-' + random.one({u"gold"_s, u"is:owned"_s, u"genre:horror"_s, u"year:1970..1980"_s, u"\"dune a\""_s,
                                  u"kind:book"_s, u"has:series"_s, u"description:gold"_s, u"is:trashed"_s});
    }
}

QString randomQuery(tests::RandomCatalog &random)
{
    QStringList terms;
    for (int i = random.below(3); i >= 0; --i)
        terms << randomTerm(random);
    return terms.join(u' ');
}

using SortValue = std::variant<std::monostate, qint64, QByteArray>;

/// What the reference says: every work, evaluated and sorted in memory.
class Reference
{
public:
    Reference(CatalogReader &reader, const QDateTime &now)
        : m_registry(reader.registry().value_or(FieldRegistry::builtin()))
    {
        QList<qint64> keys(7 * workCount);
        std::iota(keys.begin(), keys.end(), 1);
        for (const qint64 key : keys) {
            const Result<QList<WorkRecord>> found = reader.works({key});
            const Result<QList<ListingRow>> rows = reader.rows({key});
            if (found && !found->isEmpty() && rows && !rows->isEmpty()) {
                m_times << QueryTimes{rows->constFirst().added, rows->constFirst().changed, now};
                m_keys << key;
                m_records << found->constFirst();
                m_projections << project(found->constFirst(), m_registry);
            }
        }
    }

    [[nodiscard]] const FieldRegistry &registry() const { return m_registry; }

    [[nodiscard]] qsizetype size() const { return m_keys.size(); }

    [[nodiscard]] QList<qsizetype> matches(const Query &query) const
    {
        QList<qsizetype> matches;
        for (qsizetype i = 0; i < m_records.size(); ++i) {
            if (matchesQuery(m_records[i], query, m_registry, m_times[i]))
                matches << i;
        }
        return matches;
    }

    [[nodiscard]] std::vector<qint64> order(const Query &query, const Sort &sort) const
    {
        QList<qsizetype> works = matches(query);
        std::sort(works.begin(), works.end(), [&](qsizetype left, qsizetype right) {
            for (const SortLevel &level : sort.levels()) {
                const SortValue a = valueOf(left, level);
                const SortValue b = valueOf(right, level);
                const bool hasA = a.index() != 0;
                const bool hasB = b.index() != 0;
                if (hasA != hasB)
                    return hasA;
                if (a != b)
                    return level.descending ? b < a : a < b;
            }
            return std::tie(m_projections[left].titleKey, m_keys[left]) <
                   std::tie(m_projections[right].titleKey, m_keys[right]);
        });
        std::vector<qint64> keys;
        for (const qsizetype work : works)
            keys.push_back(m_keys[work]);
        return keys;
    }

    [[nodiscard]] QHash<QString, qint64> facet(const Query &query, const QString &field) const
    {
        QHash<QString, qint64> counts;
        for (const qsizetype work : matches(query)) {
            Projection projection = m_projections[work];
            projection.row.state = State::Live;
            for (const storage::FacetKey &key : storage::facetValues(projection)) {
                if (key.field == field)
                    ++counts[key.value];
            }
            QSet<QString> people;
            for (const TermLink &link : projection.terms) {
                const bool isCreator = link.field == m_registry.creatorField(projection.row.kind);
                if (link.vocabulary == u"people"_s && (field == u"people"_s || (field == u"creators"_s && isCreator)))
                    people.insert(link.name);
            }
            for (const QString &name : people)
                ++counts[name];
        }
        return counts;
    }

private:
    [[nodiscard]] SortValue valueOf(qsizetype work, const SortLevel &level) const
    {
        const qint64 copies = m_projections[work].row.copies;
        if (level.field == u"copies"_s)
            return copies > 0 ? SortValue(copies) : SortValue();
        if (level.column == SortColumn::Title)
            return m_projections[work].titleKey;
        if (level.column == SortColumn::Added)
            return m_keys[work];
        return m_projections[work].sortValues.value(level.column);
    }

    FieldRegistry m_registry;
    QList<qint64> m_keys;
    QList<WorkRecord> m_records;
    QList<QueryTimes> m_times;
    QList<Projection> m_projections;
};

} // namespace

/// Queries in SQL against catalog::matchesQuery, on random catalogs and on both engines: the same works, in the same order,
/// page by page, with the same counts and facets, whichever plan is taken.
class QueryCompilerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference_data() { tests::addEngineRows(); }
    void agreesWithTheReference();
    void sortsByEveryColumn_data() { tests::addEngineRows(); }
    void sortsByEveryColumn();
    void sortsByLevels_data() { tests::addEngineRows(); }
    void sortsByLevels();
    void countsFacetsLikeTheReference_data() { tests::addEngineRows(); }
    void countsFacetsLikeTheReference();
    void readsOneFieldOutOfJson();

private:
    /// Works at random, some of them trashed.
    static bool fill(tests::CatalogFixture &fixture, tests::RandomCatalog &random);
    static std::unique_ptr<CatalogReader> readerOf(tests::CatalogFixture &fixture, const storage::SearchBounds &bounds);
    static QByteArray comparePages(CatalogReader &reader, const Query &query, const Sort &sort,
                                   const std::vector<qint64> &wanted, int limit);
};

bool QueryCompilerTest::fill(tests::CatalogFixture &fixture, tests::RandomCatalog &random)
{
    // Three months: most works are of the first, some of the second were edited in the third.
    QList<EntityChange> works = random.works(workCount * 3 / 5);
    if (!fixture.catalog().apply(tests::changeSetOf(works)))
        return false;
    fixture.clock().step(30);
    const QList<EntityChange> later = random.works(workCount * 2 / 5);
    if (!fixture.catalog().apply(tests::changeSetOf(later)))
        return false;
    works += later;
    fixture.clock().step(30);
    QList<EntityChange> trashed;
    auto reader = fixture.catalog().openReader();
    for (const EntityChange &change : works) {
        if (random.chance(8)) {
            const Result<Entity> entity = (*reader)->entity(change.entity);
            if (!entity)
                return false;
            EntityChange trash = tests::edit(change.entity, entity->version, pseudofield::state, FieldValue(u"live"_s),
                                             FieldValue(u"trashed"_s));
            trash.level = change.level;
            trash.kind = change.kind;
            trashed << trash;
        }
    }
    return fixture.catalog().apply(tests::changeSetOf(trashed)).has_value();
}

std::unique_ptr<CatalogReader> QueryCompilerTest::readerOf(tests::CatalogFixture &fixture,
                                                           const storage::SearchBounds &bounds)
{
    auto connection = storage::openConnection({fixture.place().location(), true, false});
    return connection ? storage::makeReader(std::move(*connection), fixture.clock(), bounds) : nullptr;
}

QByteArray QueryCompilerTest::comparePages(CatalogReader &reader, const Query &query, const Sort &sort,
                                           const std::vector<qint64> &wanted, int limit)
{
    std::vector<qint64> keys;
    PageCursor cursor;
    do {
        const Result<ListingPage> page = reader.page(query, sort, cursor, limit, {});
        if (!page)
            return tests::wordsOf(page);
        for (const ListingRow &row : page->rows)
            keys.push_back(row.key);
        cursor = page->next;
    } while (!cursor.text.isEmpty() && keys.size() <= wanted.size());
    return keys == wanted ? QByteArray() : "pages differ from the order: " + query.text().toUtf8();
}

void QueryCompilerTest::agreesWithTheReference()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    tests::RandomCatalog random(7);
    QVERIFY(fill(fixture, random));
    const Reference reference(*readerOf(fixture, {}), fixture.clock().now());
    QVERIFY(reference.size() > workCount / 2);
    for (const storage::SearchBounds &bounds : allBounds()) {
        const auto reader = readerOf(fixture, bounds);
        QVERIFY(reader);
        for (int i = 0; i < queryCount; ++i) {
            const QString text = i == 0 ? QString() : randomQuery(random);
            const Result<Query> query = parseQuery(text, reference.registry());
            QVERIFY2(query.has_value(), qPrintable(text));
            const Sort sort{random.chance(50) ? SortColumn::Title : SortColumn::Year, random.chance(50), {}};
            const std::vector<qint64> wanted = reference.order(*query, sort);
            const Result<std::vector<qint64>> order = reader->order(*query, sort, {});
            COLLECTZ_VERIFY_RESULT(order);
            QVERIFY2(*order == wanted,
                     qPrintable(u"%1: %2 works instead of %3"_s.arg(text).arg(order->size()).arg(wanted.size())));
            const QByteArray difference = comparePages(*reader, *query, sort, wanted, 20 + random.below(40));
            QVERIFY2(difference.isEmpty(), difference.constData());
            const Result<qint64> count = reader->count(*query, {});
            COLLECTZ_VERIFY_RESULT(count);
            QCOMPARE(*count, qint64(wanted.size()));
        }
    }
}

void QueryCompilerTest::sortsByEveryColumn()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    tests::RandomCatalog random(11);
    QVERIFY(fill(fixture, random));
    const Reference reference(*readerOf(fixture, {}), fixture.clock().now());
    for (const storage::SearchBounds &bounds : allBounds()) {
        const auto reader = readerOf(fixture, bounds);
        for (const SortColumn column : allSortColumns()) {
            if (column == SortColumn::Changed)
                continue; // only the database knows when
            for (const bool descending : {false, true}) {
                for (const QString &text : {u""_s, u"d"_s, u"gold"_s, u"is:trashed"_s}) {
                    const Query query = parseQuery(text, reference.registry()).value();
                    const Sort sort{column, descending, {}};
                    const std::vector<qint64> wanted = reference.order(query, sort);
                    const Result<std::vector<qint64>> order = reader->order(query, sort, {});
                    COLLECTZ_VERIFY_RESULT(order);
                    QVERIFY2(*order == wanted, qPrintable(sortColumnWord(column) + u' ' + text));
                    const QByteArray difference = comparePages(*reader, query, sort, wanted, 7);
                    QVERIFY2(difference.isEmpty(), qPrintable(sortColumnWord(column) + QString::fromUtf8(difference)));
                }
            }
        }
    }
}

void QueryCompilerTest::sortsByLevels()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    tests::RandomCatalog random(17);
    QVERIFY(fill(fixture, random));
    const Reference reference(*readerOf(fixture, {}), fixture.clock().now());
    for (const storage::SearchBounds &bounds : allBounds()) {
        const auto reader = readerOf(fixture, bounds);
        for (int i = 0; i < 60; ++i) {
            QList<SortLevel> levels;
            for (int level = random.below(3) + 1; level >= 0; --level) {
                const SortColumn column = allSortColumns().at(random.below(int(allSortColumns().size())));
                levels << sortLevelOf(column == SortColumn::Changed ? u"copies"_s : sortColumnWord(column),
                                      random.chance(50));
            }
            const Sort sort = Sort::ofLevels(levels);
            const QString text = random.one({u""_s, u"d"_s, u"gold"_s, u"is:trashed"_s, u"kind:book"_s, u"nothing"_s});
            const Query query = parseQuery(text, reference.registry()).value();
            const std::vector<qint64> wanted = reference.order(query, sort);
            const Result<std::vector<qint64>> order = reader->order(query, sort, {});
            COLLECTZ_VERIFY_RESULT(order);
            QVERIFY2(*order == wanted, qPrintable(sortText(sort) + u' ' + text));
            const QByteArray difference = comparePages(*reader, query, sort, wanted, 60);
            QVERIFY2(difference.isEmpty(), qPrintable(sortText(sort) + QString::fromUtf8(difference)));
        }
    }
}

void QueryCompilerTest::countsFacetsLikeTheReference()
{
    COLLECTZ_CATALOG_FIXTURE(fixture);
    tests::RandomCatalog random(13);
    QVERIFY(fill(fixture, random));
    const Reference reference(*readerOf(fixture, {}), fixture.clock().now());
    for (const storage::SearchBounds &bounds : allBounds()) {
        const auto reader = readerOf(fixture, bounds);
        for (const QString &text : {u""_s, u"d"_s, u"is:owned"_s, u"-gold year:1965..1990"_s, u"is:trashed"_s}) {
            const Query query = parseQuery(text, reference.registry()).value();
            const QStringList fields = storage::countedFacets() + QStringList{u"people"_s, u"creators"_s};
            const Result<QList<Facet>> facets = reader->facets(query, fields, 1000, {});
            COLLECTZ_VERIFY_RESULT(facets);
            QCOMPARE(facets->size(), fields.size());
            for (const Facet &facet : *facets) {
                QHash<QString, qint64> counts;
                for (const FacetValue &value : facet.values)
                    counts.insert(value.value, value.count);
                QVERIFY2(counts == reference.facet(query, facet.field), qPrintable(facet.field + u' ' + text));
                QVERIFY(std::is_sorted(facet.values.cbegin(), facet.values.cend(),
                                       [](const FacetValue &a, const FacetValue &b) { return a.count > b.count; }));
            }
        }
    }
}

void QueryCompilerTest::readsOneFieldOutOfJson()
{
    const QByteArray json = R"({"a":"x \"b\":1","list":["o]ne","t\\wo"],"b":"last"})";
    QCOMPARE(storage::elementsOfField(json, u"a"_s), QStringList{u"x \"b\":1"_s});
    QCOMPARE(storage::elementsOfField(json, u"list"_s), (QStringList{u"o]ne"_s, u"t\\wo"_s}));
    QCOMPARE(storage::elementsOfField(json, u"b"_s), QStringList{u"last"_s});
    QVERIFY(storage::elementsOfField(json, u"c"_s).isEmpty());
}

QTEST_GUILESS_MAIN(QueryCompilerTest)
#include "tst_querycompiler.moc"
