// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/companion/accountstep.h"

#include "ui/support/headings.h"
#include "ui/support/taborder.h"

#include <QButtonGroup>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

using Way = CompanionAccountForm::Way;

constexpr int shortestPassword = 12;
constexpr int mostName = 100;

QLineEdit *makeSecretField(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

QLineEdit *makeField(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    return field;
}

} // namespace

AccountStep::AccountStep(QWidget *parent)
    : QWidget(parent)
    , m_ways(new QButtonGroup(this))
    , m_form(new QFormLayout(this))
    , m_secret(makeField(u"secret"_s, this))
    , m_address(makeField(u"account"_s, this))
    , m_name(makeField(u"name"_s, this))
    , m_password(makeSecretField(u"password"_s, this))
    , m_repeat(makeSecretField(u"repeat"_s, this))
    , m_device(makeField(u"device"_s, this))
    , m_fileRow(new QWidget(this))
    , m_file(new QLabel(m_fileRow))
    , m_rules(makeHint(tr("12 characters or more. A few words in a row are easier to remember than signs."), this))
    , m_remark(makeHint({}, this))
{
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const std::pair<Way, QString> ways[] = {{Way::SignIn, tr("I have an &account here")},
                                            {Way::Invitation, tr("I have an &invitation")},
                                            {Way::SetUp, tr("The companion is &new; I have its setup code")}};
    for (const auto &[way, text] : ways) {
        auto *button = new QRadioButton(text, this);
        m_ways->addButton(button, static_cast<int>(way));
        m_form->addRow(button);
    }
    m_ways->button(static_cast<int>(Way::SignIn))->setChecked(true);
    m_name->setMaxLength(mostName);
    m_device->setMaxLength(mostName);
    auto *change = new QPushButton(tr("C&hange…"), m_fileRow);
    change->setAccessibleName(tr("Change where the copy is kept"));
    m_file->setTextFormat(Qt::PlainText);
    m_file->setWordWrap(true);
    auto *fileLayout = new QHBoxLayout(m_fileRow);
    fileLayout->setContentsMargins({});
    fileLayout->addWidget(m_file, 1);
    fileLayout->addWidget(change);

    m_form->addRow(tr("&Code:"), m_secret);
    m_form->addRow(tr("&E-mail address:"), m_address);
    m_form->addRow(tr("Your na&me:"), m_name);
    m_form->addRow(tr("Pass&word:"), m_password);
    m_form->addRow(tr("&Repeat it:"), m_repeat);
    m_form->addRow(QString(), m_rules);
    m_form->addRow(tr("Name of this &device:"), m_device);
    m_form->addRow(tr("Kept in:"), m_fileRow);
    m_form->addRow(m_remark);
    m_remark->hide();

    for (const QLineEdit *field : {m_secret, m_address, m_name, m_password, m_repeat, m_device})
        connect(field, &QLineEdit::textChanged, this, &AccountStep::changed);
    connect(m_ways, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn)
            updateFields();
    });
    connect(change, &QPushButton::clicked, this, &AccountStep::fileRequested);
    setFocusProxy(m_address);
    tabAsLaidOutAt(this, m_secret);
    updateFields();
}

void AccountStep::updateFields()
{
    const Way way = form().way;
    m_form->setRowVisible(m_secret, way != Way::SignIn);
    m_form->setRowVisible(m_name, way != Way::SignIn);
    m_form->setRowVisible(m_repeat, way != Way::SignIn);
    m_form->setRowVisible(m_rules, way != Way::SignIn);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_secret)))
        label->setText(way == Way::SetUp ? tr("&Setup code:") : tr("&Invitation:"));
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_password)))
        label->setText(way == Way::SignIn ? tr("Pass&word:") : tr("New pass&word:"));
    m_secret->setPlaceholderText(way == Way::SetUp ? u"clzs_…"_s : u"collectz://invite?…"_s);
    Q_EMIT changed();
}

void AccountStep::setWay(Way way)
{
    m_ways->button(static_cast<int>(way))->setChecked(true);
}

void AccountStep::setSecret(const QString &secret)
{
    m_secret->setText(secret);
}

void AccountStep::setDevice(const QString &device)
{
    m_device->setText(device);
}

void AccountStep::setAddress(const QString &address)
{
    m_address->setText(address);
}

void AccountStep::setFile(const QString &file)
{
    m_path = file;
    m_file->setText(QDir::toNativeSeparators(file));
    m_form->setRowVisible(m_fileRow, !file.isEmpty());
}

void AccountStep::setRemark(const QString &sentence)
{
    m_remark->setText(sentence);
    m_remark->setVisible(!sentence.isEmpty());
}

CompanionAccountForm AccountStep::form() const
{
    return {static_cast<Way>(m_ways->checkedId()),
            m_secret->text().trimmed(),
            m_address->text().trimmed(),
            m_name->text().trimmed(),
            m_password->text(),
            m_device->text().trimmed(),
            m_path};
}

bool AccountStep::isFilled() const
{
    const CompanionAccountForm given = form();
    const bool isNew = given.way != Way::SignIn;
    return !given.address.isEmpty() && !given.password.isEmpty() && !given.device.isEmpty() &&
           (!isNew || (!given.secret.isEmpty() && !given.name.isEmpty() && !m_repeat->text().isEmpty()));
}

QString AccountStep::complaint() const
{
    if (form().way == Way::SignIn)
        return {};
    if (m_password->text() != m_repeat->text())
        return tr("The two passwords differ. Type the same one twice.");
    if (m_password->text().size() < shortestPassword)
        return tr("The password is too short: take 12 characters or more.");
    return {};
}

} // namespace collectz::ui
