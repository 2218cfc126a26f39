// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/responsewriter.h"

#include "companion/http/correlation.h"

#include <QLocale>

#include <boost/beast/http/status.hpp>

#include <algorithm>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

void appendHeader(QByteArray &head, const QByteArray &name, const QByteArray &value)
{
    const auto isBreak = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    if (std::any_of(name.cbegin(), name.cend(), isBreak) || std::any_of(value.cbegin(), value.cend(), isBreak))
        return;
    head += name + ": " + value + "\r\n";
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

bool hasHeader(const Response &response, const QByteArray &name)
{
    return std::any_of(response.headers.cbegin(), response.headers.cend(),
                       [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray responseHead(const Response &response, const QString &correlation, bool keepAlive, const Clock &clock)
{
    const auto reason = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(response.status));
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' +
            QByteArray(reason.data(), static_cast<qsizetype>(reason.size())) + "\r\n";
    for (const auto &[name, value] : response.headers)
        appendHeader(head, name, value);
    // A 204 or 304 has no body and must not announce one.
    if (response.status != 204 && response.status != 304)
        appendHeader(head, "Content-Length", QByteArray::number(response.body.size()));
    if (!hasHeader(response, "Cache-Control"))
        appendHeader(head, "Cache-Control", "no-store");
    appendHeader(head, "Date", httpDate(clock.now()));
    appendHeader(head, "X-Content-Type-Options", "nosniff");
    appendHeader(head, "X-Frame-Options", "DENY");
    appendHeader(head, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    appendHeader(head, "Referrer-Policy", "no-referrer");
    appendHeader(head, "Cross-Origin-Resource-Policy", "same-origin");
    appendHeader(head, correlationHeader, correlation.toLatin1());
    appendHeader(head, "Connection", keepAlive ? "keep-alive" : "close");
    head += "\r\n";
    return head;
}

} // namespace collectz::companion
