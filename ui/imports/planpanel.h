// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importservice.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace collectz::models {
class CatalogSession;
class ImportPlanModel;
} // namespace collectz::models

namespace collectz::ui {

class RowDetails;
class VerdictChips;

/// The plan of one import: what would happen to each row, before (or after) anything is written, and what became of it.
class PlanPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PlanPanel(models::CatalogSession &session, QWidget *parent = nullptr);

    /// `finished` says in a sentence what has just been done; empty for a plan that waits.
    void showImport(const imports::ImportReport &report, const QString &finished);
    /// Reads the import's record anew.
    void refresh();
    [[nodiscard]] const imports::ImportReport &report() const { return m_report; }
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QPushButton *applyButton() const { return m_apply; }

Q_SIGNALS:
    void applyRequested();
    void undoRequested();
    void discardRequested();
    void reviewRequested();
    void exportRequested();
    void closeRequested();
    void failed(const collectz::Error &error);

private:
    void buildButtons();
    void updateButtons();
    void showCurrentRow();
    [[nodiscard]] QString headline() const;

    models::CatalogSession &m_session;
    imports::ImportReport m_report;
    QString m_finished;
    models::ImportPlanModel *m_model;
    QLabel *m_title;
    QLabel *m_summary;
    VerdictChips *m_chips;
    QLineEdit *m_words;
    QTableView *m_table;
    RowDetails *m_details;
    QPushButton *m_discard;
    QPushButton *m_close;
    QPushButton *m_export;
    QPushButton *m_undo;
    QPushButton *m_review;
    QPushButton *m_apply;
};

} // namespace collectz::ui
