// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/money.h"
#include "catalog/worksweep.h"

namespace collectz::catalog {

/// What the copies of a catalog cost and are worth, per currency; amounts of different currencies are never added up.
struct ValueTotals
{
    QMap<QString, qint64> paid;  ///< minor units by currency, of owned copies' prices
    QMap<QString, qint64> worth; ///< minor units by currency, of owned copies' values
    qint64 copies = 0;           ///< owned copies, quantities summed
    qint64 copiesWithPrice = 0;
    qint64 copiesWithWorth = 0;
};

/// Adds the live, owned copies of one work. Wanted, ordered, sold and formerly owned copies do not count. Pure.
void addValues(ValueTotals &totals, const WorkRecord &record);

/// Sums every live work on a worker thread; the catalog is only read.
[[nodiscard]] Result<ValueTotals> sumValues(CatalogReader &reader, const ProgressFunction &progress,
                                            const CancelToken &cancel);

} // namespace collectz::catalog
