// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/listing.h"

#include <QLatin1StringView>

#include <span>

namespace collectz::catalog {

/// A registry key with the text of a row that stands for it.
struct ListingText
{
    QLatin1StringView key;
    QString ListingRow::*text;
};

/// Every text that a row has, in the order in which it is shown.
[[nodiscard]] std::span<const ListingText> listingTexts();

} // namespace collectz::catalog
