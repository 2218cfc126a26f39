// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <memory>
#include <vector>

namespace collectz::models {

using Order = std::shared_ptr<const std::vector<qint64>>;

/// How a list of keys becomes another one, in steps that a view follows without losing its place. Computed off the UI
/// thread; a pure value.
struct OrderChange
{
    struct Range
    {
        qsizetype first = 0;
        qsizetype count = 0;

        friend bool operator==(const Range &, const Range &) = default;
    };

    bool reset = false;     ///< too different: begin anew
    QList<Range> removed;   ///< in positions of the old order, ascending
    bool reordered = false; ///< what remains stands in another order
    QList<Range> inserted;  ///< in positions of the new order, ascending
};

/// Above `largestMiddle` differing rows or `mostRanges` ranges the answer is a reset.
[[nodiscard]] OrderChange orderChange(const std::vector<qint64> &before, const std::vector<qint64> &after,
                                      qsizetype largestMiddle = 50'000, qsizetype mostRanges = 200);

} // namespace collectz::models
