// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/measure.h"

#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;

namespace {

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

void Samples::add(const Time &time)
{
    m_wall.push_back(time.wall);
    m_processor.push_back(time.processor);
}

double Samples::percentileOf(std::vector<double> times, double share)
{
    if (times.empty())
        return 0;
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

QString Samples::text() const
{
    const auto number = [](double value) { return QString::number(value, 'f', 2); };
    return u"%1 / %2 / %3 / %4 (%5 / %6)"_s.arg(number(percentile(0.5)), number(percentile(0.95)),
                                                number(percentile(0.99)), number(percentile(1.0)),
                                                number(processor(0.5)), number(processor(0.95)));
}

Time timed(const std::function<Result<void>()> &function)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorMilliseconds();
    require(function());
    return {static_cast<double>(timer.nsecsElapsed()) / 1e6, processorMilliseconds() - before};
}

double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

double peakMemoryOf(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype place = text.indexOf("VmHWM:");
    return text.mid(place + 6, 20).trimmed().split(' ').constFirst().toDouble() / 1024.0;
}

double processorOfThisProcess()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double processorOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // The name, which may have spaces, ends with the last bracket.
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype userTime = 11;
    return (fields.value(userTime).toDouble() + fields.value(userTime + 1).toDouble()) /
           static_cast<double>(sysconf(_SC_CLK_TCK));
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
