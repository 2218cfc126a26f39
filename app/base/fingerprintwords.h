// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace collectz {

/// The first twelve bytes of a fingerprint as words, one of 256 for each byte, for people to compare by eye or by telephone.
/// 96 bits: enough to tell keys apart, while programs compare the whole fingerprint. Empty for a shorter one.
[[nodiscard]] QStringList fingerprintWords(const QByteArray &fingerprint);

/// All of it as numbers: "F6:97:...".
[[nodiscard]] QString fingerprintHex(const QByteArray &fingerprint);

} // namespace collectz
