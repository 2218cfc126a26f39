// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/importstore.h"
#include "models/importtasks.h"
#include "models/reviewmodel.h"
#include "ui/main/page.h"

class QAction;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace collectz::ui {

class ComparisonView;
class EmptyState;

/// The rows that wait for a person, one after the other beside their candidates, decided by single keys; decided rows are
/// applied together and can be undone with their import.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void onShown() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] models::ReviewModel &model() const { return *m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildFilter();
    void buildButtons(QWidget *panel);
    void addActions();
    void showCurrent();
    void updateButtons();
    void countRows();
    void showCounts(qint64 waiting, qint64 decided);
    void showFilter(models::ReviewModel::Shown shown);
    void setBack();
    void chooseCandidate(int number);
    void decide(catalog::RowChoice choice, const EntityId &candidate, bool alike);
    void decideAlike();
    /// Says it, with the one step that takes it back.
    void sayDecidedAlike(qint64 import, const QList<imports::DecidedRow> &decided, catalog::RowChoice choice);
    void undoAlike();
    void takeBack(qint64 import, const QList<imports::DecidedRow> &decided, catalog::RowChoice choice);
    void applyDecided();
    void onApplied(qint64 task);

    PageContext m_context;
    models::ImportTasks m_tasks;
    models::ReviewModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table = nullptr;
    ComparisonView *m_comparison = nullptr;
    QToolButton *m_waitingChip = nullptr;
    QToolButton *m_decidedChip = nullptr;
    QPushButton *m_setBack = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_alike = nullptr;
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_apply = nullptr;
    QList<QAction *> m_decisions;
    std::function<void()> m_undoAlike; ///< of what was decided alike last; nothing once it is applied or taken back
};

} // namespace collectz::ui
