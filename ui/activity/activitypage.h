// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/clock.h"
#include "ui/main/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace collectz::models {
class ActivityModel;
class PeopleSession;
} // namespace collectz::models

namespace collectz::ui {

class ActivityFilterBar;
class EmptyState;

/// What happened in the catalog: filtered and paged; what is recorded at all; retention; export.
class ActivityPage : public Page
{
    Q_OBJECT
public:
    explicit ActivityPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void onShown() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] models::ActivityModel &model() const { return *m_model; }

private:
    void buildDetails(QWidget *parent);
    QWidget *buildFooter();
    void addActions();
    void ask();
    void updateState();
    void updateEmptyState();
    void showCurrent();
    void loadMode();
    void storeMode();
    void purge();
    void exportEvents();

    PageContext m_context;
    SystemClock m_clock;
    models::ActivityModel *m_model;
    models::PeopleSession *m_people; ///< null where nobody shares the catalog
    ActivityFilterBar *m_filter;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty = nullptr;
    QList<QWidget *> m_ownLog; ///< what belongs to this computer's log alone
    bool m_isAway = false;     ///< the companion could not be asked
    QWidget *m_details = nullptr;
    QLabel *m_detailsTitle = nullptr;
    QLabel *m_detailsText = nullptr;
    QPushButton *m_showWork = nullptr;
    QComboBox *m_mode = nullptr;
    QComboBox *m_keep = nullptr;
};

} // namespace collectz::ui
