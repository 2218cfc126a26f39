// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace collectz::storage {

/// Column listing.flags: one bit for each word that `is:` and `has:` know. The order is part of the stored format: append only.
[[nodiscard]] const QStringList &flagWords();
/// The bit of a word; nothing for a word that has none.
[[nodiscard]] std::optional<qint64> flagBit(const QString &word);
/// The bits of all words that have one.
[[nodiscard]] qint64 flagMask(const QStringList &words);

} // namespace collectz::storage
