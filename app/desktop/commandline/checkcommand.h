// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/commandline/command.h"

namespace collectz::desktop {

/// `collectz check`: integrity of the catalog.
class CheckCommand final : public Command
{
public:
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &options, const QStringList &arguments,
                               Console &console) const override;
};

} // namespace collectz::desktop
