// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/entityid.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace collectz::members {
struct Invitation;
}

namespace collectz::models {
class InvitationModel;
class PeopleSession;
} // namespace collectz::models

namespace collectz::ui {

class EmptyState;
class Notifier;

/// The tab Invitations: open ones, or all with what became of them; revoking and delivering again.
class InvitationListView : public QWidget
{
    Q_OBJECT
public:
    InvitationListView(models::PeopleSession &people, Notifier &notifier, QWidget *parent = nullptr);

    [[nodiscard]] models::InvitationModel &model() const { return *m_model; }

    [[nodiscard]] bool isSettled() const;
    void reload();

Q_SIGNALS:
    void stateChanged();
    /// Asks for the dialog that delivers an invitation again.
    void againRequested(const collectz::members::Invitation &invitation);

private:
    void ask();
    void updateState();
    void revoke();

    models::PeopleSession &m_people;
    Notifier &m_notifier;
    SystemClock m_clock;
    models::InvitationModel *m_model;
    QCheckBox *m_closed;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    InvitationId m_chosen;
    QPushButton *m_again;
    QPushButton *m_revoke;
};

} // namespace collectz::ui
