// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/plannedrows.h"

#include "imports/itemtorecord.h"
#include "imports/recordchanges.h"

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

/// As many as the pipeline can hold between the planner and the stored plan, and some more.
constexpr std::size_t recentBatches = 12;
constexpr int cachedRecords = 2'000;

QString workText(const EntityId &work)
{
    return QString::fromLatin1(work.bytes());
}

} // namespace

PlannedRows::PlannedRows(CatalogReader &reader, ImportStore &store, qint64 importNumber, const FieldRegistry &registry)
    : m_reader(reader)
    , m_store(store)
    , m_import(importNumber)
    , m_registry(registry)
    , m_records(cachedRecords)
{}

QList<qint64> PlannedRows::rowsWithIdentifier(const PreparedRow &row) const
{
    QList<qint64> rows;
    for (const QString &key : row.identifierKeys)
        rows << m_identifiers.rowsWith(key);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<qint64> PlannedRows::rowsWithMatchKey(const PreparedRow &row) const
{
    return m_matchKeys.rowsWith(row.matchKey);
}

QList<qint64> PlannedRows::rowsOfExactWork(const EntityId &work) const
{
    return m_exactWorks.rowsWith(workText(work));
}

Result<PlanRow> PlannedRows::find(qint64 number)
{
    for (const auto &batch : m_recent) {
        if (const auto found = batch.constFind(number); found != batch.constEnd())
            return *found;
    }
    PlanFilter filter;
    filter.afterNumber = number - 1;
    filter.limit = 1;
    const Result<QList<PlanRow>> stored = m_store.rows(m_import, filter);
    if (!stored)
        return fail(stored.error());
    if (stored->isEmpty() || stored->constFirst().number != number)
        return fail(ErrorKind::Bug, u"plan_row_missing"_s, u"A row of the plan is missing."_s);
    return stored->constFirst();
}

Result<WorkRecord> PlannedRows::recordOf(const PlanRow &row)
{
    if (const WorkRecord *cached = m_records.object(row.work))
        return *cached;
    WorkRecord record;
    if (row.verdict == Verdict::Update) {
        const Result<WorkRecord> stored = m_reader.work(row.work);
        if (stored)
            record = *stored;
        else if (stored.error().kind != ErrorKind::NotFound)
            return fail(stored.error());
    }
    QList<qint64> numbers = rowsOfWork(row.work);
    if (!numbers.contains(row.number))
        numbers.prepend(row.number);
    for (const qint64 number : std::as_const(numbers)) {
        const Result<PlanRow> planned = find(number);
        if (!planned)
            return fail(planned.error());
        applyPlanned(record, entityChangesFromJson(planned->changes));
    }
    m_records.insert(row.work, new WorkRecord(record));
    return record;
}

Result<MatchCandidate> PlannedRows::candidateOf(const PlanRow &row)
{
    const Result<WorkRecord> record = recordOf(row);
    if (!record)
        return fail(record.error());
    const Projection projection = project(*record, m_registry);
    MatchCandidate candidate;
    candidate.work = row.work;
    candidate.kind = row.kind;
    candidate.title = projection.row.title;
    candidate.year = projection.row.year;
    candidate.creators = projection.row.creators;
    candidate.identifiers = identifierKeysOf(*record);
    return candidate;
}

void PlannedRows::beginBatch()
{
    m_recent.emplace_back();
    if (m_recent.size() > recentBatches)
        m_recent.pop_front();
}

void PlannedRows::remember(const PreparedRow &row)
{
    for (const QString &key : row.identifierKeys)
        m_identifiers.add(key, row.row.number);
    m_matchKeys.add(row.matchKey, row.row.number);
    m_recent.back().insert(row.row.number, row.row);
    if (row.row.verdict == Verdict::Update) {
        m_rowsOfWork.add(workText(row.row.work), row.row.number);
        m_records.remove(row.row.work);
    }
}

void PlannedRows::rememberExact(const PreparedRow &row)
{
    if (row.exactWork.isNull() || !rowsOfExactWork(row.exactWork).isEmpty())
        return;
    m_exactWorks.add(workText(row.exactWork), row.row.number);
    m_recent.back().insert(row.row.number, row.row);
    for (const QList<Entity> *entities : {&row.record.editions, &row.record.copies}) {
        for (const Entity &entity : *entities)
            notePlanned(entity.id);
    }
}

void PlannedRows::rememberSecond(const PreparedRow &row, qint64 first)
{
    if (!rowsOfWork(row.row.work).contains(first))
        m_rowsOfWork.add(workText(row.row.work), first);
    remember(row);
}

bool PlannedRows::hasPlanned(const EntityId &entity) const
{
    return !m_exactWorks.rowsWith(workText(entity)).isEmpty();
}

void PlannedRows::notePlanned(const EntityId &entity)
{
    if (!hasPlanned(entity))
        m_exactWorks.add(workText(entity), 0);
}

QList<qint64> PlannedRows::rowsOfWork(const EntityId &work) const
{
    return m_rowsOfWork.rowsWith(workText(work));
}

} // namespace collectz::imports
