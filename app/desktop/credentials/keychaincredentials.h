// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "desktop/passwordstore.h"
#include "sync/credentialstore.h"

namespace collectz::desktop {

/// The desktop's keychain for threads that may wait: hands each question to the thread of the PasswordStore and waits for the
/// answer, at most two minutes, because the keychain may ask the person to unlock it. Never call it in that thread.
class KeychainCredentials final : public sync::CredentialStore
{
public:
    /// `passwords` must outlive this.
    explicit KeychainCredentials(PasswordStore &passwords)
        : m_passwords(passwords)
    {}

    [[nodiscard]] Result<QByteArray> read(const QString &key) override;
    [[nodiscard]] Result<void> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;

    /// Questions that are under way, and all after, are answered with Unavailable: its thread does not listen any more.
    void close() { m_closed.cancel(); }

private:
    PasswordStore &m_passwords;
    CancelToken m_closed;
};

} // namespace collectz::desktop
