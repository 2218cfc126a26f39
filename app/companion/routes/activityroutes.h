// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "companion/routing/route.h"

namespace collectz::companion {

/// GET activity: what happened, newest first, in key-set pages. Members without the right to everybody's see their own.
class ActivityRoutes
{
public:
    explicit ActivityRoutes(activity::ActivityLog &log)
        : m_log(log)
    {}

    [[nodiscard]] RouteList routes();

private:
    [[nodiscard]] Answer listEvents(const Call &call);

    activity::ActivityLog &m_log;
};

} // namespace collectz::companion
