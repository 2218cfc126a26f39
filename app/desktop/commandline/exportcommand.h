// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/commandline/command.h"

namespace collectz::desktop {

/// `collectz export [QUERY] --format csv|json`: works in the layout that imports back without loss, to standard output or to a
/// file that appears only when it is whole.
class ExportCommand final : public Command
{
public:
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString arguments() const override;
    [[nodiscard]] std::pair<int, int> argumentCount() const override;
    void addOptions(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &options, const QStringList &arguments,
                               Console &console) const override;
};

} // namespace collectz::desktop
