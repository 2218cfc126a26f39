// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/clock.h"
#include "base/progress.h"
#include "catalog/catalog.h"
#include "members/changepolicy.h"
#include "members/memberstore.h"
#include "sync/companionstore.h"
#include "sync/replicastore.h"

#include <memory>

namespace collectz::storage {

/// How to open. A location is a file path or a postgresql:// URL (the password may be in it only in memory; it never is
/// stored or shown).
struct OpenOptions
{
    QString location;
    bool createIfMissing = false;
    bool readOnly = false;
    QString author; ///< for activity events of migrations and recovery
    QString device;
    QString backupFolder;           ///< where the copy before a migration goes; empty = beside the file
    ProgressFunction progress = {}; ///< a catalog of an older program takes long: steps "backup" and "rebuild"
    CancelToken cancel = {};        ///< stops those; the next opening goes on or begins anew
};

/// An open catalog with its activity log; closing waits for the writer lane. Movable handle owned by the program.
struct OpenCatalog
{
    std::unique_ptr<catalog::Catalog> catalog;
    std::unique_ptr<activity::ActivityLog> activity;         ///< lives on the catalog's connections; destroy first
    std::shared_ptr<members::MemberStore> members;           ///< the same
    std::shared_ptr<members::EntityFactsReader> entityFacts; ///< the same
    std::unique_ptr<sync::ReplicaStore> replica;             ///< the same
    std::unique_ptr<sync::CompanionStore> companion;         ///< the same
};

/// Opens (or creates) a catalog: migrates with a backup before, refuses a newer one untouched (ErrorKind::Newer names both
/// versions), says Busy with read-only as the way when another program writes to the file, Corrupt, ReadOnly, Full, NotFound,
/// Unavailable plainly. Blocking: call off the UI thread. `clock` must outlive the catalog.
[[nodiscard]] Result<OpenCatalog> openCatalog(const OpenOptions &options, const Clock &clock);

/// Copies a whole catalog (history, imports, activity, blobs included) into a new, empty one on any engine and verifies it by
/// digest. The source is only read.
[[nodiscard]] Result<void> moveCatalog(const OpenOptions &from, const OpenOptions &to, const Clock &clock,
                                       const ProgressFunction &progress, const CancelToken &cancel);
/// Replaces a catalog's content from a verified backup file; the present content is backed up first. A file that was made for this
/// goes again when it fails or is stopped.
[[nodiscard]] Result<void> restoreCatalog(const OpenOptions &target, const QString &backupFile, const Clock &clock,
                                          const ProgressFunction &progress, const CancelToken &cancel);

} // namespace collectz::storage
