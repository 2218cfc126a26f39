// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace collectz::testsupport {

/// A Secret Service of one test's own: a session bus and gnome-keyring-daemon with a new, unlocked keyring in a home folder
/// that goes with it. The environment of this process is changed to use it, so make it before anything asks the bus.
/// A missing daemon is an error that the test must fail on: QVERIFY2(service.isValid(), service.error()).
class SecretService
{
public:
    SecretService();
    ~SecretService();
    Q_DISABLE_COPY_MOVE(SecretService)

    [[nodiscard]] bool isValid() const { return m_error.isEmpty(); }
    [[nodiscard]] const char *error() const { return m_error.constData(); }
    /// Where the daemon keeps its encrypted files.
    [[nodiscard]] QString folder() const { return m_home.path(); }
    /// Ends the daemon; the session bus, without which this process would be ended, stays.
    void stopKeyring();

private:
    bool startBus();
    bool startKeyring();

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
    QByteArray m_error;
};

} // namespace collectz::testsupport
