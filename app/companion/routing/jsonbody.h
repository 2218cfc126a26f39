// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/route.h"

#include <QJsonArray>
#include <QJsonObject>

namespace collectz::companion {

/// The JSON object of a request's body, read member by member. Collects what is wrong instead of stopping at the first fault;
/// members that nobody asked for are faults too, so nothing slips in that a route does not know.
class JsonBody
{
public:
    explicit JsonBody(const Request &request);

    /// A required text of at most so many characters; empty texts count as missing.
    QString text(const QString &name, qsizetype most);
    /// An optional text; null when it is not there.
    QString optionalText(const QString &name, qsizetype most);
    /// A required number from `least` to `most`.
    qint64 number(const QString &name, qint64 least, qint64 most);
    bool optionalSwitch(const QString &name, bool fallback);

    void complain(const QString &name, const QString &detail);

    /// To be asked when everything was read: the problem, if there is one.
    [[nodiscard]] std::optional<Problem> problem();

private:
    QJsonObject m_object;
    QStringList m_known;
    QJsonArray m_errors;
    std::optional<Problem> m_unreadable;
};

/// A whole number from the query of the address; nothing when it is there and is none or out of range.
[[nodiscard]] std::optional<qint64> numberParameter(const Request &request, QStringView name, qint64 least, qint64 most,
                                                    qint64 fallback);
/// The answer to a parameter that cannot be used.
[[nodiscard]] tl::unexpected<Problem> badParameter(const QString &name, const QString &detail);
/// The answer to a failure of a service.
[[nodiscard]] tl::unexpected<Problem> problemOf(const Error &error);

} // namespace collectz::companion
