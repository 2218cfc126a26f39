// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routing/requestmetrics.h"

#include <QMap>

namespace collectz::companion {

void RequestMetrics::count(const QByteArray &method, const QString &pattern, int status,
                           std::chrono::nanoseconds duration)
{
    const QByteArray labels = "method=\"" + method + "\",route=\"" +
                              (pattern.isEmpty() ? QByteArray("none") : pattern.toLatin1()) + "\",status=\"" +
                              QByteArray::number(status) + '"';
    const double seconds = std::chrono::duration<double>(duration).count();
    const std::lock_guard lock(m_mutex);
    ++m_requests[labels];
    ++m_count;
    m_seconds += seconds;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (seconds <= bounds[i])
            ++m_durations[i];
    }
}

QByteArray RequestMetrics::text() const
{
    const std::lock_guard lock(m_mutex);
    QMap<QByteArray, std::int64_t> sorted;
    for (auto it = m_requests.cbegin(); it != m_requests.cend(); ++it)
        sorted.insert(it.key(), it.value());
    QByteArray text = "# HELP collectz_http_requests_total Requests answered.\n"
                      "# TYPE collectz_http_requests_total counter\n";
    for (auto it = sorted.cbegin(); it != sorted.cend(); ++it)
        text += "collectz_http_requests_total{" + it.key() + "} " + QByteArray::number(it.value()) + '\n';
    text += "# HELP collectz_http_request_duration_seconds Time from a whole request to its answer.\n"
            "# TYPE collectz_http_request_duration_seconds histogram\n";
    for (std::size_t i = 0; i < bounds.size(); ++i)
        text += "collectz_http_request_duration_seconds_bucket{le=\"" + QByteArray::number(bounds[i]) + "\"} " +
                QByteArray::number(m_durations[i]) + '\n';
    text += "collectz_http_request_duration_seconds_bucket{le=\"+Inf\"} " + QByteArray::number(m_count) +
            "\ncollectz_http_request_duration_seconds_sum " + QByteArray::number(m_seconds, 'f', 6) +
            "\ncollectz_http_request_duration_seconds_count " + QByteArray::number(m_count) + '\n';
    return text;
}

} // namespace collectz::companion
