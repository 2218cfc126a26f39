// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace collectz::tests {

/// Stands between a program and a server on loopback and can end a connection at the worst moment: after the server has got a
/// word and answered, before the answer arrives.
class SeveringProxy
{
public:
    explicit SeveringProxy(quint16 serverPort);
    ~SeveringProxy();
    Q_DISABLE_COPY_MOVE(SeveringProxy)

    [[nodiscard]] quint16 port() const { return m_port; }

    /// The next connection that sends `word` is ended after the server's answer to it, once.
    void severAfter(const QByteArray &word);

    [[nodiscard]] int severed() const { return m_severed; }

private:
    void accept();
    void pump(int client, int server);
    [[nodiscard]] bool isTheMoment(const QByteArray &sent);

    quint16 m_serverPort;
    quint16 m_port = 0;
    int m_listener = -1;
    std::atomic<bool> m_isEnding = false;
    std::atomic<int> m_severed = 0;
    std::mutex m_mutex;
    QByteArray m_word;
    std::vector<std::thread> m_pumps;
    std::thread m_accepting;
};

} // namespace collectz::tests
