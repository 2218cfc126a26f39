// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/companionjoining.h"
#include "models/companionsession.h"
#include "ui/companion/companiondialog.h"

#include <QPointer>
#include <QThreadPool>

namespace collectz::desktop {

/// Does what the dialog for connecting asks for: looks at the certificate, opens the vault, signs in, makes the replica. One object
/// for one dialog; it goes with it. Network and files are left to a pool.
class CompanionConnector : public QObject
{
    Q_OBJECT
public:
    /// `credentials`, `pool` and `clock` must outlive this.
    CompanionConnector(ui::CompanionDialog &dialog, DesktopCredentials &credentials, QThreadPool &pool,
                       const Clock &clock);
    ~CompanionConnector() override;

    /// The file to make is offered to the person, with what becomes of the catalog that is open.
    void connectNew(const QString &remark);
    /// Signs in again at the companion of an open replica; its address is known.
    void signInAgain(models::CompanionSession &companion, bool asksAddress);

Q_SIGNALS:
    /// The replica is there, in this file; its owner's changes stand under this name.
    void connected(const QString &file, const QString &author);
    /// The open replica has a new session, and this address.
    void signedInAgain(const collectz::sync::CompanionAddress &address);

private:
    void probe(const sync::InvitationLink &link);
    void onCertificate(const QByteArray &fingerprint, bool isVouched);
    void prepareKeeping();
    void openVault();
    void lookForSession();
    void askAccount();
    void enter();
    void makeFile(const std::shared_ptr<members::SignedIn> &signedIn);
    void renew(const std::shared_ptr<members::SignedIn> &signedIn);
    [[nodiscard]] std::shared_ptr<JoinRequest> request() const;
    void chooseFile();

    ui::CompanionDialog &m_dialog;
    DesktopCredentials &m_credentials;
    QThreadPool &m_pool;
    const Clock &m_clock;
    CancelToken m_cancel;
    sync::CompanionAddress m_address;
    QByteArray m_known; ///< fingerprint that was accepted before
    QString m_file;
    bool m_hasVault = false;
    QPointer<models::CompanionSession> m_companion; ///< to sign in again at
    bool m_isAgain = false;
};

} // namespace collectz::desktop
