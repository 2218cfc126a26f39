// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routing/problem.h"

#include "members/sessionservice.h"

#include <algorithm>
#include <array>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRetrySeconds = 2;

constexpr std::array types{
    ProblemType{"malformed-request"_L1, 400, "The request cannot be read"_L1},
    ProblemType{"not-signed-in"_L1, 401, "Not signed in"_L1},
    ProblemType{"not-allowed"_L1, 403, "Not allowed"_L1},
    ProblemType{"cross-site"_L1, 403, "Not from another site"_L1},
    ProblemType{"not-found"_L1, 404, "Not found"_L1},
    ProblemType{"method-not-allowed"_L1, 405, "Not with this method"_L1},
    ProblemType{"not-acceptable"_L1, 406, "No such form of the answer"_L1},
    ProblemType{"conflict"_L1, 409, "Conflict"_L1},
    ProblemType{"foreign-catalog"_L1, 409, "Another catalog"_L1},
    ProblemType{"gone"_L1, 410, "No longer valid"_L1},
    ProblemType{"content-too-large"_L1, 413, "The body is too large"_L1},
    ProblemType{"address-too-long"_L1, 414, "The address is too long"_L1},
    ProblemType{"unsupported-media-type"_L1, 415, "The body is of another type"_L1},
    ProblemType{"expectation-failed"_L1, 417, "The expectation is not met"_L1},
    ProblemType{"invalid-input"_L1, 422, "The content is not valid"_L1},
    ProblemType{"upgrade-required"_L1, 426, "Another version is needed"_L1},
    ProblemType{"too-many-requests"_L1, 429, "Too many requests"_L1},
    ProblemType{"headers-too-large"_L1, 431, "The head is too large"_L1},
    ProblemType{"internal-error"_L1, 500, "The server failed"_L1},
    ProblemType{"not-implemented"_L1, 501, "Not known here"_L1},
    ProblemType{"unavailable"_L1, 503, "Not available now"_L1},
    ProblemType{"insufficient-storage"_L1, 507, "No space left"_L1},
};

const ProblemType *find(QStringView slug)
{
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const ProblemType &type) { return type.slug == slug; });
    return found == types.end() ? nullptr : &*found;
}

QString generalSentence(const QString &slug)
{
    if (slug == u"unavailable"_s)
        return u"The server cannot do this at the moment. Nothing was changed. Try again later."_s;
    if (slug == u"insufficient-storage"_s)
        return u"The server has no space left. Nothing was changed."_s;
    return u"Something went wrong in the server. Nothing was changed. Its log says more under the correlation id."_s;
}

QString slugForKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
    case ErrorKind::Invalid:
        return u"invalid-input"_s;
    case ErrorKind::NotFound:
        return u"not-found"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Denied:
        return u"not-allowed"_s;
    case ErrorKind::Limit:
        return u"too-many-requests"_s;
    case ErrorKind::Full:
        return u"insufficient-storage"_s;
    case ErrorKind::Busy:
    case ErrorKind::Unavailable:
    case ErrorKind::ReadOnly:
    case ErrorKind::Newer:
    case ErrorKind::Cancelled:
        return u"unavailable"_s;
    case ErrorKind::Corrupt:
    case ErrorKind::Bug:
        break;
    }
    return u"internal-error"_s;
}

/// What was valid once.
bool isOver(const QString &code)
{
    return QStringList{u"invitation_used"_s, u"invitation_revoked"_s, u"invitation_expired"_s,
                       u"reset_used"_s,      u"reset_invalidated"_s,  u"reset_expired"_s}
        .contains(code);
}

} // namespace

std::span<const ProblemType> problemTypes()
{
    return types;
}

Response problemResponse(const Problem &problem, const QString &correlation)
{
    const ProblemType *type = find(problem.slug);
    if (!type)
        type = find(u"internal-error");
    QJsonObject json = problem.members;
    json.insert(u"type"_s, QString(u"urn:collectz:problem:"_s + type->slug));
    json.insert(u"title"_s, QString(type->title));
    json.insert(u"status"_s, type->status);
    json.insert(u"detail"_s, problem.detail);
    json.insert(u"instance"_s, QString(u"urn:collectz:request:"_s + correlation));
    if (!problem.code.isEmpty())
        json.insert(u"code"_s, problem.code);
    Response response = Response::json(json, type->status);
    response.headers = {{"Content-Type", "application/problem+json"}};
    if (type->status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"collectz\"");
    if (type->status == 429 || type->status == 503)
        response.headers.emplace_back("Retry-After",
                                      QByteArray::number(std::max(problem.retryAfterSeconds, usualRetrySeconds)));
    return response;
}

Problem problemForStatus(int status, const QString &detail)
{
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const ProblemType &type) { return type.status == status; });
    return {found == types.end() ? u"internal-error"_s : QString(found->slug), detail, {}, 0, {}};
}

Problem problemForError(const Error &error)
{
    Problem problem;
    problem.slug = slugForKind(error.kind);
    problem.code = error.code;
    problem.retryAfterSeconds = static_cast<int>(std::max<qint64>(error.retryAfterSeconds, 0));
    if (members::isAuthenticationError(error))
        problem.slug = u"not-signed-in"_s;
    else if (isOver(error.code))
        problem.slug = u"gone"_s;
    else if (error.code == u"busy"_s && error.kind == ErrorKind::Busy)
        problem.slug = u"too-many-requests"_s;
    else if (error.code == u"sync_protocol"_s)
        problem.slug = u"upgrade-required"_s;
    else if (error.code == u"sync_message_size"_s)
        problem.slug = u"content-too-large"_s;
    else if (error.code == u"sync_catalog"_s || error.code == u"sync_epoch"_s)
        problem.slug = u"foreign-catalog"_s;
    const bool isOurs = find(problem.slug)->status >= 500;
    problem.detail = isOurs ? generalSentence(problem.slug) : error.message;
    return problem;
}

} // namespace collectz::companion
