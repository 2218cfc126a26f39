// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/planrecheck.h"

#include "imports/batchlookup.h"
#include "imports/itemtorecord.h"
#include "imports/recordchanges.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;
using namespace catalog;

namespace {

PreparedRow prepareAgain(const PlanRow &row)
{
    PreparedRow prepared;
    prepared.row = row;
    // A definition names no work, and nothing stands for it but its id.
    prepared.isRejected = row.verdict != Verdict::Create || row.work.isNull();
    if (prepared.isRejected)
        return prepared;
    prepared.record = recordFromCreation(entityChangesFromJson(row.changes));
    prepared.identifierKeys = identifierKeysOf(prepared.record);
    const Entity &work = prepared.record.work;
    prepared.matchKey = matchKey(work.kind, row.title, work.value(u"language"_s).text(), work.value(u"series"_s).text(),
                                 work.value(u"series_number"_s).text());
    return prepared;
}

/// A row whose work stands already was applied by a run that was killed before it could say so.
bool isOwn(const QList<MatchCandidate> &candidates, const EntityId &work)
{
    return std::any_of(candidates.cbegin(), candidates.cend(),
                       [&work](const MatchCandidate &candidate) { return candidate.work == work; });
}

bool reviseCreation(PlanRow &row, const PreparedRow &prepared, const BatchLookup &lookup, const FieldRegistry &registry)
{
    const EntityId same = lookup.workOfSameRow(prepared);
    if (same == row.work)
        return false;
    if (!same.isNull()) {
        row.verdict = Verdict::Unchanged;
        row.rule = u"same_row_imported"_s;
        row.work = same;
        return true;
    }
    const QList<MatchCandidate> byIdentifier = lookup.byIdentifier(prepared);
    const QList<MatchCandidate> byMatchKey = lookup.byMatchKey(prepared);
    if (isOwn(byIdentifier, row.work) || isOwn(byMatchKey, row.work))
        return false;
    const MatchDecision decision = decideMatch(prepared.record, byIdentifier, byMatchKey, registry);
    if (decision.verdict == Verdict::Create)
        return false;
    row.verdict = Verdict::Review;
    row.rule = decision.rule;
    row.score = decision.score;
    row.candidates = decision.candidates;
    row.problemCode = u"catalog_changed"_s;
    row.problemText = u"The catalog got something like it after the plan was made."_s;
    return true;
}

Result<bool> reviseUpdate(PlanRow &row, CatalogReader &reader)
{
    const Result<Entity> work = reader.entity(row.work);
    if (!work && work.error().kind != ErrorKind::NotFound)
        return fail(work.error());
    // Not found: an earlier row of this file makes it, in this batch or the one being written.
    if (!work || work->state == State::Live)
        return false;
    row.verdict = Verdict::Duplicate;
    row.rule = u"in_trash"_s;
    return true;
}

} // namespace

Result<QList<PlanRow>> recheck(QList<PlanRow> &rows, CatalogReader &reader, ImportStore &store)
{
    const Result<FieldRegistry> registry = reader.registry();
    if (!registry)
        return fail(registry.error());
    QList<PreparedRow> prepared;
    prepared.reserve(rows.size());
    for (const PlanRow &row : std::as_const(rows))
        prepared << prepareAgain(row);
    const Result<BatchLookup> lookup = BatchLookup::ask(prepared, reader, store);
    if (!lookup)
        return fail(lookup.error());
    QList<PlanRow> revised;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        PlanRow &row = rows[i];
        Result<bool> changed = false;
        if (row.verdict == Verdict::Create && !row.work.isNull())
            changed = reviseCreation(row, prepared.at(i), *lookup, *registry);
        else if (row.verdict == Verdict::Update && !row.work.isNull())
            changed = reviseUpdate(row, reader);
        if (!changed)
            return fail(changed.error());
        if (*changed)
            revised << row;
    }
    return revised;
}

} // namespace collectz::imports
