// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/http/request.h"
#include "companion/http/response.h"
#include "companion/routing/problem.h"
#include "members/policy.h"

#include <QMap>

#include <tl/expected.hpp>

#include <chrono>
#include <functional>

namespace collectz::companion {

/// One request on its way to its route: who asks was told by authentication, and the policy table has said yes.
struct Call
{
    const Request &request;
    QMap<QString, QString> parameters; ///< of the pattern, by name
    members::Principal who;
};

/// What a route answers: a response or a problem.
using Answer = tl::expected<Response, Problem>;
using RouteFunction = std::function<Answer(const Call &)>;

/// For routes that answer when something happens: must not block, and answers through the responder from any thread.
using WaitingFunction = std::function<void(const Call &, Responder)>;

/// Whose things the route is about. The table's row is asked accordingly, before the route is called.
enum class RouteScope : quint8 {
    Shared,  ///< the catalog's or everybody's: needs the right to any
    Own,     ///< the asking member's own, always
    Decided, ///< the right to one's own is enough to enter; the route narrows by whose it is
};

/// Which workers run the route.
enum class RouteLane : quint8 {
    Network,  ///< no work at all: answered from memory at once
    Catalog,  ///< reads and writes
    Password, ///< hashes passwords: two at once
    Mail,     ///< waits for a mail server
};

/// One way in. Names an action of the policy table; one that the table does not know keeps the server from starting.
struct Route
{
    QByteArray method;
    QString pattern; ///< "/api/v1/members/{member}"
    QString action;  ///< word of members::Action
    RouteScope scope = RouteScope::Shared;
    RouteLane lane = RouteLane::Catalog;
    RouteFunction function;
    WaitingFunction waiting = {}; ///< instead of `function`
    qint64 bodyBytes = 1024 * 1024;
    std::chrono::milliseconds answerTime{30'000};
    QByteArrayList mediaTypes = {"application/json"}; ///< that a body may have
    bool isOpenHere = false;                          ///< needs no sign-in from the machine itself
};

using RouteList = QList<Route>;

} // namespace collectz::companion
