// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/seenindex.h"

#include <QHashFunctions>

namespace collectz::imports {

namespace {

constexpr int mostRowsOfAKey = 8;
constexpr std::size_t firstCapacity = 64;

/// A place in [0, capacity) from the low bits; the high bits chose the part.
std::size_t placeOf(std::uint64_t hash, std::size_t capacity)
{
    return static_cast<std::size_t>(((hash & 0xffffffffU) * static_cast<std::uint64_t>(capacity)) >> 32U);
}

} // namespace

std::uint64_t SeenIndex::hashOf(const QString &key)
{
    const std::uint64_t hash = qHash(key, 0x636f6c6cU);
    return hash == 0 ? 1 : hash;
}

void SeenIndex::add(const QString &key, qint64 row)
{
    const std::uint64_t hash = hashOf(key);
    Part &part = m_parts[hash >> 58U];
    if ((part.used + 1) * 5 > part.hashes.size() * 4)
        grow(part);
    insert(part, hash, static_cast<std::uint32_t>(row));
}

void SeenIndex::insert(Part &part, std::uint64_t hash, std::uint32_t row)
{
    int same = 0;
    std::size_t place = placeOf(hash, part.hashes.size());
    while (part.hashes[place] != 0) {
        same += part.hashes[place] == hash ? 1 : 0;
        if (same == mostRowsOfAKey)
            return;
        place = place + 1 == part.hashes.size() ? 0 : place + 1;
    }
    part.hashes[place] = hash;
    part.rows[place] = row;
    ++part.used;
}

void SeenIndex::grow(Part &part)
{
    Part larger;
    const std::size_t capacity = part.hashes.empty() ? firstCapacity : part.hashes.size() + part.hashes.size() / 2;
    larger.hashes.assign(capacity, 0);
    larger.rows.assign(capacity, 0);
    for (std::size_t place = 0; place < part.hashes.size(); ++place) {
        if (part.hashes[place] != 0)
            insert(larger, part.hashes[place], part.rows[place]);
    }
    part = std::move(larger);
}

QList<qint64> SeenIndex::rowsWith(const QString &key) const
{
    const std::uint64_t hash = hashOf(key);
    const Part &part = m_parts[hash >> 58U];
    QList<qint64> rows;
    if (part.hashes.empty())
        return rows;
    std::size_t place = placeOf(hash, part.hashes.size());
    while (part.hashes[place] != 0) {
        if (part.hashes[place] == hash)
            rows << part.rows[place];
        place = place + 1 == part.hashes.size() ? 0 : place + 1;
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

qint64 SeenIndex::bytes() const
{
    std::size_t places = 0;
    for (const Part &part : m_parts)
        places += part.hashes.capacity();
    return static_cast<qint64>(places * (sizeof(std::uint64_t) + sizeof(std::uint32_t)));
}

} // namespace collectz::imports
