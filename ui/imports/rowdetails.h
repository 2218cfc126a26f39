// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldregistry.h"
#include "catalog/importstore.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace collectz::ui {

/// One row of a plan in full: why it got its verdict, what it would change, and the row as it was read.
class RowDetails : public QWidget
{
    Q_OBJECT
public:
    explicit RowDetails(QWidget *parent = nullptr);

    void showRow(const catalog::PlanRow *row, const catalog::FieldRegistry &registry);

private:
    void fillChanges(const catalog::PlanRow &row, const catalog::FieldRegistry &registry);
    void fillSource(const catalog::PlanRow &row);

    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_changesHeading;
    QTableWidget *m_changes;
    QLabel *m_sourceHeading;
    QTableWidget *m_source;
};

} // namespace collectz::ui
