// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/http/invitationlink.h"
#include "ui/companion/accountstep.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace collectz::models {
class CompanionSession;
}

namespace collectz::ui {

class AddressStep;
class CertificateStep;
class KeepingStep;
class LoadingStep;

/// Connects with a companion, step by step: address, fingerprint, where the sign-in is kept, account, first load. It speaks to
/// nobody itself: whoever opened it does what its signals ask for and shows the answer by one of the functions.
class CompanionDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CompanionDialog(QWidget *parent = nullptr);

    /// Fills the first step in.
    void setAddressText(const QString &text);
    [[nodiscard]] AccountStep &account() { return *m_account; }

    /// Asks whether the fingerprint is the right one; `known` is one that was accepted earlier, if it is another.
    void askFingerprint(const QString &host, const QByteArray &fingerprint, const QByteArray &known);
    /// There is no keychain: asks for the vault's passphrase.
    void askKeeping(bool vaultExists);
    void askAccount();
    /// Follows a companion's first load until it is done or the dialog is closed.
    void follow(models::CompanionSession &companion);
    /// What went wrong; the step stays, so that it can be tried again.
    void showProblem(const Error &error);

    [[nodiscard]] bool usesVault() const;
    [[nodiscard]] QString passphrase() const;

    [[nodiscard]] static QString title();

Q_SIGNALS:
    void addressGiven(const collectz::sync::InvitationLink &link);
    void fingerprintAccepted();
    void keepingGiven();
    void accountGiven();
    void fileRequested();
    /// The person gave up while something was asked for.
    void cancelled();
    /// The first load is to stop; what came is kept.
    void loadingStopped();

protected:
    void reject() override;

private:
    void goTo(QWidget *step, const QString &heading);
    void goOn();
    void goBack();
    void updateButtons();
    void makeRoom();
    void setBusy(const QString &sentence);
    void say(const QString &sentence);
    [[nodiscard]] QString complaint() const;

    QLabel *m_heading;
    QStackedWidget *m_steps;
    AddressStep *m_address;
    CertificateStep *m_certificate;
    KeepingStep *m_keeping;
    AccountStep *m_account;
    LoadingStep *m_loading;
    QLabel *m_problem;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_cancel;
    QWidget *m_askedFrom = nullptr; ///< the step whose answer is awaited
    QByteArray m_promised; ///< the fingerprint of an invitation that does not say where the companion is
    bool m_isFollowing = false;
};

} // namespace collectz::ui
