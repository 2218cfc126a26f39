// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/companion/companiondialog.h"

#include "models/companionsession.h"
#include "models/synctext.h"
#include "ui/companion/addressstep.h"
#include "ui/companion/certificatestep.h"
#include "ui/companion/keepingstep.h"
#include "ui/companion/loadingstep.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::ui {

CompanionDialog::CompanionDialog(QWidget *parent)
    : QDialog(parent)
    , m_heading(makeHeading({}, this))
    , m_steps(new QStackedWidget(this))
    , m_address(new AddressStep(m_steps))
    , m_certificate(new CertificateStep(m_steps))
    , m_keeping(new KeepingStep(m_steps))
    , m_account(new AccountStep(m_steps))
    , m_loading(new LoadingStep(m_steps))
    , m_problem(new QLabel(this))
{
    setWindowTitle(title());
    setObjectName(u"companionDialog"_s);
    for (QWidget *step : std::initializer_list<QWidget *>{m_address, m_certificate, m_keeping, m_account, m_loading})
        m_steps->addWidget(step);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, problemColor(colors));
    m_problem->setPalette(colors);
    auto *buttons = new QDialogButtonBox(this);
    m_back = buttons->addButton(tr("&Back"), QDialogButtonBox::ActionRole);
    m_next = buttons->addButton(tr("&Next"), QDialogButtonBox::ActionRole);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_next->setObjectName(u"next"_s);
    m_next->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 74);

    connect(m_next, &QPushButton::clicked, this, &CompanionDialog::goOn);
    connect(m_back, &QPushButton::clicked, this, &CompanionDialog::goBack);
    connect(buttons, &QDialogButtonBox::rejected, this, &CompanionDialog::reject);
    connect(m_address, &AddressStep::submitted, this, &CompanionDialog::goOn);
    connect(m_address, &AddressStep::changed, this, &CompanionDialog::updateButtons);
    connect(m_certificate, &CertificateStep::changed, this, &CompanionDialog::updateButtons);
    connect(m_keeping, &KeepingStep::changed, this, &CompanionDialog::updateButtons);
    connect(m_account, &AccountStep::changed, this, &CompanionDialog::updateButtons);
    connect(m_account, &AccountStep::fileRequested, this, &CompanionDialog::fileRequested);
    goTo(m_address, tr("Where is the companion?"));
}

QString CompanionDialog::title()
{
    return tr("Connect to a Companion");
}

void CompanionDialog::setAddressText(const QString &text)
{
    m_address->setText(text);
}

bool CompanionDialog::usesVault() const
{
    return m_keeping->usesVault();
}

QString CompanionDialog::passphrase() const
{
    return m_keeping->passphrase();
}

void CompanionDialog::goTo(QWidget *step, const QString &heading)
{
    m_askedFrom = nullptr;
    m_heading->setText(heading);
    m_steps->setCurrentWidget(step);
    say({});
    updateButtons();
    step->setFocus(Qt::OtherFocusReason);
}

void CompanionDialog::askFingerprint(const QString &host, const QByteArray &fingerprint, const QByteArray &known)
{
    m_certificate->showFingerprint(host, fingerprint, known);
    goTo(m_certificate, tr("Is this the right companion?"));
}

void CompanionDialog::askKeeping(bool vaultExists)
{
    m_keeping->setVaultExists(vaultExists);
    goTo(m_keeping, tr("Where may the sign-in be kept?"));
}

void CompanionDialog::askAccount()
{
    goTo(m_account, tr("Who are you?"));
}

void CompanionDialog::follow(models::CompanionSession &companion)
{
    m_isFollowing = true;
    goTo(m_loading, tr("The catalog comes here"));
    const auto show = [this, &companion] {
        m_loading->showStatus(companion.status());
        if (m_loading->isDone())
            m_heading->setText(tr("The catalog is here"));
    };
    connect(&companion, &models::CompanionSession::statusChanged, this, show);
    connect(&companion, &QObject::destroyed, this, &QDialog::accept);
    connect(m_loading, &LoadingStep::changed, this, &CompanionDialog::updateButtons);
    show();
    updateButtons();
}

void CompanionDialog::showProblem(const Error &error)
{
    if (m_askedFrom && m_steps->currentWidget() == m_loading)
        m_steps->setCurrentWidget(m_askedFrom);
    m_askedFrom = nullptr;
    QString sentence = models::SyncText::problem(error);
    if (error.retryAfterSeconds > 0)
        sentence += u' ' + tr("Try again in %Ln second(s).", nullptr, static_cast<int>(error.retryAfterSeconds));
    say(sentence);
    updateButtons();
    m_steps->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void CompanionDialog::setBusy(const QString &sentence)
{
    m_askedFrom = m_steps->currentWidget();
    m_loading->showWork(sentence);
    m_steps->setCurrentWidget(m_loading);
    say({});
    updateButtons();
}

void CompanionDialog::say(const QString &sentence)
{
    // A fingerprint has no blank where its line could be broken.
    static const QRegularExpression bytes(u"((?:[0-9A-F]{2}:){8})"_s);
    m_problem->setText(QString(sentence).replace(bytes, u"\\1\u200b"_s));
    m_problem->setVisible(!sentence.isEmpty());
    makeRoom();
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString CompanionDialog::complaint() const
{
    if (m_steps->currentWidget() == m_account)
        return m_account->complaint();
    return m_steps->currentWidget() == m_keeping ? m_keeping->complaint() : QString();
}

void CompanionDialog::goOn()
{
    if (!m_next->isEnabled())
        return;
    if (const QString sentence = complaint(); !sentence.isEmpty()) {
        say(sentence);
        return;
    }
    QWidget *step = m_steps->currentWidget();
    if (m_isFollowing) {
        accept();
    } else if (step == m_address) {
        Result<sync::InvitationLink> link = m_address->link();
        if (!link) {
            say(models::SyncText::problem(link.error()));
            return;
        }
        if (!link->token.isEmpty()) {
            m_account->setWay(CompanionAccountForm::Way::Invitation);
            m_account->setSecret(link->token);
        }
        if (link->companion.base.isEmpty()) {
            m_promised = link->companion.fingerprint;
            m_address->setText({});
            say(tr("The invitation was taken over, but it does not say where the companion is. Type its address."));
            m_address->setFocus(Qt::OtherFocusReason);
            return;
        }
        if (link->companion.fingerprint.isEmpty())
            link->companion.fingerprint = m_promised;
        setBusy(tr("Looking for the companion…"));
        Q_EMIT addressGiven(*link);
    } else if (step == m_certificate) {
        setBusy(tr("Looking for the companion…"));
        Q_EMIT fingerprintAccepted();
    } else if (step == m_keeping) {
        setBusy(tr("Opening the vault…"));
        Q_EMIT keepingGiven();
    } else if (step == m_account) {
        setBusy(tr("Signing in…"));
        Q_EMIT accountGiven();
    }
}

void CompanionDialog::goBack()
{
    m_promised.clear();
    goTo(m_address, tr("Where is the companion?"));
}

void CompanionDialog::updateButtons()
{
    const QWidget *step = m_steps->currentWidget();
    const bool isReady =
        (step == m_address && m_address->isFilled()) || (step == m_certificate && m_certificate->isAccepted()) ||
        (step == m_keeping && m_keeping->isFilled()) || (step == m_account && m_account->isFilled()) || m_isFollowing;
    m_next->setEnabled(isReady);
    m_next->setText(m_isFollowing ? tr("&Close") : step == m_account ? tr("C&onnect") : tr("&Next"));
    m_back->setVisible(!m_isFollowing);
    m_back->setEnabled(step != m_address && step != m_loading);
    m_cancel->setVisible(!m_isFollowing || !m_loading->isDone());
    m_cancel->setText(m_isFollowing ? tr("&Stop Loading") : tr("&Cancel"));
    makeRoom();
}

/// Wrapped lines tell their height for a width alone, which stacked steps do not pass on.
void CompanionDialog::makeRoom()
{
    const QWidget *step = m_steps->currentWidget();
    const QMargins around = layout()->contentsMargins();
    const int width = std::max(this->width(), minimumWidth()) - around.left() - around.right();
    m_steps->setMinimumHeight(step->hasHeightForWidth() ? step->heightForWidth(width) : step->sizeHint().height());
    if (isVisible())
        growToLines(this);
}

void CompanionDialog::reject()
{
    if (m_isFollowing && !m_loading->isDone())
        Q_EMIT loadingStopped();
    Q_EMIT cancelled();
    QDialog::reject();
}

} // namespace collectz::ui
