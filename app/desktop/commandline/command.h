// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/commandline/console.h"

#include <QCommandLineParser>
#include <QString>

namespace collectz::desktop {

/// One verb of the command line: one pair of files.
class Command
{
public:
    virtual ~Command() = default;

    [[nodiscard]] virtual QString verb() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;             ///< one line for --help
    [[nodiscard]] virtual QString arguments() const { return {}; } ///< "FILE", "[QUERY]"
    /// Adds the verb's own options; --catalog, --json and --help are there already.
    virtual void addOptions(QCommandLineParser &) const {}
    /// Least and most positional arguments behind the verb; -1 = any number.
    [[nodiscard]] virtual std::pair<int, int> argumentCount() const { return {0, 0}; }
    [[nodiscard]] virtual ExitCode run(const QCommandLineParser &options, const QStringList &arguments,
                                       Console &console) const = 0;
};

/// A number given to an option; Usage error with the option's name when it is none or out of range.
[[nodiscard]] Result<qint64> numberOption(const QCommandLineParser &options, const QString &name, qint64 least,
                                          qint64 most, qint64 fallback);

} // namespace collectz::desktop
