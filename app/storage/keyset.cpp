// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keyset.h"

#include <algorithm>

namespace collectz::storage {

void KeySet::grow(std::size_t index)
{
    m_words.resize(std::max(index + 1, m_words.size() * 2));
}

qint64 KeySet::size() const
{
    qint64 size = 0;
    for (const std::uint64_t word : m_words)
        size += std::popcount(word);
    return size;
}

bool KeySet::isEmpty() const
{
    return std::ranges::all_of(m_words, [](std::uint64_t word) { return word == 0; });
}

void KeySet::intersect(const KeySet &other)
{
    if (m_words.size() > other.m_words.size())
        m_words.resize(other.m_words.size());
    for (std::size_t index = 0; index < m_words.size(); ++index)
        m_words[index] &= other.m_words[index];
}

void KeySet::unite(const KeySet &other)
{
    if (m_words.size() < other.m_words.size())
        m_words.resize(other.m_words.size());
    for (std::size_t index = 0; index < other.m_words.size(); ++index)
        m_words[index] |= other.m_words[index];
}

void KeySet::subtract(const KeySet &other)
{
    const std::size_t shared = std::min(m_words.size(), other.m_words.size());
    for (std::size_t index = 0; index < shared; ++index)
        m_words[index] &= ~other.m_words[index];
}

std::vector<qint64> KeySet::keys() const
{
    std::vector<qint64> keys;
    keys.reserve(std::size_t(size()));
    forEach([&keys](qint64 key) { keys.push_back(key); });
    return keys;
}

} // namespace collectz::storage
