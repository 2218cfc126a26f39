// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/blobplace.h"
#include "storage/tablecopier.h"

namespace collectz::storage {

/// One side of a copy.
struct CopySide
{
    Connection &connection;
    BlobPlace blobs;
};

/// Replaces everything in the target by what the source holds, blobs included, in one transaction that is committed only
/// after both sides were found equal by digest and by number of rows. The source is read in one snapshot.
[[nodiscard]] Result<void> copyCatalog(CopySide from, CopySide to, const ProgressFunction &progress,
                                       const CancelToken &cancel);

/// Copies the bytes of every blob whose row the source has, each checked against its hash.
[[nodiscard]] Result<void> copyBlobs(CopySide &from, CopySide &to, const ProgressFunction &progress,
                                     const CancelToken &cancel);

/// Whether a catalog holds nothing that anybody put in.
[[nodiscard]] Result<bool> isUnused(Connection &connection);

} // namespace collectz::storage
