// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keyset.h"
#include "storage/sortplan.h"

#include <deque>
#include <vector>

namespace collectz::storage {

/// One work met on the way.
struct WalkedRow
{
    SortPlace place;
    quint64 holds = 0; ///< bit n: the n-th tested condition holds
};

/// Walks the live works of an SQLite catalog in one order, along the index that serves it, from any place on.
///
/// Ties go by title in both directions, but an index read backwards turns them too. So descending reads backwards value by
/// value: a small group of one value is turned in memory, a large one is read again forwards.
class SortWalk
{
public:
    /// What is read beside the place: the tests as boolean SQL over `l` and, with `joinsDocument`, `d`.
    struct Reading
    {
        QList<SqlPiece> tests;
        bool joinsDocument = false;
        /// Works without a value are read from the index of titles alone, those with a value among them: the caller
        /// knows which they are and leaves them out.
        bool emptiesFromTitles = false;
        /// Only these works are met; the others are passed over without a look at their place. Outlives the walk.
        const KeySet *kept = nullptr;
    };

    SortWalk(Connection &connection, const SortPlan &plan, Reading reading);

    /// Sets out, from the beginning or after a place.
    [[nodiscard]] Result<void> start(const std::optional<SortPlace> &after);
    /// The next work; false at the end.
    [[nodiscard]] Result<bool> next(WalkedRow &row);
    /// Whether the walk has reached the works without a value.
    [[nodiscard]] bool isAmongEmpties() const { return m_part == Part::Empties; }

private:
    enum class Part : quint8 { Ascending, Group, Mirrored, Empties, Done };

    [[nodiscard]] Result<void> open(Part part, const SqlPiece &conditions);
    [[nodiscard]] Result<void> openEmpties(const std::optional<SortPlace> &after);
    [[nodiscard]] Result<bool> read(WalkedRow &row);
    [[nodiscard]] Result<void> fillFromMirrored();
    [[nodiscard]] Result<void> leavePart();

    Connection &m_connection;
    const SortPlan &m_plan;
    Reading m_reading;
    Part m_part = Part::Done;
    std::unique_ptr<Statement> m_statement;
    SortPlace m_group;                  ///< the value whose group is read, or was read last
    std::vector<WalkedRow> m_collected; ///< of one value, mirrored
    std::deque<WalkedRow> m_ready;
    std::optional<WalkedRow> m_pending; ///< first row of the next value
    bool m_isReadToEnd = false;         ///< of the mirrored part
};

} // namespace collectz::storage
