// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultplan.h"

#include <algorithm>
#include <utility>

namespace collectz::tests {

void FaultPlan::setRates(const FaultRates &rates)
{
    const std::lock_guard lock(m_mutex);
    m_rates = rates;
}

FaultPlan::Fault FaultPlan::next()
{
    const std::lock_guard lock(m_mutex);
    int dice = m_random.bounded(1000);
    const std::pair<Fault, int> rates[] = {{Fault::Cut, m_rates.cut},
                                           {Fault::LostReply, m_rates.lostReply},
                                           {Fault::Truncated, m_rates.truncated},
                                           {Fault::Duplicated, m_rates.duplicated},
                                           {Fault::Delayed, m_rates.delayed},
                                           {Fault::HalfOpen, m_rates.halfOpen}};
    for (const auto &[fault, rate] : rates) {
        dice -= rate;
        if (dice < 0) {
            ++m_counts.at(static_cast<size_t>(fault));
            return fault;
        }
    }
    ++m_counts.at(static_cast<size_t>(Fault::None));
    return Fault::None;
}

qint64 FaultPlan::draw(qint64 most)
{
    const std::lock_guard lock(m_mutex);
    return m_random.bounded(std::max<qint64>(most, 1));
}

std::chrono::milliseconds FaultPlan::delay()
{
    const std::lock_guard lock(m_mutex);
    return std::chrono::milliseconds(m_random.bounded(static_cast<int>(m_rates.longestDelay.count()) + 1));
}

std::chrono::milliseconds FaultPlan::silence()
{
    const std::lock_guard lock(m_mutex);
    return m_rates.silence;
}

QByteArray FaultPlan::exchangeKept(const QByteArray &request)
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_kept, request);
}

void FaultPlan::severAfter(const QByteArray &word)
{
    const std::lock_guard lock(m_mutex);
    m_word = word;
}

bool FaultPlan::isTheMoment(const QByteArray &sent)
{
    const std::lock_guard lock(m_mutex);
    if (m_word.isEmpty() || !sent.contains(m_word))
        return false;
    m_word.clear();
    return true;
}

} // namespace collectz::tests
