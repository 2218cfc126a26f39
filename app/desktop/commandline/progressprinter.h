// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "desktop/commandline/console.h"

#include <QCommandLineParser>

#include <memory>

namespace collectz::desktop {

/// Says how far long work is, on the message stream: in one line that is written over on a terminal, else, with --progress, a
/// line every two seconds. Nothing otherwise. Reports may come from any thread.
class ProgressPrinter
{
public:
    ProgressPrinter(const QCommandLineParser &options, Console &console);
    /// Clears the line.
    ~ProgressPrinter();
    Q_DISABLE_COPY_MOVE(ProgressPrinter)

    static void addOption(QCommandLineParser &parser);

    /// Empty when nothing is to be said; not to be called after the printer has gone.
    [[nodiscard]] ProgressFunction function();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

/// "Planning: 12000 of 100000 rows, 4500 a second, 0:19 left".
[[nodiscard]] QString progressSentence(const Progress &progress);

} // namespace collectz::desktop
