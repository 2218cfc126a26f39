// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <vector>

namespace collectz::benchmarks {

/// Times of one thing, in milliseconds.
class Samples
{
public:
    void add(double milliseconds) { m_times.push_back(milliseconds); }

    void append(const Samples &other) { m_times.insert(m_times.end(), other.m_times.begin(), other.m_times.end()); }

    [[nodiscard]] double percentile(double share) const;
    /// "p50 / p95 / p99 / max" with two decimals.
    [[nodiscard]] QString text() const;

private:
    std::vector<double> m_times;
};

/// Milliseconds that the function takes; ends the program with a sentence when it fails.
[[nodiscard]] double timed(const std::function<Result<void>()> &function);
/// The highest resident memory of this process so far, in MiB.
[[nodiscard]] double peakMemory();
/// Ends the program with the error's sentence.
[[noreturn]] void giveUp(const Error &error);

template <typename Value>
Value require(Result<Value> result)
{
    if (!result)
        giveUp(result.error());
    return std::move(*result);
}

inline void require(const Result<void> &result)
{
    if (!result)
        giveUp(result.error());
}

void print(const QString &line);

} // namespace collectz::benchmarks
