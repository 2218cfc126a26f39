// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace collectz::ui {

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
    /// Shows the sign of an order; nobody is asked to sort.
    void showSort(const QString &columnKey, Qt::SortOrder order);
    [[nodiscard]] QString sortKey() const;
    /// The menu of columns that the header shows; also for a button.
    [[nodiscard]] QMenu *columnMenu();
    /// Registry keys of the visible columns from left to right.
    [[nodiscard]] QStringList visibleColumns() const;

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void typedAhead(const QString &text);
    void sortRequested(int column, Qt::SortOrder order);
    /// A person has shown, hidden, moved or sized a column.
    void columnsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString keyOf(int column) const;
    void applyDefaults();
    void fillColumnMenu();
    void fitRows();

    QMenu *m_columnMenu;
};

} // namespace collectz::ui
