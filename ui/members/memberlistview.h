// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace collectz::members {
struct Member;
}

namespace collectz::models {
class MemberModel;
class PeopleSession;
} // namespace collectz::models

namespace collectz::ui {

class MemberDrawer;
class Notifier;

/// The tab Members: search, list, and the drawer of the chosen one.
class MemberListView : public QWidget
{
    Q_OBJECT
public:
    MemberListView(models::PeopleSession &people, Notifier &notifier, QWidget *parent = nullptr);

    [[nodiscard]] models::MemberModel &model() const { return *m_model; }

    [[nodiscard]] QLineEdit *searchField() const { return m_search; }

    [[nodiscard]] bool isSettled() const;
    void reload();

Q_SIGNALS:
    void stateChanged();

private:
    void ask();
    void showCurrent();
    void onPage();

    models::PeopleSession &m_people;
    models::MemberModel *m_model;
    QLineEdit *m_search;
    QTimer m_typed;
    QStackedWidget *m_stack;
    QTableView *m_table;
    MemberDrawer *m_drawer;
    MemberId m_shown;
};

} // namespace collectz::ui
