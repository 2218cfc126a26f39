// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/snapshotfile.h"

#include "sync/cborreader.h"

namespace collectz::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPieces = 200'000;
constexpr qint64 mostPackedBytes = 2 * snapshotPieceBytes;

} // namespace

QByteArray encodeOffer(const SnapshotOffer &offer)
{
    QCborArray sizes;
    QByteArray hashes;
    for (const SnapshotOffer::Piece &piece : offer.pieces) {
        sizes.append(piece.bytes);
        hashes += piece.sha256;
    }
    return QCborValue(QCborArray{cborId(offer.id), cborId(offer.epoch), offer.schema, offer.projection, offer.sequence,
                                 cborId(offer.atSequence), offer.fileBytes, sizes, hashes})
        .toCbor();
}

Result<SnapshotOffer> decodeOffer(const QByteArray &bytes)
{
    CborReader reader(QCborValue::fromCbor(bytes).toArray());
    SnapshotOffer offer;
    offer.id = reader.id<SnapshotId>();
    offer.epoch = reader.id<EpochId>();
    offer.schema = static_cast<int>(reader.integer(0, std::numeric_limits<int>::max()));
    offer.projection = reader.text();
    offer.sequence = reader.integer();
    offer.atSequence = reader.id<ChangeSetId>();
    offer.fileBytes = reader.integer();
    const QCborArray sizes = reader.array();
    const QByteArray hashes = reader.bytes();
    if (sizes.size() > mostPieces || hashes.size() != sizes.size() * 32 ||
        offer.fileBytes > sizes.size() * snapshotPieceBytes)
        reader.refuse();
    CborReader sizeReader(sizes);
    for (qsizetype i = 0; i < sizes.size() && reader.isSound(); ++i)
        offer.pieces << SnapshotOffer::Piece{sizeReader.integer(1, mostPackedBytes), hashes.mid(i * 32, 32)};
    if (!reader.isSound() || !sizeReader.isSound())
        return fail(ErrorKind::Invalid, u"sync_message"_s, u"What came over the network is no message of a sync."_s);
    return offer;
}

} // namespace collectz::sync
