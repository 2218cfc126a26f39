// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "members/secrettext.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QMap>

namespace collectz::desktop {

/// An open vault: what it holds, and the key that it is sealed with. The passphrase is not kept.
///
/// The file is a header (16 bytes of name and version, a salt of 16, a nonce of 24) and the entries as CBOR, sealed with
/// XChaCha20-Poly1305 under a key that Argon2id (256 MiB, three passes) makes of the passphrase. The header is sealed with it, so
/// a byte that was changed, cut off or added anywhere makes the whole of it refused.
class VaultFile
{
    Q_DECLARE_TR_FUNCTIONS(VaultFile)
public:
    /// An empty vault under a new passphrase, in memory until it is saved. Blocking: a third of a second.
    [[nodiscard]] static Result<VaultFile> create(const members::SecretText &passphrase);
    /// Reads a file. Blocking. NotFound without a file, Denied (vault_passphrase) for a passphrase that does not open it, Corrupt for
    /// what is no vault.
    [[nodiscard]] static Result<VaultFile> open(const QString &file, const members::SecretText &passphrase);

    /// Writes it, readable for its owner alone, whole or not at all, on the disk when it returns.
    [[nodiscard]] Result<void> save(const QString &file) const;

    /// The key that a passphrase makes with the salt of a file. Blocking: a third of a second, and 256 MiB for that time.
    [[nodiscard]] static Result<members::SecretText> keyOf(const members::SecretText &passphrase,
                                                           const QByteArray &salt);
    /// The entries of a whole file; Corrupt for what is no vault, Denied when the key does not open it or a byte differs.
    [[nodiscard]] static Result<QMap<QString, QByteArray>> unseal(const QByteArray &content,
                                                                  const members::SecretText &key);
    /// The salt of a whole file.
    [[nodiscard]] static QByteArray saltOf(const QByteArray &content);

    [[nodiscard]] const QMap<QString, QByteArray> &entries() const { return m_entries; }
    void insert(const QString &key, const QByteArray &secret) { m_entries.insert(key, secret); }
    void remove(const QString &key) { m_entries.remove(key); }

private:
    VaultFile() = default;

    QByteArray m_salt;
    members::SecretText m_key;
    QMap<QString, QByteArray> m_entries;
};

/// The shortest passphrase that a new vault takes, in characters.
inline constexpr int shortestVaultPassphrase = 12;

} // namespace collectz::desktop
