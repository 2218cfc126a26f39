// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routing/router.h"

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

bool isPlaceholder(const QString &segment)
{
    return segment.startsWith(u'{') && segment.endsWith(u'}');
}

bool matches(const QStringList &pattern, const QStringList &path, QMap<QString, QString> &parameters)
{
    if (pattern.size() != path.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString &segment = pattern.at(i);
        if (isPlaceholder(segment)) {
            if (path.at(i).isEmpty())
                return false;
            parameters.insert(segment.mid(1, segment.size() - 2), path.at(i));
        } else if (segment != path.at(i)) {
            return false;
        }
    }
    return true;
}

QString keyOf(const QByteArray &method, const QString &path)
{
    return QString::fromLatin1(method) + u' ' + path;
}

Unexpected unfit(const Route &route, const QString &why)
{
    return fail(ErrorKind::Bug, u"route_unfit"_s,
                u"The route %1 %2 %3."_s.arg(QString::fromLatin1(route.method), route.pattern, why));
}

} // namespace

Result<Router> Router::create(RouteList routes)
{
    Router router;
    router.m_routes = std::move(routes);
    for (const Route &route : router.m_routes) {
        const auto action = members::actionFromWord(route.action);
        if (!action)
            return unfit(route, u"names the action '%1', which the policy table does not have"_s.arg(route.action));
        if (!route.function == !route.waiting)
            return unfit(route, u"needs one function"_s);
        const QStringList segments = route.pattern.split(u'/');
        for (qsizetype i = 0; i < router.m_segments.size(); ++i) {
            if (router.m_segments.at(i) == segments && router.m_routes.at(i).method == route.method)
                return unfit(route, u"is there twice"_s);
        }
        if (!route.pattern.contains(u'{'))
            router.m_fixed.insert(keyOf(route.method, route.pattern), router.m_segments.size());
        router.m_segments.append(segments);
        router.m_actions.append(*action);
    }
    return router;
}

RouteMatch Router::find(const QByteArray &method, const QString &path, QByteArrayList *allowed) const
{
    // HEAD is GET without the body.
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    if (const auto fixed = m_fixed.constFind(keyOf(wanted, path)); fixed != m_fixed.constEnd())
        return {&m_routes.at(*fixed), m_actions.at(*fixed), {}};
    const QStringList segments = path.split(u'/');
    for (qsizetype i = 0; i < m_routes.size(); ++i) {
        QMap<QString, QString> parameters;
        if (!matches(m_segments.at(i), segments, parameters))
            continue;
        const Route &route = m_routes.at(i);
        if (route.method == wanted)
            return {&route, m_actions.at(i), std::move(parameters)};
        if (allowed)
            allowed->append(route.method == "GET" ? QByteArray("GET, HEAD") : route.method);
    }
    return {};
}

} // namespace collectz::companion
