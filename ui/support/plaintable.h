// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QAbstractItemModel;
class QString;
class QTableView;
class QWidget;

namespace collectz::ui {

/// A table for whole rows: no grid, no row numbers, quiet header, rows as high as the font asks, keyboard within rows.
/// The column `stretched` takes the room that is left.
[[nodiscard]] QTableView *makePlainTable(QAbstractItemModel *model, const QString &accessibleName, int stretched,
                                         QWidget *parent);
/// Widths in average characters, column by column; 0 leaves a column as it is.
void setColumnWidths(QTableView *table, std::initializer_list<int> characters);

} // namespace collectz::ui
