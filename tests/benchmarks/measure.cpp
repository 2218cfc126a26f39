// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/measure.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;

double Samples::percentile(double share) const
{
    if (m_times.empty())
        return 0;
    std::vector<double> sorted = m_times;
    std::ranges::sort(sorted);
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

QString Samples::text() const
{
    return u"%1 / %2 / %3 / %4"_s.arg(percentile(0.5), 0, 'f', 2)
        .arg(percentile(0.95), 0, 'f', 2)
        .arg(percentile(0.99), 0, 'f', 2)
        .arg(percentile(1.0), 0, 'f', 2);
}

double timed(const std::function<Result<void>()> &function)
{
    QElapsedTimer timer;
    timer.start();
    require(function());
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void giveUp(const Error &error)
{
    print(u"failed: "_s + error.withPlace() + u' ' + error.technical);
    std::exit(3);
}

void print(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

} // namespace collectz::benchmarks
