// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/findreplace.h"
#include "ui/bulkedit/plandialog.h"

class QCheckBox;
class QLineEdit;
class QTableView;

namespace collectz::models {
class ReplacementModel;
}

namespace collectz::ui {

class FieldPicker;

/// Find and replace in one text field of a selection, with a table of what would become of each text.
class FindReplaceDialog : public PlanDialog
{
    Q_OBJECT
public:
    /// `keys` are the works' row keys. Show with open(); deletes itself when closed.
    FindReplaceDialog(const PageContext &context, const QList<qint64> &keys, QWidget *parent);

    void setRequest(const catalog::FindReplace &request);

protected:
    void beginPlan() override;

private:
    [[nodiscard]] catalog::FindReplace request() const;
    void showOutcome(const catalog::ReplacePlan &plan);

    FieldPicker *m_field;
    QLineEdit *m_find;
    QLineEdit *m_replacement;
    QCheckBox *m_expression;
    QCheckBox *m_case;
    QCheckBox *m_words;
    models::ReplacementModel *m_model;
    QTableView *m_table;
};

} // namespace collectz::ui
