// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <cstdint>
#include <vector>

namespace collectz::imports {

/// Which rows of the file being planned had a key (identifier, match key), remembered by a 64-bit hash of the key: about 20
/// bytes a key, whatever its length. Hashes can collide: callers look at the row that comes back.
class SeenIndex
{
public:
    /// Remembers that a row has a key; beyond eight rows of one key the further ones are left out.
    void add(const QString &key, qint64 row);
    /// Rows with the key in order of adding.
    [[nodiscard]] QList<qint64> rowsWith(const QString &key) const;

    [[nodiscard]] qint64 bytes() const; ///< memory taken

private:
    /// A part grows alone, so that growing never doubles the whole.
    struct Part
    {
        std::vector<std::uint64_t> hashes; ///< 0 = free
        std::vector<std::uint32_t> rows;
        std::size_t used = 0;
    };

    static constexpr int partCount = 64;

    static std::uint64_t hashOf(const QString &key);
    static void insert(Part &part, std::uint64_t hash, std::uint32_t row);
    static void grow(Part &part);

    std::array<Part, partCount> m_parts;
};

} // namespace collectz::imports
