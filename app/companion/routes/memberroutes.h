// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/route.h"
#include "members/memberservices.h"

namespace collectz::companion {

/// Who takes part: list, profile, role, status, name.
class MemberRoutes
{
public:
    explicit MemberRoutes(members::MemberServices &services)
        : m_services(services)
    {}

    [[nodiscard]] RouteList routes();

private:
    [[nodiscard]] Answer list(const Call &call);
    [[nodiscard]] Answer show(const Call &call, const MemberId &member);
    [[nodiscard]] Answer change(const Call &call);

    members::MemberServices &m_services;
};

} // namespace collectz::companion
