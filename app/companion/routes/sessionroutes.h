// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/route.h"
#include "members/memberservices.h"

namespace collectz::companion {

/// Coming in and going out: setup of the first owner, sign-in, refresh, sign-out, the devices of a member.
class SessionRoutes
{
public:
    explicit SessionRoutes(members::MemberServices &services)
        : m_services(services)
    {}

    [[nodiscard]] RouteList routes();

private:
    [[nodiscard]] Answer setUp(const Call &call);
    [[nodiscard]] Answer signIn(const Call &call);
    [[nodiscard]] Answer refresh(const Call &call);
    [[nodiscard]] Answer signOut(const Call &call);
    [[nodiscard]] Answer list(const Call &call, const MemberId &member);
    [[nodiscard]] Answer end(const Call &call);
    [[nodiscard]] Answer endOthers(const Call &call, const MemberId &member);

    members::MemberServices &m_services;
};

} // namespace collectz::companion
