// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serverengine.h"

#include "sync/cborreader.h"
#include "sync/codec.h"
#include "sync/companionclient.h"

namespace collectz::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostIds = 2000;

Unexpected malformed()
{
    return fail(ErrorKind::Invalid, u"sync_message"_s, u"The request is no message of a sync. Nothing was changed."_s);
}

QByteArray packed(const QCborArray &array)
{
    return pack(QCborValue(array).toCbor());
}

template <typename Value, typename Encode>
Result<QByteArray> packedOrError(const Result<Value> &value, Encode encode)
{
    return value ? Result<QByteArray>(pack(encode(*value))) : fail(value.error());
}

} // namespace

ServerEngine::ServerEngine(CompanionStore &store, catalog::BlobStore &blobs)
    : m_store(store)
    , m_blobs(blobs)
{}

Result<Place> ServerEngine::checkPlace(const Place &claimed)
{
    Result<Place> head = m_store.head();
    if (!head || claimed.catalog.isNull())
        return head;
    if (claimed.catalog != head->catalog)
        return fail(ErrorKind::Conflict, u"sync_catalog"_s,
                    u"The companion serves another catalog than this replica follows. Nothing was changed."_s);
    if (claimed.epoch != head->epoch)
        return fail(ErrorKind::Conflict, u"sync_epoch"_s,
                    u"The companion's catalog was restored or replaced since the last sync. Nothing was changed."_s);
    if (claimed.sequence > head->sequence)
        return fail(ErrorKind::Conflict, u"sync_ahead"_s,
                    u"The replica knows of changes that the companion does not have any more. Nothing was changed."_s);
    if (claimed.sequence == 0)
        return head;
    const Result<ChangeSetId> atSequence = m_store.changeSetAt(claimed.sequence);
    if (!atSequence)
        return fail(atSequence.error());
    if (*atSequence != claimed.atSequence)
        return fail(ErrorKind::Conflict, u"sync_diverged"_s,
                    u"The companion's history is another one than the replica's. Nothing was changed."_s);
    return head;
}

Result<QByteArray> ServerEngine::handle(Operation operation, const PushSession &session, const QByteArray &request)
{
    if (request.size() > mostRequestBytes)
        return fail(ErrorKind::Limit, u"sync_message_size"_s, u"The request is larger than allowed."_s);
    const Result<QByteArray> bytes = unpack(request, mostBlobBytes + 1024);
    if (!bytes)
        return bytes;
    CborReader reader(QCborValue::fromCbor(*bytes).toArray());
    if (reader.integer() != protocolVersion && reader.isSound())
        return fail(ErrorKind::Newer, u"sync_protocol"_s,
                    u"The replica and the companion speak different versions of the sync. Update the older one."_s);
    PushSession caller = session;
    caller.replica = reader.id<DeviceId>();
    const Result<Place> claimed = decodePlace(reader.bytes());
    if (!reader.isSound() || !claimed)
        return malformed();
    const Result<Place> head = checkPlace(*claimed);
    if (!head)
        return fail(head.error());
    switch (operation) {
    case Operation::Hello: {
        const Result<qint64> deletions = m_store.deletionsAfter(claimed->sequence, caller.replica);
        return deletions ? Result<QByteArray>(packed({encodePlace(*head), *deletions})) : fail(deletions.error());
    }
    case Operation::Feed:
        return feed(*claimed, caller.replica, reader);
    case Operation::Push: {
        const QByteArray parts = reader.bytes();
        return reader.isSound() ? push(caller, parts) : malformed();
    }
    case Operation::Wait:
        return packed({head->sequence > claimed->sequence ? 1 : 0});
    case Operation::Snapshot: {
        const QString position = reader.text(100);
        return reader.isSound() ? packedOrError(m_store.snapshot(position, FeedLimits()), encodeEntities) : malformed();
    }
    case Operation::Digest:
        return packedOrError(m_store.digest(), encodeDigest);
    case Operation::Contents: {
        QList<int> buckets;
        const QCborArray array = reader.array();
        for (const QCborValue bucket : array)
            buckets << static_cast<int>(bucket.toInteger());
        return reader.isSound() && buckets.size() <= digestBuckets
                   ? packedOrError(m_store.contents(buckets), encodeEntityDigests)
                   : malformed();
    }
    case Operation::Entities: {
        QList<EntityId> ids;
        const QCborArray array = reader.array();
        for (const QCborValue id : array)
            ids << EntityId::fromBytes(id.toByteArray());
        return reader.isSound() && ids.size() <= mostIds ? packedOrError(m_store.entities(ids), encodeEntities)
                                                         : malformed();
    }
    case Operation::SnapshotOffer: {
        SnapshotSource *source = m_store.snapshotSource();
        // The sums go along, so they have to be kept before.
        if (const Result<Digest> kept = m_store.digest(); !kept)
            return fail(kept.error());
        return packedOrError(source ? source->offer() : Result<SnapshotOffer>(), encodeOffer);
    }
    case Operation::SnapshotPiece: {
        const auto id = reader.id<SnapshotId>();
        const qint64 index = reader.integer();
        SnapshotSource *source = m_store.snapshotSource();
        if (!reader.isSound() || !source)
            return malformed();
        const Result<QByteArray> piece = source->piece(id, index);
        return piece ? Result<QByteArray>(packed({*piece})) : piece;
    }
    case Operation::HasBlobs:
    case Operation::GetBlob:
    case Operation::PutBlob:
        return handleBlobs(operation, caller.replica, reader);
    }
    return malformed();
}

Result<QByteArray> ServerEngine::feed(const Place &claimed, const DeviceId &replica, CborReader &arguments)
{
    const QByteArray total = arguments.bytes();
    const bool wantsDeletions = arguments.boolean();
    if (!arguments.isSound())
        return malformed();
    const Result<FeedPage> page = m_store.feed(claimed.sequence, FeedLimits());
    if (!page)
        return fail(page.error());
    bool isSame = true;
    if (page->rows.isEmpty() && !total.isEmpty()) {
        const Result<Digest> digest = m_store.digest();
        if (!digest)
            return fail(digest.error());
        isSame = digest->sequence != claimed.sequence || digestTotal(*digest) == total;
    }
    // Nobody asks with every page: it looks through all that is ahead.
    const Result<qint64> deletions =
        wantsDeletions && !page->rows.isEmpty() ? m_store.deletionsAfter(claimed.sequence, replica) : Result<qint64>(0);
    return deletions ? Result<QByteArray>(packed({encodeFeed(*page), isSame ? 1 : 0, *deletions}))
                     : fail(deletions.error());
}

bool ServerEngine::saysNew(const QByteArray &reply)
{
    const Result<QByteArray> bytes = unpack(reply, 1024);
    return bytes && QCborValue::fromCbor(*bytes).toArray().at(0).toInteger() == 1;
}

Result<QByteArray> ServerEngine::push(const PushSession &session, const QByteArray &bytes)
{
    const Result<QList<PushPart>> parts = decodeParts(bytes);
    if (!parts)
        return fail(parts.error());
    // What was answered counts; the rest is pushed again.
    return packedOrError(m_store.push(*parts, session), encodeResults);
}

Result<QByteArray> ServerEngine::handleBlobs(Operation operation, const DeviceId &replica, CborReader &arguments)
{
    if (operation == Operation::HasBlobs) {
        const QCborArray hashes = arguments.array();
        return arguments.isSound() && hashes.size() <= mostIds ? lackingBlobs(replica, hashes) : malformed();
    }
    const QString hash = arguments.text(64);
    const qint64 offset = arguments.integer(0, mostBlobBytes);
    if (operation == Operation::GetBlob) {
        const qint64 length = arguments.integer(1, mostPieceBytes);
        if (!arguments.isSound())
            return malformed();
        const Result<BlobPiece> piece = m_store.blobPieces().piece(hash, offset, length);
        return piece ? Result<QByteArray>(packed({piece->total, piece->bytes})) : fail(piece.error());
    }
    BlobPiece piece;
    piece.total = arguments.integer();
    piece.bytes = arguments.bytes();
    if (!arguments.isSound() || piece.bytes.size() > mostPieceBytes)
        return malformed();
    const Result<qint64> arrived = m_store.blobPieces().keep(hash, replica, offset, piece);
    return arrived ? Result<QByteArray>(packed({*arrived})) : fail(arrived.error());
}

Result<QByteArray> ServerEngine::lackingBlobs(const DeviceId &replica, const QCborArray &hashes)
{
    QCborArray lacking;
    for (const QCborValue hash : hashes) {
        const Result<bool> isHere = m_blobs.contains(hash.toString());
        if (!isHere)
            return fail(isHere.error());
        if (*isHere)
            continue;
        const Result<qint64> arrived = m_store.blobPieces().arrived(hash.toString(), replica);
        if (!arrived)
            return fail(arrived.error());
        lacking.append(QCborArray{hash, *arrived});
    }
    return packed(lacking);
}

} // namespace collectz::sync
