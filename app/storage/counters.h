// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <algorithm>
#include <array>

namespace collectz::storage {

/// What numbers are given out for; the words stand in table `counter`.
enum class Counter : quint8 { Activity, ChangeSet, Conflict, Entity, Import, Sequence, Term };

/// The last numbers given out, for one transaction. Loading takes the lock that puts writers in a row, so numbers are without
/// gaps and in the order of the commits. Nothing counts before save().
class Counters
{
public:
    [[nodiscard]] static Result<Counters> load(Connection &connection);
    /// Writes what has moved.
    [[nodiscard]] Result<void> save(Connection &connection) const;

    [[nodiscard]] qint64 last(Counter counter) const { return m_last[index(counter)]; }

    qint64 next(Counter counter) { return ++m_last[index(counter)]; }

    /// Goes on after a number that was given out elsewhere.
    void raise(Counter counter, qint64 number) { m_last[index(counter)] = std::max(m_last[index(counter)], number); }

    /// Takes the last number back, when what it was meant for turned out to be nothing.
    void giveBack(Counter counter) { --m_last[index(counter)]; }

private:
    static constexpr size_t counterCount = 7;

    [[nodiscard]] static size_t index(Counter counter) { return static_cast<size_t>(counter); }

    std::array<qint64, counterCount> m_loaded{};
    std::array<qint64, counterCount> m_last{};
};

} // namespace collectz::storage
