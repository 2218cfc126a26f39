// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "companion/http/tlscontext.h"
#include "companion/settings/settings.h"

namespace collectz::companion {

/// The certificate of a companion with the fingerprint that desktops pin.
struct ServerIdentity
{
    TlsContext tls; ///< null with plain HTTP
    QByteArray fingerprint;
    bool isNew = false; ///< made just now
};

/// Loads the certificate that the settings name; without an own one, makes a self-signed one in the state folder the first time.
[[nodiscard]] Result<ServerIdentity> loadIdentity(const Settings &settings, const Clock &clock);

} // namespace collectz::companion
