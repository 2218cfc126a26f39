// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/undoer.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

Undoer::Undoer(Catalog &catalog, CatalogReader &reader, const ImportRecord &record)
    : m_catalog(catalog)
    , m_reader(reader)
    , m_record(record)
{}

Result<qint64> Undoer::run(const QString &author, const QString &device, ProgressMeter &meter,
                           const CancelToken &cancel)
{
    const Result<QList<ChangeSetId>> batches = m_catalog.imports().changeSetsOf(m_record.number);
    if (!batches)
        return fail(batches.error());
    qint64 kept = 0;
    meter.setTotal(batches->size());
    for (qsizetype place = batches->size() - 1; place >= 0; --place) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s,
                        u"The undo was stopped. What is taken back stays so; undo again to go on."_s);
        const ChangeSetId id = batches->at(place);
        const Result<ChangeSetSummary> batch = m_reader.changeSet(id);
        if (!batch)
            return fail(batch.error());
        if (batch->undoneBy.isNull()) {
            const Result<Applied> undone = m_catalog.imports().undoBatch(id, author, device, cancel);
            if (!undone)
                return fail(undone.error());
            kept += undone->keptFields.size();
        }
        meter.advanceTo(batches->size() - place, m_record.fileName);
    }
    if (kept > 0) {
        if (const Result<void> noted = noteKeptRows(); !noted)
            return fail(noted.error());
    }
    return kept;
}

Result<void> Undoer::noteKeptRows()
{
    PlanFilter filter;
    filter.verdict = Verdict::Create;
    filter.limit = 1'000;
    for (;;) {
        const Result<QList<PlanRow>> page = m_catalog.imports().rows(m_record.number, filter);
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            return {};
        filter.afterNumber = page->constLast().number;
        QList<PlanRow> kept;
        for (const PlanRow &row : *page) {
            const Result<Entity> work = m_reader.entity(row.work);
            if (!work || work->state == State::Removed)
                continue;
            kept << row;
            kept.last().problemCode = u"kept_on_undo"_s;
            kept.last().problemText = u"Somebody has changed it since the import, so it was kept."_s;
        }
        if (kept.isEmpty())
            continue;
        if (const Result<void> stored = m_catalog.imports().updateRows(m_record.number, kept); !stored)
            return stored;
    }
}

} // namespace collectz::imports
