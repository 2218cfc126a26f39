// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace collectz {

/// One report of long work. `total` is 0 while unknown. Reported at most about ten times a second.
struct Progress
{
    QString step;    ///< stable word of the phase: "read", "match", "apply", "undo", ...
    qint64 done = 0; ///< in units of the work (rows, files)
    qint64 total = 0;
    double unitsPerSecond = 0;
    qint64 remainingSeconds = -1; ///< -1 while unknown
    QString current;              ///< the thing in work, e.g. a title
};

/// Called on the thread that does the work; receivers hop to their own thread.
using ProgressFunction = std::function<void(const Progress &)>;

} // namespace collectz
