// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace collectz::companion {

/// A named pool with so many threads and a queue that ends: what does not fit is told so at once instead of waiting for ever.
/// Thread-safe.
class WorkLane
{
public:
    WorkLane(const QString &name, int threads, int mostWaiting);
    /// Waits for what it has begun.
    ~WorkLane();
    Q_DISABLE_COPY_MOVE(WorkLane)

    /// False when the queue is full; the work was not taken then.
    [[nodiscard]] bool tryStart(std::function<void()> work);

    /// Drops what has not begun and waits for the rest.
    void stop();

    /// Running and waiting.
    [[nodiscard]] int load() const { return m_load.load(std::memory_order_relaxed); }

private:
    QThreadPool m_pool;
    const int m_most;
    std::atomic_int m_load{0};
};

} // namespace collectz::companion
