// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/progressmeter.h"

#include <algorithm>

namespace collectz::imports {

namespace {

constexpr qint64 reportEveryMilliseconds = 100;

} // namespace

ProgressMeter::ProgressMeter(ProgressFunction progress, QString step, qint64 total)
    : m_progress(std::move(progress))
{
    m_state.step = std::move(step);
    m_state.total = total;
    m_sinceStart.start();
}

void ProgressMeter::setTotal(qint64 total)
{
    m_state.total = total;
}

void ProgressMeter::advanceTo(qint64 done, const QString &current)
{
    if (m_first < 0)
        m_first = m_state.done;
    m_state.done = done;
    if (m_sinceReport.isValid() && m_sinceReport.elapsed() < reportEveryMilliseconds)
        return;
    m_state.current = current;
    report();
}

void ProgressMeter::finish()
{
    m_state.current.clear();
    report();
}

double ProgressMeter::seconds() const
{
    return static_cast<double>(m_sinceStart.nsecsElapsed()) / 1e9;
}

void ProgressMeter::report()
{
    m_sinceReport.start();
    if (!m_progress)
        return;
    const double elapsed = seconds();
    const qint64 doneHere = m_state.done - std::max<qint64>(m_first, 0);
    m_state.unitsPerSecond = elapsed > 0 ? static_cast<double>(doneHere) / elapsed : 0;
    m_state.remainingSeconds = -1;
    if (m_state.total > 0 && m_state.unitsPerSecond > 0) {
        const double rest = static_cast<double>(std::max<qint64>(0, m_state.total - m_state.done));
        m_state.remainingSeconds = static_cast<qint64>(rest / m_state.unitsPerSecond + 0.5);
    }
    m_progress(m_state);
}

} // namespace collectz::imports
