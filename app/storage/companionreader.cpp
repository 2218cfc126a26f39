// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a companion reads for its replicas.

#include "storage/conflicttable.h"
#include "storage/digesttable.h"
#include "storage/properties.h"
#include "storage/rowdecoder.h"
#include "storage/sourceletter.h"
#include "storage/syncreader.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;
using sync::EntityPage;
using sync::FeedConflict;
using sync::FeedLimits;
using sync::FeedPage;
using sync::FeedRow;
using sync::SetHeader;

namespace {

/// The value a later journal row says an attribute had before it.
FieldValue valueBefore(const QByteArray &changes, QLatin1StringView key)
{
    const QList<FieldChange> fields = fieldChangesFromJson(changes);
    for (const FieldChange &change : fields) {
        if (change.key == key)
            return change.before;
    }
    return {};
}

SetHeader decodeHeader(const Statement &row)
{
    SetHeader header;
    header.id = ChangeSetId::fromBytes(row.blob(7));
    header.author = row.text(8);
    header.device = row.text(9);
    header.reason = reasonFromWord(row.text(10)).value_or(Reason::Edit);
    header.source = sourceFromLetter(row.text(11));
    header.origin = row.text(12);
    header.subject = row.text(13);
    header.correlation = row.text(14);
    header.undoes = ChangeSetId::fromBytes(row.blob(15));
    header.firstSequence = row.integer(16);
    header.lastSequence = row.integer(17);
    header.entityCount = row.integer(18);
    header.appliedAt = row.utf8(19);
    return header;
}

FeedRow decodeRow(const Statement &row)
{
    FeedRow decoded;
    decoded.sequence = row.integer(0);
    decoded.creates = row.integer(1) != 0;
    decoded.changes = row.utf8(2);
    decoded.entity = EntityId::fromBytes(row.blob(3));
    decoded.level = static_cast<Level>(row.integer(4));
    decoded.kind = static_cast<Kind>(row.integer(5));
    decoded.parent = EntityId::fromBytes(row.blob(6));
    if (!row.isNull(20))
        decoded.parent = EntityId::fromText(valueBefore(row.utf8(20), pseudofield::parent).text());
    if (!row.isNull(21))
        decoded.kind = kindFromWord(valueBefore(row.utf8(21), pseudofield::kind).text()).value_or(decoded.kind);
    return decoded;
}

FeedConflict decodeConflict(const Statement &row)
{
    return {row.integer(0), EntityId::fromBytes(row.blob(1)),    row.text(2),   row.utf8(3), row.utf8(4),
            row.utf8(5),    ChangeSetId::fromBytes(row.blob(6)), row.integer(7)};
}

struct SnapshotPosition
{
    qint64 sequence = 0;
    int phase = 0;
    qint64 after = 0;

    [[nodiscard]] static SnapshotPosition fromText(const QString &text)
    {
        const QStringList parts = text.split(u':');
        return {parts.value(0).toLongLong(), parts.value(1).toInt(), parts.value(2).toLongLong()};
    }

    [[nodiscard]] QString text() const { return u"%1:%2:%3"_s.arg(sequence).arg(phase).arg(after); }
};

/// In this order, what something belongs to comes before it. Works come with what is below them.
constexpr const char *phases[] = {"read_snapshot_others", "read_snapshot_works", "read_snapshot_children",
                                  "read_snapshot_grandchildren"};
constexpr int phaseCount = 4;

struct KeyedEntity
{
    qint64 key = 0;
    Entity entity;
};

Result<QList<KeyedEntity>> readKeyed(Connection &connection, const char *query, qint64 first,
                                     std::optional<qint64> limit)
{
    const Result<Statement *> statement = connection.statement(query);
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, first);
    if (limit)
        (*statement)->bind(2, *limit);
    QList<KeyedEntity> entities;
    Result<void> read = (*statement)->forEachRow([&entities](const Statement &row) {
        entities << KeyedEntity{row.integer(0), decodeEntity(row)};
    });
    if (!read)
        return fail(std::move(read).error());
    return entities;
}

Result<void> addConflicts(Connection &connection, qint64 entityKey, qint64 sequence, QList<FeedConflict> &conflicts)
{
    const Result<Statement *> statement = connection.statement("read_conflicts_of_entity");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, entityKey);
    return (*statement)->forEachRow([&](const Statement &row) {
        if (row.integer(0) <= sequence)
            conflicts << decodeConflict(row);
    });
}

} // namespace

Result<sync::Place> readHead(Connection &connection)
{
    sync::Place place;
    const Result<QString> catalog = readProperty(connection, property::catalogId);
    const Result<QString> epoch = readProperty(connection, property::epoch);
    if (!catalog || !epoch)
        return fail(catalog ? epoch.error() : catalog.error());
    place.catalog = CatalogId::fromText(*catalog);
    place.epoch = sync::EpochId::fromText(*epoch);
    const Result<Statement *> statement = connection.statement("read_head");
    if (!statement)
        return fail(statement.error());
    Result<void> read = (*statement)->forEachRow([&place](const Statement &row) {
        place.sequence = row.integer(0);
        place.atSequence = ChangeSetId::fromBytes(row.blob(1));
    });
    if (!read)
        return fail(std::move(read).error());
    return place;
}

Result<ChangeSetId> readChangeSetAt(Connection &connection, qint64 sequence)
{
    const Result<Statement *> statement = connection.statement("read_change_set_at");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, sequence);
    ChangeSetId id;
    Result<void> read =
        (*statement)->forEachRow([&id](const Statement &row) { id = ChangeSetId::fromBytes(row.blob(0)); });
    if (!read)
        return fail(std::move(read).error());
    return id;
}

Result<FeedPage> readFeed(Connection &connection, qint64 after, const FeedLimits &limits)
{
    Result<Transaction> snapshot = Transaction::begin(connection, Connection::Mode::Read);
    if (!snapshot)
        return fail(std::move(snapshot).error());
    FeedPage page;
    page.after = after;
    const Result<sync::Place> head = readHead(connection);
    if (!head)
        return fail(head.error());
    page.head = head->sequence;
    if (page.head <= after)
        return page;
    const Result<Statement *> statement = connection.statement("read_feed");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, after);
    (*statement)->bind(2, qint64{limits.rows});
    QHash<ChangeSetId, qint32> places;
    qint64 bytes = 0;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        if (bytes > limits.bytes)
            return;
        FeedRow decoded = decodeRow(row);
        const ChangeSetId id = ChangeSetId::fromBytes(row.blob(7));
        auto place = places.constFind(id);
        if (place == places.cend()) {
            place = places.insert(id, static_cast<qint32>(page.sets.size()));
            page.sets << decodeHeader(row);
        }
        decoded.set = place.value();
        bytes += decoded.changes.size() + 64;
        page.rows << decoded;
    });
    const Result<Statement *> conflicts = connection.statement("read_feed_conflicts");
    if (!read || !conflicts)
        return fail(read ? conflicts.error() : read.error());
    (*conflicts)->bind(1, after);
    (*conflicts)->bind(2, page.lastSequence());
    read = (*conflicts)->forEachRow([&page](const Statement &row) { page.conflicts << decodeConflict(row); });
    if (!read)
        return fail(std::move(read).error());
    return page;
}

Result<qint64> countDeletions(Connection &connection, qint64 after, const DeviceId &replica)
{
    const Result<Statement *> statement = connection.statement("count_deletions_after");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, after);
    (*statement)->bindBlob(2, replica.isNull() ? QByteArray() : replica.bytes());
    qint64 count = 0;
    Result<void> read = (*statement)->forEachRow([&count](const Statement &row) { count = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return count;
}

Result<EntityPage> readSnapshot(Connection &connection, const QString &position, const FeedLimits &limits)
{
    Result<Transaction> snapshot = Transaction::begin(connection, Connection::Mode::Read);
    if (!snapshot)
        return fail(std::move(snapshot).error());
    EntityPage page;
    SnapshotPosition place = SnapshotPosition::fromText(position);
    if (position.isEmpty()) {
        const Result<sync::Place> head = readHead(connection);
        const Result<Statement *> count = connection.statement("count_entities");
        if (!head || !count)
            return fail(head ? count.error() : head.error());
        place.sequence = head->sequence;
        page.atSequence = head->atSequence;
        Result<void> read = (*count)->forEachRow([&page](const Statement &row) { page.total = row.integer(0); });
        if (!read)
            return fail(std::move(read).error());
    }
    page.sequence = place.sequence;
    const Result<bool> hasConflicts = ConflictTable(connection).hasOpen();
    if (!hasConflicts)
        return fail(hasConflicts.error());
    while (page.entities.size() < limits.rows && place.phase < phaseCount) {
        const Result<QList<KeyedEntity>> heads =
            readKeyed(connection, phases[place.phase], place.after, std::max(1, limits.rows / 3));
        if (!heads)
            return fail(heads.error());
        if (heads->isEmpty()) {
            ++place.phase;
            place.after = 0;
            continue;
        }
        for (const KeyedEntity &head : *heads) {
            QList<KeyedEntity> family{head};
            if (head.entity.level == Level::Work) {
                const Result<QList<KeyedEntity>> parts = readKeyed(connection, "read_snapshot_parts", head.key, {});
                if (!parts)
                    return fail(parts.error());
                family << *parts;
            }
            for (const KeyedEntity &member : std::as_const(family)) {
                page.entities << member.entity;
                if (!*hasConflicts)
                    continue;
                if (Result<void> added = addConflicts(connection, member.key, place.sequence, page.conflicts); !added)
                    return fail(std::move(added).error());
            }
            place.after = head.key;
            if (page.entities.size() >= limits.rows)
                break;
        }
    }
    if (place.phase < phaseCount)
        page.next = place.text();
    return page;
}

Result<EntityPage> readEntities(Connection &connection, const QList<EntityId> &ids)
{
    Result<Transaction> snapshot = Transaction::begin(connection, Connection::Mode::Read);
    if (!snapshot)
        return fail(std::move(snapshot).error());
    EntityPage page;
    for (const EntityId &id : ids) {
        const Result<Statement *> statement = connection.statement("read_entity");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindId(1, id);
        Result<void> read =
            (*statement)->forEachRow([&page](const Statement &row) { page.entities << decodeEntity(row); });
        if (!read)
            return fail(std::move(read).error());
    }
    // What something belongs to first: works by their parents, then editions, then copies.
    std::stable_sort(page.entities.begin(), page.entities.end(), [](const Entity &one, const Entity &other) {
        return std::pair(one.level, !one.parent.isNull()) < std::pair(other.level, !other.parent.isNull());
    });
    const Result<sync::Place> head = readHead(connection);
    if (!head)
        return fail(head.error());
    page.sequence = head->sequence;
    return page;
}

Result<sync::Digest> readDigest(Connection &connection)
{
    Result<Transaction> snapshot = Transaction::begin(connection, Connection::Mode::Read);
    if (!snapshot)
        return fail(std::move(snapshot).error());
    const Result<sync::Place> head = readHead(connection);
    const Result<Statement *> statement = connection.statement("read_digest_buckets");
    if (!head || !statement)
        return fail(head ? statement.error() : head.error());
    sync::Digest digest;
    digest.sequence = head->sequence;
    digest.bucket.fill(QByteArray(16, '\0'), sync::digestBuckets);
    Result<void> read = (*statement)->forEachRow([&digest](const Statement &row) {
        if (row.integer(0) >= 0 && row.integer(0) < sync::digestBuckets)
            digest.bucket[row.integer(0)] = row.blob(1);
    });
    if (!read)
        return fail(std::move(read).error());
    return digest;
}

Result<QList<sync::EntityDigest>> readEntityDigests(Connection &connection, const QList<int> &buckets)
{
    const QSet<int> wanted(buckets.cbegin(), buckets.cend());
    const Result<Statement *> statement = connection.statement("read_contents");
    if (!statement)
        return fail(statement.error());
    QList<sync::EntityDigest> digests;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const EntityId id = EntityId::fromBytes(row.blob(0));
        if (wanted.contains(digestBucketOf(id)))
            digests << sync::EntityDigest{
                id, contentSum(id, static_cast<Level>(row.integer(1)), static_cast<Kind>(row.integer(2)),
                               EntityId::fromBytes(row.blob(3)), static_cast<State>(row.integer(4)), row.utf8(5))
                        .bytes()};
    });
    if (!read)
        return fail(std::move(read).error());
    return digests;
}

} // namespace collectz::storage
