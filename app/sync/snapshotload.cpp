// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The half of SyncRound that loads a new replica from a file.

#include "sync/snapshotfile.h"
#include "sync/syncround.h"

#include <chrono>

namespace collectz::sync {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A file has several times the bytes of the pages, and saves computing. It is not worth more than this time on the line.
constexpr std::chrono::milliseconds mostTimeForFile = 60s;

bool isTooSlow(std::chrono::milliseconds elapsed, qint64 bytes, qint64 bytesLeft)
{
    return static_cast<double>(elapsed.count()) * static_cast<double>(bytesLeft) >
           static_cast<double>(mostTimeForFile.count()) * static_cast<double>(bytes);
}

} // namespace

Result<bool> SyncRound::loadFile()
{
    SnapshotTarget *target = m_store.snapshotTarget();
    if (!target)
        return false;
    const Result<SnapshotOffer> offer = m_client.snapshotOffer(m_place);
    if (!offer)
        return fail(offer.error());
    const Result<bool> canTake = offer->id.isNull() ? Result<bool>(false) : target->canTake(*offer);
    if (!canTake || !*canTake)
        return canTake;
    const Result<qint64> here = target->begin(*offer);
    if (!here)
        return fail(here.error());
    qint64 bytes = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (qint64 i = *here; i < offer->pieces.size(); ++i) {
        const Result<QByteArray> piece = m_client.snapshotPiece(m_place, offer->id, i);
        if (!piece)
            return fail(piece.error());
        if (Result<void> kept = target->keep(i, *piece); !kept)
            return fail(std::move(kept).error());
        bytes += piece->size();
        const auto elapsed =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
        if (*here == 0 && isTooSlow(elapsed, bytes, offer->bytesFrom(i + 1))) {
            target->drop();
            return false;
        }
        if (Result<void> told = tell(); !told)
            return fail(std::move(told).error());
    }
    const Result<void> installed = target->install(*offer);
    if (!installed && installed.error().code == u"catalog_not_empty")
        return false;
    if (!installed)
        return fail(installed.error());
    m_report.loadedEntities = m_store.state().value_or(ReplicaState()).entities;
    return true;
}

} // namespace collectz::sync
