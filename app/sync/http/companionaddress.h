// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace collectz::sync {

/// How to reach a companion.
struct CompanionAddress
{
    QUrl base;              ///< https://host:port; http only to the machine itself
    QByteArray fingerprint; ///< SHA-256 of its certificate, 32 bytes; empty = an authority of the system vouches for it

    /// As a replica keeps it: "https://host:port", with "#sha256=<hex>" behind it where the certificate is pinned.
    [[nodiscard]] QString text() const;
    [[nodiscard]] static Result<CompanionAddress> fromText(const QString &text);

    /// Whether it may be spoken to: over TLS, or to a program on the same machine.
    [[nodiscard]] bool isSafe() const;
    /// Whether it is an address by which a machine reaches itself, and no other.
    [[nodiscard]] bool isThisMachine() const;
};

} // namespace collectz::sync
