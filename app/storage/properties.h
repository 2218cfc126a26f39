// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QDateTime>

namespace collectz::storage {

/// Keys of table catalog_property.
namespace property {
inline constexpr char catalogId[] = "catalog_id"; ///< text of the catalog's id
inline constexpr char epoch[] = "epoch";          ///< anew when the content was replaced from outside of the journal
inline constexpr char collation[] = "collation";  ///< projectionVersion() of the stored projections
inline constexpr char auditMode[] = "audit_mode"; ///< word of activity::AuditMode
inline constexpr char activityDays[] = "activity_days"; ///< events older than this go; "" or "0" keeps all
inline constexpr char createdAt[] = "created_at";
inline constexpr char digests[] = "digests";               ///< "1": digest_bucket is kept up to date
inline constexpr char syncReplica[] = "sync_replica";      ///< id of this replica; a catalog without one is none
inline constexpr char syncCompanion[] = "sync_companion";  ///< address
inline constexpr char syncCatalog[] = "sync_catalog";      ///< id of the companion's catalog
inline constexpr char syncEpoch[] = "sync_epoch";          ///< of the companion's catalog
inline constexpr char syncCursor[] = "sync_cursor";        ///< the companion's journal is stored up to here
inline constexpr char syncCursorSet[] = "sync_cursor_set"; ///< change set of the row at the cursor
inline constexpr char syncBegin[] = "sync_begin";          ///< the journal of a replica begins after this sequence
inline constexpr char syncSnapshot[] = "sync_snapshot";    ///< where the first load goes on; "" when it is done
} // namespace property

/// Names the collation that makes the sort keys and the rules by which this program projects; where it differs from the stored
/// one, projections are made anew.
[[nodiscard]] QString projectionVersion();

/// Empty when it was never set.
[[nodiscard]] Result<QString> readProperty(Connection &connection, const char *key);
[[nodiscard]] Result<void> writeProperty(Connection &connection, const char *key, const QString &value);

/// The stored form of a time: UTC with milliseconds. Texts of one form sort like times.
[[nodiscard]] QByteArray timeText(const QDateTime &time);
[[nodiscard]] QDateTime timeFromText(const QString &text);

} // namespace collectz::storage
