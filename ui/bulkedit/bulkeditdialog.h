// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/bulkedit.h"
#include "ui/bulkedit/plandialog.h"

class QCheckBox;
class QComboBox;

namespace collectz::ui {

class FieldPicker;
class ValueField;

/// One field changed on every work of a selection: set, clear, add to or take from a list.
class BulkEditDialog : public PlanDialog
{
    Q_OBJECT
public:
    /// `keys` are the works' row keys. Show with open(); deletes itself when closed.
    BulkEditDialog(const PageContext &context, const QList<qint64> &keys, QWidget *parent);

    void setEdit(const QString &field, catalog::BulkOperation operation, const QString &value);

protected:
    void beginPlan() override;

private:
    void onFieldChosen();
    void onOperationChosen();
    [[nodiscard]] catalog::BulkOperation operation() const;
    void showOutcome(const catalog::BulkPlan &plan);

    FieldPicker *m_field;
    QComboBox *m_operation;
    ValueField *m_value;
    QCheckBox *m_onlyIfEmpty;
};

} // namespace collectz::ui
