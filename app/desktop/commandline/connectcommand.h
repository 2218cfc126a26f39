// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/commandline/command.h"
#include "sync/http/companionaddress.h"

namespace collectz::desktop {

/// `collectz connect`: makes a new catalog the replica of a companion.
class ConnectCommand final : public Command
{
public:
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString arguments() const override;
    void addOptions(QCommandLineParser &parser) const override;
    [[nodiscard]] std::pair<int, int> argumentCount() const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &options, const QStringList &arguments,
                               Console &console) const override;

private:
    struct Target
    {
        sync::CompanionAddress address;
        QString invitation; ///< its token
    };
    [[nodiscard]] static Result<Target> target(const QCommandLineParser &options, const QStringList &arguments,
                                               Console &console);
};

} // namespace collectz::desktop
