// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/companionapi.h"

#include "sync/http/companionproblem.h"

#include <QJsonDocument>

namespace collectz::sync {

using namespace Qt::StringLiterals;

namespace {

QByteArray methodWord(ApiRequest::Method method)
{
    switch (method) {
    case ApiRequest::Method::Post:
        return "POST";
    case ApiRequest::Method::Patch:
        return "PATCH";
    case ApiRequest::Method::Put:
        return "PUT";
    case ApiRequest::Method::Delete:
        return "DELETE";
    case ApiRequest::Method::Get:
        break;
    }
    return "GET";
}

bool hasBody(ApiRequest::Method method)
{
    return method != ApiRequest::Method::Get && method != ApiRequest::Method::Delete;
}

/// Something else than a companion listens there: a router's page, another program.
Error foreignAnswer(const QString &technical)
{
    return makeError(ErrorKind::Unavailable, u"companion_answer"_s,
                     u"Something answers at this address, but it is no collectz companion. Check host and port."_s,
                     technical);
}

/// A segment from outside never becomes two.
bool isOneSegment(const QString &segment)
{
    return !segment.isEmpty() && segment != u"." && segment != u".." && !segment.contains(u'/') &&
           !segment.contains(u'?') && !segment.contains(u'#') && !segment.contains(u'%');
}

} // namespace

CompanionApi::CompanionApi(std::shared_ptr<HttpChannel> channel, Authorization authorization)
    : m_channel(std::move(channel))
    , m_authorization(std::move(authorization))
{}

Result<QJsonObject> CompanionApi::send(const ApiRequest &request, const ExchangeLimits &limits,
                                       const CancelToken &cancel) const
{
    Result<Dated> dated = sendDated(request, limits, cancel);
    if (!dated)
        return fail(std::move(dated).error());
    return std::move(dated->answer);
}

Result<CompanionApi::Dated> CompanionApi::sendDated(const ApiRequest &request, const ExchangeLimits &limits,
                                                    const CancelToken &cancel) const
{
    HttpRequest message;
    message.method = methodWord(request.method);
    message.path = u"/api/v1"_s;
    for (const QString &segment : request.path) {
        if (!isOneSegment(segment))
            return fail(ErrorKind::Usage, u"companion_path"_s, u"That is no address of the companion's interface."_s,
                        segment);
        message.path += u'/' + segment;
    }
    message.query = request.query;
    message.accept = "application/json, application/problem+json";
    if (hasBody(request.method)) {
        message.contentType = "application/json";
        message.body = QJsonDocument(request.body).toJson(QJsonDocument::Compact);
    }
    const Result<HttpReply> reply = m_channel->send(message, m_authorization, limits, cancel);
    if (!reply)
        return fail(reply.error());
    const bool isProblem = reply->contentType.startsWith("application/problem+json");
    if (reply->status >= 400 && (isProblem || reply->status >= 500))
        return fail(problemOf(reply->status, reply->body, reply->retryAfter));
    if (reply->status < 200 || reply->status >= 300)
        return fail(foreignAnswer(u"HTTP %1"_s.arg(reply->status)));
    if (reply->status == 204)
        return Dated{{}, reply->date};
    QJsonParseError fault{};
    const QJsonDocument document = QJsonDocument::fromJson(reply->body, &fault);
    if (!document.isObject())
        return fail(foreignAnswer(fault.errorString()));
    return Dated{document.object(), reply->date};
}

} // namespace collectz::sync
