// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/blobtransfer.h"

#include <chrono>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 firstLength = qint64{256} * 1024;
constexpr qint64 leastLength = qint64{16} * 1024;
constexpr auto quick = 1s; ///< a piece that took less could have been larger

} // namespace

BlobTransfer::BlobTransfer(CompanionClient &client, BlobPieces &pieces, std::function<Result<void>()> told)
    : m_client(client)
    , m_pieces(pieces)
    , m_told(std::move(told))
    , m_length(firstLength)
{}

Result<qint64> BlobTransfer::exchange(const std::function<Result<qint64>(qint64 length)> &attempt)
{
    for (;;) {
        const auto begin = std::chrono::steady_clock::now();
        Result<qint64> done = attempt(m_length);
        if (done && std::chrono::steady_clock::now() - begin < quick)
            m_length = std::min(m_length * 2, mostPieceBytes);
        if (done || done.error().kind != ErrorKind::Unavailable || m_length <= leastLength)
            return done;
        m_length = std::max(m_length / 4, leastLength);
    }
}

Result<bool> BlobTransfer::send(const Place &place, const QString &sha256, qint64 arrived)
{
    // How much it is in all is told with the first piece.
    for (qint64 total = arrived + 1; arrived < total;) {
        bool isHere = true;
        const Result<qint64> now = exchange([&](qint64 length) -> Result<qint64> {
            const Result<BlobPiece> piece = m_pieces.piece(sha256, arrived, length);
            isHere = piece || piece.error().kind != ErrorKind::NotFound;
            if (!piece)
                return fail(piece.error());
            total = piece->total;
            return m_client.putBlob(place, sha256, arrived, *piece);
        });
        if (!now && !isHere)
            return false;
        if (!now)
            return fail(now.error());
        if (*now < 0 || *now > total)
            return fail(ErrorKind::Invalid, u"sync_message"_s,
                        u"What the companion answered is no message of a sync."_s);
        arrived = *now;
        if (Result<void> told = m_told(); !told)
            return fail(std::move(told).error());
    }
    return true;
}

Result<bool> BlobTransfer::fetch(const Place &place, const QString &sha256)
{
    Result<qint64> arrived = m_pieces.arrived(sha256, {});
    if (!arrived)
        return fail(arrived.error());
    for (qint64 total = *arrived + 1; *arrived < total;) {
        bool isThere = true;
        const Result<qint64> now = exchange([&](qint64 length) -> Result<qint64> {
            const Result<BlobPiece> piece = m_client.getBlob(place, sha256, *arrived, length);
            isThere = piece || piece.error().kind != ErrorKind::NotFound;
            if (!piece)
                return fail(piece.error());
            total = piece->total;
            return m_pieces.keep(sha256, {}, *arrived, *piece);
        });
        if (!now && !isThere)
            return false;
        if (!now)
            return fail(now.error());
        arrived = *now;
        if (Result<void> told = m_told(); !told)
            return fail(std::move(told).error());
    }
    return true;
}

} // namespace collectz::sync
