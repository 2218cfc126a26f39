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
    /// Columns, widths, order and sort are remembered under this name ("all", or a saved view's id).
    void setLayoutName(const QString &name);
    void saveLayout() const;
    /// The menu of columns that the header shows; also for a button.
    [[nodiscard]] QMenu *columnMenu();
    /// Registry keys of the visible columns from left to right.
    [[nodiscard]] QStringList visibleColumns() const;

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void typedAhead(const QString &text);
    void sortRequested(int column, Qt::SortOrder order);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restoreLayout();
    void applyDefaults();
    void fillColumnMenu();
    void fitRows();

    QString m_layoutName;
    QMenu *m_columnMenu;
};

} // namespace collectz::ui
