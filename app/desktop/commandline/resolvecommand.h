// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/commandline/command.h"

namespace collectz::desktop {

/// `collectz resolve`: decides conflicts, all that are named as one change that can be undone.
class ResolveCommand final : public Command
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
