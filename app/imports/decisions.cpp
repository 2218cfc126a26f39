// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/decisions.h"

#include "base/sha256.h"
#include "imports/applier.h"
#include "imports/recordchanges.h"

#include <QSet>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

constexpr int rowsOfAPage = 1'000;
constexpr qsizetype rowsOfABatch = 4'000;

Result<PlanRow> waitingRow(ImportStore &store, qint64 number, qint64 row)
{
    PlanFilter filter;
    filter.afterNumber = row - 1;
    filter.limit = 1;
    const Result<QList<PlanRow>> found = store.rows(number, filter);
    if (!found)
        return fail(found.error());
    if (found->isEmpty() || found->constFirst().number != row)
        return fail(ErrorKind::NotFound, u"no_such_row"_s,
                    u"The plan of import %1 has no row %2."_s.arg(number).arg(row));
    if (found->constFirst().verdict != Verdict::Review)
        return fail(ErrorKind::Conflict, u"row_not_waiting"_s,
                    u"Row %1 of import %2 does not wait for a decision."_s.arg(row).arg(number));
    return found->constFirst();
}

void choose(PlanRow &row, RowChoice choice, const EntityId &candidate)
{
    row.choice = choice;
    row.chosenWork = {};
    if (choice != RowChoice::UseCandidate)
        return;
    if (!candidate.isNull())
        row.chosenWork = candidate;
    else if (!row.candidates.isEmpty())
        row.chosenWork = row.candidates.constFirst().work;
    else
        row.choice = RowChoice::None;
}

/// The rows that `chooses(row)` alters, page by page.
template <typename Function>
Result<QList<DecidedRow>> changeRows(ImportStore &store, qint64 number, PlanFilter filter, Function chooses)
{
    QList<DecidedRow> changed;
    filter.verdict = Verdict::Review;
    filter.limit = rowsOfAPage;
    for (;;) {
        const Result<QList<PlanRow>> page = store.rows(number, filter);
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            return changed;
        QList<PlanRow> rows;
        for (PlanRow row : *page) {
            const DecidedRow before{row.number, row.choice, row.chosenWork};
            if (!chooses(row))
                continue;
            changed << before;
            rows << std::move(row);
        }
        filter.afterNumber = page->constLast().number;
        if (rows.isEmpty())
            continue;
        if (const Result<void> stored = store.updateRows(number, rows); !stored)
            return fail(stored.error());
    }
}

Result<QList<DecidedRow>> decideAlike(ImportStore &store, qint64 number, const QSet<QString> &rules, RowChoice choice)
{
    PlanFilter filter;
    // Setting back is for those that are decided, deciding for those that wait.
    filter.decidedOnly = choice == RowChoice::None;
    filter.waitingOnly = !filter.decidedOnly;
    return changeRows(store, number, filter, [&rules, choice](PlanRow &row) {
        if (rules.contains(row.rule))
            choose(row, choice, {});
        return rules.contains(row.rule);
    });
}

} // namespace

Result<QList<DecidedRow>> decideRows(ImportStore &store, qint64 number, const QList<qint64> &rows, RowChoice choice,
                                     const EntityId &candidate, bool alike)
{
    QList<PlanRow> decided;
    QList<DecidedRow> changed;
    QSet<QString> rules;
    for (const qint64 rowNumber : rows) {
        Result<PlanRow> row = waitingRow(store, number, rowNumber);
        if (!row)
            return fail(row.error());
        changed << DecidedRow{rowNumber, row->choice, row->chosenWork};
        choose(*row, choice, candidate);
        rules.insert(row->rule);
        decided << *std::move(row);
    }
    if (const Result<void> stored = store.updateRows(number, decided); !stored)
        return fail(stored.error());
    if (!alike)
        return changed;
    const Result<QList<DecidedRow>> others = decideAlike(store, number, rules, choice);
    return others ? Result<QList<DecidedRow>>(changed + *others) : others;
}

Result<qint64> takeDecisionsBack(ImportStore &store, qint64 number, const QList<DecidedRow> &rows, RowChoice choice)
{
    QHash<qint64, DecidedRow> wanted;
    for (const DecidedRow &row : rows)
        wanted.insert(row.number, row);
    const auto changed = changeRows(store, number, {}, [&wanted, choice](PlanRow &row) {
        const auto before = wanted.constFind(row.number);
        if (before == wanted.cend() || row.choice != choice)
            return false;
        choose(row, before->before, before->workBefore);
        return true;
    });
    return changed ? Result<qint64>(changed->size()) : fail(changed.error());
}

DecisionApplier::DecisionApplier(Catalog &catalog, CatalogReader &reader, const ImportRecord &record,
                                 const FieldRegistry &registry)
    : m_catalog(catalog)
    , m_reader(reader)
    , m_record(record)
    , m_registry(registry)
{}

Result<void> DecisionApplier::run(ProgressMeter &meter, const CancelToken &cancel)
{
    PlanFilter filter;
    filter.verdict = Verdict::Review;
    filter.limit = rowsOfAPage;
    for (;;) {
        Result<QList<PlanRow>> page = m_catalog.imports().rows(m_record.number, filter);
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            return flush(cancel);
        filter.afterNumber = page->constLast().number;
        for (PlanRow &row : *page) {
            if (cancel.isCancelled())
                return fail(ErrorKind::Cancelled, u"cancelled"_s,
                            u"Stopped; decided rows that are left stay decided."_s);
            Result<bool> taken = row.choice == RowChoice::None ? Result<bool>(false) : take(row);
            if (!taken)
                return fail(taken.error());
            if (*taken)
                m_rows << row;
            meter.advanceTo(m_record.rows, row.title);
        }
        if (m_rows.size() < rowsOfABatch)
            continue;
        if (const Result<void> flushed = flush(cancel); !flushed)
            return flushed;
    }
}

Result<bool> DecisionApplier::take(PlanRow &row)
{
    switch (row.choice) {
    case RowChoice::None:
        return false;
    case RowChoice::Create:
        row.verdict = Verdict::Create;
        m_changes << entityChangesFromJson(row.changes);
        return true;
    case RowChoice::Skip:
        row.verdict = Verdict::Unchanged;
        return true;
    case RowChoice::UseCandidate:
        return takeCandidate(row);
    }
    return false;
}

Result<bool> DecisionApplier::takeCandidate(PlanRow &row)
{
    Result<WorkRecord> chosen = m_reader.work(row.chosenWork);
    if (!chosen && !m_rows.isEmpty()) {
        // It may be a row of this very batch that a person let in.
        if (const Result<void> flushed = flush(CancelToken()); !flushed)
            return fail(flushed.error());
        chosen = m_reader.work(row.chosenWork);
    }
    if (!chosen || chosen->work.state != State::Live) {
        row.choice = RowChoice::None;
        row.problemCode = u"chosen_work_gone"_s;
        row.problemText = u"The work that was chosen is not in the catalog any more; decide anew."_s;
        const Result<void> stored = m_catalog.imports().updateRows(m_record.number, {row});
        return stored ? Result<bool>(false) : fail(stored.error());
    }
    const WorkRecord incoming = recordFromCreation(entityChangesFromJson(row.changes));
    const RecordUpdate update = updateOf(*chosen, incoming, RowMeaning::Release, m_registry);
    row.work = row.chosenWork;
    row.verdict = update.changes.isEmpty() ? Verdict::Unchanged : Verdict::Update;
    row.changes = entityChangesToJson(update.changes);
    m_changes << update.changes;
    return true;
}

Result<void> DecisionApplier::flush(const CancelToken &cancel)
{
    if (m_rows.isEmpty())
        return {};
    if (!m_changes.isEmpty()) {
        Sha256 rows;
        for (const PlanRow &row : std::as_const(m_rows))
            rows.add(QByteArray(QByteArray::number(row.number) + row.changes));
        const QString part = u"decided-"_s + QString::fromLatin1(rows.result().toHex());
        ChangeSet changeSet = importChangeSet(m_catalog, m_record, part);
        changeSet.changes = std::exchange(m_changes, {});
        const Result<Applied> applied =
            m_catalog.imports().applyBatch(changeSet, m_record.number, m_record.rows, cancel);
        if (!applied)
            return fail(applied.error());
    }
    return m_catalog.imports().updateRows(m_record.number, std::exchange(m_rows, {}));
}

} // namespace collectz::imports
