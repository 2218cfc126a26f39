// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/memberservices.h"

namespace collectz::companion {

/// The members' services with everything they need, over one catalog's store.
class PeopleServices
{
public:
    /// `store` and `clock` must outlive it. The system's list of common passwords is read if it is there.
    PeopleServices(members::MemberStore &store, const Clock &clock)
        : m_rules(commonPasswords())
        , m_services(store, m_hasher, m_rules, m_random, clock)
    {}

    Q_DISABLE_COPY_MOVE(PeopleServices)

    [[nodiscard]] members::MemberServices &services() { return m_services; }

private:
    [[nodiscard]] static members::CommonPasswords commonPasswords();

    members::SystemRandomSource m_random;
    members::Argon2PasswordHasher m_hasher;
    members::PasswordRules m_rules;
    members::MemberServices m_services;
};

} // namespace collectz::companion
