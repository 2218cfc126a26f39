// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QSslSocket>

#include <utility>

namespace collectz::tests {

/// An answer as it came over the wire.
struct HttpAnswer
{
    int status = 0;                                   ///< 0: none came
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    bool isClosed = false; ///< the server ended the connection after it

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject json() const;
};

/// A client that sends exactly the bytes it is told to. Blocking, with deadlines.
class HttpClient
{
public:
    /// The certificate is not checked by any authority; `peerFingerprint()` tells whose it is.
    HttpClient(quint16 port, bool isTls, const QString &localAddress = {});

    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] QByteArray peerFingerprint() const;
    void send(const QByteArray &bytes);
    /// Reads one answer; `untilClosed` goes on until the server closes, and says so.
    [[nodiscard]] HttpAnswer readAnswer(bool untilClosed = false, int milliseconds = 10'000);
    /// Everything until the server closes.
    [[nodiscard]] QByteArray readAll(int milliseconds = 15'000);

    [[nodiscard]] HttpAnswer request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                                     const QList<std::pair<QByteArray, QByteArray>> &headers = {});

private:
    bool waitForBytes(int milliseconds);

    QSslSocket m_socket;
    QByteArray m_buffer;
};

} // namespace collectz::tests
