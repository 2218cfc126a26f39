// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/correlation.h"

#include "base/entityid.h"

#include <algorithm>

namespace collectz::companion {

QString newCorrelation()
{
    return Identity::create().text();
}

QString correlationOf(const Request &request)
{
    const QByteArray sent = request.header("x-correlation-id");
    const bool isFit =
        sent.size() >= 8 && sent.size() <= 64 && std::all_of(sent.cbegin(), sent.cend(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
        });
    // A token that somebody sends as a number to be followed by must not be followed through logs.
    const bool isToken = sent.startsWith("clz") && sent.indexOf('_') == 4;
    return isFit && !isToken ? QString::fromLatin1(sent) : newCorrelation();
}

} // namespace collectz::companion
