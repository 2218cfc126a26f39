// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/invitationlistview.h"

#include "models/invitationmodel.h"
#include "models/membertext.h"
#include "models/peoplesession.h"
#include "ui/support/emptystate.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"
#include "ui/support/wordicondelegate.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using members::Action;
using members::Invitation;
using members::InvitationState;
using members::MemberDirectory;
using models::InvitationModel;
using models::MemberText;

InvitationListView::InvitationListView(models::PeopleSession &people, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_notifier(notifier)
    , m_model(new InvitationModel(m_clock, this))
    , m_closed(new QCheckBox(tr("&Show used, revoked and expired ones too"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"people"_s, tr("No invitation is open"), {}, this))
    , m_table(makePlainTable(m_model, tr("Invitations"), InvitationModel::AddressColumn, this))
    , m_again(new QPushButton(icon(u"redo"_s), tr("&Deliver Again…"), this))
    , m_revoke(new QPushButton(icon(u"close"_s), tr("Revo&ke"), this))
{
    m_closed->setObjectName(u"closedInvitations"_s);
    m_again->setObjectName(u"deliverAgain"_s);
    m_revoke->setObjectName(u"revokeInvitation"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(InvitationModel::StateColumn,
                                      new WordIconDelegate(WordIconDelegate::memberIcons(), m_table));
    setColumnWidths(m_table, {0, 13, 12, 18, 14, 26, 18});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_revoke);
    buttons->addStretch(1);
    buttons->addWidget(m_closed);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    connect(m_closed, &QCheckBox::toggled, this, &InvitationListView::ask);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const Invitation *invitation = m_model->rowAt(m_table->currentIndex()))
            Q_EMIT againRequested(*invitation);
    });
    connect(m_revoke, &QPushButton::clicked, this, &InvitationListView::revoke);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InvitationListView::updateState);
    connect(m_model, &models::PagedTable::pageLoaded, this, &InvitationListView::updateState);
    connect(m_model, &models::PagedTable::failed, this, [this](const Error &error) {
        if (error.kind != ErrorKind::Unavailable)
            m_notifier.report(MemberText::translated(error));
        updateState();
    });
    connect(&people, &models::PeopleSession::whoChanged, this, &InvitationListView::ask);
    connect(&people, &models::PeopleSession::onlineChanged, this, &InvitationListView::updateState);
    ask();
}

bool InvitationListView::isSettled() const
{
    return !m_model->isLoading();
}

void InvitationListView::ask()
{
    const bool mayList = m_people.may(Action::InvitationsList).isAllowed;
    m_model->show(mayList ? &m_people : nullptr, m_closed->isChecked());
    updateState();
}

void InvitationListView::reload()
{
    if (m_people.may(Action::InvitationsList).isAllowed)
        m_model->reload();
}

void InvitationListView::updateState()
{
    const members::Decision mayList = m_people.may(Action::InvitationsList);
    if (!mayList)
        m_empty->setText(tr("Invitations are the admins'"), MemberText::refusal(mayList, *m_people.who()));
    else if (!m_people.isOnline())
        m_empty->setText(tr("The companion cannot be reached"),
                         tr("Invitations are kept there; they show when it is there again."));
    else if (m_closed->isChecked())
        m_empty->setText(tr("Nobody was invited yet"), tr("Invite somebody, and what becomes of it shows here."));
    else
        m_empty->setText(tr("No invitation is open"),
                         tr("Invite somebody with the button above. Invitations that were used, revoked or ran out are "
                            "shown by the box below."));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(qMax(0, m_model->rowOf(m_chosen)), 0));
    const Invitation *invitation = m_model->rowAt(m_table->currentIndex());
    if (invitation)
        m_chosen = invitation->id;
    const bool mayChange = m_people.isOnline() && m_people.may(Action::InvitationsRevoke).isAllowed;
    const InvitationState state = invitation ? m_model->stateOf(*invitation) : InvitationState::Claimed;
    const bool isForeignOwner = invitation && invitation->role == members::Role::Owner && m_people.who() &&
                                m_people.who()->role != members::Role::Owner;
    m_revoke->setEnabled(mayChange && state == InvitationState::Open && !isForeignOwner);
    m_again->setEnabled(mayChange && state != InvitationState::Claimed && !isForeignOwner);
    m_closed->setEnabled(mayList.isAllowed);
    Q_EMIT stateChanged();
}

void InvitationListView::revoke()
{
    const Invitation *current = m_model->rowAt(m_table->currentIndex());
    if (!current)
        return;
    const auto revoked =
        m_people.run([id = current->id](MemberDirectory &directory) { return directory.revokeInvitation(id); });
    whenDone(revoked, this, [this, invitation = *current](const Result<Invitation> &done) {
        if (done)
            m_notifier.inform(
                tr("The invitation of %1 was revoked; its link opens nothing any more.").arg(invitation.address),
                tr("Invite Again…"), [this, invitation] { Q_EMIT againRequested(invitation); });
        else
            m_notifier.report(MemberText::translated(done.error()));
        reload();
    });
}

} // namespace collectz::ui
