// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberspage.h"

#include "models/catalogsession.h"
#include "models/invitationmodel.h"
#include "models/membermodel.h"
#include "models/membertext.h"
#include "models/peoplesession.h"
#include "ui/main/actionregistry.h"
#include "ui/members/accountdialog.h"
#include "ui/members/invitationlistview.h"
#include "ui/members/invitedialog.h"
#include "ui/members/memberlistview.h"
#include "ui/support/emptystate.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using members::Action;
using models::MemberText;

MembersPage::MembersPage(const PageContext &context, QWidget *parent)
    : Page(u"members"_s, tr("Members"), u"people"_s, parent)
    , m_context(context)
    , m_people(context.session.people())
    , m_stack(new QStackedWidget(this))
{
    auto *alone = new EmptyState(u"people"_s, tr("Only you use this catalog"),
                                 tr("To share it, run the companion on a computer that stays on (collectzd serve) and "
                                    "connect this program with it. Then invite people here, each with a role of their "
                                    "own; everybody can go on without a connection."),
                                 this);
    if (QAction *connect = context.actions.find(u"file.companion"_s))
        alone->addAction(connect);
    m_stack->addWidget(alone);
    addActions();
    if (m_people)
        m_stack->addWidget(buildShared());
    m_stack->setCurrentIndex(m_people ? 1 : 0);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
    fitToFont(this);
    updateState();
}

QWidget *MembersPage::buildShared()
{
    auto *shared = new QWidget(this);
    m_note = makeHint({}, shared);
    m_note->setObjectName(u"membersNote"_s);
    m_account = new QPushButton(ui::icon(u"person"_s), tr("&My Account…"), shared);
    m_account->setObjectName(u"myAccount"_s);
    m_invite = new QPushButton(ui::icon(u"plus"_s), tr("I&nvite Somebody…"), shared);
    m_invite->setObjectName(u"invite"_s);
    m_tabs = new QTabWidget(shared);
    m_members = new MemberListView(*m_people, m_context.notifier, m_tabs);
    m_invitations = new InvitationListView(*m_people, m_context.notifier, m_tabs);
    m_tabs->addTab(m_members, tr("Members"));
    m_tabs->addTab(m_invitations, tr("Invitations"));
    m_tabs->setAccessibleName(tr("Members and invitations"));
    m_tabs->setDocumentMode(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_note, 1);
    line->addWidget(m_account);
    line->addWidget(m_invite);
    auto *layout = new QVBoxLayout(shared);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(m_tabs, 1);
    connect(m_account, &QPushButton::clicked, this, &MembersPage::openAccount);
    connect(m_invite, &QPushButton::clicked, this, [this] { openInvite(nullptr); });
    connect(m_members, &MemberListView::stateChanged, this, &MembersPage::updateState);
    connect(m_invitations, &InvitationListView::stateChanged, this, &MembersPage::updateState);
    connect(m_invitations, &InvitationListView::againRequested, this,
            [this](const members::Invitation &invitation) { openInvite(&invitation); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &MembersPage::updateState);
    connect(m_people, &models::PeopleSession::whoChanged, this, [this] {
        m_members->reload();
        updateState();
    });
    connect(m_people, &models::PeopleSession::onlineChanged, this, [this](bool isOnline) {
        if (isOnline) {
            m_members->reload();
            m_invitations->reload();
        }
        updateState();
    });
    return shared;
}

void MembersPage::addActions()
{
    m_inviteAction = m_context.actions.add({.id = u"members.invite"_s,
                                            .text = tr("Invite Somebody…"),
                                            .icon = u"plus"_s,
                                            .menu = MenuId::Tools,
                                            .section = 60},
                                           this);
    connect(m_inviteAction, &QAction::triggered, this, [this] { openInvite(nullptr); });
    m_accountAction = m_context.actions.add({.id = u"members.account"_s,
                                             .text = tr("My Account…"),
                                             .icon = u"person"_s,
                                             .menu = MenuId::Tools,
                                             .section = 60},
                                            this);
    connect(m_accountAction, &QAction::triggered, this, &MembersPage::openAccount);
    QAction *refresh = m_context.actions.add({.id = u"members.refresh"_s,
                                              .text = tr("Refresh Members"),
                                              .icon = u"refresh"_s,
                                              .page = id(),
                                              .menu = MenuId::None},
                                             this);
    connect(refresh, &QAction::triggered, this, &MembersPage::onShown);
    for (QAction *action : {m_inviteAction, m_accountAction, refresh})
        action->setVisible(m_people != nullptr);
}

QWidget *MembersPage::firstFocus()
{
    return m_people ? static_cast<QWidget *>(m_members->searchField()) : m_stack->currentWidget();
}

void MembersPage::onShown()
{
    if (!m_people)
        return;
    m_members->reload();
    m_invitations->reload();
}

bool MembersPage::isSettled() const
{
    return !m_people || (m_members->isSettled() && m_invitations->isSettled());
}

void MembersPage::updateState()
{
    if (!m_people) {
        setStatusText(tr("Not shared"));
        return;
    }
    const bool isOnline = m_people->isOnline();
    const QDateTime &knownAt = m_members->model().knownAt();
    const members::Decision mayInvite = m_people->may(Action::InvitationsCreate);
    if (!isOnline && knownAt.isValid())
        m_note->setText(tr("%1 cannot be reached. This is how it was on %2; nothing can be changed here until it is "
                           "there again.")
                            .arg(m_people->place(), MemberText::time(knownAt)));
    else if (!isOnline)
        m_note->setText(
            tr("%1 cannot be reached. Members show when it is there again; your own work goes on without it.")
                .arg(m_people->place()));
    else if (!mayInvite && m_people->who())
        m_note->setText(tr("You see yourself here. Admins see everybody, and invite people."));
    else
        m_note->setText(tr("Everybody who shares the catalog at %1.").arg(m_people->place()));
    const QString reason = !mayInvite ? MemberText::refusal(mayInvite, *m_people->who())
                           : isOnline ? QString()
                                      : tr("Inviting needs the companion, which cannot be reached.");
    m_invite->setEnabled(reason.isEmpty());
    m_invite->setToolTip(reason);
    m_inviteAction->setEnabled(isOnline);
    m_account->setEnabled(isOnline);
    m_accountAction->setEnabled(isOnline);
    setStatusText(m_tabs->currentIndex() == 0 ? tr("%Ln member(s)", nullptr, m_members->model().rowCount())
                                              : tr("%Ln invitation(s)", nullptr, m_invitations->model().rowCount()));
}

void MembersPage::openInvite(const members::Invitation *again)
{
    auto *dialog = new InviteDialog(*m_people, this);
    if (again)
        dialog->setInvitation(*again);
    connect(dialog, &InviteDialog::invited, this, [this](const QString &sentence) {
        m_context.notifier.inform(sentence);
        m_members->reload();
        m_invitations->reload();
    });
    dialog->open();
}

void MembersPage::openAccount()
{
    auto *dialog = new AccountDialog(*m_people, this);
    connect(dialog, &QDialog::finished, m_members, &MemberListView::reload);
    dialog->open();
}

} // namespace collectz::ui
