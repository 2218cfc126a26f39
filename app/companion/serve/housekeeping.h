// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/worklane.h"
#include "members/invitationservice.h"

#include <QObject>

namespace collectz::companion {

/// What has to be done now and then: recording the end of invitations that ran out. Lives in the main thread, works on a
/// thread of its own.
class Housekeeping final : public QObject
{
    Q_OBJECT

public:
    explicit Housekeeping(members::InvitationService &invitations);

    /// Begins at once and comes back every ten minutes.
    void start();

private:
    void sweep();

    members::InvitationService &m_invitations;
    WorkLane m_lane;
};

} // namespace collectz::companion
