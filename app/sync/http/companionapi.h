// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/httpchannel.h"

#include <QJsonObject>

namespace collectz::sync {

/// One question to a companion's interface, as docs/openapi.json describes it.
struct ApiRequest
{
    enum class Method : quint8 { Get, Post, Patch, Put, Delete };

    Method method = Method::Get;
    QStringList path;      ///< under /api/v1, one element for each segment: {"members", id, "sessions"}
    QJsonObject body = {}; ///< sent with Post, Patch and Put
    QUrlQuery query = {};  ///< never secrets: addresses stand in logs
};

/// JSON requests to a companion. The answer is the body's object, empty for one without a body; a problem document is an Error with
/// the companion's code and sentence, and what is no answer of a companion is Unavailable (companion_answer). Thread-safe; blocking,
/// so call it on a pool: models::CompanionSession::ask() does.
class CompanionApi
{
public:
    /// Without an authorization it asks anonymously, as for signing in.
    explicit CompanionApi(std::shared_ptr<HttpChannel> channel, Authorization authorization = {});

    [[nodiscard]] const CompanionAddress &address() const { return m_channel->address(); }

    [[nodiscard]] Result<QJsonObject> send(const ApiRequest &request, const ExchangeLimits &limits,
                                           const CancelToken &cancel) const;
    /// As send(), with the companion's time of the answer.
    struct Dated
    {
        QJsonObject answer;
        QDateTime date; ///< may be null
    };
    [[nodiscard]] Result<Dated> sendDated(const ApiRequest &request, const ExchangeLimits &limits,
                                          const CancelToken &cancel) const;

private:
    std::shared_ptr<HttpChannel> m_channel;
    Authorization m_authorization;
};

} // namespace collectz::sync
