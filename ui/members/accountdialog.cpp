// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/accountdialog.h"

#include "models/membertext.h"
#include "models/peoplesession.h"
#include "ui/members/devicelist.h"
#include "ui/support/headings.h"
#include "ui/support/notificationbar.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using members::MemberDirectory;
using members::SecretText;
using models::MemberText;

AccountDialog::AccountDialog(models::PeopleSession &people, QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_notifications(new NotificationBar(this))
    , m_heading(makeHeading(tr("My account"), this))
    , m_about(makeHint({}, this))
    , m_name(new QLineEdit(this))
    , m_saveName(new QPushButton(tr("&Save Name"), this))
    , m_current(new QLineEdit(this))
    , m_next(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_passwordHint(makeHint(tr("Other devices are signed out when the password changes; this one stays."), this))
    , m_change(new QPushButton(tr("&Change Password"), this))
    , m_devices(new DeviceList(people, *m_notifications, this))
{
    setObjectName(u"accountDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("My Account"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notifications);
    layout->addWidget(m_heading);
    layout->addWidget(m_about);
    layout->addWidget(buildAccount());
    layout->addWidget(makeHeading(tr("Password"), this));
    layout->addWidget(buildPassword());
    layout->addWidget(makeHeading(tr("My devices"), this));
    layout->addWidget(m_devices, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    connect(m_devices, &DeviceList::changed, this, &AccountDialog::load);
    fitToFont(this);
    updateButtons();
    load();
}

QWidget *AccountDialog::buildAccount()
{
    auto *part = new QWidget(this);
    m_name->setMaxLength(100);
    m_name->setObjectName(u"ownName"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    line->addWidget(m_saveName);
    auto *form = new QFormLayout(part);
    form->setContentsMargins({});
    form->addRow(tr("&Name:"), line);
    qobject_cast<QLabel *>(form->labelForField(line))->setBuddy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, &AccountDialog::updateButtons);
    connect(m_saveName, &QPushButton::clicked, this, &AccountDialog::saveName);
    return part;
}

QWidget *AccountDialog::buildPassword()
{
    auto *part = new QWidget(this);
    for (QLineEdit *field : {m_current, m_next, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &AccountDialog::updateButtons);
    }
    m_current->setObjectName(u"currentPassword"_s);
    m_next->setObjectName(u"newPassword"_s);
    m_again->setObjectName(u"repeatedPassword"_s);
    m_change->setObjectName(u"changePassword"_s);
    auto *form = new QFormLayout(part);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("C&urrent password:"), m_current);
    form->addRow(tr("N&ew password:"), m_next);
    form->addRow(tr("&Repeat it:"), m_again);
    form->addRow(QString(), m_passwordHint);
    auto *line = new QHBoxLayout;
    line->addWidget(m_change);
    line->addStretch(1);
    form->addRow(QString(), line);
    connect(m_change, &QPushButton::clicked, this, &AccountDialog::changePassword);
    return part;
}

void AccountDialog::load()
{
    const auto asked = m_people.run([](MemberDirectory &directory) { return directory.ownProfile(); });
    whenDone(asked, this, [this](const Result<members::MemberProfile> &profile) {
        if (profile)
            show(*profile);
        else
            m_notifications->report(MemberText::translated(profile.error()));
    });
}

void AccountDialog::show(const members::MemberProfile &profile)
{
    m_member = profile.member;
    m_about->setText(tr("%1, %2 since %3")
                         .arg(m_member.address, MemberText::role(m_member.role), MemberText::time(m_member.createdAt)));
    m_name->setText(m_member.name);
    m_devices->show(profile, true, {});
    updateButtons();
}

void AccountDialog::updateButtons()
{
    const QString name = m_name->text().simplified();
    m_saveName->setEnabled(!m_member.id.isNull() && !name.isEmpty() && name != m_member.name);
    const bool isRepeated = m_next->text() == m_again->text();
    m_passwordHint->setText(!m_again->text().isEmpty() && !isRepeated
                                ? tr("The two new passwords differ.")
                                : tr("Other devices are signed out when the password changes; this one stays."));
    m_change->setEnabled(!m_current->text().isEmpty() && !m_next->text().isEmpty() && isRepeated);
}

void AccountDialog::saveName()
{
    const auto saved = m_people.run(
        [id = m_member.id, name = m_name->text()](MemberDirectory &directory) { return directory.rename(id, name); });
    whenDone(saved, this, [this](const Result<members::Member> &member) {
        if (!member) {
            m_notifications->report(MemberText::translated(member.error()));
            return;
        }
        m_member = *member;
        m_notifications->inform(tr("Others see you as %1 now.").arg(member->name));
        updateButtons();
    });
}

void AccountDialog::changePassword()
{
    auto current = std::make_shared<SecretText>(SecretText::take(m_current->text()));
    auto next = std::make_shared<SecretText>(SecretText::take(m_next->text()));
    const auto changed =
        m_people.run([current, next](MemberDirectory &directory) { return directory.changePassword(*current, *next); });
    m_change->setEnabled(false);
    whenDone(changed, this, [this](const Result<void> &done) {
        updateButtons();
        if (!done) {
            m_notifications->report(MemberText::translated(done.error()));
            return;
        }
        for (QLineEdit *field : {m_current, m_next, m_again})
            field->clear();
        m_notifications->inform(tr("The password was changed, and other devices were signed out."));
        load();
    });
}

} // namespace collectz::ui
