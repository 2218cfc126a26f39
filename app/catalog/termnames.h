// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace collectz::catalog {

/// The one spelling of a term that files spell in many ways: "blu ray disc" is "Blu-ray", "PS4" is "PlayStation 4", "german" is the
/// language "de", places are paths without blanks around their slashes. Other terms stay as they are but for blanks. Pure.
[[nodiscard]] QString canonicalTerm(const QString &vocabulary, const QString &name);
/// The folded form of a term's name, by which it is found: foldText, and for a place that of every step of its path with
/// `foldedPlaceSeparator` between them, so that what lies below a place begins with the place.
[[nodiscard]] QString foldTerm(const QString &vocabulary, const QString &name);
inline constexpr QLatin1StringView foldedPlaceSeparator(" / ");
/// The platform that a name means, nothing when it is not a known one: for titles that carry their platform.
[[nodiscard]] std::optional<QString> knownPlatform(const QString &name);

} // namespace collectz::catalog
