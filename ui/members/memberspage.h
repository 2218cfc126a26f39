// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace collectz::members {
struct Invitation;
}

namespace collectz::models {
class PeopleSession;
}

namespace collectz::ui {

class InvitationListView;
class MemberListView;

/// Who shares the catalog: the tabs Members and Invitations, the way to invite, and the own account. A catalog that follows no
/// companion says how it is shared.
class MembersPage : public Page
{
    Q_OBJECT
public:
    explicit MembersPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void onShown() override;
    [[nodiscard]] bool isSettled() const override;

private:
    [[nodiscard]] QWidget *buildShared();
    void addActions();
    void updateState();
    void openInvite(const members::Invitation *again);
    void openAccount();

    PageContext m_context;
    models::PeopleSession *m_people;
    QStackedWidget *m_stack;
    QLabel *m_note = nullptr;
    QTabWidget *m_tabs = nullptr;
    MemberListView *m_members = nullptr;
    InvitationListView *m_invitations = nullptr;
    QPushButton *m_invite = nullptr;
    QPushButton *m_account = nullptr;
    QAction *m_inviteAction = nullptr;
    QAction *m_accountAction = nullptr;
};

} // namespace collectz::ui
