// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/httpsconversation.h"

namespace collectz::tests {

namespace {

using Fault = FaultPlan::Fault;

constexpr int patience = 50;
constexpr int handshakeTime = 10'000;

/// The size of the message at the beginning of `bytes`, head included; 0 while the head is not whole.
qsizetype messageSize(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    const QByteArray head = bytes.left(end).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    const qsizetype body = at < 0 ? 0 : head.mid(at + 17).split('\r').constFirst().trimmed().toLongLong();
    return end + 4 + body;
}

bool isOpen(const QSslSocket &socket)
{
    return socket.state() == QAbstractSocket::ConnectedState;
}

} // namespace

void HttpsConversation::run(int descriptor)
{
    QSslSocket client;
    QSslSocket server;
    m_client = &client;
    m_server = &server;
    client.setSocketDescriptor(descriptor);
    client.setLocalCertificate(m_proxy.identity()->certificate);
    client.setPrivateKey(m_proxy.identity()->key);
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    server.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.startServerEncryption();
    if (client.waitForEncrypted(handshakeTime)) {
        for (;;) {
            const QByteArray request = readMessage(client, m_fromClient, nullptr);
            if (request.isEmpty() || !handle(request))
                break;
        }
    }
    client.abort();
    server.abort();
}

QByteArray HttpsConversation::readMessage(QSslSocket &socket, QByteArray &buffer, QSslSocket *other)
{
    for (;;) {
        const qsizetype size = messageSize(buffer);
        if (size > 0 && buffer.size() >= size) {
            const QByteArray message = buffer.left(size);
            buffer.remove(0, size);
            return message;
        }
        if (m_proxy.isEnding() || m_proxy.serverPort() == 0)
            return {};
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patience) && !isOpen(socket))
            return {};
        buffer += socket.readAll();
        if (other && !other->waitForReadyRead(0) && !isOpen(*other))
            return {};
    }
}

bool HttpsConversation::send(QSslSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    while (socket.bytesToWrite() > 0 || socket.encryptedBytesToWrite() > 0) {
        if (m_proxy.isEnding() || (!socket.waitForBytesWritten(patience) && !isOpen(socket)))
            return false;
    }
    return isOpen(socket);
}

bool HttpsConversation::connectServer()
{
    if (isOpen(*m_server))
        return true;
    m_fromServer.clear();
    m_server->abort();
    if (m_proxy.serverPort() == 0)
        return false;
    m_server->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_proxy.serverPort());
    return m_server->waitForEncrypted(handshakeTime);
}

QByteArray HttpsConversation::ask(const QByteArray &request)
{
    // A connection that the server has closed meanwhile is noticed only here.
    static_cast<void>(m_server->waitForReadyRead(0));
    if (!connectServer() || !send(*m_server, request))
        return {};
    return readMessage(*m_server, m_fromServer, m_client);
}

bool HttpsConversation::handle(const QByteArray &request)
{
    if (m_proxy.plan().isTheMoment(request)) {
        static_cast<void>(ask(request));
        m_proxy.countSevered();
        return false;
    }
    FaultPlan &plan = m_proxy.plan();
    const Fault fault = plan.next();
    if (fault == Fault::Cut) {
        // Half of them break while the request is on its way.
        if (plan.draw(2) == 0 && connectServer())
            static_cast<void>(send(*m_server, request.left(plan.draw(request.size()))));
        return false;
    }
    if (fault == Fault::HalfOpen) {
        m_proxy.pause(plan.silence());
        return false;
    }
    if (fault == Fault::Delayed)
        m_proxy.pause(plan.delay());
    QByteArray reply = ask(request);
    if (fault == Fault::Duplicated) {
        if (plan.draw(2) == 0)
            reply = ask(request);
        else
            static_cast<void>(plan.exchangeKept(request));
    } else if (const QByteArray kept = plan.exchangeKept({}); !kept.isEmpty()) {
        static_cast<void>(ask(kept));
    }
    if (reply.isEmpty() || fault == Fault::LostReply)
        return false;
    if (fault == Fault::Delayed)
        m_proxy.pause(plan.delay());
    if (fault == Fault::Truncated) {
        static_cast<void>(send(*m_client, reply.left(plan.draw(reply.size()))));
        return false;
    }
    return send(*m_client, reply);
}

} // namespace collectz::tests
