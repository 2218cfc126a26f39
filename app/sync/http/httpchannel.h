// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/companionlink.h"
#include "sync/http/companionaddress.h"
#include "sync/http/tokensource.h"

#include <QDateTime>
#include <QThread>
#include <QUrlQuery>

#include <memory>

namespace collectz::sync {

/// One request to a companion.
struct HttpRequest
{
    QByteArray method = "GET";
    QString path;           ///< as it stands in the address, percent-encoding not applied: /api/v1/me
    QUrlQuery query;        ///< never secrets
    QByteArray contentType; ///< of the body
    QByteArray accept;
    QByteArray body;
};

/// A reply that came whole, whatever its status.
struct HttpReply
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    QByteArray retryAfter;
    QDateTime date; ///< the companion's clock; may be null
};

/// The one way to a companion over the network. The certificate is the pinned one or vouched for, redirects are not followed, a
/// deadline and a cap hold for every reply, and the calling thread's correlation id (base/logcontext.h), or a new one, goes along.
/// Thread-safe; send() blocks its caller, the network lives in a thread of the channel's own.
class HttpChannel
{
public:
    explicit HttpChannel(CompanionAddress address);
    ~HttpChannel();
    Q_DISABLE_COPY_MOVE(HttpChannel)

    [[nodiscard]] const CompanionAddress &address() const { return m_address; }

    /// Failures: Unavailable when no whole reply came, Limit above the cap, Denied (companion_certificate), Cancelled.
    [[nodiscard]] Result<HttpReply> send(const HttpRequest &request, const QByteArray &token,
                                         const ExchangeLimits &limits, const CancelToken &cancel);
    /// With the token of the authorization; when the companion does not know it (any more), once again with a renewed one.
    [[nodiscard]] Result<HttpReply> send(const HttpRequest &request, const Authorization &authorization,
                                         const ExchangeLimits &limits, const CancelToken &cancel);

private:
    class Worker;

    CompanionAddress m_address;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker; ///< lives in m_thread
};

} // namespace collectz::sync
