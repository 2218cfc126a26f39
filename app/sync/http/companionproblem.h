// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace collectz::sync {

/// The error that a reply of this status with this problem document (RFC 9457) stands for: kind by status, code and sentence as
/// the companion has them, the pause it asks for.
[[nodiscard]] Error problemOf(int status, const QByteArray &body, const QByteArray &retryAfter);

/// Nothing came, or not the whole of it.
[[nodiscard]] Error unreachable(const QString &technical);

/// Another certificate than the pinned one answered; tells both fingerprints.
[[nodiscard]] Error foreignCertificate(const QByteArray &pinned, const QByteArray &found);

/// Whether the session is over, so that only signing in anew helps.
[[nodiscard]] bool needsSignIn(const Error &error);

} // namespace collectz::sync
