// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/mail/invitationmail.h"
#include "companion/mail/mailer.h"
#include "companion/routing/route.h"
#include "members/memberservices.h"

#include <functional>

namespace collectz::companion {

/// Invitations: create (and deliver by mail, or hand over as a link), list, revoke, claim.
class InvitationRoutes
{
public:
    /// `address` is asked each time, because the certificate may have changed.
    InvitationRoutes(members::MemberServices &services, Mailer &mailer, std::function<CompanionAddress()> address,
                     const Clock &clock)
        : m_services(services)
        , m_mailer(mailer)
        , m_address(std::move(address))
        , m_clock(clock)
    {}

    [[nodiscard]] RouteList routes();

private:
    [[nodiscard]] Answer create(const Call &call);
    [[nodiscard]] Answer list(const Call &call);
    [[nodiscard]] Answer revoke(const Call &call);
    [[nodiscard]] Answer claim(const Call &call);
    /// Sends it and reports how that went; the error's sentence when it did not go.
    [[nodiscard]] Result<void> deliver(const Call &call, const members::NewInvitation &invitation);

    members::MemberServices &m_services;
    Mailer &m_mailer;
    std::function<CompanionAddress()> m_address;
    const Clock &m_clock;
};

} // namespace collectz::companion
