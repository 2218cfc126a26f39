// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace collectz::storage {

/// How far making the projections anew has come. It stands in the catalog as the version of the projections, which names
/// none while they are half made: a program of any version finds that they are not its own.
struct RebuildPlace
{
    bool isFinished = false; ///< the projections are those of this program
    bool hasBegun = false;   ///< cleared, and made up to `after`
    qint64 after = 0;        ///< key of the last work that is done
    qint64 sequence = 0;     ///< last number of the journal when it began; another one makes what is done worthless
    qint64 done = 0;         ///< works
    qint64 total = 0;        ///< works, as they were counted before
};

[[nodiscard]] Result<RebuildPlace> readRebuildPlace(Connection &connection);
[[nodiscard]] Result<void> writeRebuildPlace(Connection &connection, const RebuildPlace &place);
/// Whether any version's rebuilding has begun and not ended.
[[nodiscard]] Result<bool> isRebuildUnfinished(Connection &connection);

} // namespace collectz::storage
