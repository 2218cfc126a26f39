// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orderchange.h"

#include <QSet>

#include <algorithm>
#include <span>

namespace collectz::models {

namespace {

using Keys = std::span<const qint64>;

/// The positions (counted from `offset`) of keys that the other list lacks, as ranges; the rest goes to `kept`.
QList<OrderChange::Range> missingIn(const QSet<qint64> &other, Keys keys, qsizetype offset, std::vector<qint64> &kept)
{
    QList<OrderChange::Range> ranges;
    qsizetype position = offset;
    for (const qint64 key : keys) {
        if (other.contains(key)) {
            kept.push_back(key);
        } else if (!ranges.isEmpty() && ranges.last().first + ranges.last().count == position) {
            ++ranges.last().count;
        } else {
            ranges.append({position, 1});
        }
        ++position;
    }
    return ranges;
}

} // namespace

OrderChange orderChange(const std::vector<qint64> &before, const std::vector<qint64> &after, qsizetype largestMiddle,
                        qsizetype mostRanges)
{
    OrderChange change;
    const auto [oldStart, newStart] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto prefix = oldStart - before.begin();
    const auto [oldEnd, newEnd] = std::mismatch(before.rbegin(), std::make_reverse_iterator(oldStart), after.rbegin(),
                                                std::make_reverse_iterator(newStart));
    const Keys oldMiddle(oldStart, oldEnd.base());
    const Keys newMiddle(newStart, newEnd.base());
    if (std::max(std::ssize(oldMiddle), std::ssize(newMiddle)) > largestMiddle) {
        change.reset = true;
        return change;
    }
    const QSet<qint64> oldKeys(oldMiddle.begin(), oldMiddle.end());
    const QSet<qint64> newKeys(newMiddle.begin(), newMiddle.end());
    std::vector<qint64> keptOld;
    std::vector<qint64> keptNew;
    change.removed = missingIn(newKeys, oldMiddle, prefix, keptOld);
    change.inserted = missingIn(oldKeys, newMiddle, prefix, keptNew);
    change.reordered = keptOld != keptNew;
    change.reset = change.removed.size() + change.inserted.size() > mostRanges;
    return change;
}

} // namespace collectz::models
