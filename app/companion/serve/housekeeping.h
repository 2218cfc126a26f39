// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/worklane.h"
#include "members/memberservices.h"
#include "sync/companionstore.h"

#include <QObject>

#include <chrono>

namespace collectz::companion {

/// What has to be done now and then: recording the end of invitations that ran out, dropping sessions that ended long ago and
/// what replicas began to send and gave up, keeping a copy for new devices. Lives in the main thread, works on a thread of its own.
class Housekeeping final : public QObject
{
    Q_OBJECT

public:
    Housekeeping(members::MemberServices &services, sync::CompanionStore &store);

    /// Begins at once and comes back every ten minutes.
    void start();

private:
    void sweep();
    void recordExpired();
    void dropOldSessions();
    /// So that a new device need not wait until one is made.
    void keepCopyReady();

    members::MemberServices &m_services;
    sync::CompanionStore &m_store;
    std::chrono::steady_clock::time_point m_nextDrop; ///< touched in the lane alone
    WorkLane m_lane;
};

} // namespace collectz::companion
