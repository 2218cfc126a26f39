// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/editbenchmark.h"

#include "storage/catalogopener.h"
#include "tests/benchmarks/bareflush.h"
#include "tests/benchmarks/savetimes.h"

#include <QRandomGenerator>

#include <chrono>
#include <thread>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

void measureEdits(const QString &location, int edits, int pause)
{
    SaveTimes times;
    BareFlush flush(location);
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
        flush.write(times.pagesOfLatest());
        // A person pauses between two saves; from some hundred milliseconds on the lane keeps house meanwhile.
        std::this_thread::sleep_for(std::chrono::milliseconds(pause));
    }
    reader.reset();
    opened->activity.reset();
    print(u"| saving an edited title (%1 edits, %2 ms apart) | %3 | |"_s.arg(edits).arg(pause).arg(saves.text()));
    times.print();
    print(u"|   a bare flush of as many pages after each | %1 | the save to it, p50 / p95 / p99: %2 / %3 / %4 |"_s
              .arg(flush.samples().text())
              .arg(saves.percentile(0.5) / flush.samples().percentile(0.5), 0, 'f', 2)
              .arg(saves.percentile(0.95) / flush.samples().percentile(0.95), 0, 'f', 2)
              .arg(saves.percentile(0.99) / flush.samples().percentile(0.99), 0, 'f', 2));
}

} // namespace collectz::benchmarks
