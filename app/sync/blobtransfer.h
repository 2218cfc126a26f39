// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/blobpieces.h"
#include "sync/companionclient.h"

#include <functional>

namespace collectz::sync {

/// Carries pictures over a link that may be slow or cut at any time: in pieces that grow while the link is good and shrink when it
/// is cut, each going on where the last one that arrived has ended, also after a restart.
class BlobTransfer
{
public:
    /// `told` is called after each piece; an error from it ends the transfer.
    BlobTransfer(CompanionClient &client, BlobPieces &pieces, std::function<Result<void>()> told);

    /// Sends a blob of which the companion has the first `arrived` bytes; false when it is not here.
    [[nodiscard]] Result<bool> send(const Place &place, const QString &sha256, qint64 arrived);
    /// Fetches a blob; false when the companion does not have it.
    [[nodiscard]] Result<bool> fetch(const Place &place, const QString &sha256);

private:
    /// Does one exchange of about m_length bytes, again with less when the link was cut.
    [[nodiscard]] Result<qint64> exchange(const std::function<Result<qint64>(qint64 length)> &attempt);

    CompanionClient &m_client;
    BlobPieces &m_pieces;
    std::function<Result<void>()> m_told;
    qint64 m_length;
};

} // namespace collectz::sync
