// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listing.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace collectz::storage {

/// The facets whose counts over the whole library are kept up in table facet_count: "kind", "decade", "is" (the words of the
/// flags) and the listed fields. A field with vocabulary links counts its terms, any other the listing's text. Credits are
/// not kept here, they have as many values as works: term.uses answers for them.
[[nodiscard]] const QStringList &countedFacets();

/// "1980" of "1987-05"; nothing without a year.
[[nodiscard]] std::optional<int> decadeOf(const QString &year);

struct FacetKey;

/// Live editions and copies of a live work, which are counted up beside the facets, so that nobody has to count them.
struct PartCounts
{
    qint64 editions = 0;
    qint64 copies = 0;

    [[nodiscard]] static PartCounts of(const catalog::WorkRecord &record);
    /// Adds them, `by` times, where there are any.
    void addTo(QHash<FacetKey, qint64> &counts, qint64 by) const;
};

struct FacetKey
{
    QString field;
    QString value;

    friend bool operator==(const FacetKey &, const FacetKey &) = default;
};

[[nodiscard]] size_t qHash(const FacetKey &key, size_t seed = 0) noexcept;

/// Every pair of facet and value of one live work, each once; none for a trashed one.
[[nodiscard]] QList<FacetKey> facetValues(const catalog::Projection &projection);

} // namespace collectz::storage
