// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The half of FeedWriter that ends the waiting of change sets.

#include "storage/feedwriter.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;
using sync::FeedPage;
using sync::FeedRow;
using sync::PushResult;

Result<qint64> FeedWriter::retire(qint64 cursor)
{
    const Result<Statement *> statement = m_scope.connection.statement("read_settled_sets");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, cursor);
    QList<LocalRows> settled;
    Result<void> done = (*statement)->forEachRow([&settled](const Statement &row) {
        settled << LocalRows{row.integer(0), row.integer(3), row.integer(4)};
    });
    if (done)
        done = touchEntitiesOf(settled);
    for (const LocalRows &set : std::as_const(settled)) {
        if (done)
            done = retireOne(set);
    }
    if (!done)
        return fail(std::move(done).error());
    return settled.size();
}

Result<void> FeedWriter::retireOne(const LocalRows &local)
{
    Result<void> done = run("delete_pending_changes_of_set", local.set);
    if (done)
        done = run("delete_pending_set", local.set);
    // Nothing of it was left to change at the companion: it has no rows there, so it has none here.
    if (done)
        done = dropLocalJournal(local);
    if (done && isLocalSequence(local.first))
        done = run("empty_change_set", local.set);
    return done;
}

Result<void> FeedWriter::touchEntitiesOf(const QList<LocalRows> &sets)
{
    QSet<EntityId> ids;
    for (const LocalRows &set : sets) {
        const Result<Statement *> statement = m_scope.connection.statement("read_entities_pending_in_set");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, set.set);
        Result<void> read =
            (*statement)->forEachRow([&ids](const Statement &row) { ids.insert(EntityId::fromBytes(row.blob(0))); });
        if (!read)
            return read;
    }
    for (const EntityId &id : std::as_const(ids))
        m_bases.touch(id);
    return m_portion.load(ids);
}

Result<void> FeedWriter::settle(const QList<PushResult> &results)
{
    for (const PushResult &result : results) {
        const Result<std::optional<qint64>> key = keyOf(result.id);
        if (!key)
            return fail(key.error());
        if (!*key || result.status == PushResult::Status::Partial)
            continue;
        const Result<Statement *> find = m_scope.connection.statement("read_pending_set");
        if (!find)
            return fail(find.error());
        (*find)->bind(1, **key);
        bool isWaiting = false;
        LocalRows local;
        Result<void> done = (*find)->forEachRow([&](const Statement &row) {
            isWaiting = row.integer(0) == 0;
            local = {**key, row.integer(3), row.integer(4)};
        });
        if (!done)
            return done;
        // The feed may have been faster than the answer.
        if (!isWaiting)
            continue;
        const bool isRefused = result.status == PushResult::Status::Refused;
        const Result<Statement *> settle = m_scope.connection.statement("settle_pending_set");
        if (!settle)
            return fail(settle.error());
        (*settle)->bind(1, **key);
        (*settle)->bind(2, qint64{isRefused ? 2 : 1});
        (*settle)->bind(3, result.settledAt);
        (*settle)->bindText(4, result.code);
        (*settle)->bindText(5, result.message);
        done = (*settle)->queue();
        if (done && isRefused)
            done = refuse(local);
        if (!done)
            return done;
    }
    const Result<qint64> retired = retire(m_place.cursor);
    if (!retired)
        return fail(retired.error());
    if (Result<void> rebased = m_bases.rebase(); !rebased)
        return rebased;
    return m_portion.finish();
}

/// What was refused is taken back here; its changes are kept aside as they were made, for looking at and for export.
Result<void> FeedWriter::refuse(const LocalRows &local)
{
    const qint64 key = local.set;
    Result<void> done = touchEntitiesOf({local});
    if (done)
        done = run("keep_refused_changes", key);
    if (done)
        done = run("delete_pending_changes_of_set", key);
    if (done)
        done = dropLocalJournal(local);
    if (done)
        done = run("empty_change_set", key);
    if (!done)
        return done;
    const Result<Statement *> find = m_scope.connection.statement("read_undo_of_set");
    if (!find)
        return fail(find.error());
    (*find)->bind(1, key);
    ChangeSetId undone;
    qint64 rootKey = 0;
    Reason reason = Reason::Edit;
    done = (*find)->forEachRow([&](const Statement &row) {
        undone = ChangeSetId::fromBytes(row.blob(0));
        rootKey = row.integer(1);
        reason = reasonFromWord(row.text(2)).value_or(Reason::Edit);
    });
    if (!done || undone.isNull() || rootKey == 0)
        return done;
    // A refused undo leaves its change set standing; a refused redo leaves it undone.
    const Result<Statement *> first = m_scope.connection.statement("mark_set_undone");
    if (!first)
        return fail(first.error());
    (*first)->bindId(1, undone);
    (*first)->bindId(2, ChangeSetId());
    done = (*first)->queue();
    const Result<Statement *> root = m_scope.connection.statement("mark_undone");
    if (!root)
        return fail(root.error());
    (*root)->bind(1, rootKey);
    (*root)->bindId(2, reason == Reason::Redo ? undone : ChangeSetId());
    return done ? (*root)->queue() : done;
}

Result<void> FeedWriter::dropRefused(const QList<ChangeSetId> &ids)
{
    for (const ChangeSetId &id : ids) {
        const Result<std::optional<qint64>> key = keyOf(id);
        if (!key)
            return fail(key.error());
        if (!*key)
            continue;
        Result<void> done = run("delete_refused_changes", **key);
        if (done)
            done = run("delete_refused_set", **key);
        if (!done)
            return done;
    }
    return {};
}

Result<QList<EntityId>> missingEntities(Connection &connection, const FeedPage &page)
{
    QSet<EntityId> known;
    QList<EntityId> missing;
    for (const FeedRow &row : page.rows) {
        if (known.contains(row.entity))
            continue;
        known.insert(row.entity);
        if (row.creates)
            continue;
        const Result<Statement *> statement = connection.statement("find_entity_keys");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindId(1, row.entity);
        bool isHere = false;
        Result<void> read = (*statement)->forEachRow([&isHere](const Statement &) { isHere = true; });
        if (!read)
            return fail(std::move(read).error());
        if (!isHere)
            missing << row.entity;
    }
    return missing;
}

} // namespace collectz::storage
