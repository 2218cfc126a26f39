// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/http/request.h"
#include "companion/http/response.h"

#include <chrono>

namespace collectz::companion {

/// What the connections hand requests to. Called in the server's network thread: must not block there.
class RequestHandler
{
public:
    /// What is granted to a request of which only the head is known.
    struct Allowance
    {
        qint64 bodyBytes = 0;
        std::chrono::milliseconds answerTime{};
    };

    virtual ~RequestHandler() = default;
    [[nodiscard]] virtual Allowance allowance(const Request &head) const = 0;
    virtual void handle(Request request, Responder respond) = 0;
    /// The answer to what never became a request. The connection is closed after it.
    [[nodiscard]] virtual Response refusal(int status, const QString &detail, const QString &correlation) const = 0;
    /// Whether a socket of this address may speak for others (X-Forwarded-For).
    [[nodiscard]] virtual bool isTrustedProxy(const QString &address) const = 0;
};

} // namespace collectz::companion
