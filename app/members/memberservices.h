// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/invitationservice.h"
#include "members/memberservice.h"
#include "members/passwordservice.h"
#include "members/sessionservice.h"
#include "members/setupservice.h"

namespace collectz::members {

/// The services over one store, put together as a program needs them; everything given must outlive it.
class MemberServices
{
public:
    MemberServices(MemberStore &store, PasswordHasher &hasher, const PasswordRules &rules, RandomSource &random,
                   const Clock &clock, AttemptRules attempts = {}, SessionRules sessionRules = {})
        : m_limiter(clock, attempts)
        , m_opener(random, clock, sessionRules)
        , sessions(store, hasher, m_limiter, m_opener, clock)
        , members(store, clock)
        , invitations(store, hasher, rules, m_limiter, m_opener, random, clock)
        , passwords(store, hasher, rules, m_limiter, m_opener, random, clock)
        , setup(store, hasher, rules, m_limiter, m_opener, random, clock)
    {}

    Q_DISABLE_COPY_MOVE(MemberServices)

private:
    AttemptLimiter m_limiter;
    SessionOpener m_opener;

public:
    SessionService sessions;
    MemberService members;
    InvitationService invitations;
    PasswordService passwords;
    SetupService setup;
};

} // namespace collectz::members
