// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/companionproblem.h"

#include "base/fingerprintwords.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace collectz::sync {

using namespace Qt::StringLiterals;

namespace {

ErrorKind kindOf(int status)
{
    switch (status) {
    case 400:
    case 415:
    case 422:
        return ErrorKind::Invalid;
    case 401:
    case 403:
        return ErrorKind::Denied;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 413:
    case 429:
        return ErrorKind::Limit;
    case 426:
        return ErrorKind::Newer;
    default:
        return ErrorKind::Unavailable;
    }
}

} // namespace

Error unreachable(const QString &technical)
{
    return makeError(ErrorKind::Unavailable, u"companion_unreachable"_s,
                     u"The companion cannot be reached. Everything is kept here and will be sent later."_s, technical);
}

Error problemOf(int status, const QByteArray &body, const QByteArray &retryAfter)
{
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    Error error = unreachable(u"HTTP %1"_s.arg(status));
    bool isNumber = false;
    if (const int seconds = retryAfter.toInt(&isNumber); isNumber && seconds >= 0)
        error.retryAfterSeconds = seconds;
    QString code = problem.value("code"_L1).toString();
    if (code.isEmpty())
        code = problem.value("type"_L1).toString().section(u'/', -1).section(u':', -1);
    if (code.isEmpty() || problem.isEmpty())
        return error;
    error.kind = kindOf(status);
    error.code = code.left(100).replace(u'-', u'_');
    const QString detail = problem.value("detail"_L1).toString();
    error.message = (detail.isEmpty() ? problem.value("title"_L1).toString() : detail).left(1000);
    return error;
}

Error foreignCertificate(const QByteArray &pinned, const QByteArray &found)
{
    return makeError(
        ErrorKind::Denied, u"companion_certificate"_s,
        u"What answers there is not the companion this catalog was connected with: its certificate is "
        "another one. Nothing was sent.\nExpected: %1\nFound: %2"_s.arg(fingerprintHex(pinned), fingerprintHex(found)));
}

bool needsSignIn(const Error &error)
{
    return error.code == u"not_signed_in" || error.code.startsWith(u"session_"_s) ||
           error.code == u"credential_missing";
}

} // namespace collectz::sync
