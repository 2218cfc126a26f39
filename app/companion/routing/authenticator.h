// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "members/policy.h"

#include <QByteArray>

namespace collectz::companion {

/// Tells who a token belongs to. Thread-safe, may block on the catalog.
class Authenticator
{
public:
    virtual ~Authenticator() = default;
    /// Denied with a reason when the token opens nothing.
    [[nodiscard]] virtual Result<members::Principal> authenticate(const QByteArray &token) = 0;
};

} // namespace collectz::companion
