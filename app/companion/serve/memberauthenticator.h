// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/routing/authenticator.h"
#include "members/sessionservice.h"

namespace collectz::companion {

/// Authentication by the sessions of the catalog's members, asked each time.
class MemberAuthenticator final : public Authenticator
{
public:
    explicit MemberAuthenticator(members::SessionService &sessions)
        : m_sessions(sessions)
    {}

    [[nodiscard]] Result<members::Principal> authenticate(const QByteArray &token) override
    {
        return m_sessions.authenticate(members::SecretText::take(QByteArray(token.constData(), token.size())));
    }

private:
    members::SessionService &m_sessions;
};

} // namespace collectz::companion
