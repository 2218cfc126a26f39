// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace collectz::models {
class CatalogSession;
class ImportHistoryModel;
} // namespace collectz::models

namespace collectz::ui {

/// Every import there was, with the ways on from each: look at the plan, go on, discard, undo, export the report.
class ImportHistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit ImportHistoryView(models::CatalogSession &session, QWidget *parent = nullptr);

    void reload();
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void openRequested(const collectz::catalog::ImportRecord &record);
    void resumeRequested(const collectz::catalog::ImportRecord &record);
    void discardRequested(const collectz::catalog::ImportRecord &record);
    void undoRequested(const collectz::catalog::ImportRecord &record);
    void exportRequested(const collectz::catalog::ImportRecord &record);
    void failed(const collectz::Error &error);

private:
    [[nodiscard]] const catalog::ImportRecord *current() const;
    void addButtons();
    void updateButtons();
    void updateHint();

    models::ImportHistoryModel *m_model;
    QTableView *m_table;
    QLabel *m_hint;
    QLabel *m_origin;
    QPushButton *m_open;
    QPushButton *m_resume;
    QPushButton *m_discard;
    QPushButton *m_undo;
    QPushButton *m_export;
    bool m_readOnly = false;
};

} // namespace collectz::ui
