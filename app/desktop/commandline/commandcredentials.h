// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/credentials/desktopcredentials.h"

#include <QCommandLineParser>
#include <QThread>

namespace collectz::desktop {

/// The person's sign-ins for a verb: the same keychain and vault as the window's. The keychain lives in a thread of its own,
/// because a verb has no event loop.
class CommandCredentials
{
public:
    CommandCredentials();
    ~CommandCredentials();
    Q_DISABLE_COPY_MOVE(CommandCredentials)

    /// Adds --vault-passphrase-file.
    static void addOption(QCommandLineParser &parser);
    /// Opens the vault, or makes it, when the option names a passphrase.
    [[nodiscard]] Result<void> prepare(const QCommandLineParser &options);

    [[nodiscard]] DesktopCredentials &store() { return *m_store; }

private:
    QThread m_thread;
    std::unique_ptr<PasswordStore> m_passwords; ///< lives in m_thread
    std::unique_ptr<KeychainCredentials> m_keychain;
    std::unique_ptr<DesktopCredentials> m_store;
};

} // namespace collectz::desktop
