// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reviewmodel.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace collectz::models {
class CatalogSession;
class ComparisonModel;
} // namespace collectz::models

namespace collectz::ui {

/// One waiting row beside its candidates, with a button per choice. The candidates are loaded in the background.
class ComparisonView : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonView(models::CatalogSession &session, QWidget *parent = nullptr);

    void showItem(const models::ReviewItem *item);
    [[nodiscard]] bool isSettled() const { return !m_loading; }

Q_SIGNALS:
    void candidateChosen(int number); ///< 0-based
    void failed(const collectz::Error &error);

private:
    void compare(const models::ReviewItem &item, const QList<catalog::WorkRecord> &candidates);
    void showButtons(const models::ReviewItem &item);

    models::CatalogSession &m_session;
    models::ComparisonModel *m_model;
    QLabel *m_title;
    QLabel *m_reason;
    QTableView *m_table;
    QHBoxLayout *m_choices;
    QList<QPushButton *> m_buttons;
    qint64 m_generation = 0;
    bool m_loading = false;
};

} // namespace collectz::ui
