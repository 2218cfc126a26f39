// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <functional>
#include <utility>

namespace collectz::companion {

/// One HTTP answer. Length, date, connection, correlation and security headers are added by the connection.
struct Response
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< neither names nor values hold line breaks
    QByteArray body;

    [[nodiscard]] static Response json(const QJsonObject &object, int status = 200)
    {
        return {status,
                {{"Content-Type", "application/json; charset=utf-8"}},
                QJsonDocument(object).toJson(QJsonDocument::Compact)};
    }

    [[nodiscard]] static Response empty(int status = 204) { return {status, {}, {}}; }
};

/// Hands the answer back. To be called once, from any thread; later calls, and calls after the client has gone, do nothing.
using Responder = std::function<void(Response)>;

} // namespace collectz::companion
