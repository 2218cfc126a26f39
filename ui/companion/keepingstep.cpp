// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/companion/keepingstep.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr int shortestPassphrase = 12;

} // namespace

KeepingStep::KeepingStep(QWidget *parent)
    : QWidget(parent)
    , m_explanation(new QLabel(this))
    , m_vault(new QRadioButton(tr("Keep it in an encrypted &vault"), this))
    , m_nowhere(new QRadioButton(tr("Keep it &nowhere; I sign in each time the program starts"), this))
    , m_form(new QFormLayout(this))
    , m_passphrase(new QLineEdit(this))
    , m_repeat(new QLineEdit(this))
{
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_passphrase->setObjectName(u"passphrase"_s);
    m_repeat->setObjectName(u"repeatPassphrase"_s);
    for (QLineEdit *field : {m_passphrase, m_repeat}) {
        field->setEchoMode(QLineEdit::Password);
        connect(field, &QLineEdit::textChanged, this, &KeepingStep::changed);
    }
    m_vault->setChecked(true);
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(m_explanation);
    m_form->addRow(m_vault);
    m_form->addRow(tr("&Passphrase:"), m_passphrase);
    m_form->addRow(tr("&Repeat it:"), m_repeat);
    m_form->addRow(m_nowhere);
    connect(m_vault, &QRadioButton::toggled, this, &KeepingStep::updateFields);
    setFocusProxy(m_passphrase);
    setVaultExists(false);
}

void KeepingStep::setVaultExists(bool exists)
{
    m_exists = exists;
    m_explanation->setText(
        exists ? tr("This desktop has no keychain that can be used. Sign-ins are kept in the encrypted vault that you "
                    "made before: unlock it with its passphrase.")
               : tr("This desktop has no keychain that can be used, so there is no safe place for the sign-in yet. "
                    "collectz can keep it in an encrypted file under a passphrase of yours, which is asked for once "
                    "each time the program starts."));
    m_form->setRowVisible(m_repeat, !exists);
    updateFields();
}

void KeepingStep::updateFields()
{
    m_passphrase->setEnabled(m_vault->isChecked());
    m_repeat->setEnabled(m_vault->isChecked());
    Q_EMIT changed();
}

bool KeepingStep::usesVault() const
{
    return m_vault->isChecked();
}

QString KeepingStep::passphrase() const
{
    return m_passphrase->text();
}

bool KeepingStep::isFilled() const
{
    return !usesVault() || !m_passphrase->text().isEmpty();
}

QString KeepingStep::complaint() const
{
    if (!usesVault() || m_exists)
        return {};
    if (m_passphrase->text().size() < shortestPassphrase)
        return tr("The passphrase is too short: take 12 characters or more.");
    if (m_passphrase->text() != m_repeat->text())
        return tr("The two passphrases differ. Type the same one twice.");
    return {};
}

} // namespace collectz::ui
