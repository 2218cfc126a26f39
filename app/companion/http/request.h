// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace collectz::companion {

/// One HTTP request as it passed the checks of the connection: an origin-form target, percent-decoded and free of dot
/// segments, header names in lower case. A value.
struct Request
{
    QByteArray method; ///< upper case
    QString path;      ///< "/api/v1/members", decoded
    QList<std::pair<QString, QString>> query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString peerAddress;            ///< of the socket
    QString clientAddress;          ///< of the client behind trusted proxies, else the socket's
    bool isFromThisMachine = false; ///< a loopback socket, and nothing says that it was forwarded
    QString correlation;            ///< 8 to 64 characters of [A-Za-z0-9_-]; the client's or ours
    CancelToken cancel;             ///< set when the answer is not wanted any more

    /// The first header of that lower-case name; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    /// The first query parameter of that name; null if there is none.
    [[nodiscard]] QString parameter(QStringView name) const;
    /// The media type of the body in lower case, without parameters.
    [[nodiscard]] QByteArray contentType() const;
    /// The token of "Authorization: Bearer ..."; empty if there is none.
    [[nodiscard]] QByteArray bearerToken() const;
};

} // namespace collectz::companion
