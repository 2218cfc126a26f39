// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"

#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace collectz::imports {

/// Runs jobs one after the other on a bounded pool, in the order in which they were asked for. Thread-safe.
class ImportQueue
{
public:
    /// `run` does the work; `drop` is called instead for a job that was cancelled while it waited.
    struct Job
    {
        std::function<void()> run;
        std::function<void()> drop;
        CancelToken cancel;
    };

    explicit ImportQueue(QThreadPool &pool);
    /// Cancels the job in work, drops the waiting ones and returns when none is left.
    ~ImportQueue();
    Q_DISABLE_COPY_MOVE(ImportQueue)

    void enqueue(Job job);
    /// Drops the waiting jobs whose token is set; the job in work calls this with its progress, so that cancelling one that
    /// waits takes effect at once.
    void dropCancelled();

private:
    void runNext();

    QThreadPool &m_pool;
    std::mutex m_mutex;
    std::condition_variable m_idle;
    std::deque<Job> m_waiting;
    CancelToken m_current;
    bool m_running = false;
};

} // namespace collectz::imports
