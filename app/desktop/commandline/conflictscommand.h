// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/commandline/command.h"

namespace collectz::desktop {

/// `collectz conflicts`: what people changed at once and nobody has decided.
class ConflictsCommand final : public Command
{
public:
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] QString summary() const override;
    void addOptions(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &options, const QStringList &arguments,
                               Console &console) const override;
};

} // namespace collectz::desktop
