// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/syncbenchmark.h"

#include "catalog/samplegenerator.h"
#include "storage/snapshotfiles.h"
#include "sync/replicaengine.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/querybenchmark.h"
#include "tests/companion/companiondesktop.h"
#include "tests/companion/companionpeople.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;
using tests::CompanionDesktop;

namespace {

constexpr int liveEdits = 20;
constexpr int mostTimeForCopy = 600'000; ///< ms

/// A companion that has no files for new devices: they load page by page.
class PageLink final : public sync::CompanionLink
{
public:
    explicit PageLink(sync::CompanionLink &link)
        : m_link(link)
    {}

    [[nodiscard]] Result<QByteArray> exchange(sync::Operation operation, const QByteArray &request,
                                              const sync::ExchangeLimits &limits, const CancelToken &cancel) override
    {
        return operation == sync::Operation::SnapshotOffer ? sync::pack(sync::encodeOffer({}))
                                                           : m_link.exchange(operation, request, limits, cancel);
    }

private:
    sync::CompanionLink &m_link;
};

ChangeSet newSet(Reason reason)
{
    ChangeSet set;
    set.id = ChangeSetId::create();
    set.author = u"benchmark"_s;
    set.reason = reason;
    return set;
}

EntityChange titleChange(const Entity &seen, const QString &title)
{
    EntityChange change;
    change.entity = seen.id;
    change.kind = seen.kind;
    change.baseVersion = seen.version;
    change.fields = {{u"title"_s, seen.value(u"title"_s), FieldValue(title), {}}};
    return change;
}

QList<Entity> firstWorks(CompanionDesktop &desktop, int count)
{
    const std::unique_ptr<CatalogReader> reader = require(desktop.catalog().openReader());
    const SampleGenerator generator(sampleSeed);
    QList<Entity> works;
    for (int i = 0; i < count; ++i)
        works << require(reader->entity(generator.work(i).work.id));
    return works;
}

/// The journal as it would travel whole, compressed in one piece.
qint64 compressedJournal(const QString &location)
{
    const SystemClock clock;
    storage::OpenOptions options;
    options.location = location;
    const storage::OpenCatalog open = require(storage::openCatalog(options, clock));
    QByteArray rows;
    for (qint64 after = 0;;) {
        const sync::FeedPage page = require(open.companion->feed(after, sync::FeedLimits()));
        if (page.rows.isEmpty())
            break;
        for (const sync::FeedRow &row : page.rows)
            rows += QByteArray::number(row.sequence) + row.entity.bytes() + row.parent.bytes() + row.changes;
        after = page.lastSequence();
    }
    return sync::pack(rows).size();
}

/// The companion makes the copy for new devices when it has started. Small catalogs have none.
void waitForCopy(const QString &served, qint64 works)
{
    if (works < storage::SnapshotFiles::leastEntities)
        return;
    const QDir folder(served + u".snapshots"_s);
    const auto isThere = [&folder] { return !folder.entryList({u"*.offer"_s}, QDir::Files).isEmpty(); };
    if (!QTest::qWaitFor(isThere, mostTimeForCopy))
        giveUp(makeError(ErrorKind::Unavailable, u"no_copy"_s, u"The companion has made no copy for new devices."_s));
}

/// Runs one round and prints what it took.
void measureRound(const QString &what, CompanionDesktop &desktop, const tests::CompanionProcess &companion,
                  sync::CompanionLink *over = nullptr)
{
    desktop.link().reset();
    const double own = processorOfThisProcess();
    const double theirs = processorOf(companion.processId());
    sync::RoundReport report;
    const Time time = timed([&]() -> Result<void> {
        report = require(desktop.sync(over));
        return {};
    });
    print(u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 |"_s.arg(what)
              .arg(time.wall / 1e3, 0, 'f', 3)
              .arg(processorOfThisProcess() - own, 0, 'f', 2)
              .arg(processorOf(companion.processId()) - theirs, 0, 'f', 2)
              .arg(desktop.link().trips())
              .arg(desktop.link().sent())
              .arg(desktop.link().received()));
    if (report.refusedSets > 0 || report.waiting > 0 || report.repairedEntities > 0)
        giveUp(makeError(ErrorKind::Bug, u"not_in_step"_s, u"The round did not bring both sides in step."_s));
}

void measurePushes(CompanionDesktop &desktop, const tests::CompanionProcess &companion, qint64 works, int edits)
{
    const QList<Entity> seen = firstWorks(desktop, edits);
    for (int i = 0; i < edits; ++i) {
        ChangeSet set = newSet(Reason::Edit);
        set.changes << titleChange(seen[i], u"Edited %1"_s.arg(i));
        require(desktop.catalog().apply(set));
    }
    measureRound(u"push of %1 edits of one field, a change set each"_s.arg(edits), desktop, companion);

    ChangeSet bulk = newSet(Reason::BulkEdit);
    for (const Entity &work : firstWorks(desktop, edits))
        bulk.changes << titleChange(work, u"Edited again %1"_s.arg(work.version));
    require(desktop.catalog().apply(bulk));
    measureRound(u"push of one bulk edit of %1 works"_s.arg(edits), desktop, companion);

    const SampleGenerator generator(sampleSeed);
    ChangeSet added = newSet(Reason::Import);
    for (qint64 index = works; index < works + edits; ++index) {
        const WorkRecord record = generator.work(index);
        const QList<Entity> entities = QList<Entity>{record.work} + record.editions + record.copies;
        for (const Entity &entity : entities)
            added.changes << creationOf(entity);
    }
    const qsizetype entities = added.changes.size();
    require(desktop.catalog().apply(added));
    measureRound(u"push of %1 new works (%2 entities) in one change set"_s.arg(edits).arg(entities), desktop,
                 companion);
}

/// From the saving of an edit on one desktop to the moment when the other one tells its window of it.
void measureLive(CompanionDesktop &writer, CompanionDesktop &other)
{
    const SystemClock clock;
    std::mutex mutex;
    std::condition_variable changed;
    bool hasNews = false;
    bool isOnline = false;
    const auto subscription = other.catalog().subscribe([&](const ChangeNotice &) {
        const std::lock_guard lock(mutex);
        hasNews = true;
        changed.notify_all();
    });
    sync::ReplicaEngine reading(other.store(), other.catalog().blobs(), other.link(), clock,
                                [&](const sync::EngineStatus &status) {
                                    const std::lock_guard lock(mutex);
                                    isOnline = status.phase == sync::EngineStatus::Phase::Online;
                                    changed.notify_all();
                                });
    sync::ReplicaEngine writing(writer.store(), writer.catalog().blobs(), writer.link(), clock, {});
    const QList<Entity> works = firstWorks(writer, liveEdits);
    Samples samples;
    for (int i = 0; i < liveEdits; ++i) {
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return isOnline; });
            hasNews = false;
        }
        ChangeSet set = newSet(Reason::Edit);
        set.changes << titleChange(works[i], u"Seen at once %1"_s.arg(i));
        samples.add(timed([&]() -> Result<void> {
            require(writer.catalog().apply(set));
            writing.syncNow();
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return hasNews; });
            return {};
        }));
    }
    print(u"an edit on another desktop, ms: %1"_s.arg(samples.text()));
}

} // namespace

void printDocuments(qint64 works)
{
    const SampleGenerator generator(sampleSeed);
    const auto documentOf = [](const Entity &entity) -> QByteArray {
        return R"({"_id":")" + entity.id.text().toLatin1() + R"(","kind":")" + kindWord(entity.kind).toUtf8() +
               R"(","fields":)" + fieldsToJson(entity.fields);
    };
    const auto listOf = [&documentOf](const QList<Entity> &entities) -> QByteArray {
        QByteArrayList documents;
        for (const Entity &entity : entities)
            documents << documentOf(entity) + '}';
        return '[' + documents.join(',') + ']';
    };
    for (qint64 index = 0; index < works; ++index) {
        const WorkRecord record = generator.work(index);
        print(QString::fromUtf8(documentOf(record.work) + R"(,"editions":)" + listOf(record.editions) +
                                R"(,"copies":)" + listOf(record.copies) + '}'));
    }
}

void measureSync(const QString &folder, qint64 works, int edits)
{
    const QString served = folder + u"/companion.collectz"_s;
    for (const QString &name : {u"first.collectz"_s, u"second.collectz"_s, u"third.collectz"_s}) {
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s})
            QFile::remove(folder + u'/' + name + ending);
    }
    if (!QFile::exists(served))
        generateCatalog(served, works);
    const qint64 journal = compressedJournal(served);
    tests::CompanionProcess companion;
    if (!companion.start({u"--catalog-location"_s, served}))
        giveUp(makeError(ErrorKind::Unavailable, u"companion"_s, companion.failure()));
    const QByteArray token = tests::ownersToken(companion);
    const sync::CompanionAddress address = tests::addressOf(companion);

    print(u"| what | s | processor here | at the companion | round trips | bytes up | bytes down |"_s);
    print(u"| --- | --- | --- | --- | --- | --- | --- |"_s);
    waitForCopy(served, works);
    CompanionDesktop first(folder + u"/first.collectz"_s, address, token);
    require(first.open());
    measureRound(u"first load of %1 works, as a file that lies ready"_s.arg(works), first, companion);
    measureRound(u"nothing to do"_s, first, companion);
    measurePushes(first, companion, works, edits);
    CompanionDesktop second(folder + u"/second.collectz"_s, address, token);
    require(second.open());
    measureRound(u"first load of a second desktop, as a file"_s, second, companion);
    CompanionDesktop third(folder + u"/third.collectz"_s, address, token);
    require(third.open());
    PageLink pages(third.link());
    measureRound(u"first load of a third one, page by page"_s, third, companion, &pages);
    print(u"the journal of %1 works, compressed: %2 bytes"_s.arg(works).arg(journal));
    measureLive(first, second);
    print(u"peak memory: %1 MiB here, %2 MiB at the companion"_s.arg(peakMemory(), 0, 'f', 0)
              .arg(peakMemoryOf(companion.processId()), 0, 'f', 0));
}

} // namespace collectz::benchmarks
