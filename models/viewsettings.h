// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "catalog/grouping.h"
#include "catalog/listing.h"

#include <QStringList>

namespace collectz::models {

/// Everything a saved view keeps, as it stands in the fields of its entity.
struct ViewSettings
{
    QString query;
    QString sort; ///< a column's key, with a minus before it when descending; empty = by title
    QStringList
        columns; ///< from left to right "key:width", the width in tenths of the font's height; empty = the usual ones
    catalog::Grouping grouping = catalog::Grouping::None;
    QString layout; ///< "table" or "covers"; empty = as the person has it

    friend bool operator==(const ViewSettings &, const ViewSettings &) = default;
};

[[nodiscard]] ViewSettings viewSettings(const catalog::Entity &view);
/// The same as fields of the entity; a field of nothing is to be emptied.
[[nodiscard]] QMap<QString, catalog::FieldValue> viewFields(const ViewSettings &settings);

} // namespace collectz::models
