// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldregistry.h"
#include "catalog/listing.h"

namespace collectz::models {

/// Translated words for fields, kinds and values. The English sources stand in the registry (contexts "Field" and
/// "Choice"); UI thread.
namespace fieldtext {

[[nodiscard]] QString label(const catalog::FieldDefinition &field);
/// The label of a registry key or of a listing column that is no field ("copies", "added"); the key itself if unknown.
[[nodiscard]] QString label(const QString &key, const catalog::FieldRegistry &registry);
/// A section of a form: "main", "people", "publication", ...
[[nodiscard]] QString group(const QString &group);
[[nodiscard]] QString kind(catalog::Kind kind);       ///< "Movie"
[[nodiscard]] QString kindPlural(catalog::Kind kind); ///< "Movies"
[[nodiscard]] QString choice(const QString &word);    ///< "previously_owned" -> "Previously owned"
/// A canonical value as people read it: locale's dates, money and numbers, translated choices.
[[nodiscard]] QString value(const catalog::FieldDefinition &field, const catalog::FieldValue &value,
                            const catalog::FieldRegistry &registry);
/// A facet's value: kinds and choices translated, decades as "1980s".
[[nodiscard]] QString facetValue(const QString &facet, const QString &value, const catalog::FieldRegistry &registry);

} // namespace fieldtext

} // namespace collectz::models
