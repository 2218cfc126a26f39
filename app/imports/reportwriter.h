// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "catalog/importstore.h"

#include <QIODevice>

namespace collectz::imports {

enum class ReportFormat : quint8 { Csv, Json };

/// Header of the CSV report: row,line,verdict,rule,score,kind,title,work,choice,fields,candidates,problem_code,
/// problem_column,problem.
[[nodiscard]] QByteArray planRowCsvHeader();
[[nodiscard]] QByteArray planRowCsvLine(const catalog::PlanRow &row);
/// The row as `collectz import --json` prints it; texts that are empty are left out.
[[nodiscard]] QJsonObject planRowToJson(const catalog::PlanRow &row);

/// Writes the report of every row, page by page, so that any size streams. Unavailable when the device takes no more.
[[nodiscard]] Result<void> writeReport(catalog::ImportStore &store, qint64 number, ReportFormat format,
                                       QIODevice &device, const CancelToken &cancel);

} // namespace collectz::imports
