// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>

namespace collectz::tests {

/// Of a thousand requests so many meet with each fault.
struct FaultRates
{
    int cut = 0;        ///< the line breaks before the whole request is there
    int lostReply = 0;  ///< the server has done it, and nobody hears of it
    int truncated = 0;  ///< the reply ends in the middle
    int duplicated = 0; ///< the whole request arrives a second time, at once or after the next one
    int delayed = 0;    ///< request and reply take up to `longestDelay` each
    int halfOpen = 0;   ///< the line stays open and silent for `silence`
    std::chrono::milliseconds longestDelay{40};
    std::chrono::milliseconds silence{500};
};

/// Draws the faults of a FaultProxy from a seed and counts them. Thread-safe; what several connections draw depends on which of
/// them asks first.
class FaultPlan
{
public:
    enum class Fault : quint8 { None, Cut, LostReply, Truncated, Duplicated, Delayed, HalfOpen };
    static constexpr int faultCount = 7;

    explicit FaultPlan(quint32 seed)
        : m_random(seed)
    {}

    void setRates(const FaultRates &rates);
    /// The fault of the next request, counted.
    [[nodiscard]] Fault next();
    [[nodiscard]] int count(Fault fault) const { return m_counts.at(static_cast<size_t>(fault)); }
    /// Evenly from 0 to `most` - 1.
    [[nodiscard]] qint64 draw(qint64 most);
    [[nodiscard]] std::chrono::milliseconds delay();
    [[nodiscard]] std::chrono::milliseconds silence();

    /// A request to be sent again after another one; what was kept before is given back.
    [[nodiscard]] QByteArray exchangeKept(const QByteArray &request);

    /// The next request that has `word` in it is answered, and the answer kept back; once.
    void severAfter(const QByteArray &word);
    [[nodiscard]] bool isTheMoment(const QByteArray &sent);

private:
    std::mutex m_mutex;
    QRandomGenerator m_random;
    FaultRates m_rates;
    QByteArray m_kept;
    QByteArray m_word;
    std::array<std::atomic<int>, faultCount> m_counts{};
};

} // namespace collectz::tests
