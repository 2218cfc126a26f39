// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultproxy.h"

#include <QSslSocket>

namespace collectz::tests {

/// One client's connection through a FaultProxy: whole requests inwards, whole replies outwards, and what the plan does to them.
/// Blocking, in a thread of its own.
class HttpsConversation
{
public:
    explicit HttpsConversation(FaultProxy &proxy)
        : m_proxy(proxy)
    {}

    /// Takes the descriptor of an accepted connection; returns when it has ended.
    void run(int descriptor);

private:
    /// The next whole message; empty when the connection ended before. Gives up when `other` has ended.
    [[nodiscard]] QByteArray readMessage(QSslSocket &socket, QByteArray &buffer, QSslSocket *other);
    [[nodiscard]] bool connectServer();
    /// The server's whole reply; empty when there is none.
    [[nodiscard]] QByteArray ask(const QByteArray &request);
    /// False when the connection ends here.
    [[nodiscard]] bool handle(const QByteArray &request);
    [[nodiscard]] bool send(QSslSocket &socket, const QByteArray &bytes);

    FaultProxy &m_proxy;
    QSslSocket *m_client = nullptr;
    QSslSocket *m_server = nullptr;
    QByteArray m_fromClient;
    QByteArray m_fromServer;
};

} // namespace collectz::tests
