// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/companionlink.h"

#include <atomic>

namespace collectz::tests {

/// Counts what goes over another link: round trips, and bytes of the messages both ways.
class CountingLink final : public sync::CompanionLink
{
public:
    explicit CountingLink(sync::CompanionLink &link)
        : m_link(link)
    {}

    [[nodiscard]] Result<QByteArray> exchange(sync::Operation operation, const QByteArray &request,
                                              const sync::ExchangeLimits &limits, const CancelToken &cancel) override
    {
        ++m_trips;
        m_sent += request.size();
        Result<QByteArray> reply = m_link.exchange(operation, request, limits, cancel);
        if (reply)
            m_received += reply->size();
        return reply;
    }

    [[nodiscard]] qint64 trips() const { return m_trips; }

    [[nodiscard]] qint64 sent() const { return m_sent; }

    [[nodiscard]] qint64 received() const { return m_received; }

    void reset() { m_trips = m_sent = m_received = 0; }

private:
    sync::CompanionLink &m_link;
    std::atomic<qint64> m_trips = 0;
    std::atomic<qint64> m_sent = 0;
    std::atomic<qint64> m_received = 0;
};

} // namespace collectz::tests
