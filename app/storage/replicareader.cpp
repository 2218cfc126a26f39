// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a replica reads of itself.

#include "catalog/importstore.h"
#include "catalog/sequence.h"
#include "storage/properties.h"
#include "storage/rowdecoder.h"
#include "storage/sourceletter.h"
#include "storage/syncreader.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;
using sync::PushedChange;
using sync::PushPart;

namespace {

/// A set with more goes in parts. Where it is cut must stay as it is while a companion may keep some of the parts.
constexpr qsizetype changesAPart = 1000;
constexpr qsizetype bytesAPart = qsizetype{2} * 1024 * 1024;
/// Small sets go together up to here, so that what a companion takes at once is never exceeded.
constexpr qsizetype bytesAPush = 2 * bytesAPart;

struct WaitingSet
{
    qint64 key = 0;
    PushPart part;
};

struct CutSet
{
    QList<PushPart> parts;
    qsizetype bytes = 0; ///< of all its changes as they are kept
};

Result<QList<WaitingSet>> waitingSets(Connection &connection, int limit)
{
    const Result<Statement *> statement = connection.statement("read_waiting_sets");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, qint64{0});
    (*statement)->bind(2, qint64{limit});
    QList<WaitingSet> sets;
    Result<void> read = (*statement)->forEachRow([&sets](const Statement &row) {
        WaitingSet set;
        set.key = row.integer(0);
        sync::SetHeader &header = set.part.header;
        header.id = ChangeSetId::fromBytes(row.blob(1));
        header.reason = reasonFromWord(row.text(2)).value_or(Reason::Edit);
        header.source = sourceFromLetter(row.text(3));
        header.origin = row.text(4);
        header.subject = row.text(5);
        header.correlation = row.text(6);
        header.undoes = ChangeSetId::fromBytes(row.blob(7));
        set.part.localFirst = row.integer(8);
        set.part.cursor = row.integer(9);
        sets << set;
    });
    if (!read)
        return fail(std::move(read).error());
    return sets;
}

Result<qint64> countChanges(Connection &connection, qint64 setKey)
{
    const Result<Statement *> statement = connection.statement("count_pending_changes");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, setKey);
    qint64 count = 0;
    Result<void> read = (*statement)->forEachRow([&count](const Statement &row) { count = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return count;
}

/// The changes of a waiting set, cut into parts.
Result<CutSet> partsOf(Connection &connection, const WaitingSet &set)
{
    const Result<Statement *> statement = connection.statement("read_pending_change_of_set");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, set.key);
    CutSet cut{{set.part}, 0};
    QList<PushPart> &parts = cut.parts;
    qsizetype bytes = 0;
    qint64 total = 0;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const QByteArray json = row.utf8(2);
        if (parts.constLast().changes.size() == changesAPart || (bytes > 0 && bytes + json.size() > bytesAPart)) {
            parts << set.part;
            bytes = 0;
        }
        bytes += json.size();
        cut.bytes += json.size();
        ++total;
        PushedChange pushed;
        pushed.change = entityChangesFromJson(json).value(0);
        if (isLocalSequence(pushed.change.baseVersion)) {
            pushed.ownBase = pushed.change.baseVersion;
            pushed.change.baseVersion = row.integer(1);
        }
        parts.last().changes << pushed;
    });
    if (!read)
        return fail(std::move(read).error());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        parts[i].part = static_cast<qint32>(i);
        parts[i].parts = static_cast<qint32>(parts.size());
        parts[i].header.entityCount = total;
    }
    return cut;
}

} // namespace

Result<QList<PushPart>> readNextParts(Connection &connection, int changes)
{
    Result<Transaction> snapshot = Transaction::begin(connection, Connection::Mode::Read);
    if (!snapshot)
        return fail(std::move(snapshot).error());
    const Result<QList<WaitingSet>> sets = waitingSets(connection, changes);
    if (!sets)
        return fail(sets.error());
    QList<PushPart> parts;
    qint64 total = 0;
    qsizetype bytes = 0;
    for (const WaitingSet &set : *sets) {
        const Result<qint64> count = countChanges(connection, set.key);
        if (!count)
            return fail(count.error());
        if (!parts.isEmpty() && total + *count > changes)
            break;
        total += *count;
        const Result<CutSet> next = partsOf(connection, set);
        if (!next)
            return fail(next.error());
        bytes += next->bytes;
        if (!parts.isEmpty() && bytes > bytesAPush)
            break;
        parts += next->parts;
    }
    return parts;
}

Result<sync::ReplicaState> readReplicaState(Connection &connection)
{
    sync::ReplicaState state;
    const std::pair<const char *, std::function<void(const QString &)>> properties[] = {
        {property::syncReplica, [&](const QString &value) { state.replica = DeviceId::fromText(value); }},
        {property::syncCompanion, [&](const QString &value) { state.companion = value; }},
        {property::syncCatalog, [&](const QString &value) { state.place.catalog = CatalogId::fromText(value); }},
        {property::syncEpoch, [&](const QString &value) { state.place.epoch = sync::EpochId::fromText(value); }},
        {property::syncCursor, [&](const QString &value) { state.place.sequence = value.toLongLong(); }},
        {property::syncCursorSet, [&](const QString &v) { state.place.atSequence = ChangeSetId::fromText(v); }},
        {property::syncSnapshot, [&](const QString &value) { state.snapshotPosition = value; }},
    };
    for (const auto &[key, take] : properties) {
        const Result<QString> value = readProperty(connection, key);
        if (!value)
            return fail(value.error());
        take(*value);
    }
    state.isReplica = !state.replica.isNull();
    state.isLoading = !state.snapshotPosition.isEmpty();
    const Result<Statement *> counts = connection.statement("read_pending_counts");
    if (!counts)
        return fail(counts.error());
    Result<void> read = (*counts)->forEachRow([&state](const Statement &row) {
        state.waiting = row.integer(0);
        state.refused = row.integer(1);
        state.conflicts = row.integer(2);
        state.entities = row.integer(3);
        state.waitingDeletions = row.integer(4);
    });
    if (!read)
        return fail(std::move(read).error());
    return state;
}

Result<QList<sync::PendingSet>> readPendingSets(Connection &connection, int limit)
{
    const Result<Statement *> statement = connection.statement("read_pending_sets");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, qint64{limit});
    QList<sync::PendingSet> sets;
    Result<void> read = (*statement)->forEachRow([&sets](const Statement &row) {
        sync::PendingSet set;
        set.summary = decodeChangeSet(row);
        set.state = static_cast<sync::PendingSet::State>(row.integer(changeSetColumns));
        set.code = row.text(changeSetColumns + 1);
        set.message = row.text(changeSetColumns + 2);
        set.changes = row.integer(changeSetColumns + 3);
        sets << set;
    });
    if (!read)
        return fail(std::move(read).error());
    return sets;
}

Result<QList<EntityChange>> readPendingChanges(Connection &connection, const ChangeSetId &id)
{
    const Result<Statement *> statement = connection.statement("read_changes_to_export");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, id);
    QList<EntityChange> changes;
    Result<void> read =
        (*statement)->forEachRow([&changes](const Statement &row) { changes << entityChangesFromJson(row.utf8(0)); });
    if (!read)
        return fail(std::move(read).error());
    return changes;
}

} // namespace collectz::storage
