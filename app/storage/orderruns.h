// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <vector>

namespace collectz::storage {

/// Whether an order says where its values begin.
enum class Runs : quint8 { Left, Noted };

/// Works in an order, and where those of each value begin in it. Pure values; any thread.
struct OrderRuns
{
    std::vector<qint64> keys;
    /// Ascending from 0, where they were noted; works without a value are a run of their own.
    std::vector<std::size_t> begins;

    /// No two works have an equal value.
    [[nodiscard]] static OrderRuns ofDifferent(std::vector<qint64> keys);

    /// The same works, those of equal values in a finer order of the same works. In linear time. Corrupt when the two are
    /// not the same works, which an index that lacks some would do.
    [[nodiscard]] Result<std::vector<qint64>> refinedBy(const std::vector<qint64> &finer) const;
};

} // namespace collectz::storage
