// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultplan.h"

#include <QSslCertificate>
#include <QSslKey>

#include <condition_variable>
#include <list>
#include <optional>
#include <thread>

namespace collectz::tests {

/// A server's own certificate and key, so that a proxy can read what goes through it while clients still see the certificate
/// they have pinned.
struct ServerIdentity
{
    QSslCertificate certificate;
    QSslKey key;

    /// From two PEM files; nothing when they cannot be read.
    [[nodiscard]] static std::optional<ServerIdentity> read(const QString &certificateFile, const QString &keyFile);
};

/// Stands between programs and a server on loopback. It keeps its port when the server comes back on another one. With raw
/// bytes it can end a connection at the worst moment; with the server's identity it reads whole HTTPS requests and can do to
/// each what FaultRates say.
class FaultProxy
{
public:
    /// Raw bytes, as for a database.
    explicit FaultProxy(quint16 serverPort);
    /// HTTPS; faults are drawn from `seed`.
    FaultProxy(quint16 serverPort, ServerIdentity identity, quint32 seed);
    ~FaultProxy();
    Q_DISABLE_COPY_MOVE(FaultProxy)

    [[nodiscard]] quint16 port() const { return m_port; }

    /// Where the server is now; 0: nowhere, every connection is closed at once.
    void setServerPort(quint16 port) { m_serverPort = port; }

    [[nodiscard]] quint16 serverPort() const { return m_serverPort; }

    [[nodiscard]] FaultPlan &plan() { return m_plan; }

    [[nodiscard]] const std::optional<ServerIdentity> &identity() const { return m_identity; }

    /// The next connection that sends `word` is ended after the server's answer to it, once.
    void severAfter(const QByteArray &word) { m_plan.severAfter(word); }

    [[nodiscard]] int severed() const { return m_severed; }

    void countSevered() { ++m_severed; }

    [[nodiscard]] bool isEnding() const { return m_isEnding; }

    /// Waits so long, or until the proxy ends.
    void pause(std::chrono::milliseconds time);

private:
    struct Conversation
    {
        std::thread thread;
        std::atomic<bool> isOver = false;
    };

    void listenOnLoopback();
    void accept();
    void pump(int client);
    void joinFinished(bool all);

    std::atomic<quint16> m_serverPort;
    std::optional<ServerIdentity> m_identity;
    FaultPlan m_plan;
    quint16 m_port = 0;
    int m_listener = -1;
    std::atomic<bool> m_isEnding = false;
    std::atomic<int> m_severed = 0;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    std::list<Conversation> m_conversations; ///< of the accepting thread
    std::thread m_accepting;
};

} // namespace collectz::tests
