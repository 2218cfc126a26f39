// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"
#include "storage/connection.h"

namespace collectz::storage {

/// Imports and their plan rows to and from the columns of their tables.

/// Parameters of update_import.sql; insert_import.sql has the same up to the 13th.
void bindImport(Statement &statement, const catalog::ImportRecord &record);
/// Columns of read_import.sql and its relatives; counts are read apart.
[[nodiscard]] catalog::ImportRecord decodeImport(const Statement &row);
/// Parameters of insert_import_row.sql and update_import_row.sql.
void bindPlanRow(Statement &statement, qint64 importNumber, const catalog::PlanRow &row);
/// Columns of read_import_rows.sql and its relatives.
[[nodiscard]] catalog::PlanRow decodePlanRow(const Statement &row);

} // namespace collectz::storage
