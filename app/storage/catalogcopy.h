// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "storage/blobplace.h"
#include "storage/tablecopier.h"

namespace collectz::storage {

/// One side of a copy.
struct CopySide
{
    Connection &connection;
    BlobPlace blobs;
};

/// What a copy does besides.
struct CopyRules
{
    /// The target's members stay as they are, and those of the source that it does not know come along revoked; else they are
    /// replaced like everything.
    bool keepsMembers = false;
    std::optional<activity::Event> event = {}; ///< to be recorded in the target
};

/// Replaces everything in the target by what the source holds, blobs included, in one transaction that is committed only
/// after both sides were found equal by digest and by number of rows. The source is read in one snapshot.
[[nodiscard]] Result<void> copyCatalog(CopySide from, CopySide to, const CopyRules &rules,
                                       const ProgressFunction &progress, const CancelToken &cancel);

/// Copies the bytes of every blob whose row the source has, each checked against its hash.
[[nodiscard]] Result<void> copyBlobs(CopySide &from, CopySide &to, const ProgressFunction &progress,
                                     const CancelToken &cancel);

/// Whether a catalog holds nothing that anybody put in.
[[nodiscard]] Result<bool> isUnused(Connection &connection);

} // namespace collectz::storage
