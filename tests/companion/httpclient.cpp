// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

namespace collectz::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int connectTime = 10'000;

} // namespace

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpClient::HttpClient(quint16 port, bool isTls, const QString &localAddress)
{
    if (!localAddress.isEmpty())
        m_socket.bind(QHostAddress(localAddress));
    if (!isTls) {
        m_socket.connectToHost(u"127.0.0.1"_s, port);
        m_socket.waitForConnected(connectTime);
        return;
    }
    QSslConfiguration configuration = m_socket.sslConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    m_socket.waitForEncrypted(connectTime);
}

bool HttpClient::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

QByteArray HttpClient::peerFingerprint() const
{
    return m_socket.peerCertificate().digest(QCryptographicHash::Sha256);
}

void HttpClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool HttpClient::waitForBytes(int milliseconds)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(std::max(1, milliseconds)))
        return m_socket.bytesAvailable() > 0;
    return true;
}

HttpAnswer HttpClient::readAnswer(bool untilClosed, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    const auto left = [&] { return milliseconds - static_cast<int>(timer.elapsed()); };
    HttpAnswer answer;
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0 && left() > 0) {
        if (!waitForBytes(left()) && !isConnected())
            break;
        m_buffer += m_socket.readAll();
    }
    if (end < 0)
        return answer;
    const QByteArrayList lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    answer.status = lines.constFirst().mid(9, 3).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = answer.header("content-length").toLongLong();
    while (m_buffer.size() < length && left() > 0) {
        if (!waitForBytes(left()) && !isConnected())
            break;
        m_buffer += m_socket.readAll();
    }
    answer.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    if (untilClosed) {
        const QByteArray rest = readAll(left());
        answer.isClosed = rest.isEmpty() && !isConnected();
    }
    return answer;
}

QByteArray HttpClient::readAll(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray bytes = m_buffer;
    m_buffer.clear();
    while (timer.elapsed() < milliseconds) {
        bytes += m_socket.readAll();
        if (!isConnected())
            break;
        waitForBytes(milliseconds - static_cast<int>(timer.elapsed()));
    }
    return bytes + m_socket.readAll();
}

HttpAnswer HttpClient::request(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                               const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        bytes += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    send(bytes + "\r\n" + body);
    return readAnswer();
}

} // namespace collectz::tests
