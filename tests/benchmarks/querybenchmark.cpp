// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/querybenchmark.h"

#include "catalog/samplegenerator.h"
#include "storage/catalogopener.h"
#include "storage/sqlreader.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/savetimes.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>

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

std::unique_ptr<CatalogReader> openReader(const QString &location)
{
    static const SystemClock clock;
    return storage::makeReader(require(storage::openConnection({location, true, false})), clock);
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

void measureTyping(CatalogReader &reader, const Sort &sort, const QString &name)
{
    Samples all;
    Samples first;
    std::map<QString, Samples> byText;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        for (const QString &text : typedTexts()) {
            const Time time = timed([&]() -> Result<void> {
                require(reader.page(parsed(text), sort, {}, pageSize, {}));
                return {};
            });
            (repeat == 0 ? first : all).add(time);
            byText[text].add(time);
        }
    }
    print(u"| page of 50 for %1 typed texts, by %2 | %3 | slowest: %4 |"_s.arg(typedTexts().size())
              .arg(name, all.text(), slowestOf(byText)));
    print(u"| the same, each for the first time | %1 | |"_s.arg(first.text()));
}

void measureSorts(CatalogReader &reader)
{
    Samples pages;
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
    print(u"| whole order, every sort both ways | %1 | slowest: %2 |"_s.arg(orders.text(), slowestOf(ordersBySort)));
}

void measureWindows(CatalogReader &reader)
{
    const std::vector<qint64> order = require(reader.order({}, {}, {}));
    QRandomGenerator random(7);
    Samples windows;
    for (int repeat = 0; repeat < 300; ++repeat) {
        QList<qint64> keys;
        const auto from = static_cast<std::size_t>(random.bounded(static_cast<double>(order.size())));
        for (std::size_t i = from; i < std::min(order.size(), from + 60); ++i)
            keys << order[i];
        windows.add(timed([&]() -> Result<void> {
            require(reader.rows(keys));
            return {};
        }));
    }
    print(u"| window of 60 rows at a random place | %1 | |"_s.arg(windows.text()));
}

void measureBackground(CatalogReader &reader)
{
    const QStringList fields{u"kind"_s,     u"decade"_s, u"genres"_s, u"format"_s, u"platform"_s,
                             u"location"_s, u"status"_s, u"tags"_s,   u"series"_s};
    for (const QString &text : {u""_s, u"g"_s, u"golden"_s, u"golden river"_s, u"is:owned"_s,
                                u"kind:book year:1980..1989"_s, u"genre:=Drama is:owned"_s}) {
        Samples orders;
        Samples counts;
        Samples facets;
        const Query query = parsed(text);
        for (int repeat = 0; repeat < 3; ++repeat) {
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
            return u"%1 (%2)"_s.arg(samples.percentile(0.5), 0, 'f', 1).arg(samples.processor(0.5), 0, 'f', 1);
        };
        print(u"| \"%1\": order; count; 9 facets, p50 | %2; %3; %4 | %5 works |"_s.arg(
            text, both(orders), both(counts), both(facets), QString::number(require(reader.count(query, {})))));
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
    const SampleGenerator generator(7);
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
    std::unique_ptr<CatalogReader> reader;
    const Time opened = timed([&]() -> Result<void> {
        reader = openReader(location);
        require(reader->page({}, {}, {}, pageSize, {}));
        return {};
    });
    print(u"| open a connection and read the first page | %1 | |"_s.arg(opened.wall, 0, 'f', 2));
    measureTyping(*reader, {}, u"title"_s);
    measureTyping(*reader, Sort{SortColumn::Year, true, {}}, u"year, newest first"_s);
    measureSorts(*reader);
    measureWindows(*reader);
    measureCandidates(*reader);
    measureBackground(*reader);
    print(u"| peak resident memory, MiB | %1 | |"_s.arg(peakMemory(), 0, 'f', 0));
}

void measureGroups(const QString &location)
{
    print(
        u"| grouped by | query | works, groups | whole order under headings: p50 / p95 / p99 / max, ms (processor p50 / p95) |"_s);
    print(u"| --- | --- | --- | --- |"_s);
    const std::unique_ptr<CatalogReader> reader = openReader(location);
    for (const QString &text : {u""_s, u"g"_s, u"golden"_s, u"kind:book year:1980..1989"_s}) {
        const Query query = parsed(text);
        for (const Grouping grouping : allGroupings()) {
            Samples samples;
            GroupedOrder order;
            for (int repeat = 0; repeat < repeats; ++repeat) {
                samples.add(timed([&]() -> Result<void> {
                    order = require(reader->groupedOrder(query, {}, grouping, {}));
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

void measureEdits(const QString &location, int edits, int pause)
{
    SaveTimes times;
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = location;
    Result<storage::OpenCatalog> opened = storage::openCatalog(options, clock);
    if (!opened)
        giveUp(opened.error());
    std::unique_ptr<CatalogReader> reader = require(opened->catalog->openReader());
    const std::vector<qint64> order = require(reader->order({}, {}, {}));
    QRandomGenerator random(11);
    Samples saves;
    for (int number = 0; number < edits; ++number) {
        const qint64 key = order[static_cast<std::size_t>(random.bounded(static_cast<double>(order.size())))];
        const WorkRecord record = require(reader->works({key})).constFirst();
        Entity changed = record.work;
        changed.fields.insert(u"title"_s, FieldValue(record.work.value(u"title"_s).text() + u" again"_s));
        ChangeSet set;
        set.id = ChangeSetId::create();
        set.author = u"benchmark"_s;
        set.changes << changeBetween(record.work, changed);
        times.begin();
        const Time time = timed([&]() -> Result<void> {
            require(opened->catalog->apply(set));
            return {};
        });
        times.end(time.wall);
        saves.add(time);
        // A person pauses between two saves; from some hundred milliseconds on the lane keeps house meanwhile.
        std::this_thread::sleep_for(std::chrono::milliseconds(pause));
    }
    reader.reset();
    opened->activity.reset();
    print(u"| saving an edited title (%1 edits, %2 ms apart) | %3 | |"_s.arg(edits).arg(pause).arg(saves.text()));
    times.print();
}

} // namespace collectz::benchmarks
