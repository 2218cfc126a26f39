// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/projectionlimits.h"

namespace collectz::storage {

using namespace collectz::catalog;

Projection boundedProjection(Projection projection)
{
    projection.terms.removeIf([](const TermLink &link) { return link.name.size() > longestIndexedText; });
    projection.identifiers.removeIf([](const IdentifierLink &link) { return link.key.size() > longestIndexedText; });
    projection.matchKey.truncate(longestIndexedText);
    return projection;
}

} // namespace collectz::storage
