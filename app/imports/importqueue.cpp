// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/importqueue.h"

#include <algorithm>

namespace collectz::imports {

ImportQueue::ImportQueue(QThreadPool &pool)
    : m_pool(pool)
{}

ImportQueue::~ImportQueue()
{
    std::deque<Job> dropped;
    {
        const std::lock_guard lock(m_mutex);
        dropped.swap(m_waiting);
        m_current.cancel();
    }
    for (const Job &job : dropped)
        job.drop();
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return !m_running; });
}

void ImportQueue::enqueue(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(job));
    if (m_running)
        return;
    m_running = true;
    m_pool.start([this] { runNext(); });
}

void ImportQueue::dropCancelled()
{
    std::deque<Job> dropped;
    {
        const std::lock_guard lock(m_mutex);
        const auto kept = std::stable_partition(m_waiting.begin(), m_waiting.end(),
                                                [](const Job &job) { return !job.cancel.isCancelled(); });
        std::move(kept, m_waiting.end(), std::back_inserter(dropped));
        m_waiting.erase(kept, m_waiting.end());
    }
    for (const Job &job : dropped)
        job.drop();
}

void ImportQueue::runNext()
{
    for (;;) {
        Job job;
        {
            const std::lock_guard lock(m_mutex);
            if (m_waiting.empty()) {
                m_running = false;
                m_idle.notify_all();
                return;
            }
            job = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_current = job.cancel;
        }
        if (job.cancel.isCancelled())
            job.drop();
        else
            job.run();
    }
}

} // namespace collectz::imports
