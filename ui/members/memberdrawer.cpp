// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/memberdrawer.h"

#include "models/membertext.h"
#include "models/peoplesession.h"
#include "ui/members/devicelist.h"
#include "ui/members/rolechooser.h"
#include "ui/members/secretfield.h"
#include "ui/support/notifier.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using members::Decision;
using members::Member;
using members::MemberDirectory;
using members::MemberProfile;
using members::MemberStatus;
using members::Role;
using models::MemberText;

MemberDrawer::MemberDrawer(models::PeopleSession &people, Notifier &notifier, QWidget *parent)
    : QScrollArea(parent)
    , m_people(people)
    , m_notifier(notifier)
{
    setObjectName(u"memberDrawer"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    build(content);
    setWidget(content);
    setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    connect(&people, &models::PeopleSession::whoChanged, this, &MemberDrawer::updateRights);
    connect(&people, &models::PeopleSession::onlineChanged, this, &MemberDrawer::updateRights);
    setMember({});
}

void MemberDrawer::setMember(const MemberId &member)
{
    const bool isOther = member != m_profile.member.id;
    if (isOther) {
        m_profile = {};
        m_profile.member.id = member;
        m_hasProfile = false;
        m_secret->clear();
        m_withdraw->hide();
        m_revokeQuestion->hide();
    }
    widget()->setVisible(!member.isNull());
    if (member.isNull()) {
        ++m_generation;
        m_isLoading = false;
        return;
    }
    reload();
}

void MemberDrawer::setKnown(const Member &member)
{
    setMember(member.id);
    if (m_hasProfile)
        return;
    m_profile.member = member;
    showMember(member);
    updateRights();
}

void MemberDrawer::reload()
{
    const int generation = ++m_generation;
    m_isLoading = true;
    const auto asked =
        m_people.run([id = m_profile.member.id](MemberDirectory &directory) { return directory.profile(id); });
    whenDone(asked, this, [this, generation](const Result<MemberProfile> &profile) {
        if (generation == m_generation)
            take(profile);
    });
}

void MemberDrawer::take(const Result<MemberProfile> &profile)
{
    m_isLoading = false;
    if (!profile) {
        // Without a line the list's own knowledge stays, and the page says why nothing can be changed.
        if (profile.error().kind != ErrorKind::Unavailable)
            m_notifier.report(MemberText::translated(profile.error()));
        return;
    }
    m_profile = *profile;
    m_hasProfile = true;
    showMember(profile->member);
    showContribution(*profile);
    updateRights();
}

void MemberDrawer::showMember(const Member &member)
{
    m_name->setText(member.name);
    m_address->setText(member.address);
    QStringList times{tr("Last sign-in: %1").arg(MemberText::time(member.lastSignInAt)),
                      tr("Member since: %1").arg(MemberText::time(member.createdAt))};
    m_since->setText(times.join(QChar(u'\n')));
    m_role->setRole(member.role);
    m_status->setText(MemberText::status(member.status));
    m_suspend->setText(member.status == MemberStatus::Suspended ? tr("Re&activate") : tr("&Suspend"));
}

void MemberDrawer::showContribution(const MemberProfile &profile)
{
    const QLocale locale;
    const members::Contribution &done = profile.contribution;
    const QStringList lines{tr("Added: %1").arg(locale.toString(done.added)),
                            tr("Changed: %1").arg(locale.toString(done.edited)),
                            tr("Imported: %1").arg(locale.toString(done.imported)),
                            tr("Merged: %1").arg(locale.toString(done.merged)),
                            tr("Conflicts settled: %1").arg(locale.toString(done.resolved)),
                            tr("Undone: %1").arg(locale.toString(done.undone)),
                            tr("Last change: %1").arg(MemberText::time(done.lastAt))};
    m_counters->setText(lines.join(QChar(u'\n')));
    m_score->setText(tr("Score: %1").arg(locale.toString(profile.score())));
}

members::Target MemberDrawer::target() const
{
    return {m_profile.member.id, m_profile.member.role, m_profile.member.status};
}

QString MemberDrawer::refusalOf(const Decision &decision) const
{
    if (!m_people.isOnline())
        return tr("The companion cannot be reached; members can be changed when it is there again.");
    // Nobody can do it, whoever asks: that is worth more than who may not.
    if (!decision && m_profile.isLastOwner && decision.reason == "own_account"_L1)
        return MemberText::refusal(Decision::refuse(u"last_owner"_s, decision.sentence), *m_people.who());
    return m_people.who() ? MemberText::refusal(decision, *m_people.who()) : QString();
}

void MemberDrawer::updateRights()
{
    // Of owners only the last one matters to the rules.
    const int owners = m_profile.isLastOwner ? 1 : 2;
    const members::Principal who = m_people.who().value_or(members::Principal::console());
    const bool knows = m_hasProfile && m_people.isOnline();
    m_role->setRoles([&](Role role) {
        return role == m_profile.member.role ? QString()
                                             : refusalOf(members::decideRoleChange(who, target(), role, owners));
    });
    updateRole();
    const bool isSuspended = m_profile.member.status == MemberStatus::Suspended;
    const bool isIn = isSuspended || m_profile.member.status == MemberStatus::Active;
    const QString noChange = refusalOf(members::decideStatusChange(
        who, target(), isSuspended ? MemberStatus::Active : MemberStatus::Suspended, owners));
    const QString noRevoke = refusalOf(members::decideStatusChange(who, target(), MemberStatus::Revoked, owners));
    m_suspend->setEnabled(knows && isIn && noChange.isEmpty());
    m_suspend->setToolTip(noChange);
    m_revoke->setEnabled(knows && isIn && noRevoke.isEmpty());
    m_revoke->setToolTip(noRevoke);
    QString hint = noChange;
    if (hint.isEmpty() && !isIn)
        hint = m_profile.member.status == MemberStatus::Invited
                   ? tr("Has not accepted the invitation yet; it stands under Invitations.")
                   : tr("Has no access. Invite this address again to let them in.");
    m_statusHint->setText(hint);
    m_statusHint->setVisible(!hint.isEmpty());
    const Decision mayReset = members::decideReset(who, target());
    const QString noReset = mayReset.reason == "own_account"_L1
                                ? tr("Your own password is changed under My Account, with the current one.")
                                : refusalOf(mayReset);
    m_reset->setEnabled(knows && isIn && noReset.isEmpty());
    m_reset->setToolTip(noReset);
    const QString noSignOut = refusalOf(members::decideSessionEnd(who, target()));
    m_devices->show(m_profile, knows && noSignOut.isEmpty(), noSignOut);
}

void MemberDrawer::updateRole()
{
    const Member &member = m_profile.member;
    const bool isIn = member.status == MemberStatus::Active || member.status == MemberStatus::Suspended;
    const members::Principal who = m_people.who().value_or(members::Principal::console());
    const int owners = m_profile.isLastOwner ? 1 : 2;
    // Any other role will do to tell whether there is a choice at all.
    const Role other = member.role == Role::Viewer ? Role::Editor : Role::Viewer;
    const QString refusal = refusalOf(members::decideRoleChange(who, target(), other, owners));
    m_role->setEnabled(m_hasProfile && isIn && refusal.isEmpty());
    m_saveRole->setEnabled(m_role->isEnabled() && m_role->role() != member.role && m_role->reason().isEmpty());
    m_saveRole->setToolTip(refusal);
    m_roleHint->setText(refusal.isEmpty() ? MemberText::roleMeaning(m_role->role()) : refusal);
}

} // namespace collectz::ui
