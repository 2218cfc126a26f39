// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/companionclient.h"

#include "base/sha256.h"
#include "sync/cborreader.h"

#include <array>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array<QLatin1StringView, 13> words{
    "hello"_L1,    "feed"_L1,      "push"_L1,     "wait"_L1,     "snapshot"_L1,       "digest"_L1,        "contents"_L1,
    "entities"_L1, "has-blobs"_L1, "get-blob"_L1, "put-blob"_L1, "snapshot-offer"_L1, "snapshot-piece"_L1};

constexpr std::chrono::seconds longestWait{25};
constexpr qint64 mostReplyBytes = qint64{96} * 1024 * 1024;

Unexpected malformed()
{
    return fail(ErrorKind::Invalid, u"sync_message"_s, u"What the companion answered is no message of a sync."_s);
}

} // namespace

QString operationWord(Operation operation)
{
    return words.at(static_cast<size_t>(operation));
}

std::optional<Operation> operationFromWord(QStringView word)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (words.at(i) == word)
            return static_cast<Operation>(i);
    }
    return {};
}

QByteArray digestTotal(const Digest &digest)
{
    return sha256(digest.bucket.join()).left(16);
}

CompanionClient::CompanionClient(CompanionLink &link, DeviceId replica)
    : m_link(link)
    , m_replica(replica)
{}

Result<QByteArray> CompanionClient::ask(Operation operation, const Place &place, const QCborArray &arguments,
                                        std::chrono::seconds extraTime)
{
    QCborArray request{protocolVersion, cborId(m_replica), encodePlace(place)};
    for (const QCborValue argument : arguments)
        request.append(argument);
    const ExchangeLimits limits{30s + extraTime, mostReplyBytes};
    const Result<QByteArray> reply = m_link.exchange(operation, pack(QCborValue(request).toCbor()), limits, m_cancel);
    return reply ? unpack(*reply, mostReplyBytes) : reply;
}

Result<Greeting> CompanionClient::hello(const Place &place)
{
    const Result<QByteArray> reply = ask(Operation::Hello, place, {});
    if (!reply)
        return fail(reply.error());
    CborReader reader(QCborValue::fromCbor(*reply).toArray());
    const Result<Place> head = decodePlace(reader.bytes());
    Greeting greeting;
    greeting.deletionsAhead = reader.integer();
    if (!head || !reader.isSound())
        return malformed();
    greeting.head = *head;
    return greeting;
}

Result<bool> CompanionClient::wait(const Place &place)
{
    const Result<QByteArray> reply = ask(Operation::Wait, place, {}, longestWait);
    if (!reply)
        return fail(reply.error());
    CborReader reader(QCborValue::fromCbor(*reply).toArray());
    const bool isNew = reader.boolean();
    return reader.isSound() ? Result<bool>(isNew) : malformed();
}

Result<FeedReply> CompanionClient::feed(const Place &place, const QByteArray &total, bool wantsDeletions)
{
    const Result<QByteArray> reply = ask(Operation::Feed, place, {total, wantsDeletions ? 1 : 0});
    if (!reply)
        return fail(reply.error());
    CborReader reader(QCborValue::fromCbor(*reply).toArray());
    FeedReply feed;
    const Result<FeedPage> page = decodeFeed(reader.bytes());
    feed.isSame = reader.boolean();
    feed.deletionsAhead = reader.integer();
    if (!page || !reader.isSound())
        return malformed();
    feed.page = *page;
    return feed;
}

Result<QList<PushResult>> CompanionClient::push(const Place &place, const QList<PushPart> &parts)
{
    const Result<QByteArray> reply = ask(Operation::Push, place, {encodeParts(parts)});
    return reply ? decodeResults(*reply) : fail(reply.error());
}

Result<EntityPage> CompanionClient::snapshot(const Place &place, const QString &position)
{
    const Result<QByteArray> reply = ask(Operation::Snapshot, place, {position});
    return reply ? decodeEntities(*reply) : fail(reply.error());
}

Result<SnapshotOffer> CompanionClient::snapshotOffer(const Place &place)
{
    // It may have to be made first.
    const Result<QByteArray> reply = ask(Operation::SnapshotOffer, place, {}, 30s);
    return reply ? decodeOffer(*reply) : fail(reply.error());
}

Result<QByteArray> CompanionClient::snapshotPiece(const Place &place, const SnapshotId &id, qint64 index)
{
    const Result<QByteArray> reply = ask(Operation::SnapshotPiece, place, {cborId(id), index});
    if (!reply)
        return reply;
    CborReader reader(QCborValue::fromCbor(*reply).toArray());
    const QByteArray piece = reader.bytes();
    return reader.isSound() ? Result<QByteArray>(piece) : malformed();
}

Result<Digest> CompanionClient::digest(const Place &place)
{
    const Result<QByteArray> reply = ask(Operation::Digest, place, {});
    return reply ? decodeDigest(*reply) : fail(reply.error());
}

Result<QList<EntityDigest>> CompanionClient::contents(const Place &place, const QList<int> &buckets)
{
    QCborArray array;
    for (const int bucket : buckets)
        array.append(bucket);
    const Result<QByteArray> reply = ask(Operation::Contents, place, {QCborValue(array)});
    return reply ? decodeEntityDigests(*reply) : fail(reply.error());
}

Result<EntityPage> CompanionClient::entities(const Place &place, const QList<EntityId> &ids)
{
    QCborArray array;
    for (const EntityId &id : ids)
        array.append(cborId(id));
    const Result<QByteArray> reply = ask(Operation::Entities, place, {QCborValue(array)});
    return reply ? decodeEntities(*reply) : fail(reply.error());
}

Result<QMap<QString, qint64>> CompanionClient::lackingBlobs(const Place &place, const QStringList &hashes)
{
    const Result<QByteArray> reply = ask(Operation::HasBlobs, place, {QCborValue(QCborArray::fromStringList(hashes))});
    if (!reply)
        return fail(reply.error());
    QMap<QString, qint64> lacking;
    const QCborArray array = QCborValue::fromCbor(*reply).toArray();
    for (const QCborValue item : array) {
        CborReader reader(item.toArray());
        const QString hash = reader.text(64);
        const qint64 arrived = reader.integer(0, mostBlobBytes);
        if (!reader.isSound() || !hashes.contains(hash))
            return malformed();
        lacking.insert(hash, arrived);
    }
    return lacking;
}

Result<BlobPiece> CompanionClient::getBlob(const Place &place, const QString &hash, qint64 offset, qint64 length)
{
    const Result<QByteArray> reply = ask(Operation::GetBlob, place, {hash, offset, length});
    if (!reply)
        return fail(reply.error());
    CborReader reader(QCborValue::fromCbor(*reply).toArray());
    BlobPiece piece;
    piece.total = reader.integer(0, mostBlobBytes);
    piece.bytes = reader.bytes();
    const bool fits = piece.bytes.size() <= length && offset + piece.bytes.size() <= piece.total &&
                      (!piece.bytes.isEmpty() || offset == piece.total);
    return reader.isSound() && fits ? Result<BlobPiece>(piece) : malformed();
}

Result<qint64> CompanionClient::putBlob(const Place &place, const QString &hash, qint64 offset, const BlobPiece &piece)
{
    const Result<QByteArray> reply = ask(Operation::PutBlob, place, {hash, offset, piece.total, piece.bytes});
    if (!reply)
        return fail(reply.error());
    CborReader reader(QCborValue::fromCbor(*reply).toArray());
    const qint64 arrived = reader.integer(0, mostBlobBytes);
    return reader.isSound() ? Result<qint64>(arrived) : malformed();
}

} // namespace collectz::sync
