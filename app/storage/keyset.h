// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <cstdint>
#include <vector>

namespace collectz::storage {

/// A set of work keys, one bit each: a million works take 125 KiB, so that conditions of a query are joined without
/// sorting. Keys are the small positive row numbers of one database. A value; not thread-safe.
class KeySet
{
public:
    void insert(qint64 key);
    [[nodiscard]] bool contains(qint64 key) const;
    [[nodiscard]] qint64 size() const;
    [[nodiscard]] bool isEmpty() const;

    void intersect(const KeySet &other);
    void unite(const KeySet &other);
    void subtract(const KeySet &other);

    /// Every key in ascending order.
    template <typename Function>
    void forEach(Function function) const
    {
        for (std::size_t index = 0; index < m_words.size(); ++index) {
            for (std::uint64_t word = m_words[index]; word != 0; word &= word - 1)
                function(qint64(index) * 64 + std::countr_zero(word));
        }
    }

    [[nodiscard]] std::vector<qint64> keys() const;

private:
    std::vector<std::uint64_t> m_words;
};

} // namespace collectz::storage
