// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/routing/worklane.h"

#include "companion/logging.h"

#include <exception>

namespace collectz::companion {

WorkLane::WorkLane(const QString &name, int threads, int mostWaiting)
    : m_most(threads + mostWaiting)
{
    m_pool.setObjectName(name);
    m_pool.setMaxThreadCount(threads);
}

WorkLane::~WorkLane()
{
    stop();
}

bool WorkLane::tryStart(std::function<void()> work)
{
    if (m_load.fetch_add(1, std::memory_order_relaxed) >= m_most) {
        m_load.fetch_sub(1, std::memory_order_relaxed);
        return false;
    }
    m_pool.start([this, work = std::move(work)] {
        try {
            work();
        } catch (const std::exception &exception) {
            // Whoever waits for an answer gets one from the deadline.
            qCCritical(logCompanion, "a worker failed: %s", exception.what());
        } catch (...) {
            qCCritical(logCompanion, "a worker failed");
        }
        m_load.fetch_sub(1, std::memory_order_relaxed);
    });
    return true;
}

void WorkLane::stop()
{
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace collectz::companion
