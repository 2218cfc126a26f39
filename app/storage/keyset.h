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
    void insert(qint64 key)
    {
        if (key < 0)
            return;
        const auto index = std::size_t(key) / 64;
        if (index >= m_words.size())
            grow(index);
        m_words[index] |= std::uint64_t(1) << (key % 64);
    }

    [[nodiscard]] bool contains(qint64 key) const
    {
        const auto index = std::size_t(key) / 64;
        return key >= 0 && index < m_words.size() && (m_words[index] >> (key % 64) & 1) != 0;
    }

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
    void grow(std::size_t index);

    std::vector<std::uint64_t> m_words;
};

} // namespace collectz::storage
