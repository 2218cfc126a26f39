// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/request.h"

namespace collectz::companion {

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

bool Request::hasHeader(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return true;
    }
    return false;
}

QString Request::parameter(QStringView name) const
{
    for (const auto &[key, value] : query) {
        if (key == name)
            return value;
    }
    return {};
}

QByteArray Request::contentType() const
{
    const QByteArray value = header("content-type");
    const qsizetype end = value.indexOf(';');
    return value.left(end < 0 ? value.size() : end).trimmed().toLower();
}

QByteArray Request::bearerToken() const
{
    const QByteArray value = header("authorization");
    constexpr QByteArrayView scheme("bearer ");
    if (value.size() <= scheme.size() || value.left(scheme.size()).toLower() != scheme)
        return {};
    return value.mid(scheme.size()).trimmed();
}

} // namespace collectz::companion
