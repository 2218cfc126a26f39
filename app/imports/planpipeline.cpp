// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/planpipeline.h"

#include "base/runonpool.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

constexpr qsizetype rowsOfABatch = 1'000;
constexpr qsizetype rowsOfATransaction = 4'000;

} // namespace

PlanPipeline::PlanPipeline(Planner &planner, ImportStore &store, const FieldRegistry &registry, qint64 importNumber)
    : m_planner(planner)
    , m_store(store)
    , m_registry(registry)
    , m_import(importNumber)
{}

Result<PlanPipeline::Outcome> PlanPipeline::run(const FormatReader &reader, const SourceFile &file,
                                                const ReadOptions &options, ProgressMeter &meter,
                                                const CancelToken &cancel)
{
    // Threads of their own: stages that waited for a place in a shared pool could wait for each other.
    QThreadPool stages;
    stages.setObjectName(u"import-stages"_s);
    stages.setMaxThreadCount(2);
    QFuture<void> matching = runOnPool(stages, [this, &cancel] { match(cancel); });
    QFuture<void> storing = runOnPool(stages, [this] { store(); });
    const Result<void> finished = read(reader, file, options, meter, cancel);
    if (!finished && finished.error().kind == ErrorKind::Cancelled)
        m_prepared.abandon();
    m_prepared.close();
    stages.waitForDone();

    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, u"cancelled"_s, u"The plan was stopped; nothing was written."_s);
    if (m_error)
        return fail(*m_error);
    Outcome outcome{m_read, std::nullopt};
    if (!finished)
        outcome.readError = finished.error();
    return outcome;
}

Result<void> PlanPipeline::read(const FormatReader &reader, const SourceFile &file, const ReadOptions &options,
                                ProgressMeter &meter, const CancelToken &cancel)
{
    QList<PreparedRow> batch;
    qint64 last = 0;
    const auto sink = [&](SourceItem &&item) {
        if (cancel.isCancelled())
            return false;
        last = std::max(item.number, last + 1);
        batch << prepareRow(item, last, options, m_registry);
        ++m_read;
        meter.advanceTo(m_read, batch.constLast().row.title);
        if (batch.size() < rowsOfABatch)
            return true;
        return m_prepared.push(std::exchange(batch, {}));
    };
    Result<void> finished = reader.read(file, options, sink, cancel);
    if (!batch.isEmpty() && !cancel.isCancelled())
        (void)m_prepared.push(std::move(batch));
    return finished;
}

void PlanPipeline::match(const CancelToken &cancel)
{
    while (std::optional<QList<PreparedRow>> batch = m_prepared.pop()) {
        Result<QList<PlanRow>> rows = m_planner.plan(*std::move(batch), cancel);
        if (!rows) {
            giveUp(rows.error());
            break;
        }
        if (!m_planned.push(*std::move(rows)))
            break;
    }
    m_planned.close();
}

void PlanPipeline::store()
{
    QList<PlanRow> rows;
    bool more = true;
    while (more) {
        if (const std::optional<QList<PlanRow>> batch = m_planned.pop())
            rows << *batch;
        else
            more = false;
        if (rows.isEmpty() || (more && rows.size() < rowsOfATransaction))
            continue;
        const Result<void> stored = m_store.appendRows(m_import, std::exchange(rows, {}));
        if (!stored) {
            giveUp(stored.error());
            return;
        }
    }
}

void PlanPipeline::giveUp(const Error &error)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_error)
            m_error = error;
    }
    m_prepared.abandon();
    m_planned.abandon();
}

} // namespace collectz::imports
