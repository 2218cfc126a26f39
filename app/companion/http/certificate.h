// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace collectz::companion {

/// Makes a P-256 key and a certificate that it signs itself, for `hosts` (names and addresses), good for ten years. Desktops
/// trust it by its fingerprint, so nothing in it has to be true but the key. Both files appear whole, the key with mode 0600.
[[nodiscard]] Result<void> makeCertificate(const QString &certificateFile, const QString &keyFile,
                                           const QStringList &hosts, const Clock &clock);

/// SHA-256 of the first certificate of a PEM file, 32 bytes.
[[nodiscard]] Result<QByteArray> certificateFingerprint(const QString &certificateFile);

} // namespace collectz::companion
