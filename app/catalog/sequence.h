// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace collectz::catalog {

/// Journal sequences from here on are local: a replica gave them to changes that its companion has not numbered yet. It is above
/// everything a companion gives out and exact in JSON's numbers.
inline constexpr qint64 firstLocalSequence = qint64{1} << 52;

[[nodiscard]] constexpr bool isLocalSequence(qint64 sequence)
{
    return sequence >= firstLocalSequence;
}

/// Which journal sequences the author of a change had seen. The two bands are not compared with each other: what the companion
/// numbers may come to a replica after what the replica numbered itself.
struct Seen
{
    qint64 cursor = 0; ///< everything that the companion numbered up to here
    qint64 local = 0;  ///< every local number up to here
    QList<qint64> own; ///< above `cursor`: what the author's own earlier changes became at the companion
    /// Whether something that belongs to the entity is newer than what the author had seen of it.
    bool hasUnseenParts = false;

    /// Of an author who saw an entity at this version, where nothing is known about the other band.
    [[nodiscard]] static Seen upTo(qint64 version)
    {
        return {isLocalSequence(version) ? 0 : version, version, {}, false};
    }

    [[nodiscard]] bool contains(qint64 sequence) const
    {
        return isLocalSequence(sequence) ? sequence <= local : sequence <= cursor || own.contains(sequence);
    }
};

} // namespace collectz::catalog
