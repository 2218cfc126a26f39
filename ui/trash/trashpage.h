// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listing.h"
#include "ui/main/page.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace collectz::models {
class TrashModel;
}

namespace collectz::ui {

class EmptyState;

/// Trashed works: put them back, or take them out of the trash. Both are change sets that undo brings back.
class TrashPage : public Page
{
    Q_OBJECT
public:
    explicit TrashPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void onShown() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] models::TrashModel &model() const { return *m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }

private:
    void addActions();
    void updateState();
    void moveSelected(catalog::State state);

    PageContext m_context;
    models::TrashModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    QPushButton *m_restore;
    QPushButton *m_remove;
    bool m_stale = false;
};

} // namespace collectz::ui
