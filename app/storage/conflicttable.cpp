// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/conflicttable.h"

#include "catalog/jsontext.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

QByteArray valueJson(const FieldValue &value)
{
    QByteArray json;
    appendJsonValue(json, value);
    return json;
}

} // namespace

ConflictTable::ConflictTable(Connection &connection)
    : m_connection(connection)
{}

Result<bool> ConflictTable::hasOpen()
{
    const Result<Statement *> statement = m_connection.statement("has_open_conflicts");
    if (!statement)
        return fail(statement.error());
    bool hasOpen = false;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) { hasOpen = row.integer(0) != 0; });
    if (!read)
        return fail(std::move(read).error());
    return hasOpen;
}

Result<bool> ConflictTable::hasLocal()
{
    const Result<Statement *> statement = m_connection.statement("has_local_conflicts");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, firstLocalSequence);
    bool hasLocal = false;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) { hasLocal = row.integer(0) != 0; });
    if (!read)
        return fail(std::move(read).error());
    return hasLocal;
}

Result<void> ConflictTable::insert(Counters &counters, qint64 entityKey, qint64 workKey, qint64 sequence,
                                   const Conflict &conflict)
{
    const Result<Statement *> statement = m_connection.statement("insert_conflict");
    if (!statement)
        return fail(statement.error());
    Statement &insert = **statement;
    insert.bind(1, counters.next(Counter::Conflict));
    insert.bind(2, entityKey);
    insert.bind(3, workKey > 0 ? std::optional<qint64>(workKey) : std::nullopt);
    insert.bindText(4, conflict.key);
    insert.bindText(5, valueJson(conflict.base));
    insert.bindText(6, valueJson(conflict.live));
    insert.bindText(7, valueJson(conflict.other));
    insert.bindId(8, conflict.otherChangeSet);
    insert.bind(9, conflict.liveSequence);
    insert.bind(10, sequence);
    return insert.queue();
}

Result<void> ConflictTable::addSettled(qint64 entityKey, Reason reason, const Seen &seen, MergeOutcome &outcome)
{
    if (reason == Reason::Undo || reason == Reason::Redo || reason == Reason::Resolve)
        return {};
    const Result<Statement *> statement = m_connection.statement("read_open_conflicts_of_entity");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, entityKey);
    QList<FieldChange> &accepted = outcome.accepted;
    const auto isQuarrelledOver = [&outcome](const QString &field) {
        return std::any_of(outcome.conflicts.cbegin(), outcome.conflicts.cend(),
                           [&field](const Conflict &one) { return one.key == field; });
    };
    QStringList settled;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const QString field = row.text(0);
        // What was trashed and comes back for a change of something else has not been decided by that change.
        const bool isSeen = seen.contains(row.integer(2)) && !isQuarrelledOver(field);
        const QByteArray other = row.utf8(3);
        const bool settles = std::any_of(accepted.cbegin(), accepted.cend(), [&](const FieldChange &change) {
            return change.key == field && change.before != change.after && (isSeen || valueJson(change.after) == other);
        });
        if (settles)
            settled << conflictName(ChangeSetId::fromBytes(row.blob(1)), field);
    });
    if (!read || settled.isEmpty())
        return read;
    for (FieldChange &change : accepted) {
        if (change.key != pseudofield::conflicts)
            continue;
        QStringList named = change.after.list() + settled;
        named.removeDuplicates();
        change.after = FieldValue(named);
        return {};
    }
    accepted << FieldChange{QString(pseudofield::conflicts), {}, FieldValue(settled), {}};
    return {};
}

Result<void> ConflictTable::follow(qint64 entityKey, qint64 sequence, const QList<FieldChange> &accepted)
{
    for (const FieldChange &change : accepted) {
        if (change.key != pseudofield::conflicts)
            continue;
        Result<void> done = mark("settle_conflict", entityKey, change.after, sequence);
        if (done)
            done = mark("open_conflict_again", entityKey, change.before, {});
        if (!done)
            return done;
    }
    return {};
}

Result<void> ConflictTable::mark(const char *query, qint64 entityKey, const FieldValue &names,
                                 std::optional<qint64> sequence)
{
    for (const QString &name : names.list()) {
        const Result<Statement *> statement = m_connection.statement(query);
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, entityKey);
        (*statement)->bindId(2, ChangeSetId::fromText(name.section(u':', 0, 0)));
        (*statement)->bindText(3, name.section(u':', 1));
        if (sequence)
            (*statement)->bind(4, *sequence);
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    return {};
}

Result<void> ConflictTable::forgetLocal(qint64 entityKey)
{
    for (const char *query : {"delete_local_conflicts", "unsettle_local_conflicts"}) {
        const Result<Statement *> statement = m_connection.statement(query);
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, entityKey);
        (*statement)->bind(2, firstLocalSequence);
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    return {};
}

} // namespace collectz::storage
