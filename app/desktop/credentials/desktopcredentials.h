// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/credentials/keychaincredentials.h"
#include "desktop/credentials/vaultfile.h"

#include <QCoreApplication>
#include <QHash>

#include <mutex>
#include <optional>

namespace collectz::desktop {

/// Where sign-ins outlive the program: in the desktop's keychain; where there is none, in an encrypted vault whose passphrase the
/// person has chosen; where neither is wanted, in memory until the program ends. Never in the clear. Thread-safe; blocking.
///
/// Failures that a person can mend: vault_locked (unlock() it), vault_needed (no keychain: createVault(), or keepInMemory()), and
/// keychain_denied.
class DesktopCredentials final : public sync::CredentialStore
{
    Q_DECLARE_TR_FUNCTIONS(DesktopCredentials)
public:
    /// `keychain` must outlive this. `vault` is the vault's file, which need not exist.
    DesktopCredentials(sync::CredentialStore &keychain, QString vault);

    [[nodiscard]] Result<QByteArray> read(const QString &key) override;
    [[nodiscard]] Result<void> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;

    /// Whether there is a keychain that can be used.
    [[nodiscard]] Result<void> checkKeychain();
    [[nodiscard]] bool hasVault() const;
    [[nodiscard]] bool isVaultLocked();
    /// Opens the vault for as long as the program runs.
    [[nodiscard]] Result<void> unlock(const members::SecretText &passphrase);
    /// Makes the vault; Conflict when there is one.
    [[nodiscard]] Result<void> createVault(const members::SecretText &passphrase);
    /// The person signs in again each time.
    void keepInMemory();

    /// The usual place of the vault, in the person's own data folder.
    [[nodiscard]] static QString vaultPath();

private:
    enum class Place : quint8 { Keychain, Vault, Memory };

    [[nodiscard]] Result<void> writeVault(const QString &key, const QByteArray &secret);
    [[nodiscard]] Result<void> writeTo(Place place, const QString &key, const QByteArray &secret);

    sync::CredentialStore &m_keychain;
    QString m_file;
    std::mutex m_mutex;
    std::optional<VaultFile> m_vault;
    QHash<QString, Place> m_places; ///< where each key was found, so that a newer one never lies beside an older
    QHash<QString, QByteArray> m_memory;
    bool m_keepsInMemory = false;
};

} // namespace collectz::desktop
