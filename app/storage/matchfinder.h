// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/conditiontester.h"
#include "storage/keyset.h"

#include <span>

namespace collectz::storage {

/// Finds all works of a query as a set: from the sources of its most selective conditions, joined bit by bit, the rest
/// tested work by work where that is cheaper than another source.
class MatchFinder
{
public:
    MatchFinder(Connection &connection, const CompiledQuery &query);

    /// Works of the sources, and the conditions that are still to be tested on each of them.
    struct Found
    {
        KeySet keys; ///< may hold trashed works
        std::vector<const Condition *> untested;
    };

    /// What a walk has learned of how many works satisfy a condition.
    void learnShare(std::size_t condition, double share) { m_shares[condition] = share; }

    /// Only what sources can tell cheaply; nothing when no condition has a source. When so many works are wanted and no more,
    /// the rest is tested on few of the found works, so that fewer sources pay. The caller sorts up to `sorted` works and
    /// looks for more of them along the whole order.
    [[nodiscard]] Result<std::optional<Found>> fromSources(std::optional<int> wanted = {}, qint64 sorted = 0);
    /// Exactly the query's works, live or trashed as it asks.
    [[nodiscard]] Result<KeySet> all();
    [[nodiscard]] Result<qint64> liveWorks();

private:
    /// How many of `found` works are tested until so many satisfy all of the conditions.
    [[nodiscard]] double testsFor(std::optional<int> wanted, double found,
                                  std::span<const std::size_t> conditions) const;
    /// Microseconds until so many matches are met along the order.
    [[nodiscard]] double costOfWalk(int wanted) const;
    [[nodiscard]] Result<KeySet> keysOf(const SqlPiece &sql);
    [[nodiscard]] Result<KeySet> keysOfScan(const Condition &condition);
    /// All works of the universe that satisfy the conditions, read in one pass.
    [[nodiscard]] Result<KeySet> onePass(const std::vector<const Condition *> &conditions);
    [[nodiscard]] Result<KeySet> tested(KeySet keys, const std::vector<const Condition *> &conditions);

    Connection &m_connection;
    const CompiledQuery &m_query;
    std::vector<double> m_shares;
    qint64 m_liveWorks = -1;
};

} // namespace collectz::storage
