// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keyset.h"

#include <QStringList>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace collectz::storage {

/// Works dealt to groups (the works of a term, those of one status), in runs of four bytes a work, so that the works of a
/// query are counted in each group without asking the database: a nanosecond or two a work. A value; not thread-safe.
class GroupedWorks
{
public:
    /// Works of a group may come in several runs; a work that follows itself is counted once.
    void add(qint64 group, qint64 work);
    void finish();

    /// Works of `works` in each group that has any.
    [[nodiscard]] std::unordered_map<qint64, qint64> countIn(const KeySet &works) const;

    /// Each pair of a group and a work of `works` in it.
    template <typename Function>
    void forEachIn(const KeySet &works, Function function) const
    {
        for (std::size_t run = 0; run < m_groups.size(); ++run) {
            for (std::size_t place = m_begins[run]; place < endOf(run); ++place) {
                if (works.contains(m_works[place]))
                    function(m_groups[run], qint64(m_works[place]));
            }
        }
    }

private:
    [[nodiscard]] std::size_t endOf(std::size_t run) const
    {
        return run + 1 < m_begins.size() ? m_begins[run + 1] : m_works.size();
    }

    std::vector<qint64> m_groups; ///< of each run
    std::vector<std::size_t> m_begins;
    std::vector<std::uint32_t> m_works; ///< small, as in KeySet
};

/// What works of a group of the columns have in common.
struct SharedColumns
{
    qint64 flags = -1;
    qint64 kind = 0;
    qint64 decade = 0; ///< -1 for none

    friend bool operator==(const SharedColumns &, const SharedColumns &) = default;
};

/// What one or more facets are counted from, of all live works at one moment; see FacetScanner.
struct FacetSource
{
    GroupedWorks works;                 ///< by number of term, or by place in one of the lists below
    std::vector<SharedColumns> columns; ///< of the source "columns"
    QStringList names;                  ///< of the source "status"
};

} // namespace collectz::storage
