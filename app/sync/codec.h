// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/protocol.h"

namespace collectz::sync {

/// The messages of a sync as bytes: CBOR, in which what is repeated has a place instead of a name. Decoding checks everything it
/// reads; what is malformed is Invalid with code "sync_message".

[[nodiscard]] QByteArray encodePlace(const Place &place);
[[nodiscard]] Result<Place> decodePlace(const QByteArray &bytes);
[[nodiscard]] QByteArray encodeFeed(const FeedPage &page);
[[nodiscard]] Result<FeedPage> decodeFeed(const QByteArray &bytes);
[[nodiscard]] QByteArray encodeParts(const QList<PushPart> &parts);
[[nodiscard]] Result<QList<PushPart>> decodeParts(const QByteArray &bytes);
[[nodiscard]] QByteArray encodeResults(const QList<PushResult> &results);
[[nodiscard]] Result<QList<PushResult>> decodeResults(const QByteArray &bytes);
[[nodiscard]] QByteArray encodeEntities(const EntityPage &page);
[[nodiscard]] Result<EntityPage> decodeEntities(const QByteArray &bytes);
[[nodiscard]] QByteArray encodeDigest(const Digest &digest);
[[nodiscard]] Result<Digest> decodeDigest(const QByteArray &bytes);
[[nodiscard]] QByteArray encodeEntityDigests(const QList<EntityDigest> &digests);
[[nodiscard]] Result<QList<EntityDigest>> decodeEntityDigests(const QByteArray &bytes);

/// Compressed with zstd, and back with a cap: a message that would become larger is refused (Limit).
[[nodiscard]] QByteArray pack(const QByteArray &bytes);
[[nodiscard]] Result<QByteArray> unpack(const QByteArray &packed, qint64 maximumBytes);

} // namespace collectz::sync
