// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventloopprobe.h"

#include <algorithm>

namespace collectz::benchmarks {

namespace {

constexpr qint64 nanosecondsAMillisecond = 1'000'000;

} // namespace

EventLoopProbe::EventLoopProbe(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopProbe::onTick);
}

void EventLoopProbe::start()
{
    m_stalls.clear();
    m_sinceTick.start();
    m_timer.start();
}

void EventLoopProbe::stop()
{
    m_timer.stop();
}

void EventLoopProbe::onTick()
{
    m_stalls.push_back(std::max<qint64>(0, m_sinceTick.nsecsElapsed() - nanosecondsAMillisecond));
    m_sinceTick.restart();
}

double EventLoopProbe::milliseconds(double share) const
{
    if (m_stalls.empty())
        return 0;
    std::vector<qint64> sorted = m_stalls;
    std::sort(sorted.begin(), sorted.end());
    const auto place = static_cast<size_t>(share * static_cast<double>(sorted.size() - 1));
    return static_cast<double>(sorted.at(place)) / static_cast<double>(nanosecondsAMillisecond);
}

} // namespace collectz::benchmarks
