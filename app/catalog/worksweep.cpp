// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/worksweep.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace collectz::catalog {

namespace {

constexpr qsizetype chunkSize = 500;
constexpr qint64 reportEveryMilliseconds = 100;

Progress progressAt(const QString &step, qint64 done, qint64 total, const QElapsedTimer &clock)
{
    Progress report;
    report.step = step;
    report.done = done;
    report.total = total;
    const double seconds = double(clock.elapsed()) / 1000.0;
    if (seconds > 0.2 && done > 0) {
        report.unitsPerSecond = double(done) / seconds;
        report.remainingSeconds = qint64(double(total - done) / report.unitsPerSecond + 0.5);
    }
    return report;
}

} // namespace

Result<void> sweepWorks(CatalogReader &reader, const QList<qint64> &keys, const QString &step,
                        const std::function<void(const WorkRecord &)> &visit, const ProgressFunction &progress,
                        const CancelToken &cancel)
{
    QElapsedTimer clock;
    clock.start();
    qint64 lastReport = -reportEveryMilliseconds;
    for (qsizetype from = 0; from < keys.size(); from += chunkSize) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Stopped. Nothing was changed."_s);
        const QList<qint64> chunk = keys.mid(from, chunkSize);
        const Result<QList<WorkRecord>> records = reader.works(chunk);
        if (!records)
            return fail(records.error());
        for (const WorkRecord &record : *records)
            visit(record);
        if (progress && clock.elapsed() - lastReport >= reportEveryMilliseconds) {
            lastReport = clock.elapsed();
            progress(progressAt(step, qMin(from + chunkSize, keys.size()), keys.size(), clock));
        }
    }
    return {};
}

} // namespace collectz::catalog
