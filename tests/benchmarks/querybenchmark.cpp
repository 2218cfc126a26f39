// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/querybenchmark.h"

#include "catalog/samplegenerator.h"
#include "storage/catalogopener.h"
#include "storage/connection.h"
#include "tests/benchmarks/barequestions.h"
#include "tests/benchmarks/measure.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <map>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr int pageSize = 50;
constexpr int repeats = 5;

/// Typed letter by letter, and what is hard: single letters, common words, words of no work, several words.
const QStringList &typedTexts()
{
    static const QStringList texts{
        u"g"_s,           u"go"_s,
        u"gol"_s,         u"gold"_s,
        u"golde"_s,       u"golden"_s,
        u"golden r"_s,    u"golden river"_s,
        u"s"_s,           u"sm"_s,
        u"smi"_s,         u"smith"_s,
        u"smith j"_s,     u"anna s"_s,
        u"t"_s,           u"the"_s,
        u"a"_s,           u"e"_s,
        u"i"_s,           u"m"_s,
        u"q"_s,           u"x"_s,
        u"z"_s,           u"zz"_s,
        u"1"_s,           u"97"_s,
        u"978"_s,         u"東"_s,
        u"ст"_s,          u"a b"_s,
        u"x q"_s,         u"the last k"_s,
        u"wh"_s,          u"widow"_s,
        u"queen of"_s,    u"jazz"_s,
        u"yuki tanaka"_s, u"nothinglikethis"_s,
        u"mars e"_s,      u"o"_s,
    };
    return texts;
}

Query parsed(const QString &text)
{
    return require(parseQuery(text, FieldRegistry::builtin()));
}

/// As a window opens it; the catalog outlives its reader.
struct OpenedReader
{
    storage::OpenCatalog catalog;
    std::unique_ptr<CatalogReader> reader;
};

OpenedReader openReader(const QString &location)
{
    static const SystemClock clock;
    storage::OpenOptions options;
    options.location = location;
    OpenedReader opened;
    opened.catalog = require(storage::openCatalog(options, clock));
    opened.reader = require(opened.catalog.catalog->openReader());
    return opened;
}

/// How many times longer one takes than the other, on the clock: p50 / p95.
QString ratios(const Samples &one, const Samples &other)
{
    return u"%1 / %2"_s.arg(one.percentile(0.5) / other.percentile(0.5), 0, 'f', 2)
        .arg(one.percentile(0.95) / other.percentile(0.95), 0, 'f', 2);
}

void printBare(const QString &what, const Samples &ours, const Samples &bare)
{
    print(u"|   %1 | %2 | ours to bare, p50 / p95: %3 |"_s.arg(what, bare.text(), ratios(ours, bare)));
}

/// The names with the highest median of processor time, in milliseconds.
QString slowestOf(const std::map<QString, Samples> &byName)
{
    std::vector<std::pair<double, QString>> names;
    for (const auto &[name, samples] : byName)
        names.emplace_back(samples.processor(0.5), name);
    std::ranges::sort(names, std::greater());
    QStringList named;
    for (std::size_t place = 0; place < std::min<std::size_t>(6, names.size()); ++place)
        named << u"\"%1\" %2"_s.arg(names[place].second).arg(names[place].first, 0, 'f', 2);
    return named.join(u", "_s);
}

void measureTyping(CatalogReader &reader, BareQuestions *bare, const Sort &sort, const QString &name)
{
    Samples all;
    Samples first;
    Samples bareAll;
    std::map<QString, Samples> byText;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        for (const QString &text : typedTexts()) {
            const Time time = timed([&]() -> Result<void> {
                require(reader.page(parsed(text), sort, {}, pageSize, {}));
                return {};
            });
            (repeat == 0 ? first : all).add(time);
            byText[text].add(time);
            // SQLite sorts all matches, which takes long: once is enough.
            if (bare && repeat == 1) {
                bareAll.add(timed([&]() -> Result<void> {
                    bare->typedPage(text);
                    return {};
                }));
            }
        }
    }
    print(u"| page of 50 for %1 typed texts, by %2 | %3 | slowest: %4 |"_s.arg(typedTexts().size())
              .arg(name, all.text(), slowestOf(byText)));
    print(u"| the same, each for the first time | %1 | |"_s.arg(first.text()));
    if (bare)
        printBare(u"all matches sorted by title by bare SQLite"_s, all, bareAll);
}

void measureSorts(CatalogReader &reader, BareQuestions *bare)
{
    Samples pages;
    Samples barePages;
    Samples orders;
    std::map<QString, Samples> pagesBySort;
    std::map<QString, Samples> ordersBySort;
    for (const SortColumn column : allSortColumns()) {
        for (const bool descending : {false, true}) {
            const Sort sort{column, descending, {}};
            const QString name = sortColumnWord(column) + (descending ? u" down"_s : QString());
            for (int repeat = 0; repeat < repeats; ++repeat) {
                const Time time = timed([&]() -> Result<void> {
                    require(reader.page({}, sort, {}, pageSize, {}));
                    return {};
                });
                pages.add(time);
                pagesBySort[name].add(time);
                if (bare) {
                    barePages.add(timed([&]() -> Result<void> {
                        bare->firstPage();
                        return {};
                    }));
                }
            }
            const Time time = timed([&]() -> Result<void> {
                require(reader.order({}, sort, {}));
                return {};
            });
            orders.add(time);
            ordersBySort[name].add(time);
        }
    }
    print(u"| first page, every sort both ways | %1 | slowest: %2 |"_s.arg(pages.text(), slowestOf(pagesBySort)));
    if (bare)
        printBare(u"the first page by title, bare"_s, pages, barePages);
    print(u"| whole order, every sort both ways | %1 | slowest: %2 |"_s.arg(orders.text(), slowestOf(ordersBySort)));
}

/// Orders of several levels are never asked for a page: all of them is made in the background.
void measureLevels(CatalogReader &reader)
{
    for (const QString &text :
         {u"kind,-year"_s, u"-year,creators"_s, u"genres,-rating,publisher"_s, u"copies,-year"_s}) {
        const Sort sort = require(parseSort(text, FieldRegistry::builtin()));
        Samples all;
        Samples some;
        for (int repeat = 0; repeat < repeats; ++repeat) {
            all.add(timed([&]() -> Result<void> {
                require(reader.order({}, sort, {}));
                return {};
            }));
            some.add(timed([&]() -> Result<void> {
                require(reader.order(parsed(u"golden"_s), sort, {}));
                return {};
            }));
        }
        print(u"| whole order by %1 | %2 | of `golden`: %3 |"_s.arg(text, all.text(), some.text()));
    }
}

void measureWindows(CatalogReader &reader, BareQuestions *bare)
{
    const std::vector<qint64> order = require(reader.order({}, {}, {}));
    QRandomGenerator random(7);
    Samples windows;
    Samples bareWindows;
    for (int repeat = 0; repeat < 300; ++repeat) {
        QList<qint64> keys;
        const auto from = static_cast<std::size_t>(random.bounded(static_cast<double>(order.size())));
        for (std::size_t i = from; i < std::min(order.size(), from + 60); ++i)
            keys << order[i];
        windows.add(timed([&]() -> Result<void> {
            require(reader.rows(keys));
            return {};
        }));
        if (bare) {
            bareWindows.add(timed([&]() -> Result<void> {
                bare->rows(keys);
                return {};
            }));
        }
    }
    print(u"| window of 60 rows at a random place | %1 | |"_s.arg(windows.text()));
    if (bare)
        printBare(u"the same rows by key, bare, after us"_s, windows, bareWindows);
}

void measureBackground(CatalogReader &reader, BareQuestions *bare)
{
    const QStringList fields{u"kind"_s,     u"decade"_s, u"genres"_s, u"format"_s, u"platform"_s,
                             u"location"_s, u"status"_s, u"tags"_s,   u"series"_s};
    for (const QString &text : {u""_s, u"g"_s, u"golden"_s, u"golden river"_s, u"is:owned"_s,
                                u"kind:book year:1980..1989"_s, u"genre:=Drama is:owned"_s}) {
        Samples orders;
        Samples counts;
        Samples facets;
        const Query query = parsed(text);
        for (int repeat = 0; repeat < 5; ++repeat) {
            orders.add(timed([&]() -> Result<void> {
                require(reader.order(query, {}, {}));
                return {};
            }));
            counts.add(timed([&]() -> Result<void> {
                require(reader.count(query, {}));
                return {};
            }));
            facets.add(timed([&]() -> Result<void> {
                require(reader.facets(query, fields, 20, {}));
                return {};
            }));
        }
        const auto both = [](const Samples &samples) {
            return u"%1, longest %2 (%3)"_s.arg(samples.percentile(0.5), 0, 'f', 1)
                .arg(samples.percentile(1), 0, 'f', 1)
                .arg(samples.processor(0.5), 0, 'f', 1);
        };
        print(u"| \"%1\": order; count; 9 facets, p50 | %2; %3; %4 | %5 works |"_s.arg(
            text, both(orders), both(counts), both(facets), QString::number(require(reader.count(query, {})))));
        if (!bare || text.isEmpty() || text.contains(u':'))
            continue;
        const Time time = timed([&]() -> Result<void> {
            bare->facets(text, {u"genres"_s, u"format"_s, u"platform"_s, u"location"_s, u"tags"_s, u"series"_s});
            return {};
        });
        print(u"|   6 of these facets, bare | %1 (%2) | |"_s.arg(time.wall, 0, 'f', 1).arg(time.processor, 0, 'f', 1));
    }
}

void measureCandidates(CatalogReader &reader)
{
    QStringList keys;
    const QList<WorkRecord> works = require(reader.works({1, 2, 3, 5, 8, 13, 21, 34, 55, 89}));
    for (const WorkRecord &work : works)
        keys << project(work, FieldRegistry::builtin()).matchKey;
    Samples probes;
    for (int repeat = 0; repeat < 200; ++repeat) {
        const Time time = timed([&]() -> Result<void> {
            require(reader.candidatesByMatchKeys(keys, 5));
            return {};
        });
        const double perKey = 1000 / static_cast<double>(keys.size());
        probes.add({time.wall * perKey, time.processor * perKey});
    }
    print(u"| candidates by match key, µs a key | %1 | |"_s.arg(probes.text()));
}

} // namespace

void generateCatalog(const QString &location, qint64 works)
{
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = location;
    options.createIfMissing = true;
    Result<storage::OpenCatalog> opened = storage::openCatalog(options, clock);
    if (!opened)
        giveUp(opened.error());
    const SampleGenerator generator(sampleSeed);
    for (qint64 from = 0; from < works; from += 10'000) {
        ChangeSet set;
        set.id = ChangeSetId::create();
        set.author = u"benchmark"_s;
        set.reason = Reason::Generate;
        for (qint64 index = from; index < std::min(works, from + 10'000); ++index) {
            const WorkRecord record = generator.work(index);
            set.changes << creationOf(record.work);
            for (const Entity &edition : record.editions)
                set.changes << creationOf(edition);
            for (const Entity &copy : record.copies)
                set.changes << creationOf(copy);
        }
        require(opened->catalog->apply(set));
    }
    opened->activity.reset();
}

void measureQueries(const QString &location)
{
    print(u"| what | p50 / p95 / p99 / max, ms (processor p50 / p95) | |"_s);
    print(u"| --- | --- | --- |"_s);
    OpenedReader opened;
    const Time time = timed([&]() -> Result<void> {
        opened = openReader(location);
        require(opened.reader->page({}, {}, {}, pageSize, {}));
        return {};
    });
    print(u"| open the catalog and read the first page | %1 | |"_s.arg(time.wall, 0, 'f', 2));
    std::unique_ptr<BareQuestions> bare;
    if (!storage::isPostgresLocation(location))
        bare = std::make_unique<BareQuestions>(location);
    CatalogReader &reader = *opened.reader;
    measureTyping(reader, bare.get(), {}, u"title"_s);
    measureTyping(reader, nullptr, Sort{SortColumn::Year, true, {}}, u"year, newest first"_s);
    measureSorts(reader, bare.get());
    measureLevels(reader);
    measureWindows(reader, bare.get());
    measureCandidates(reader);
    measureBackground(reader, bare.get());
    print(u"| peak resident memory, MiB | %1 | |"_s.arg(peakMemory(), 0, 'f', 0));
}

void measureGroups(const QString &location)
{
    print(
        u"| grouped by | query | works, groups | whole order under headings: p50 / p95 / p99 / max, ms (processor p50 / p95) |"_s);
    print(u"| --- | --- | --- | --- |"_s);
    const OpenedReader opened = openReader(location);
    for (const QString &text : {u""_s, u"g"_s, u"golden"_s, u"kind:book year:1980..1989"_s}) {
        const Query query = parsed(text);
        for (const Grouping grouping : allGroupings()) {
            Samples samples;
            GroupedOrder order;
            for (int repeat = 0; repeat < repeats; ++repeat) {
                samples.add(timed([&]() -> Result<void> {
                    order = require(opened.reader->groupedOrder(query, {}, grouping, {}));
                    return {};
                }));
            }
            print(u"| %1 | \"%2\" | %3, %4 | %5 |"_s.arg(groupingWord(grouping), text)
                      .arg(order.keys.size())
                      .arg(order.groups.size())
                      .arg(samples.text()));
        }
    }
    print(u"| peak resident memory, MiB | | | %1 |"_s.arg(peakMemory(), 0, 'f', 0));
}

void compareFirstPages(const QString &large, const QString &small)
{
    constexpr int rounds = 20;
    std::array<OpenedReader, 2> readers{openReader(large), openReader(small)};
    std::array<Samples, 2> cold;
    std::array<Samples, 2> warm;
    for (int round = 0; round < rounds; ++round) {
        for (const SortColumn column : allSortColumns()) {
            for (const bool descending : {false, true}) {
                for (std::size_t side = 0; side < readers.size(); ++side) {
                    const Time time = timed([&]() -> Result<void> {
                        require(readers[side].reader->page({}, {column, descending, {}}, {}, pageSize, {}));
                        return {};
                    });
                    (round == 0 ? cold : warm)[side].add(time);
                }
            }
        }
    }
    print(u"| first pages, every sort both ways | large | small | large to small |"_s);
    print(u"| --- | --- | --- | --- |"_s);
    const auto row = [](const QString &name, const std::array<Samples, 2> &sides) {
        print(u"| %1 | %2 | %3 | %4 |"_s.arg(name, sides[0].text(), sides[1].text(), ratios(sides[0], sides[1])));
    };
    row(u"each for the first time"_s, cold);
    row(u"again"_s, warm);
}

} // namespace collectz::benchmarks
