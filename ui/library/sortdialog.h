// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sortorder.h"

#include <QDialog>

class QComboBox;

namespace collectz::ui {

class FieldPicker;

/// Asks for an order of up to four fields, each with its direction; any field that works can be sorted by.
class SortDialog : public QDialog
{
    Q_OBJECT
public:
    SortDialog(const catalog::FieldRegistry &registry, const catalog::Sort &present, QWidget *parent = nullptr);

    [[nodiscard]] catalog::Sort sort() const;

Q_SIGNALS:
    void chosen(const catalog::Sort &sort);

private:
    struct Row
    {
        FieldPicker *field;
        QComboBox *direction;
    };

    void addRow(const catalog::FieldRegistry &registry);
    void show(const catalog::Sort &sort);
    void enableRows();

    QList<Row> m_rows;
};

} // namespace collectz::ui
