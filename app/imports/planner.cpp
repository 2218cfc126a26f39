// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/planner.h"

#include "imports/recordchanges.h"

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

/// Differences are for people to see; a few are enough to look at the row.
void noteDifferences(PlanRow &row, const QStringList &differences)
{
    constexpr qsizetype most = 8;
    if (differences.isEmpty())
        return;
    QString text = u"Left as they are: "_s + differences.first(std::min(most, differences.size())).join(u"; "_s);
    if (differences.size() > most)
        text += u" and %1 more"_s.arg(differences.size() - most);
    if (row.problemCode.isEmpty())
        row.problemCode = u"values_differ"_s;
    row.problemText += (row.problemText.isEmpty() ? QString() : u" "_s) + text + u'.';
}

/// An edition that only this row has, with its copy; nothing else of a repeated row is taken.
QList<EntityChange> additionsOf(const RecordUpdate &update)
{
    QList<EntityChange> additions;
    for (const EntityChange &change : update.changes) {
        if (change.creates)
            additions << change;
    }
    return additions;
}

bool addsEdition(const QList<EntityChange> &changes)
{
    return std::any_of(changes.cbegin(), changes.cend(),
                       [](const EntityChange &change) { return change.level == Level::Edition; });
}

} // namespace

Result<std::optional<PlanRow>> sameRowOf(ImportStore &store, qint64 importNumber, const PlanRow &row)
{
    PlanFilter filter;
    filter.afterNumber = row.number - 1;
    filter.limit = 1;
    const Result<QList<PlanRow>> found = store.rows(importNumber, filter);
    if (!found)
        return fail(found.error());
    if (found->isEmpty() || found->constFirst().number != row.number || found->constFirst().rowHash != row.rowHash)
        return std::nullopt;
    return found->constFirst();
}

Planner::Planner(CatalogReader &reader, ImportStore &store, const FieldRegistry &registry,
                 const PlannerOptions &options)
    : m_reader(reader)
    , m_store(store)
    , m_registry(registry)
    , m_options(options)
    , m_planned(reader, store, options.importNumber, registry)
{}

Result<QList<PlanRow>> Planner::plan(QList<PreparedRow> rows, const CancelToken &cancel)
{
    const Result<BatchLookup> lookup = BatchLookup::ask(rows, m_reader, m_store);
    if (!lookup)
        return fail(lookup.error());
    m_planned.beginBatch();
    QList<PlanRow> planned;
    planned.reserve(rows.size());
    for (PreparedRow &row : rows) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"The plan was stopped; nothing was written."_s);
        if (!row.isRejected) {
            if (const Result<void> decided = decide(row, *lookup); !decided)
                return fail(decided.error());
        }
        planned << row.row;
    }
    return planned;
}

Result<void> Planner::decide(PreparedRow &row, const BatchLookup &lookup)
{
    if (row.definition)
        return planDefinition(row);
    const Result<bool> known = knownFromEarlierImport(row, lookup);
    if (!known)
        return fail(known.error());
    if (*known) {
        m_planned.rememberExact(row);
        return {};
    }
    if (!row.exactWork.isNull()) {
        const Result<bool> exact = planExact(row);
        if (!exact || *exact)
            return exact ? Result<void>() : fail(exact.error());
    }
    const Result<void> matched = match(row, lookup);
    m_planned.rememberExact(row);
    return matched;
}

Result<void> Planner::match(PreparedRow &row, const BatchLookup &lookup)
{
    const Result<Candidates> candidates = candidatesOf(row, lookup);
    if (!candidates)
        return fail(candidates.error());
    for (const PlanRow &earlier : candidates->planned) {
        if (earlier.rowHash == row.row.rowHash) {
            row.row.rule = u"duplicate_in_file"_s;
            row.row.score = 100;
            return planRepeated(row, earlier);
        }
    }
    const MatchDecision decision =
        decideMatch(row.record, candidates->byIdentifier, candidates->byMatchKey, m_registry);
    row.row.rule = decision.rule;
    row.row.score = decision.score;
    if (!decision.candidates.isEmpty() &&
        (decision.verdict == Verdict::Update || decision.verdict == Verdict::Duplicate))
        return planMatch(row, decision.candidates.constFirst(), *candidates);
    planCreation(row);
    if (decision.verdict == Verdict::Review) {
        row.row.verdict = Verdict::Review;
        row.row.candidates = decision.candidates;
    }
    m_planned.remember(row);
    return {};
}

Result<bool> Planner::knownFromEarlierImport(PreparedRow &row, const BatchLookup &lookup)
{
    PlanRow &planned = row.row;
    const EntityId work = lookup.workOfSameRow(row);
    if (!work.isNull()) {
        planned.verdict = Verdict::Unchanged;
        planned.rule = u"same_row_imported"_s;
        planned.score = 100;
        planned.work = work;
        return true;
    }
    if (m_options.earlierImport == 0)
        return false;
    const Result<std::optional<PlanRow>> same = sameRowOf(m_store, m_options.earlierImport, planned);
    if (!same)
        return fail(same.error());
    if (!*same)
        return false;
    const PlanRow &before = **same;
    if (before.choice == RowChoice::Skip)
        planned.rule = u"skipped_before"_s;
    else if (before.verdict == Verdict::Review)
        planned.rule = u"waits_in_earlier_import"_s;
    else if (before.verdict == Verdict::Duplicate)
        planned.rule = u"same_row_imported"_s;
    else
        return false;
    planned.verdict = Verdict::Unchanged;
    planned.score = 100;
    planned.work = before.work;
    return true;
}

Result<Planner::Candidates> Planner::candidatesOf(const PreparedRow &row, const BatchLookup &lookup)
{
    Candidates candidates;
    candidates.byIdentifier = lookup.byIdentifier(row);
    candidates.byMatchKey = lookup.byMatchKey(row);
    // Our own export names every work by its id: two rows with two ids are two works, however alike they look.
    if (!row.exactWork.isNull())
        return candidates;
    if (auto added = addPlanned(m_planned.rowsWithIdentifier(row), candidates.byIdentifier, candidates); !added)
        return fail(added.error());
    if (auto added = addPlanned(m_planned.rowsWithMatchKey(row), candidates.byMatchKey, candidates); !added)
        return fail(added.error());
    return candidates;
}

Result<void> Planner::addPlanned(const QList<qint64> &rows, QList<MatchCandidate> &list, Candidates &candidates)
{
    for (const qint64 number : rows) {
        const Result<PlanRow> earlier = m_planned.find(number);
        if (!earlier)
            return fail(earlier.error());
        if (!candidates.planned.contains(earlier->work))
            candidates.planned.insert(earlier->work, *earlier);
        const bool listed = std::any_of(list.cbegin(), list.cend(), [&earlier](const MatchCandidate &candidate) {
            return candidate.work == earlier->work;
        });
        if (listed)
            continue;
        const Result<MatchCandidate> candidate = m_planned.candidateOf(*earlier);
        if (!candidate)
            return fail(candidate.error());
        list << *candidate;
    }
    return {};
}

Result<void> Planner::planMatch(PreparedRow &row, const MatchCandidate &match, const Candidates &candidates)
{
    row.row.work = match.work;
    if (match.state == State::Trashed) {
        row.row.verdict = Verdict::Duplicate;
        row.row.rule = u"in_trash"_s;
        return {};
    }
    if (const auto planned = candidates.planned.constFind(match.work); planned != candidates.planned.cend())
        return planRepeated(row, *planned);
    if (const QList<qint64> updates = m_planned.rowsOfWork(match.work); !updates.isEmpty()) {
        const Result<PlanRow> earlier = m_planned.find(updates.constFirst());
        return earlier ? planRepeated(row, *earlier) : fail(earlier.error());
    }
    return planUpdate(row, match);
}

Result<void> Planner::planRepeated(PreparedRow &row, const PlanRow &earlier)
{
    row.row.work = earlier.work;
    row.row.verdict = Verdict::Duplicate;
    if (earlier.verdict == Verdict::Review) {
        row.row.rule = u"same_as_waiting_row"_s;
        return {};
    }
    const Result<WorkRecord> record = m_planned.recordOf(earlier);
    if (!record)
        return fail(record.error());
    const RowMeaning meaning = m_options.rowsAreCopies ? RowMeaning::Copy : RowMeaning::Release;
    const QList<EntityChange> additions = additionsOf(updateOf(*record, row.record, meaning, m_registry));
    if (additions.isEmpty() || (!m_options.rowsAreCopies && !addsEdition(additions))) {
        row.row.rule = u"duplicate_in_file"_s;
        return {};
    }
    row.row.verdict = Verdict::Update;
    row.row.changes = entityChangesToJson(additions);
    m_planned.rememberSecond(row, earlier.number);
    return {};
}

Result<void> Planner::planUpdate(PreparedRow &row, const MatchCandidate &match)
{
    const Result<WorkRecord> existing = m_reader.work(match.work);
    if (!existing)
        return fail(existing.error());
    const RecordUpdate update = updateOf(*existing, row.record, RowMeaning::Release, m_registry);
    noteDifferences(row.row, update.differences);
    row.row.verdict = update.changes.isEmpty() ? Verdict::Unchanged : Verdict::Update;
    if (row.row.verdict == Verdict::Unchanged)
        return {};
    row.row.changes = entityChangesToJson(update.changes);
    m_planned.remember(row);
    return {};
}

void Planner::planCreation(PreparedRow &row)
{
    row.row.verdict = Verdict::Create;
    row.row.work = row.record.work.id;
    row.row.changes = entityChangesToJson(creationChanges(row.record));
}

} // namespace collectz::imports
