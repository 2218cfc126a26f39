// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importservice.h"

#include "base/clock.h"
#include "imports/applier.h"
#include "imports/decisions.h"
#include "imports/progressmeter.h"
#include "imports/undoer.h"

#include <QPromise>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

QString stateSentence(ImportState state)
{
    switch (state) {
    case ImportState::Planning:
        return u"its plan was never finished; import the file anew"_s;
    case ImportState::Planned:
        return u"nothing of it has been applied yet"_s;
    case ImportState::Applying:
    case ImportState::Applied:
        return u"it has been applied"_s;
    case ImportState::Undoing:
        return u"its undo was begun; finish that"_s;
    case ImportState::Undone:
        return u"it was undone; import the file anew"_s;
    case ImportState::Cancelled:
        return u"it was cancelled; import the file anew"_s;
    case ImportState::Failed:
        return u"it failed; import the file anew"_s;
    case ImportState::Interrupted:
        return u"its plan was interrupted; import the file anew or discard it"_s;
    }
    return {};
}

} // namespace

ImportService::ImportService(Catalog &catalog, const FormatRegistry &formats, QThreadPool &pool)
    : m_catalog(catalog)
    , m_formats(formats)
    , m_queue(pool)
{}

ImportService::~ImportService() = default;

Result<ImportReport> ImportService::apply(qint64 number, const ProgressFunction &progress, const CancelToken &cancel)
{
    ProgressMeter meter(progress, u"apply"_s, 0);
    const Result<ImportRecord> record =
        begin(number, {ImportState::Planned, ImportState::Applying, ImportState::Applied}, ImportState::Applying);
    if (!record)
        return fail(record.error());
    meter.setTotal(record->rows);
    const Result<std::unique_ptr<CatalogReader>> reader = m_catalog.openReader();
    if (!reader)
        return stop(*record, reader.error());
    const Result<FieldRegistry> registry = (*reader)->registry();
    if (!registry)
        return stop(*record, registry.error());
    Applier applier(m_catalog, **reader, *record, m_rowsOfABatch);
    if (const Result<void> applied = applier.run(meter, cancel); !applied)
        return stop(*record, applied.error());
    DecisionApplier decisions(m_catalog, **reader, *record, *registry);
    if (const Result<void> applied = decisions.run(meter, cancel); !applied)
        return stop(*record, applied.error());
    meter.finish();
    return end(*record, ImportState::Applied, meter.seconds());
}

Result<ImportReport> ImportService::undo(qint64 number, const QString &author, const QString &device,
                                         const ProgressFunction &progress, const CancelToken &cancel)
{
    ProgressMeter meter(progress, u"undo"_s, 0);
    const Result<ImportRecord> record =
        begin(number, {ImportState::Applying, ImportState::Applied, ImportState::Undoing}, ImportState::Undoing);
    if (!record)
        return fail(record.error());
    const Result<std::unique_ptr<CatalogReader>> reader = m_catalog.openReader();
    if (!reader)
        return stop(*record, reader.error());
    const Result<qint64> kept = Undoer(m_catalog, **reader, *record).run(author, device, meter, cancel);
    if (!kept)
        return stop(*record, kept.error());
    meter.finish();
    Result<ImportReport> report = end(*record, ImportState::Undone, meter.seconds());
    if (report)
        report->kept = *kept;
    return report;
}

Result<ImportRecord> ImportService::begin(qint64 number, const QList<ImportState> &from, ImportState to)
{
    Result<ImportRecord> record = m_catalog.imports().find(number);
    if (!record)
        return record;
    if (!from.contains(record->state))
        return fail(ErrorKind::Conflict, u"import_state"_s,
                    u"Import %1 (%2) cannot be taken on: %3."_s.arg(QString::number(number), record->fileName,
                                                                    stateSentence(record->state)));
    record->state = to;
    record->problem.clear();
    if (const Result<void> stored = m_catalog.imports().update(*record); !stored)
        return fail(stored.error());
    return record;
}

Result<ImportReport> ImportService::end(ImportRecord record, ImportState state, double seconds)
{
    // Read anew: batches have moved the resume point meanwhile.
    const Result<ImportRecord> now = m_catalog.imports().find(record.number);
    if (!now)
        return fail(now.error());
    record = *now;
    record.state = state;
    record.finishedAt = SystemClock().now();
    if (state == ImportState::Applied)
        record.appliedThrough = record.rows;
    if (const Result<void> stored = m_catalog.imports().update(record); !stored)
        return fail(stored.error());
    Result<ImportReport> made = report(record.number);
    if (made)
        made->seconds = seconds;
    return made;
}

Unexpected ImportService::stop(ImportRecord record, const Error &error)
{
    if (const Result<ImportRecord> now = m_catalog.imports().find(record.number)) {
        record = *now;
        record.problem = error.kind == ErrorKind::Cancelled ? QString() : error.message;
        // The error that stopped the work matters more than one of noting it down.
        (void)m_catalog.imports().update(record);
    }
    return fail(error);
}

Result<QList<DecidedRow>> ImportService::decide(qint64 number, const QList<qint64> &rows, RowChoice choice,
                                                const EntityId &candidate, bool alike)
{
    return decideRows(m_catalog.imports(), number, rows, choice, candidate, alike);
}

Result<qint64> ImportService::takeBack(qint64 number, const QList<DecidedRow> &rows, RowChoice choice)
{
    return takeDecisionsBack(m_catalog.imports(), number, rows, choice);
}

Result<ImportReport> ImportService::report(qint64 number)
{
    Result<ImportRecord> record = m_catalog.imports().find(number);
    if (!record)
        return fail(record.error());
    const Result<QMap<Verdict, qint64>> counts = m_catalog.imports().counts(number);
    if (!counts)
        return fail(counts.error());
    ImportReport report;
    report.record = *std::move(record);
    report.record.counts = *counts;
    report.created = counts->value(Verdict::Create);
    report.updated = counts->value(Verdict::Update);
    report.unchanged = counts->value(Verdict::Unchanged);
    report.duplicates = counts->value(Verdict::Duplicate);
    report.review = counts->value(Verdict::Review);
    report.rejected = counts->value(Verdict::Rejected);
    return report;
}

Result<QList<ImportRecord>> ImportService::unfinished()
{
    QList<ImportRecord> found;
    qint64 before = 0;
    for (;;) {
        const Result<QList<ImportRecord>> page = m_catalog.imports().list(before, 200);
        if (!page)
            return page;
        if (page->isEmpty())
            return found;
        for (const ImportRecord &record : *page) {
            if (record.state == ImportState::Applying || record.state == ImportState::Undoing ||
                record.state == ImportState::Interrupted)
                found << record;
        }
        before = page->constLast().number;
    }
}

Result<void> ImportService::discard(qint64 number)
{
    return m_catalog.imports().discard(number);
}

Result<void> ImportService::exportReport(qint64 number, ReportFormat format, QIODevice &device,
                                         const CancelToken &cancel)
{
    return writeReport(m_catalog.imports(), number, format, device, cancel);
}

QFuture<Result<ImportReport>> ImportService::startPlan(ImportRequest request, ProgressFunction progress,
                                                       CancelToken cancel)
{
    return enqueue([this, request = std::move(request),
                    cancel](const ProgressFunction &report) { return plan(request, report, cancel); },
                   std::move(progress), cancel);
}

QFuture<Result<ImportReport>> ImportService::startResumedPlan(qint64 number, QString path, ProgressFunction progress,
                                                              CancelToken cancel)
{
    return enqueue([this, number, path = std::move(path),
                    cancel](const ProgressFunction &report) { return resumePlan(number, path, report, cancel); },
                   std::move(progress), cancel);
}

QFuture<Result<ImportReport>> ImportService::startApply(qint64 number, ProgressFunction progress, CancelToken cancel)
{
    return enqueue([this, number, cancel](const ProgressFunction &report) { return apply(number, report, cancel); },
                   std::move(progress), cancel);
}

QFuture<Result<ImportReport>> ImportService::startUndo(qint64 number, QString author, QString device,
                                                       ProgressFunction progress, CancelToken cancel)
{
    return enqueue([this, number, author = std::move(author), device = std::move(device),
                    cancel](const ProgressFunction &report) { return undo(number, author, device, report, cancel); },
                   std::move(progress), cancel);
}

QFuture<Result<ImportReport>> ImportService::enqueue(Work work, ProgressFunction progress, const CancelToken &cancel)
{
    auto promise = std::make_shared<QPromise<Report>>();
    QFuture<Report> future = promise->future();
    promise->start();
    if (progress)
        progress(Progress{u"queued"_s, 0, 0, 0, -1, {}});
    const ProgressFunction heard = [this, progress = std::move(progress)](const Progress &state) {
        m_queue.dropCancelled();
        if (progress)
            progress(state);
    };
    m_queue.enqueue({.run =
                         [promise, work = std::move(work), heard] {
                             promise->addResult(work(heard));
                             promise->finish();
                         },
                     .drop =
                         [promise] {
                             promise->addResult(fail(ErrorKind::Cancelled, u"cancelled"_s,
                                                     u"The import was cancelled before it began."_s));
                             promise->finish();
                         },
                     .cancel = cancel});
    return future;
}

} // namespace collectz::imports
