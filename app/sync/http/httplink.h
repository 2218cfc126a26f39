// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/companionlink.h"
#include "sync/http/httpchannel.h"

namespace collectz::sync {

/// The link over HTTPS: POST <base>/api/v1/sync/<operation> with the session's token. A companion's problem document becomes an
/// Error with its code. exchange() blocks.
class HttpLink final : public CompanionLink
{
public:
    HttpLink(std::shared_ptr<HttpChannel> channel, Authorization authorization);
    /// On a channel of its own, with a token that nobody renews.
    HttpLink(CompanionAddress address, TokenSource token);

    [[nodiscard]] Result<QByteArray> exchange(Operation operation, const QByteArray &request,
                                              const ExchangeLimits &limits, const CancelToken &cancel) override;

private:
    std::shared_ptr<HttpChannel> m_channel;
    Authorization m_authorization;
};

} // namespace collectz::sync
