// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/certificateprobe.h"

#include <QSslCertificate>
#include <QSslSocket>

namespace collectz::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPort = 443;

} // namespace

Result<PeerCertificate> probeCertificate(const QUrl &base, std::chrono::milliseconds deadline)
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::QueryPeer);
    socket.connectToHostEncrypted(base.host(), static_cast<quint16>(base.port(usualPort)));
    const bool isEncrypted = socket.waitForEncrypted(static_cast<int>(deadline.count()));
    const QSslCertificate certificate = socket.peerCertificate();
    if (!isEncrypted || certificate.isNull()) {
        const bool isReached = socket.state() == QAbstractSocket::ConnectedState ||
                               socket.error() == QAbstractSocket::SslHandshakeFailedError;
        if (isReached)
            return fail(ErrorKind::Unavailable, u"companion_answer"_s,
                        u"Something answers at this address, but it is no collectz companion. Check host and port."_s,
                        socket.errorString());
        return fail(ErrorKind::Unavailable, u"companion_unreachable"_s,
                    u"Nobody answers at this address. Check host and port, and whether the companion runs."_s,
                    socket.errorString());
    }
    return PeerCertificate{certificate.digest(QCryptographicHash::Sha256), socket.sslHandshakeErrors().isEmpty()};
}

} // namespace collectz::sync
