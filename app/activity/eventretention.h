// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"

namespace collectz::activity {

inline constexpr int longestRetentionDays = 36'500;

/// What a log of a catalog's own can do besides: let go of old events by itself. Thread-safe; blocking.
class EventRetention
{
public:
    virtual ~EventRetention() = default;

    /// Events that are older go, now and whenever the catalog is opened for writing; 0 keeps them for ever.
    [[nodiscard]] virtual Result<int> retentionDays() = 0;
    /// Returns how many events went at once. Invalid when the days are out of range.
    [[nodiscard]] virtual Result<qint64> setRetentionDays(int days) = 0;
};

/// Of a log that can; nothing for one of another machine.
[[nodiscard]] inline EventRetention *retentionOf(ActivityLog &log)
{
    return dynamic_cast<EventRetention *>(&log);
}

} // namespace collectz::activity
