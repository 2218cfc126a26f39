// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sortorder.h"

#include <QTableView>

class QMenu;

namespace collectz::ui {

class SortHeader;

/// The library as a table: columns chosen from the header's menu, moved, sized and remembered per view.
class WorkTable : public QTableView
{
    Q_OBJECT
public:
    explicit WorkTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Columns, widths, order and sort as the person last had them for the whole library; and keeping them.
    void restoreLayout();
    void saveLayout() const;
    /// Visible columns from left to right as ViewSettings has them: "key:width in tenths of the font's height".
    [[nodiscard]] QStringList columns() const;
    /// Shows these columns alone; the usual ones when the list is empty.
    void setColumns(const QStringList &columns);
    /// Shows the signs of an order; nobody is asked to sort.
    void showSort(const catalog::Sort &sort);
    /// Whether the header shows all levels of the order that is shown.
    [[nodiscard]] bool tellsSort() const;
    /// The menu of columns that the header shows; also for a button.
    [[nodiscard]] QMenu *columnMenu();
    /// Registry keys of the visible columns from left to right.
    [[nodiscard]] QStringList visibleColumns() const;

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void typedAhead(const QString &text);
    /// A person has clicked a header; `further` beside the present order.
    void sortClicked(const QString &columnKey, bool further);
    /// A person has shown, hidden, moved or sized a column.
    void columnsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString keyOf(int column) const;
    [[nodiscard]] int columnOf(const QString &key) const; ///< -1 for a field without a column
    void applyDefaults();
    void fillColumnMenu();
    void fitRows();

    SortHeader *m_header;
    QMenu *m_columnMenu;
};

} // namespace collectz::ui
