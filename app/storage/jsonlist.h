// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace collectz::storage {

/// A JSON array, the one form in which both engines take a list as a single parameter.
[[nodiscard]] inline QByteArray jsonList(const QStringList &texts)
{
    return QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
}

/// The same of numbers, for lists of up to a million keys.
template <typename Numbers>
[[nodiscard]] QByteArray jsonList(const Numbers &numbers)
{
    QByteArray json("[");
    json.reserve(8 * static_cast<qsizetype>(numbers.size()) + 2);
    for (const qint64 number : numbers) {
        if (json.size() > 1)
            json += ',';
        json += QByteArray::number(number);
    }
    return json + ']';
}

} // namespace collectz::storage
