// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace collectz::members {

/// How much a member did, as the journal tells. What was undone is left out.
struct Contribution
{
    qint64 added = 0;    ///< works, editions and copies made by hand
    qint64 edited = 0;   ///< works, editions and copies changed by hand
    qint64 imported = 0; ///< works, editions and copies made or filled in by imports
    qint64 merged = 0;   ///< merges of items
    qint64 resolved = 0; ///< conflicts settled
    qint64 undone = 0;   ///< changes taken back, own and others'
    qint64 changeSets = 0;
    QDateTime lastAt; ///< null when there is none

    friend bool operator==(const Contribution &, const Contribution &) = default;
};

/// What each thing done is worth in a score.
namespace scorepoints {
inline constexpr int added = 10;
inline constexpr int edited = 5;
inline constexpr int imported = 1;
inline constexpr int merged = 5;
inline constexpr int resolved = 5;
} // namespace scorepoints

/// The sum of what was done by its points: a hint who keeps the catalog, and no judgement. It has no upper end, so it goes on telling
/// two busy people apart.
[[nodiscard]] constexpr qint64 scoreOf(const Contribution &contribution)
{
    return contribution.added * scorepoints::added + contribution.edited * scorepoints::edited +
           contribution.imported * scorepoints::imported + contribution.merged * scorepoints::merged +
           contribution.resolved * scorepoints::resolved;
}

} // namespace collectz::members
