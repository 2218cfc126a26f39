// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "members/policy.h"

namespace collectz::models {

/// Whose some works are, as far as a replica can tell: members are the companion's to know, so it goes by the name of whoever made
/// them. Own when every work is by one of the `names` or its maker cannot be told; the companion has the last word. At most
/// `mostOwnershipWorks` are looked at; of more, nothing is said. Blocking: for the read pool.
[[nodiscard]] Result<members::Ownership> workOwnership(catalog::CatalogReader &reader, const QList<qint64> &keys,
                                                       const QStringList &names);

inline constexpr qsizetype mostOwnershipWorks = 20;

} // namespace collectz::models
