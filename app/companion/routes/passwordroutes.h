// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/route.h"
#include "members/memberservices.h"

namespace collectz::companion {

/// Changing one's password, and resets that admins issue.
class PasswordRoutes
{
public:
    PasswordRoutes(members::MemberServices &services, const Clock &clock)
        : m_services(services)
        , m_clock(clock)
    {}

    [[nodiscard]] RouteList routes();

private:
    [[nodiscard]] Answer change(const Call &call);
    [[nodiscard]] Answer issueReset(const Call &call);
    [[nodiscard]] Answer listResets(const Call &call);
    [[nodiscard]] Answer invalidateResets(const Call &call);
    [[nodiscard]] Answer redeem(const Call &call);

    members::MemberServices &m_services;
    const Clock &m_clock;
};

} // namespace collectz::companion
