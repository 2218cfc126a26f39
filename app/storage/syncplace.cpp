// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/syncplace.h"

#include "catalog/sequence.h"
#include "storage/properties.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;

Result<SyncFlags> readSyncFlags(Connection &connection)
{
    const Result<Statement *> statement = connection.statement("read_sync_flags");
    if (!statement)
        return fail(statement.error());
    SyncFlags flags;
    ReplicaPlace place;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const QByteArray key = row.utf8(0);
        if (key == property::syncReplica)
            place.replica = DeviceId::fromText(row.text(1));
        else if (key == property::syncCursor)
            place.cursor = row.utf8(1).toLongLong();
        else
            flags.keepsDigests = row.utf8(1) == "1";
    });
    if (!read)
        return fail(std::move(read).error());
    if (!place.replica.isNull())
        flags.replica = place;
    return flags;
}

Result<QList<qint64>> ownSequences(Connection &connection, qint64 entityKey, qint64 cursor, const DeviceId &replica,
                                   qint64 ownBase)
{
    const Result<Statement *> statement = connection.statement("read_own_sequences");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, entityKey);
    (*statement)->bind(2, cursor);
    (*statement)->bind(3, catalog::firstLocalSequence);
    (*statement)->bindId(4, replica);
    (*statement)->bind(5, ownBase);
    QList<qint64> sequences;
    Result<void> read = (*statement)->forEachRow([&sequences](const Statement &row) { sequences << row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return sequences;
}

Result<void> insertOwnChangeSet(Connection &connection, qint64 setKey, const DeviceId &replica, qint64 localFirst)
{
    const Result<Statement *> statement = connection.statement("insert_own_change_set");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, setKey);
    (*statement)->bindId(2, replica);
    (*statement)->bind(3, localFirst);
    return (*statement)->queue();
}

Result<void> markChain(Connection &connection, const ChangeSetId &undone, qint64 rootKey, const ChangeSetId &by,
                       catalog::Reason reason)
{
    const Result<Statement *> first = connection.statement("mark_set_undone");
    if (!first)
        return fail(first.error());
    (*first)->bindId(1, undone);
    (*first)->bindId(2, by);
    if (Result<void> queued = (*first)->queue(); !queued)
        return queued;
    const Result<Statement *> root = connection.statement("mark_undone");
    if (!root)
        return fail(root.error());
    (*root)->bind(1, rootKey);
    (*root)->bindId(2, reason == catalog::Reason::Undo ? by : ChangeSetId());
    return (*root)->queue();
}

} // namespace collectz::storage
