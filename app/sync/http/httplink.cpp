// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/httplink.h"

#include "sync/http/companionproblem.h"

namespace collectz::sync {

using namespace Qt::StringLiterals;

HttpLink::HttpLink(std::shared_ptr<HttpChannel> channel, Authorization authorization)
    : m_channel(std::move(channel))
    , m_authorization(std::move(authorization))
{}

HttpLink::HttpLink(CompanionAddress address, TokenSource token)
    : HttpLink(std::make_shared<HttpChannel>(std::move(address)), {std::move(token), {}})
{}

Result<QByteArray> HttpLink::exchange(Operation operation, const QByteArray &request, const ExchangeLimits &limits,
                                      const CancelToken &cancel)
{
    HttpRequest message;
    message.method = "POST";
    message.path = u"/api/v1/sync/"_s + operationWord(operation);
    message.contentType = "application/vnd.collectz.sync";
    message.accept = "application/vnd.collectz.sync, application/problem+json";
    message.body = request;
    const Result<HttpReply> reply = m_channel->send(message, m_authorization, limits, cancel);
    if (!reply)
        return fail(reply.error());
    if (reply->status != 200)
        return fail(problemOf(reply->status, reply->body, reply->retryAfter));
    return reply->body;
}

} // namespace collectz::sync
