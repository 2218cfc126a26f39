// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/feedwriter.h"

#include "storage/properties.h"
#include "storage/rowdecoder.h"
#include "storage/sourceletter.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;
using sync::FeedConflict;
using sync::FeedOutcome;
using sync::FeedPage;
using sync::FeedRow;
using sync::PushResult;
using sync::SetHeader;

namespace {

/// Of what no waiting change needs: for forms that stay open while so many pages come.
constexpr qint64 keptLocalSequences = 200;

} // namespace

FeedWriter::FeedWriter(WriteScope &scope, const ReplicaPlace &place)
    : m_scope(scope)
    , m_place(place)
    , m_portion(scope.connection, scope.run, scope.projections, scope.registry)
    , m_bases(scope, m_portion, place)
    , m_conflicts(scope.connection)
{}

Result<void> FeedWriter::run(const char *query, std::optional<qint64> first, std::optional<qint64> second)
{
    const Result<Statement *> statement = m_scope.connection.statement(query);
    if (!statement)
        return fail(statement.error());
    if (first)
        (*statement)->bind(1, *first);
    if (second)
        (*statement)->bind(2, *second);
    return (*statement)->queue();
}

/// The rows of one set lie side by side, so nobody else's are passed over.
Result<void> FeedWriter::dropLocalJournal(const LocalRows &local)
{
    if (!isLocalSequence(local.first))
        return {}; // they went when the set was confirmed
    const Result<Statement *> statement = m_scope.connection.statement("delete_local_journal_of_set");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, local.set);
    (*statement)->bind(2, local.first);
    (*statement)->bind(3, local.last);
    return (*statement)->queue();
}

Result<FeedOutcome> FeedWriter::storeFeed(const FeedPage &page)
{
    if (page.after != m_place.cursor)
        return fail(ErrorKind::Conflict, u"feed_out_of_order"_s,
                    u"The companion's changes came in another order than expected. They will be asked for again."_s);
    QSet<EntityId> ids;
    for (const FeedRow &row : page.rows) {
        EntityChange named;
        named.entity = row.entity;
        named.parent = row.parent;
        if (row.changes.contains("@parent"))
            named.fields = fieldChangesFromJson(row.changes);
        addNamedEntities(named, ids);
    }
    if (Result<void> loaded = m_portion.load(ids); !loaded)
        return fail(std::move(loaded).error());

    QList<KnownSet> sets;
    for (const SetHeader &header : page.sets) {
        const Result<KnownSet> known = keepSet(header);
        if (!known)
            return fail(known.error());
        sets << *known;
    }
    FeedOutcome outcome;
    outcome.rows = page.rows.size();
    auto conflict = page.conflicts.cbegin();
    for (const FeedRow &row : page.rows) {
        Result<void> stored = storeRow(row, page.sets.at(row.set), sets.at(row.set));
        for (; stored && conflict != page.conflicts.cend() && conflict->sequence <= row.sequence; ++conflict)
            stored = storeConflict(*conflict);
        if (!stored)
            return fail(std::move(stored).error());
    }
    Result<void> done;
    if (!page.rows.isEmpty())
        done = moveCursor(page.lastSequence(), page.sets.at(page.rows.constLast().set).id);
    const Result<qint64> retired = done ? retire(page.lastSequence()) : fail(done.error());
    if (!retired)
        return fail(retired.error());
    outcome.confirmedSets = *retired;
    done = m_bases.rebase();
    if (done)
        done = run("delete_found_blobs");
    if (done)
        done = m_portion.finish();
    if (!done)
        return fail(std::move(done).error());
    return outcome;
}

Result<std::optional<qint64>> FeedWriter::keyOf(const ChangeSetId &id)
{
    const Result<Statement *> statement = m_scope.connection.statement("find_change_set");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindId(1, id);
    std::optional<qint64> key;
    Result<void> read = (*statement)->forEachRow([&key](const Statement &row) { key = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return key;
}

Result<FeedWriter::KnownSet> FeedWriter::keepSet(const SetHeader &header)
{
    const Result<std::optional<qint64>> known = keyOf(header.id);
    if (!known)
        return fail(known.error());
    KnownSet set;
    if (*known) {
        set.key = **known;
        const Result<bool> isWaiting = confirmSet(set.key, header);
        if (!isWaiting)
            return fail(isWaiting.error());
        set.isWaiting = *isWaiting;
        return set;
    }
    set.key = m_scope.run.counters.next(Counter::ChangeSet);
    if (Result<void> inserted = insertSet(set.key, header); !inserted)
        return fail(std::move(inserted).error());
    return set;
}

Result<void> FeedWriter::insertSet(qint64 key, const SetHeader &header)
{
    qint64 rootKey = 0;
    if (!header.undoes.isNull()) {
        const Result<Statement *> find = m_scope.connection.statement("find_change_set");
        if (!find)
            return fail(find.error());
        (*find)->bindId(1, header.undoes);
        Result<void> read = (*find)->forEachRow(
            [&rootKey](const Statement &row) { rootKey = row.integer(6) > 0 ? row.integer(6) : row.integer(0); });
        if (!read)
            return read;
    }
    const Result<Statement *> statement = m_scope.connection.statement("insert_change_set");
    if (!statement)
        return fail(statement.error());
    Statement &insert = **statement;
    insert.bind(1, key);
    insert.bindId(2, header.id);
    insert.bindText(3, header.author);
    insert.bindText(4, header.device);
    insert.bindText(5, reasonWord(header.reason));
    insert.bindText(6, sourceLetter(header.source));
    insert.bindText(7, header.origin);
    insert.bindText(8, header.subject);
    insert.bindText(9, header.correlation);
    insert.bind(10, qint64{0});
    insert.bindId(11, header.undoes);
    insert.bind(12, rootKey > 0 ? std::optional<qint64>(rootKey) : std::nullopt);
    insert.bind(13, header.firstSequence);
    insert.bind(14, header.lastSequence);
    insert.bind(15, header.entityCount);
    insert.bindText(16, header.appliedAt);
    insert.bindId(17, MemberId()); // members are the companion's to know
    Result<void> done = insert.queue();
    if (done && rootKey > 0 && (header.reason == Reason::Undo || header.reason == Reason::Redo))
        done = markChain(m_scope.connection, header.undoes, rootKey, header.id, header.reason);
    return done;
}

Result<bool> FeedWriter::confirmSet(qint64 key, const SetHeader &header)
{
    const Result<Statement *> find = m_scope.connection.statement("read_pending_set");
    if (!find)
        return fail(find.error());
    (*find)->bind(1, key);
    std::optional<qint64> localFirst;
    LocalRows local;
    Result<void> done = (*find)->forEachRow([&](const Statement &row) {
        localFirst = row.integer(1);
        local = {key, row.integer(3), row.integer(4)};
    });
    if (!done)
        return fail(std::move(done).error());
    if (!localFirst)
        return false;
    const Result<Statement *> confirm = m_scope.connection.statement("confirm_change_set");
    if (!confirm)
        return fail(confirm.error());
    (*confirm)->bind(1, key);
    (*confirm)->bindText(2, header.author);
    (*confirm)->bindText(3, header.device);
    (*confirm)->bindText(4, header.origin);
    (*confirm)->bind(5, header.firstSequence);
    (*confirm)->bind(6, header.lastSequence);
    (*confirm)->bind(7, header.entityCount);
    (*confirm)->bindText(8, header.appliedAt);
    done = (*confirm)->queue();
    if (done)
        done = dropLocalJournal(local);
    if (done)
        done = insertOwnChangeSet(m_scope.connection, key, m_place.replica, *localFirst);
    const Result<Statement *> settle = m_scope.connection.statement("settle_pending_set");
    if (!settle)
        return fail(settle.error());
    (*settle)->bind(1, key);
    (*settle)->bind(2, qint64{1});
    (*settle)->bind(3, header.lastSequence);
    (*settle)->bindText(4, QByteArray());
    (*settle)->bindText(5, QByteArray());
    if (done)
        done = (*settle)->queue();
    if (!done)
        return fail(std::move(done).error());
    return true;
}

Result<void> FeedWriter::storeRow(const FeedRow &row, const SetHeader &header, const KnownSet &set)
{
    StoredEntity *stored = m_portion.findStored(row.entity);
    Result<std::optional<Entity>> before = m_bases.stateOf(stored);
    if (!before)
        return fail(std::move(before).error());
    EntityChange change;
    change.entity = row.entity;
    change.level = row.level;
    change.kind = row.kind;
    change.parent = row.parent;
    change.creates = row.creates;
    change.fields = fieldChangesFromJson(row.changes);
    m_scope.run.registryChanged |= row.level == Level::CustomField;
    // A snapshot or a repair may have brought a newer state than this row's.
    if (!*before || (*before)->version < row.sequence) {
        const MergeAuthor author{header.id, header.source, header.origin};
        const Result<StoredEntity *> taken = m_bases.take(replayChange(*before, change, author, row.sequence));
        if (!taken)
            return fail(taken.error());
        stored = *taken;
    }
    ++m_scope.run.applied.entitiesChanged;
    if (row.changes.contains("sha256:")) {
        QList<FieldValue> values;
        for (const FieldChange &field : std::as_const(change.fields))
            values << field.after;
        if (Result<void> wanted = wantBlobs(values); !wanted)
            return wanted;
    }
    if (set.isWaiting) {
        m_bases.touch(row.entity);
        if (Result<void> dropped = run("delete_pending_change", set.key, stored->key); !dropped)
            return dropped;
    }
    const Result<Statement *> statement = m_scope.connection.statement("insert_journal");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, row.sequence);
    (*statement)->bind(2, set.key);
    (*statement)->bind(3, stored->key);
    (*statement)->bind(4, qint64{row.creates});
    (*statement)->bindText(5, row.changes);
    Result<void> done = (*statement)->queue();
    return done ? m_conflicts.follow(stored->key, row.sequence, change.fields) : done;
}

Result<void> FeedWriter::wantBlobs(const QList<FieldValue> &values)
{
    QStringList hashes;
    for (const FieldValue &value : values)
        hashes += sync::blobsIn(value);
    for (const QString &hash : std::as_const(hashes)) {
        const Result<Statement *> statement = m_scope.connection.statement("insert_missing_blob");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, hash);
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    return {};
}

Result<void> FeedWriter::storeConflict(const FeedConflict &incoming)
{
    const StoredEntity *stored = m_portion.findStored(incoming.entity);
    if (!stored)
        return {};
    Conflict conflict;
    conflict.entity = incoming.entity;
    conflict.key = incoming.field;
    conflict.base = valueFromJson(incoming.base);
    conflict.live = valueFromJson(incoming.live);
    conflict.other = valueFromJson(incoming.other);
    conflict.otherChangeSet = incoming.otherChangeSet;
    conflict.liveSequence = incoming.liveSequence;
    m_scope.run.applied.conflicts << conflict;
    return m_conflicts.insert(m_scope.run.counters, stored->key, stored->workKey, incoming.sequence, conflict);
}

Result<void> FeedWriter::storeEntities(const sync::EntityPage &page, const QList<EntityId> &gone)
{
    QSet<EntityId> ids(gone.cbegin(), gone.cend());
    for (const Entity &entity : page.entities) {
        ids.insert(entity.id);
        ids.insert(entity.parent);
    }
    Result<void> done = m_portion.load(ids);
    for (const Entity &entity : page.entities) {
        if (!done)
            return done;
        m_scope.run.registryChanged |= entity.level == Level::CustomField;
        const Result<StoredEntity *> taken = m_bases.take(entity);
        if (!taken)
            return fail(taken.error());
        done = wantBlobs(entity.fields.values());
    }
    for (const FeedConflict &conflict : page.conflicts) {
        if (done)
            done = storeConflict(conflict);
    }
    for (const EntityId &id : gone) {
        StoredEntity *stored = m_portion.findStored(id);
        if (done && stored)
            done = m_bases.takeAway(*stored);
    }
    if (done)
        done = m_bases.rebase();
    return done ? m_portion.finish() : done;
}

Result<void> FeedWriter::beginAt(qint64 sequence, const ChangeSetId &atSequence)
{
    m_place.cursor = sequence;
    Result<void> done = writeProperty(m_scope.connection, property::syncBegin, QString::number(sequence));
    return done ? moveCursor(sequence, atSequence) : done;
}

Result<void> FeedWriter::moveCursor(qint64 sequence, const ChangeSetId &atSequence)
{
    Result<void> done = run("write_local_sequence", m_scope.run.counters.last(Counter::Sequence) + 1, sequence);
    if (done)
        done = run("delete_local_sequences", keptLocalSequences);
    if (done)
        done = writeProperty(m_scope.connection, property::syncCursor, QString::number(sequence));
    return done ? writeProperty(m_scope.connection, property::syncCursorSet, atSequence.text()) : done;
}

} // namespace collectz::storage
