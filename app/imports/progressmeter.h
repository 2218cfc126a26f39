// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <QElapsedTimer>

namespace collectz::imports {

/// Turns counted rows into progress reports: at most ten a second, with the rate since the start and the time that remains.
/// Used by one thread.
class ProgressMeter
{
public:
    ProgressMeter(ProgressFunction progress, QString step, qint64 total);

    void setTotal(qint64 total);
    /// `done` rows in all so far; `current` is what is in work.
    void advanceTo(qint64 done, const QString &current);
    /// Reports whatever the time: the last word of a step.
    void finish();

    [[nodiscard]] double seconds() const;

private:
    void report();

    ProgressFunction m_progress;
    Progress m_state;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceReport;
    qint64 m_first = -1; ///< rows that were done before this run
};

} // namespace collectz::imports
