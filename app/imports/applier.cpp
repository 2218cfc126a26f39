// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/applier.h"

#include "base/runonpool.h"
#include "imports/planrecheck.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

constexpr qint64 rowsOfAPage = 1'000;
/// Rows with long texts make smaller batches, so that memory stays flat whatever the file.
constexpr qsizetype bytesOfABatch = 16 * 1024 * 1024;

Error cancelled()
{
    return makeError(ErrorKind::Cancelled, u"cancelled"_s,
                     u"The import was stopped. What is written stays; apply it again to go on, or undo it."_s);
}

} // namespace

ChangeSet importChangeSet(const Catalog &catalog, const ImportRecord &record, const QString &part)
{
    const QString number = QString::number(record.number);
    const QString name = u"import:%1:%2:%3"_s.arg(catalog.id().text(), number, part);
    ChangeSet changeSet;
    changeSet.id = ChangeSetId(Identity::derivedFrom(name.toUtf8()));
    changeSet.author = record.author;
    changeSet.device = record.device;
    changeSet.reason = Reason::Import;
    changeSet.source = SourceType::Import;
    changeSet.origin = number;
    changeSet.subject = record.fileName;
    changeSet.importNumber = record.number;
    changeSet.correlation = u"import-"_s + number;
    return changeSet;
}

Result<qint64> lastSequence(CatalogReader &reader)
{
    const Result<QList<ChangeSetSummary>> newest = reader.changeSets(0, 1);
    if (!newest)
        return fail(newest.error());
    return newest->isEmpty() ? 0 : newest->constFirst().lastSequence;
}

Applier::Applier(Catalog &catalog, CatalogReader &reader, const ImportRecord &record, qint64 rowsOfABatch)
    : m_catalog(catalog)
    , m_reader(reader)
    , m_record(record)
    , m_rowsOfABatch(rowsOfABatch)
{}

Result<void> Applier::run(ProgressMeter &meter, const CancelToken &cancel)
{
    const Result<qint64> sequence = lastSequence(m_reader);
    if (!sequence)
        return fail(sequence.error());
    m_recheck =
        m_record.appliedThrough > 0 || *sequence != m_record.options.value(u"planned_at_sequence"_s).toInteger(-1);

    QThreadPool stages;
    stages.setObjectName(u"import-stages"_s);
    stages.setMaxThreadCount(1);
    QFuture<void> preparing = runOnPool(stages, [this, &cancel] { prepare(cancel); });
    std::optional<Error> failure;
    while (const std::optional<Batch> batch = m_ready.pop()) {
        if (const Result<void> written = write(*batch, cancel); !written) {
            failure = written.error();
            m_ready.abandon();
            break;
        }
        meter.advanceTo(batch->through, batch->title);
    }
    stages.waitForDone();
    if (cancel.isCancelled())
        return fail(cancelled());
    if (failure || m_readError)
        return fail(failure ? *failure : *m_readError);
    return {};
}

void Applier::prepare(const CancelToken &cancel)
{
    qint64 after = m_record.appliedThrough;
    // One batch is made while one is written: a third one waiting in between would only take memory.
    while (after < m_record.rows && !cancel.isCancelled() && m_ready.waitForRoom()) {
        Result<Batch> batch = nextBatch(after, cancel);
        if (!batch) {
            m_readError = batch.error();
            break;
        }
        after = batch->through;
        if (!m_ready.push(*std::move(batch)))
            break;
    }
    m_ready.close();
}

Result<Applier::Batch> Applier::nextBatch(qint64 after, const CancelToken &cancel)
{
    Batch batch;
    batch.from = after;
    batch.through = after;
    qsizetype bytes = 0;
    while (batch.through - batch.from < m_rowsOfABatch && bytes < bytesOfABatch && !cancel.isCancelled()) {
        PlanFilter filter;
        filter.afterNumber = batch.through;
        filter.limit = static_cast<int>(std::min(rowsOfAPage, m_rowsOfABatch));
        Result<QList<PlanRow>> rows = m_catalog.imports().rows(m_record.number, filter);
        if (!rows)
            return fail(rows.error());
        if (rows->isEmpty()) {
            batch.through = m_record.rows;
            break;
        }
        if (m_recheck) {
            const Result<QList<PlanRow>> revised = recheck(*rows, m_reader, m_catalog.imports());
            if (!revised)
                return fail(revised.error());
            batch.revised << *revised;
        }
        for (const PlanRow &row : std::as_const(*rows)) {
            if (row.verdict != Verdict::Create && row.verdict != Verdict::Update)
                continue;
            QList<EntityChange> changes = entityChangesFromJson(row.changes);
            intern(changes);
            batch.changes << changes;
            bytes += row.changes.size();
        }
        batch.through = rows->constLast().number;
        batch.title = rows->constLast().title;
    }
    return batch;
}

void Applier::intern(QList<EntityChange> &changes)
{
    for (EntityChange &change : changes) {
        for (FieldChange &field : change.fields) {
            const auto known = m_keys.constFind(field.key);
            if (known == m_keys.constEnd())
                m_keys.insert(field.key, field.key);
            else
                field.key = *known;
        }
    }
}

Result<void> Applier::write(const Batch &batch, const CancelToken &cancel)
{
    if (!batch.revised.isEmpty()) {
        if (const Result<void> revised = m_catalog.imports().updateRows(m_record.number, batch.revised); !revised)
            return revised;
    }
    if (cancel.isCancelled())
        return fail(cancelled());
    ChangeSet changeSet = importChangeSet(m_catalog, m_record, u"%1-%2"_s.arg(batch.from + 1).arg(batch.through));
    changeSet.changes = batch.changes;
    const Result<Applied> applied = m_catalog.imports().applyBatch(changeSet, m_record.number, batch.through, cancel);
    if (!applied)
        return fail(applied.error());
    return {};
}

} // namespace collectz::imports
