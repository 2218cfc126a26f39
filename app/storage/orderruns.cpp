// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/orderruns.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace collectz::storage {

using namespace Qt::StringLiterals;

namespace {

Unexpected notTheSame()
{
    return fail(ErrorKind::Corrupt, u"orders_differ"_s,
                u"Two orders of the library do not hold the same works. Checking the catalog tells what is damaged."_s);
}

} // namespace

OrderRuns OrderRuns::ofDifferent(std::vector<qint64> keys)
{
    OrderRuns order{std::move(keys), {}};
    order.begins.resize(order.keys.size());
    std::iota(order.begins.begin(), order.begins.end(), 0);
    return order;
}

Result<std::vector<qint64>> OrderRuns::refinedBy(const std::vector<qint64> &finer) const
{
    if (finer.size() != keys.size())
        return notTheSame();
    if (keys.empty())
        return keys;
    const auto endOf = [this](std::size_t run) { return run + 1 < begins.size() ? begins[run + 1] : keys.size(); };
    // Keys are small numbers without large gaps, so that a list by key takes less than a hash.
    constexpr auto nowhere = std::numeric_limits<quint32>::max();
    std::vector<quint32> runOf(std::size_t(*std::ranges::max_element(keys)) + 1, nowhere);
    for (std::size_t run = 0; run < begins.size(); ++run) {
        for (std::size_t place = begins[run]; place < endOf(run); ++place)
            runOf[std::size_t(keys[place])] = quint32(run);
    }
    std::vector<std::size_t> next = begins;
    std::vector<qint64> refined(keys.size());
    for (const qint64 key : finer) {
        const quint32 run = std::size_t(key) < runOf.size() ? runOf[std::size_t(key)] : nowhere;
        if (run == nowhere || next[run] == endOf(run))
            return notTheSame();
        refined[next[run]++] = key;
    }
    return refined;
}

} // namespace collectz::storage
