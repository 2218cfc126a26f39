// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>

namespace collectz::companion {

/// Counts requests by route and status, and how long they took, for /metrics. The number of series is bounded by the number of
/// routes: paths that no route has count together. Thread-safe.
class RequestMetrics
{
public:
    void count(const QByteArray &method, const QString &pattern, int status, std::chrono::nanoseconds duration);

    /// Prometheus text of the counters and the histogram.
    [[nodiscard]] QByteArray text() const;

    static constexpr std::array bounds{0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0}; ///< seconds

private:
    mutable std::mutex m_mutex;
    QHash<QByteArray, std::int64_t> m_requests; ///< by the labels' text
    std::array<std::int64_t, bounds.size()> m_durations{};
    std::int64_t m_count = 0;
    double m_seconds = 0;
};

} // namespace collectz::companion
