// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/canceltoken.h"
#include "base/progress.h"
#include "catalog/fieldregistry.h"
#include "catalog/importstore.h"

namespace collectz::models {

enum class TableFormat : quint8 { Csv, Json };

/// The format a file name asks for: .json is JSON, anything else CSV.
[[nodiscard]] TableFormat tableFormatOf(const QString &path);

/// Each writes a whole file or nothing (a temporary file that takes the name at the end), streaming page by page.
/// Those that return a number say how many rows they wrote. Blocking: for workers.

/// These bytes.
[[nodiscard]] Result<void> writeBytes(const QString &path, const QByteArray &bytes);
/// Every row of an import's plan with its verdict, rule, score, problem and the row as read.
[[nodiscard]] Result<void> writeImportReport(catalog::ImportStore &store, qint64 number, const QString &path,
                                             const CancelToken &cancel);
/// Every event that passes the filter, newest first.
[[nodiscard]] Result<qint64> writeActivity(activity::ActivityReader &log, const activity::EventFilter &filter,
                                           const QString &path, const ProgressFunction &progress,
                                           const CancelToken &cancel);
/// A CSV with only the header that the generic reader knows for a kind, to be filled in a spreadsheet.
[[nodiscard]] Result<qint64> writeTemplate(catalog::Kind kind, const catalog::FieldRegistry &registry,
                                           const QString &path);

} // namespace collectz::models
