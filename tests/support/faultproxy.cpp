// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultproxy.h"

#include "tests/support/httpsconversation.h"

#include <QFile>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace collectz::tests {

namespace {

constexpr int patience = 50;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool isReadable(int socket, int milliseconds)
{
    pollfd waiting{socket, POLLIN, 0};
    return poll(&waiting, 1, milliseconds) > 0;
}

QByteArray received(int socket)
{
    std::array<char, 65536> bytes{};
    const ssize_t count = recv(socket, bytes.data(), bytes.size(), 0);
    return count > 0 ? QByteArray(bytes.data(), count) : QByteArray();
}

bool sendAll(int socket, const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = send(socket, bytes.constData() + sent, std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

} // namespace

std::optional<ServerIdentity> ServerIdentity::read(const QString &certificateFile, const QString &keyFile)
{
    QFile certificate(certificateFile);
    QFile key(keyFile);
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = key.readAll();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const ServerIdentity identity{QSslCertificate(&certificate), QSslKey(pem, algorithm)};
        if (!identity.certificate.isNull() && !identity.key.isNull())
            return identity;
        certificate.seek(0);
    }
    return {};
}

FaultProxy::FaultProxy(quint16 serverPort)
    : m_serverPort(serverPort)
    , m_plan(0)
{
    listenOnLoopback();
}

FaultProxy::FaultProxy(quint16 serverPort, ServerIdentity identity, quint32 seed)
    : m_serverPort(serverPort)
    , m_identity(std::move(identity))
    , m_plan(seed)
{
    listenOnLoopback();
}

FaultProxy::~FaultProxy()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_ended.notify_all();
    }
    if (m_accepting.joinable())
        m_accepting.join();
    joinFinished(true);
    close(m_listener);
}

void FaultProxy::listenOnLoopback()
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || listen(m_listener, 64) != 0 ||
        getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return;
    m_port = ntohs(address.sin_port);
    m_accepting = std::thread([this] { accept(); });
}

void FaultProxy::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_ended.wait_for(lock, time, [this] { return m_isEnding.load(); });
}

void FaultProxy::joinFinished(bool all)
{
    for (auto one = m_conversations.begin(); one != m_conversations.end();) {
        if (!all && !one->isOver) {
            ++one;
            continue;
        }
        one->thread.join();
        one = m_conversations.erase(one);
    }
}

void FaultProxy::accept()
{
    while (!m_isEnding) {
        joinFinished(false);
        if (!isReadable(m_listener, patience))
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        if (m_serverPort == 0) {
            close(client);
            continue;
        }
        Conversation &conversation = m_conversations.emplace_back();
        conversation.thread = std::thread([this, client, &conversation] {
            if (m_identity)
                HttpsConversation(*this).run(client);
            else
                pump(client);
            conversation.isOver = true;
        });
    }
}

void FaultProxy::pump(int client)
{
    const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_serverPort);
    const bool isConnected = connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    while (isConnected && !m_isEnding) {
        std::array<pollfd, 2> waiting{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
        poll(waiting.data(), waiting.size(), patience);
        if (waiting[0].revents != 0) {
            const QByteArray sent = received(client);
            if (sent.isEmpty() || !sendAll(server, sent))
                break;
            if (m_plan.isTheMoment(sent)) {
                // The answer is awaited, so the server has done it, and kept back.
                while (!isReadable(server, patience) && !m_isEnding) {
                }
                countSevered();
                break;
            }
        }
        if (waiting[1].revents != 0) {
            const QByteArray answer = received(server);
            if (answer.isEmpty() || !sendAll(client, answer))
                break;
        }
    }
    close(client);
    close(server);
}

} // namespace collectz::tests
