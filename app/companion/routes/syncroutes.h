// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/route.h"
#include "companion/serve/syncwaits.h"
#include "members/memberservices.h"
#include "sync/serverengine.h"

namespace collectz::companion {

/// POST sync/<operation>: the exchanges of replicas, in the messages of the sync room. What a push may change is asked of the
/// policy table change by change, inside of the push's transaction.
class SyncRoutes
{
public:
    SyncRoutes(sync::ServerEngine &engine, members::SessionService &sessions, SyncWaits &waits)
        : m_engine(engine)
        , m_sessions(sessions)
        , m_waits(waits)
    {}

    [[nodiscard]] RouteList routes();

private:
    [[nodiscard]] Answer exchange(sync::Operation operation, const Call &call);
    void wait(const Call &call, Responder respond);

    sync::ServerEngine &m_engine;
    members::SessionService &m_sessions;
    SyncWaits &m_waits;
};

} // namespace collectz::companion
