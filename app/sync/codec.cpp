// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/codec.h"

#include "catalog/importstore.h"
#include "sync/cborreader.h"

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr int mostLevel = static_cast<int>(Level::Term);
constexpr int mostKind = static_cast<int>(Kind::Other);

Unexpected malformed()
{
    return fail(ErrorKind::Invalid, u"sync_message"_s, u"What came over the network is no message of a sync."_s);
}

QByteArray written(const QCborArray &array)
{
    return QCborValue(array).toCbor();
}

Result<CborReader> reading(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isArray())
        return malformed();
    return CborReader(value.toArray());
}

QCborArray headerArray(const SetHeader &header)
{
    return {cborId(header.id),
            header.author,
            header.device,
            reasonWord(header.reason),
            static_cast<int>(header.source),
            header.origin,
            header.subject,
            header.correlation,
            cborId(header.undoes),
            header.firstSequence,
            header.lastSequence,
            header.entityCount,
            header.appliedAt};
}

SetHeader readHeader(CborReader &outer)
{
    CborReader reader(outer.array());
    SetHeader header;
    header.id = reader.id<ChangeSetId>();
    header.author = reader.text();
    header.device = reader.text();
    const std::optional<Reason> reason = reasonFromWord(reader.text());
    header.reason = reason.value_or(Reason::Edit);
    header.source = static_cast<SourceType>(reader.integer(0, static_cast<int>(SourceType::System)));
    header.origin = reader.text();
    header.subject = reader.text(65536);
    header.correlation = reader.text();
    header.undoes = reader.id<ChangeSetId>();
    header.firstSequence = reader.integer();
    header.lastSequence = reader.integer();
    header.entityCount = reader.integer();
    header.appliedAt = reader.bytes();
    if (!reader.isSound() || header.id.isNull() || !reason)
        outer.refuse();
    return header;
}

QCborArray conflictArray(const FeedConflict &conflict)
{
    return {conflict.sequence, cborId(conflict.entity),         conflict.field,       conflict.base, conflict.live,
            conflict.other,    cborId(conflict.otherChangeSet), conflict.liveSequence};
}

FeedConflict readConflict(CborReader &outer)
{
    CborReader reader(outer.array());
    FeedConflict conflict;
    conflict.sequence = reader.integer();
    conflict.entity = reader.id<EntityId>();
    conflict.field = reader.text();
    conflict.base = reader.bytes();
    conflict.live = reader.bytes();
    conflict.other = reader.bytes();
    conflict.otherChangeSet = reader.id<ChangeSetId>();
    conflict.liveSequence = reader.integer();
    if (!reader.isSound())
        outer.refuse();
    return conflict;
}

/// Every element of an array by a function that reads one.
template <typename Value, typename Read>
QList<Value> readAll(CborReader &outer, Read read)
{
    const QCborArray array = outer.array();
    CborReader reader(array);
    QList<Value> values;
    values.reserve(array.size());
    for (qsizetype i = 0; i < array.size() && reader.isSound(); ++i)
        values << read(reader);
    if (!reader.isSound())
        outer.refuse();
    return values;
}

template <typename Value, typename Write>
QCborArray writeAll(const QList<Value> &values, Write write)
{
    QCborArray array;
    for (const Value &value : values)
        array.append(write(value));
    return array;
}

FeedRow readRow(CborReader &outer)
{
    CborReader reader(outer.array());
    FeedRow row;
    row.sequence = reader.integer(1);
    row.set = static_cast<qint32>(reader.integer(0, std::numeric_limits<qint32>::max()));
    row.entity = reader.id<EntityId>();
    row.creates = reader.boolean();
    row.changes = reader.bytes();
    row.level = static_cast<Level>(reader.integer(1, mostLevel));
    row.kind = static_cast<Kind>(reader.integer(0, mostKind));
    row.parent = reader.id<EntityId>();
    if (!reader.isSound() || row.entity.isNull())
        outer.refuse();
    return row;
}

PushPart readPart(CborReader &outer)
{
    CborReader reader(outer.array());
    PushPart part;
    part.header = readHeader(reader);
    part.localFirst = reader.integer();
    part.cursor = reader.integer();
    part.part = static_cast<qint32>(reader.integer(0, 1000000));
    part.parts = static_cast<qint32>(reader.integer(1, 1000000));
    const QList<EntityChange> changes = entityChangesFromJson(reader.bytes());
    const QCborArray ownBases = reader.array();
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const EntityChange &change = changes.at(i);
        const bool isKnown = change.level >= Level::Work && static_cast<int>(change.level) <= mostLevel &&
                             static_cast<int>(change.kind) <= mostKind;
        if (!isKnown || change.entity.isNull())
            reader.refuse();
        part.changes << PushedChange{change, ownBases.at(i).toInteger()};
    }
    if (!reader.isSound() || ownBases.size() != changes.size())
        outer.refuse();
    return part;
}

Entity readEntity(CborReader &outer)
{
    CborReader reader(outer.array());
    Entity entity;
    entity.id = reader.id<EntityId>();
    entity.level = static_cast<Level>(reader.integer(1, mostLevel));
    entity.kind = static_cast<Kind>(reader.integer(0, mostKind));
    entity.parent = reader.id<EntityId>();
    entity.state = static_cast<State>(reader.integer(0, static_cast<int>(State::Removed)));
    entity.version = reader.integer();
    entity.fields = fieldsFromJson(reader.bytes());
    entity.provenance = provenanceFromJson(reader.bytes());
    if (!reader.isSound() || entity.id.isNull())
        outer.refuse();
    return entity;
}

PushResult readResult(CborReader &outer)
{
    CborReader reader(outer.array());
    PushResult result;
    result.id = reader.id<ChangeSetId>();
    result.status = static_cast<PushResult::Status>(reader.integer(0, static_cast<int>(PushResult::Status::Refused)));
    result.firstSequence = reader.integer();
    result.lastSequence = reader.integer();
    result.settledAt = reader.integer();
    result.code = reader.text();
    result.message = reader.text();
    if (!reader.isSound())
        outer.refuse();
    return result;
}

EntityDigest readEntityDigest(CborReader &outer)
{
    CborReader reader(outer.array());
    EntityDigest digest;
    digest.entity = reader.id<EntityId>();
    digest.sum = reader.bytes();
    if (!reader.isSound() || digest.sum.size() != 16)
        outer.refuse();
    return digest;
}

} // namespace

QByteArray encodePlace(const Place &place)
{
    return written({cborId(place.catalog), cborId(place.epoch), place.sequence, cborId(place.atSequence)});
}

Result<Place> decodePlace(const QByteArray &bytes)
{
    Result<CborReader> reader = reading(bytes);
    if (!reader)
        return fail(std::move(reader).error());
    Place place;
    place.catalog = reader->id<CatalogId>();
    place.epoch = reader->id<EpochId>();
    place.sequence = reader->integer();
    place.atSequence = reader->id<ChangeSetId>();
    return reader->isSound() ? Result<Place>(place) : malformed();
}

QByteArray encodeFeed(const FeedPage &page)
{
    return written({page.after, page.head, writeAll(page.sets, headerArray),
                    writeAll(page.rows,
                             [](const FeedRow &row) {
                                 return QCborArray{row.sequence,
                                                   row.set,
                                                   cborId(row.entity),
                                                   row.creates ? 1 : 0,
                                                   row.changes,
                                                   static_cast<int>(row.level),
                                                   static_cast<int>(row.kind),
                                                   cborId(row.parent)};
                             }),
                    writeAll(page.conflicts, conflictArray)});
}

Result<FeedPage> decodeFeed(const QByteArray &bytes)
{
    Result<CborReader> reader = reading(bytes);
    if (!reader)
        return fail(std::move(reader).error());
    FeedPage page;
    page.after = reader->integer();
    page.head = reader->integer();
    page.sets = readAll<SetHeader>(*reader, readHeader);
    page.rows = readAll<FeedRow>(*reader, readRow);
    page.conflicts = readAll<FeedConflict>(*reader, readConflict);
    // The journal has no gaps: a page that has some lacks a row.
    qint64 expected = page.after;
    for (const FeedRow &row : std::as_const(page.rows)) {
        if (row.sequence != ++expected || row.set >= page.sets.size())
            reader->refuse();
    }
    return reader->isSound() && page.head >= expected ? Result<FeedPage>(page) : malformed();
}

QByteArray encodeParts(const QList<PushPart> &parts)
{
    return written(writeAll(parts, [](const PushPart &part) {
        QList<EntityChange> changes;
        QCborArray ownBases;
        for (const PushedChange &pushed : part.changes) {
            changes << pushed.change;
            ownBases.append(pushed.ownBase);
        }
        return QCborArray{headerArray(part.header),     part.localFirst, part.cursor, part.part, part.parts,
                          entityChangesToJson(changes), ownBases};
    }));
}

Result<QList<PushPart>> decodeParts(const QByteArray &bytes)
{
    CborReader outer(QCborArray{QCborValue::fromCbor(bytes)});
    const QList<PushPart> parts = readAll<PushPart>(outer, readPart);
    return outer.isSound() ? Result<QList<PushPart>>(parts) : malformed();
}

QByteArray encodeResults(const QList<PushResult> &results)
{
    return written(writeAll(results, [](const PushResult &result) {
        return QCborArray{cborId(result.id),    static_cast<int>(result.status),
                          result.firstSequence, result.lastSequence,
                          result.settledAt,     result.code,
                          result.message};
    }));
}

Result<QList<PushResult>> decodeResults(const QByteArray &bytes)
{
    CborReader outer(QCborArray{QCborValue::fromCbor(bytes)});
    const QList<PushResult> results = readAll<PushResult>(outer, readResult);
    return outer.isSound() ? Result<QList<PushResult>>(results) : malformed();
}

QByteArray encodeEntities(const EntityPage &page)
{
    return written({page.sequence, cborId(page.atSequence), page.total,
                    writeAll(page.entities,
                             [](const Entity &entity) {
                                 return QCborArray{cborId(entity.id),
                                                   static_cast<int>(entity.level),
                                                   static_cast<int>(entity.kind),
                                                   cborId(entity.parent),
                                                   static_cast<int>(entity.state),
                                                   entity.version,
                                                   fieldsToJson(entity.fields),
                                                   provenanceToJson(entity.provenance)};
                             }),
                    writeAll(page.conflicts, conflictArray), page.next});
}

Result<EntityPage> decodeEntities(const QByteArray &bytes)
{
    Result<CborReader> reader = reading(bytes);
    if (!reader)
        return fail(std::move(reader).error());
    EntityPage page;
    page.sequence = reader->integer();
    page.atSequence = reader->id<ChangeSetId>();
    page.total = reader->integer();
    page.entities = readAll<Entity>(*reader, readEntity);
    page.conflicts = readAll<FeedConflict>(*reader, readConflict);
    page.next = reader->text(100);
    return reader->isSound() ? Result<EntityPage>(page) : malformed();
}

QByteArray encodeDigest(const Digest &digest)
{
    return written({digest.sequence, digest.bucket.join()});
}

Result<Digest> decodeDigest(const QByteArray &bytes)
{
    Result<CborReader> reader = reading(bytes);
    if (!reader)
        return fail(std::move(reader).error());
    Digest digest;
    digest.sequence = reader->integer();
    const QByteArray sums = reader->bytes();
    if (!reader->isSound() || sums.size() != qsizetype{16} * digestBuckets)
        return malformed();
    for (int i = 0; i < digestBuckets; ++i)
        digest.bucket << sums.mid(qsizetype{16} * i, 16);
    return digest;
}

QByteArray encodeEntityDigests(const QList<EntityDigest> &digests)
{
    return written(writeAll(digests, [](const EntityDigest &digest) {
        return QCborArray{cborId(digest.entity), digest.sum};
    }));
}

Result<QList<EntityDigest>> decodeEntityDigests(const QByteArray &bytes)
{
    CborReader outer(QCborArray{QCborValue::fromCbor(bytes)});
    const QList<EntityDigest> digests = readAll<EntityDigest>(outer, readEntityDigest);
    return outer.isSound() ? Result<QList<EntityDigest>>(digests) : malformed();
}

} // namespace collectz::sync
