// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace collectz {

/// Where "now" comes from, so that tests can script it. Times are UTC and only ever shown; no clock
/// decides an order (design rule 5). Implementations are thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Current time in UTC with millisecond precision.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

} // namespace collectz
