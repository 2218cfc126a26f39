// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/companionaddress.h"

#include <chrono>

namespace collectz::sync {

/// Whose certificate answers at an address.
struct PeerCertificate
{
    QByteArray fingerprint; ///< SHA-256, 32 bytes
    bool isVouched = false; ///< an authority of the system vouches for it and for the host's name
};

/// Looks at the certificate without sending anything but the greeting of TLS. Blocking, at most `deadline`; Unavailable when nobody
/// answers, or when what answers speaks no TLS.
[[nodiscard]] Result<PeerCertificate> probeCertificate(const QUrl &base, std::chrono::milliseconds deadline);

} // namespace collectz::sync
