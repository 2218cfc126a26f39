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
inline constexpr char createdAt[] = "created_at";
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
