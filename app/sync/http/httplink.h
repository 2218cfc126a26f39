// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/companionlink.h"

#include <QString>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>

namespace collectz::sync {

/// How to reach a companion.
struct CompanionAddress
{
    QUrl base;              ///< https://host:port; http only to the machine itself
    QByteArray fingerprint; ///< SHA-256 of its certificate, 32 bytes; empty = an authority of the system vouches for it

    /// As a replica keeps it: "https://host:port", with "#sha256=<hex>" behind it where the certificate is pinned.
    [[nodiscard]] QString text() const;
    [[nodiscard]] static Result<CompanionAddress> fromText(const QString &text);
};

/// Gives the access token of each request, so that a renewed one is used at once. Called in the caller's thread; may block.
using TokenSource = std::function<Result<QByteArray>()>;

/// The link over HTTPS: POST <base>/api/v1/sync/<operation> with the session's token. The certificate is the pinned one or vouched
/// for, redirects are not followed, a deadline and a cap hold for every reply. A companion's problem document becomes an Error
/// with its code. exchange() blocks; the network lives in a thread of the link's own.
class HttpLink final : public CompanionLink
{
public:
    HttpLink(CompanionAddress address, TokenSource token);
    ~HttpLink() override;
    Q_DISABLE_COPY_MOVE(HttpLink)

    [[nodiscard]] Result<QByteArray> exchange(Operation operation, const QByteArray &request,
                                              const ExchangeLimits &limits, const CancelToken &cancel) override;

private:
    class Worker;

    CompanionAddress m_address;
    TokenSource m_token;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker; ///< lives in m_thread
};

/// The error that a reply of this status with this body stands for.
[[nodiscard]] Error problemOf(int status, const QByteArray &body, const QByteArray &retryAfter);

} // namespace collectz::sync
