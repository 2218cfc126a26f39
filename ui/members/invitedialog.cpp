// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/invitedialog.h"

#include "models/membertext.h"
#include "models/peoplesession.h"
#include "sync/http/invitationlink.h"
#include "ui/members/rolechooser.h"
#include "ui/members/secretfield.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using members::DeliveryWay;
using members::MemberDirectory;
using members::Role;
using models::MemberText;

namespace {

using SharedInvitation = std::shared_ptr<members::SentInvitation>;

constexpr int validHours = static_cast<int>(members::InvitationService::validSeconds / 3600);

} // namespace

InviteDialog::InviteDialog(models::PeopleSession &people, QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_stack(new QStackedWidget(this))
    , m_title(makeHint(tr("Whoever accepts gets an account of their own with this role. The invitation works once, for "
                          "this address alone, for %n hour(s).",
                          nullptr, validHours),
                       this))
    , m_address(new QLineEdit(this))
    , m_role(new RoleChooser(this))
    , m_roleHint(makeHint({}, this))
    , m_mail(new QRadioButton(tr("Send it by &mail"), this))
    , m_link(new QRadioButton(tr("Make a &link that I hand over myself"), this))
    , m_wayHint(makeHint({}, this))
    , m_answer(new QLabel(this))
    , m_buttons(new QDialogButtonBox(this))
    , m_secret(new SecretField(tr("Link of the invitation"), this))
    , m_made(new QLabel(this))
{
    setObjectName(u"inviteDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Invite Somebody"));
    build();
    buildLinkPage();
    m_invite = m_buttons->addButton(tr("&Invite"), QDialogButtonBox::AcceptRole);
    m_invite->setDefault(true);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &InviteDialog::invite);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMailAvailable(false);
    loadMail();
    updateState();
}

void InviteDialog::build()
{
    auto *page = new QWidget(m_stack);
    m_address->setPlaceholderText(tr("ada@shelf.example"));
    m_address->setObjectName(u"address"_s);
    m_mail->setObjectName(u"byMail"_s);
    m_link->setObjectName(u"byLink"_s);
    m_role->setRoles([this](Role role) {
        return m_people.who() ? MemberText::refusal(members::decideInvitation(*m_people.who(), role), *m_people.who())
                              : QString();
    });
    m_role->setRole(Role::Editor);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setObjectName(u"answer"_s);
    m_answer->hide();
    auto *form = new QFormLayout(page);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_title);
    form->addRow(tr("&Address:"), m_address);
    form->addRow(tr("&Role:"), m_role);
    form->addRow(QString(), m_roleHint);
    form->addRow(tr("Delivery:"), m_mail);
    form->addRow(QString(), m_link);
    form->addRow(QString(), m_wayHint);
    form->addRow(m_answer);
    m_stack->addWidget(page);
    connect(m_address, &QLineEdit::textChanged, this, &InviteDialog::updateState);
    connect(m_role, &QComboBox::currentIndexChanged, this, &InviteDialog::updateState);
    for (const QRadioButton *way : {m_mail, m_link})
        connect(way, &QRadioButton::toggled, this, &InviteDialog::updateState);
}

void InviteDialog::buildLinkPage()
{
    auto *page = new QWidget(m_stack);
    m_made->setTextFormat(Qt::PlainText);
    m_made->setWordWrap(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(m_made);
    layout->addWidget(m_secret);
    layout->addStretch(1);
    m_stack->addWidget(page);
}

void InviteDialog::setInvitation(const members::Invitation &invitation)
{
    m_isAgain = true;
    setWindowTitle(tr("Deliver the Invitation Again"));
    m_title->setText(tr("The secret of an invitation is kept nowhere, so this makes a new one, valid for %n hour(s). "
                        "The one before ends.",
                        nullptr, validHours));
    m_address->setText(invitation.address);
    m_address->setReadOnly(true);
    m_role->setRole(invitation.role);
    m_invite->setText(tr("&Deliver"));
    updateState();
}

void InviteDialog::loadMail()
{
    const auto asked = m_people.run([](MemberDirectory &directory) { return directory.invitations({false, {}, 1}); });
    whenDone(asked, this, [this](const Result<members::InvitationListing> &listing) {
        if (listing)
            setMailAvailable(listing->sendsMail);
        else
            say(MemberText::translated(listing.error()).message);
    });
}

void InviteDialog::setMailAvailable(bool isAvailable)
{
    m_mail->setEnabled(isAvailable);
    m_mail->setToolTip(isAvailable ? QString() : tr("This companion sends no mail: its settings name no mail server."));
    (isAvailable ? m_mail : m_link)->setChecked(true);
    updateState();
}

void InviteDialog::updateState()
{
    const QString reason = m_role->reason();
    m_roleHint->setText(reason.isEmpty() ? MemberText::roleMeaning(m_role->role()) : reason);
    m_wayHint->setText(
        m_link->isChecked()
            ? tr("Whoever has the link and knows the address can come in with it. Hand it to nobody else, "
                 "over a way you trust.")
            : tr("The companion sends the link to the address above."));
    m_wayHint->setToolTip(m_mail->toolTip());
    if (m_invite)
        m_invite->setEnabled(!m_isBusy && reason.isEmpty() && members::isAddress(m_address->text()));
}

void InviteDialog::invite()
{
    if (!m_invite->isEnabled())
        return;
    m_isBusy = true;
    m_answer->hide();
    updateState();
    const DeliveryWay way = m_link->isChecked() ? DeliveryWay::Link : DeliveryWay::Mail;
    // Futures hand out copies, and a secret has none.
    const auto sent = m_people.run([address = m_address->text().trimmed(), role = m_role->role(),
                                    way](MemberDirectory &directory) -> Result<SharedInvitation> {
        Result<members::SentInvitation> answer = directory.invite(address, role, way);
        if (!answer)
            return fail(std::move(answer).error());
        return std::make_shared<members::SentInvitation>(std::move(*answer));
    });
    whenDone(sent, this, [this](const Result<SharedInvitation> &answer) { onAnswer(answer); });
}

void InviteDialog::onAnswer(const Result<SharedInvitation> &sent)
{
    m_isBusy = false;
    updateState();
    if (!sent) {
        say(MemberText::translated(sent.error()).message);
        return;
    }
    const members::Invitation &invitation = (*sent)->invitation;
    const QString until = MemberText::time(invitation.expiresAt);
    if (!(*sent)->isDelivered) {
        say(tr("The invitation was made, but the mail did not go: %1 Make a link instead; the one in the mail ends "
               "with it.")
                .arg((*sent)->failure));
        m_link->setChecked(true);
        Q_EMIT invited(tr("The invitation of %1 was made, but not delivered.").arg(invitation.address));
        return;
    }
    Q_EMIT invited(
        tr("%1 is invited as %2, until %3.").arg(invitation.address, MemberText::role(invitation.role), until));
    if ((*sent)->link.isEmpty()) {
        accept();
        return;
    }
    m_made->setText(
        tr("%1 is invited. Copy this link now and hand it over; it is not shown again.").arg(invitation.address));
    m_secret->show((*sent)->link, linkHint((*sent)->link, invitation));
    m_stack->setCurrentIndex(1);
    m_buttons->clear();
    m_buttons->addButton(QDialogButtonBox::Close)->setDefault(true);
    m_secret->setFocus();
}

QString InviteDialog::linkHint(const members::SecretText &link, const members::Invitation &invitation)
{
    const QString use =
        tr("Works once, for %1 alone, until %2.").arg(invitation.address, MemberText::time(invitation.expiresAt));
    const auto read = sync::InvitationLink::fromText(QString::fromUtf8(link.reveal()));
    if (!read || !read->companion.isThisMachine())
        return use;
    return use + u"\n\n"_s +
           tr("It leads to %1, which is right on this machine only. For others put the name or number of this machine "
              "there, or set server.public_address at the companion and make the link again.")
               .arg(read->companion.base.host());
}

void InviteDialog::say(const QString &sentence)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, problemColor(colors));
    m_answer->setPalette(colors);
    m_answer->setText(sentence);
    m_answer->show();
    QAccessibleEvent alert(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace collectz::ui
