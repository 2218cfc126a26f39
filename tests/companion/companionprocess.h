// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace collectz::tests {

/// A real collectzd in a state folder of its own, on a free port of loopback. Killed with the object unless it was stopped.
class CompanionProcess
{
public:
    CompanionProcess() = default;
    ~CompanionProcess();
    Q_DISABLE_COPY_MOVE(CompanionProcess)

    /// Starts serving and waits until it listens; false with `failure()` otherwise.
    bool start(const QStringList &flags = {});
    /// As start, without TLS.
    bool startPlain(const QStringList &flags = {});
    /// SIGTERM; true when it ended by itself with code 0 within `milliseconds`.
    bool stop(int milliseconds = 10'000);
    void sendSignal(int number) const;
    /// kill -9, and waits until it is gone.
    void kill();

    /// Another verb on the same state folder, run to its end.
    struct Run
    {
        int code = -1;
        QByteArray output;
        QByteArray messages;
    };
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {}) const;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }
    /// What it printed until it listened.
    [[nodiscard]] QByteArray introduction() const { return m_introduction; }
    [[nodiscard]] QByteArray fingerprint() const; ///< 32 bytes
    [[nodiscard]] QString setupCode() const;
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] QString stateFolder() const { return m_state.path() + QStringLiteral("/state"); }
    [[nodiscard]] QString failure() const { return m_failure; }

    /// The program under test.
    [[nodiscard]] static QString program();

private:
    QTemporaryDir m_state;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_introduction;
    QString m_failure;
    quint16 m_port = 0;
};

} // namespace collectz::tests
