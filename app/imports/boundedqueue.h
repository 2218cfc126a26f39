// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace collectz::imports {

/// Hands values from one stage of a pipeline to the next, never more than `capacity` at once, so that a fast stage waits
/// instead of filling the memory. Either side may close it. Thread-safe.
template <typename Value>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t capacity)
        : m_capacity(capacity)
    {}

    /// Waits for room; false when the queue was closed and the value is not taken.
    [[nodiscard]] bool push(Value value)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_values.size() < m_capacity; });
        if (m_closed)
            return false;
        m_values.push_back(std::move(value));
        m_changed.notify_all();
        return true;
    }

    /// Waits until a value could be pushed at once: whoever makes large values calls it before making one. False when closed.
    [[nodiscard]] bool waitForRoom()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_values.size() < m_capacity; });
        return !m_closed;
    }

    /// Waits for a value; nothing when the queue is closed and drained.
    [[nodiscard]] std::optional<Value> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_values.empty(); });
        if (m_values.empty())
            return std::nullopt;
        std::optional<Value> value(std::move(m_values.front()));
        m_values.pop_front();
        m_changed.notify_all();
        return value;
    }

    /// No more values come in; those inside can still be taken.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    /// Closes and drops what is inside: the next stage has given up.
    void abandon()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_values.clear();
        m_changed.notify_all();
    }

private:
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Value> m_values;
    bool m_closed = false;
};

} // namespace collectz::imports
