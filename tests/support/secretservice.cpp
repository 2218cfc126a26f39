// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/secretservice.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz::testsupport {

namespace {

constexpr int longestStart = 30'000;
constexpr int longestStop = 10'000;

void stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(longestStop)) {
        process.kill();
        process.waitForFinished(longestStop);
    }
}

} // namespace

SecretService::SecretService()
{
    const QString runtime = m_home.filePath(u"runtime"_s);
    QDir().mkpath(runtime);
    QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", runtime.toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    // QtKeychain then takes the Secret Service, whatever desktop runs the tests.
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    if (startBus())
        startKeyring();
}

SecretService::~SecretService()
{
    stop(m_keyring);
    stop(m_bus);
}

void SecretService::stopKeyring()
{
    stop(m_keyring);
}

bool SecretService::startBus()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    while (m_bus.state() != QProcess::NotRunning && !m_bus.canReadLine() && m_bus.waitForReadyRead(longestStart)) {
    }
    const QByteArray address = m_bus.readLine().trimmed();
    if (address.isEmpty()) {
        m_error =
            "dbus-daemon does not start (packaging/dependencies test installs it): " + m_bus.readAllStandardError() +
            m_bus.errorString().toUtf8();
        return false;
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    return true;
}

bool SecretService::startKeyring()
{
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    if (!m_keyring.waitForStarted(longestStart)) {
        m_error = "gnome-keyring-daemon does not start (packaging/dependencies test installs it): " +
                  m_keyring.errorString().toUtf8();
        return false;
    }
    // The password of the new keyring; the daemon reads it to the end of its input.
    m_keyring.write("of this test only");
    m_keyring.closeWriteChannel();
    const auto serves = [this] {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        return m_keyring.state() == QProcess::NotRunning ||
               (bus.isConnected() && bus.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s));
    };
    if (!QTest::qWaitFor(serves, longestStart) || m_keyring.state() == QProcess::NotRunning)
        m_error = "gnome-keyring-daemon does not serve: " + m_keyring.readAllStandardError();
    return m_error.isEmpty();
}

} // namespace collectz::testsupport
