// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "desktop/passwordstore.h"
#include "sync/credentialstore.h"

#include <chrono>

namespace collectz::desktop {

/// The desktop's keychain for threads that may wait: hands each question to the thread of the PasswordStore and waits for the
/// answer. Never call it in that thread.
class KeychainCredentials final : public sync::CredentialStore
{
public:
    /// How long a person may take to unlock the keychain when it asks.
    static constexpr std::chrono::minutes timeToUnlock{2};

    /// `passwords` must outlive this; an answer is waited for as long as `longestWait`.
    KeychainCredentials(PasswordStore &passwords, std::chrono::milliseconds longestWait)
        : m_passwords(passwords)
        , m_longestWait(longestWait)
    {}

    [[nodiscard]] Result<QByteArray> read(const QString &key) override;
    [[nodiscard]] Result<void> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] Result<void> remove(const QString &key) override;

    /// Questions that are under way, and all after, are answered with Unavailable: its thread does not listen any more.
    void close() { m_closed.cancel(); }

private:
    PasswordStore &m_passwords;
    std::chrono::milliseconds m_longestWait;
    CancelToken m_closed;
};

} // namespace collectz::desktop
