// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/severingproxy.h"

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

SeveringProxy::SeveringProxy(quint16 serverPort)
    : m_serverPort(serverPort)
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || listen(m_listener, 8) != 0 ||
        getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return;
    m_port = ntohs(address.sin_port);
    m_accepting = std::thread([this] { accept(); });
}

SeveringProxy::~SeveringProxy()
{
    m_isEnding = true;
    if (m_accepting.joinable())
        m_accepting.join();
    for (std::thread &pump : m_pumps)
        pump.join();
    close(m_listener);
}

void SeveringProxy::severAfter(const QByteArray &word)
{
    const std::lock_guard lock(m_mutex);
    m_word = word;
}

bool SeveringProxy::isTheMoment(const QByteArray &sent)
{
    const std::lock_guard lock(m_mutex);
    if (m_word.isEmpty() || !sent.contains(m_word))
        return false;
    m_word.clear();
    return true;
}

void SeveringProxy::accept()
{
    while (!m_isEnding) {
        if (!isReadable(m_listener, patience))
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_serverPort);
        if (connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
            m_pumps.emplace_back([this, client, server] { pump(client, server); });
        } else {
            close(client);
            close(server);
        }
    }
}

void SeveringProxy::pump(int client, int server)
{
    while (!m_isEnding) {
        std::array<pollfd, 2> waiting{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
        poll(waiting.data(), waiting.size(), patience);
        if (waiting[0].revents != 0) {
            const QByteArray sent = received(client);
            if (sent.isEmpty() || !sendAll(server, sent))
                break;
            if (isTheMoment(sent)) {
                // The answer is awaited, so the server has done it, and kept back.
                while (!isReadable(server, patience) && !m_isEnding) {
                }
                ++m_severed;
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
