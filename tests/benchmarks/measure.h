// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <vector>

namespace collectz::benchmarks {

/// How long something took, in milliseconds: on the clock, and of this thread's processor time, which other programs on the
/// machine do not lengthen as much.
struct Time
{
    double wall = 0;
    double processor = 0;
};

/// Times of one thing.
class Samples
{
public:
    void add(const Time &time);

    [[nodiscard]] double percentile(double share) const { return percentileOf(m_wall, share); }

    [[nodiscard]] double processor(double share) const { return percentileOf(m_processor, share); }

    /// "p50 / p95 / p99 / max (processor p50 / p95)" with two decimals.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] static double percentileOf(std::vector<double> times, double share);

    std::vector<double> m_wall;
    std::vector<double> m_processor;
};

/// What the function takes; ends the program with a sentence when it fails.
[[nodiscard]] Time timed(const std::function<Result<void>()> &function);
/// The highest resident memory of this process so far, in MiB.
[[nodiscard]] double peakMemory();
/// The same of another process.
[[nodiscard]] double peakMemoryOf(qint64 process);
/// Processor seconds of all threads of this process, and of another one.
[[nodiscard]] double processorOfThisProcess();
[[nodiscard]] double processorOf(qint64 process);
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
