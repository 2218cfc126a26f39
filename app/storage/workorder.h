// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keyset.h"
#include "storage/orderruns.h"
#include "storage/sortplan.h"

#include <vector>

namespace collectz::storage {

/// Puts works in one of the built-in orders: few by looking up their places and sorting, many by walking the index of the
/// order and keeping those wanted.
class WorkOrder
{
public:
    WorkOrder(Connection &connection, const SortPlan &plan);

    /// All live works, which are so many, along the index. Noting where values begin costs reading them.
    [[nodiscard]] Result<OrderRuns> all(qint64 liveWorks, Runs runs);
    /// The live works of a set, along the index.
    [[nodiscard]] Result<OrderRuns> along(const KeySet &wanted, Runs runs);
    /// The given works, live or trashed, sorted by their places. Works that are gone are left out.
    [[nodiscard]] Result<std::vector<SortPlace>> sorted(const std::vector<qint64> &keys);
    /// The live works that have a value in this order.
    [[nodiscard]] Result<KeySet> keysWithValue();

private:
    [[nodiscard]] Result<OrderRuns> walk(const KeySet *wanted, qint64 most, Runs runs);
    [[nodiscard]] Result<std::vector<qint64>> byKey(const KeySet *wanted);
    [[nodiscard]] Result<OrderRuns> walkValues(const KeySet *wanted, Runs runs, KeySet &valued);
    [[nodiscard]] Result<void> walkEmpties(const KeySet *wanted, const KeySet &valued, std::vector<qint64> &keys);

    Connection &m_connection;
    const SortPlan &m_plan;
};

} // namespace collectz::storage
