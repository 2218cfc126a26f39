// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sortorder.h"

#include <QCoreApplication>

namespace collectz::models {

/// Orders as a person makes and reads them. UI thread.
class Sorting
{
    Q_DECLARE_TR_FUNCTIONS(Sorting)
public:
    /// What a click on the header of a field makes of an order: by this field alone, the other way round when it is the
    /// first level already. `further` keeps the order and adds the field as its last level, or turns that level round.
    [[nodiscard]] static catalog::Sort clicked(const catalog::Sort &present, const QString &fieldKey, bool further);

    /// "Year descending, then Creators".
    [[nodiscard]] static QString words(const catalog::Sort &sort, const catalog::FieldRegistry &registry);

    /// What the header of a column says of an order beside its name: "sorted upwards", "level 2, sorted downwards"; nothing
    /// where the order does not look.
    [[nodiscard]] static QString ofColumn(const catalog::Sort &sort, const QString &fieldKey);
};

} // namespace collectz::models
