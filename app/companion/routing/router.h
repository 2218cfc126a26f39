// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "companion/routing/route.h"

#include <QHash>

namespace collectz::companion {

/// A route with the policy's action, as found for a request.
struct RouteMatch
{
    const Route *route = nullptr;
    members::Action action{};
    QMap<QString, QString> parameters;
};

/// Finds the route of a request. Immutable after it was made; thread-safe.
class Router
{
public:
    /// Bug error when a route names no action of the table, has no function, or is there twice.
    [[nodiscard]] static Result<Router> create(RouteList routes);

    /// The route, or nothing; then `allowed` holds the methods that the path knows (none: no such path).
    [[nodiscard]] RouteMatch find(const QByteArray &method, const QString &path, QByteArrayList *allowed) const;

    [[nodiscard]] const RouteList &routes() const { return m_routes; }

private:
    Router() = default;

    RouteList m_routes;
    QList<QStringList> m_segments;     ///< of each route's pattern
    QHash<QString, qsizetype> m_fixed; ///< "GET /healthz": those without a placeholder
    QList<members::Action> m_actions;
};

} // namespace collectz::companion
