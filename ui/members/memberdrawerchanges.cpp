// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The half of MemberDrawer that is built, and that changes something.

#include "models/membertext.h"
#include "models/peoplesession.h"
#include "ui/members/devicelist.h"
#include "ui/members/memberdrawer.h"
#include "ui/members/rolechooser.h"
#include "ui/members/secretfield.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using members::Member;
using members::MemberDirectory;
using members::MemberStatus;
using members::Role;
using models::MemberText;

namespace {

using SharedReset = std::shared_ptr<members::NewPasswordReset>;

QLabel *makeFacts(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

void MemberDrawer::build(QWidget *content)
{
    m_name = makeHeading({}, content);
    m_address = makeFacts(content);
    m_since = makeFacts(content);
    m_counters = makeFacts(content);
    m_score = makeFacts(content);
    m_score->setToolTip(MemberText::scoreMeaning().toHtmlEscaped());
    m_score->setAccessibleDescription(MemberText::scoreMeaning());
    m_devices = new DeviceList(m_people, m_notifier, content);
    connect(m_devices, &DeviceList::changed, this, &MemberDrawer::reload);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, fontMetrics().averageCharWidth(), 0);
    layout->addWidget(m_name);
    layout->addWidget(m_address);
    layout->addWidget(m_since);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    buildRole(content, grid);
    layout->addLayout(grid);
    m_revokeQuestion = buildRevokeQuestion(content);
    layout->addWidget(m_revokeQuestion);
    layout->addWidget(makeHeading(tr("Contributions"), content));
    auto *contribution = new QHBoxLayout;
    contribution->addWidget(m_counters, 1);
    contribution->addWidget(m_score, 0, Qt::AlignTop);
    layout->addLayout(contribution);
    layout->addWidget(makeHeading(tr("Devices"), content));
    layout->addWidget(m_devices);
    buildReset(content, layout);
    layout->addStretch(1);
}

void MemberDrawer::buildRole(QWidget *content, QGridLayout *grid)
{
    m_role = new RoleChooser(content);
    m_role->setObjectName(u"role"_s);
    m_saveRole = new QPushButton(tr("Save R&ole"), content);
    m_saveRole->setObjectName(u"saveRole"_s);
    m_roleHint = makeHint({}, content);
    m_status = makeFacts(content);
    m_status->setObjectName(u"status"_s);
    m_suspend = new QPushButton(tr("&Suspend"), content);
    m_suspend->setObjectName(u"suspend"_s);
    m_revoke = new QPushButton(tr("Revo&ke…"), content);
    m_revoke->setObjectName(u"revoke"_s);
    m_statusHint = makeHint({}, content);
    auto *roleLabel = new QLabel(tr("&Role:"), content);
    roleLabel->setBuddy(m_role);
    grid->addWidget(roleLabel, 0, 0);
    grid->addWidget(m_role, 0, 1);
    grid->addWidget(m_saveRole, 0, 2);
    grid->addWidget(m_roleHint, 1, 1, 1, 2);
    grid->addWidget(new QLabel(tr("Status:"), content), 2, 0);
    auto *line = new QHBoxLayout;
    line->addWidget(m_status, 1);
    line->addWidget(m_suspend);
    line->addWidget(m_revoke);
    grid->addLayout(line, 2, 1, 1, 2);
    grid->addWidget(m_statusHint, 3, 1, 1, 2);
    connect(m_role, &QComboBox::activated, this, &MemberDrawer::updateRole);
    connect(m_saveRole, &QPushButton::clicked, this, [this] { saveRole(m_role->role(), true); });
    connect(m_suspend, &QPushButton::clicked, this, [this] {
        const bool isSuspended = m_profile.member.status == MemberStatus::Suspended;
        setStatus(isSuspended ? MemberStatus::Active : MemberStatus::Suspended, true);
    });
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        m_revokeQuestion->show();
        m_revokeQuestion->findChild<QPushButton *>(u"keep"_s)->setFocus();
        ensureWidgetVisible(m_revokeQuestion);
    });
}

QWidget *MemberDrawer::buildRevokeQuestion(QWidget *content)
{
    auto *question = new QFrame(content);
    question->setFrameShape(QFrame::StyledPanel);
    auto *text = makeFacts(question);
    text->setText(tr("Revoking signs them out everywhere at once and cannot be undone: they come in again by a new "
                     "invitation alone. Everything they added stays in the catalog; what their computers have not sent "
                     "yet stays there and can be exported. To keep somebody out for a while, suspend them instead."));
    auto *revoke = new QPushButton(tr("Revoke the Mem&bership"), question);
    revoke->setObjectName(u"revokeNow"_s);
    auto *keep = new QPushButton(tr("&Leave as It Is"), question);
    keep->setObjectName(u"keep"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(revoke);
    buttons->addWidget(keep);
    auto *layout = new QVBoxLayout(question);
    layout->addWidget(text);
    layout->addLayout(buttons);
    connect(keep, &QPushButton::clicked, question, &QWidget::hide);
    connect(revoke, &QPushButton::clicked, this, [this, question] {
        question->hide();
        setStatus(MemberStatus::Revoked, false);
    });
    question->hide();
    return question;
}

void MemberDrawer::buildReset(QWidget *content, QVBoxLayout *layout)
{
    m_reset = new QPushButton(icon(u"unlock"_s), tr("Issue a &Password Reset"), content);
    m_reset->setObjectName(u"issueReset"_s);
    m_withdraw = new QPushButton(tr("&Withdraw It"), content);
    m_withdraw->setObjectName(u"withdrawReset"_s);
    m_secret = new SecretField(tr("Code of the password reset"), content);
    m_secret->hide();
    m_withdraw->hide();
    layout->addWidget(makeHeading(tr("Password"), content));
    layout->addWidget(
        makeHint(tr("For somebody who forgot theirs. They set a new one with a code that works once; their "
                    "password holds until then, and every device is signed out."),
                 content));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reset);
    buttons->addWidget(m_withdraw);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(m_secret);
    connect(m_reset, &QPushButton::clicked, this, &MemberDrawer::issueReset);
    connect(m_withdraw, &QPushButton::clicked, this, &MemberDrawer::withdrawResets);
}

void MemberDrawer::saveRole(Role role, bool offersUndo)
{
    const Member member = m_profile.member;
    const auto saved =
        m_people.run([id = member.id, role](MemberDirectory &directory) { return directory.changeRole(id, role); });
    whenDone(saved, this, [this, member, offersUndo](const Result<Member> &changed) {
        const QString sentence =
            changed ? tr("%1 is %2 now.", "name and role").arg(changed->name, MemberText::role(changed->role))
                    : QString();
        std::function<void()> undo;
        if (offersUndo)
            undo = [this, member] {
                setMember(member.id);
                saveRole(member.role, false);
            };
        onChanged(changed, sentence, tr("Undo"), std::move(undo));
    });
}

void MemberDrawer::setStatus(MemberStatus status, bool offersUndo)
{
    const Member member = m_profile.member;
    const auto saved = m_people.run(
        [id = member.id, status](MemberDirectory &directory) { return directory.changeStatus(id, status); });
    whenDone(saved, this, [this, member, status, offersUndo](const Result<Member> &changed) {
        QString sentence;
        if (status == MemberStatus::Suspended)
            sentence = tr("%1 is suspended: every call of theirs is refused from now on.").arg(member.name);
        else if (status == MemberStatus::Active)
            sentence = tr("%1 takes part again.").arg(member.name);
        else
            sentence = tr("The membership of %1 was revoked.").arg(member.name);
        std::function<void()> undo;
        if (offersUndo)
            undo = [this, member] {
                setMember(member.id);
                setStatus(member.status, false);
            };
        onChanged(changed, sentence, status == MemberStatus::Suspended ? tr("Reactivate") : tr("Undo"),
                  std::move(undo));
    });
}

void MemberDrawer::onChanged(const Result<Member> &member, const QString &sentence, const QString &button,
                             std::function<void()> undo)
{
    if (!member) {
        m_notifier.report(MemberText::translated(member.error()));
        reload();
        return;
    }
    m_notifier.inform(sentence, undo ? button : QString(), std::move(undo));
    Q_EMIT memberChanged(*member);
    if (member->id == m_profile.member.id)
        reload();
}

void MemberDrawer::issueReset()
{
    const auto issued = m_people.run([id = m_profile.member.id](MemberDirectory &directory) -> Result<SharedReset> {
        Result<members::NewPasswordReset> reset = directory.issueReset(id);
        if (!reset)
            return fail(std::move(reset).error());
        return std::make_shared<members::NewPasswordReset>(std::move(*reset));
    });
    whenDone(issued, this, [this, id = m_profile.member.id](const Result<SharedReset> &reset) {
        if (!reset) {
            m_notifier.report(MemberText::translated(reset.error()));
            return;
        }
        if (id != m_profile.member.id)
            return;
        m_secret->show(
            (*reset)->token,
            tr("Shown only now. Works once, until %1; an earlier one works no longer. Hand it over in a way you "
               "trust.")
                .arg(MemberText::time((*reset)->reset.expiresAt)));
        m_withdraw->show();
        ensureWidgetVisible(m_secret);
    });
}

void MemberDrawer::withdrawResets()
{
    const auto withdrawn =
        m_people.run([id = m_profile.member.id](MemberDirectory &directory) { return directory.invalidateResets(id); });
    whenDone(withdrawn, this, [this](const Result<int> &count) {
        if (!count) {
            m_notifier.report(MemberText::translated(count.error()));
            return;
        }
        m_secret->clear();
        m_withdraw->hide();
        m_notifier.inform(tr("%Ln password reset(s) withdrawn", nullptr, *count));
    });
}

} // namespace collectz::ui
