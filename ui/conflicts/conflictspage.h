// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/conflicts.h"
#include "models/conflictmodel.h"
#include "ui/main/page.h"

class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace collectz::ui {

class ConflictFilterBar;
class ConflictView;
class EmptyState;

/// What several people changed at once and nobody has decided: a list at the left, both sides of the current one at the right.
/// Single keys decide; each decision is a change of its own that can be undone, and so are many that are decided alike.
class ConflictsPage : public Page
{
    Q_OBJECT
public:
    explicit ConflictsPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    bool showConflicts(const QString &entityId) override;
    void onShown() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] models::ConflictModel &model() const { return *m_model; }

    [[nodiscard]] QTableView *table() const { return m_table; }

    [[nodiscard]] ConflictView *view() const { return m_view; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildPanel();
    void addActions();
    [[nodiscard]] const catalog::ConflictRecord *current() const;
    void showCurrent();
    void onLoaded();
    void applyFilter();
    void count();
    void showItem();
    void undoDecision();
    void choose(catalog::Choice choice);
    void chooseOwnValue();
    void decide(const QList<catalog::ConflictDecision> &decisions);
    void say(const catalog::Settlement &settlement, const ChangeSetId &changeSet);
    void openAlikeMenu();
    void fillAlikeMenu(QMenu &menu, const catalog::ConflictRecord &conflict);
    /// Decides every open conflict of the filter alike; with `waitsFrom` only those whose waiting value is this person's.
    void decideAlike(catalog::ConflictFilter filter, const QString &waitsFrom, catalog::Choice choice);

    PageContext m_context;
    models::ConflictModel *m_model;
    ConflictFilterBar *m_filter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table = nullptr;
    ConflictView *m_view = nullptr;
    QPushButton *m_alike = nullptr;
    int m_row = 0; ///< where the current conflict was, for the time after it has left the list
    qint64 m_number = 0;
    bool m_counting = false;
    bool m_countsAgain = false; ///< something has changed since the counting that is on its way began
    int m_asking = 0;           ///< questions and decisions on their way
};

} // namespace collectz::ui
