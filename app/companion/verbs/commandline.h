// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companion/verbs/verb.h"

#include <optional>

namespace collectz::companion {

/// What the command line asks for, with the settings of file, environment and flags joined.
struct CommandLine
{
    const Verb *verb = nullptr; ///< nothing: serve
    QStringList arguments;
    Settings settings;
    QString configurationFile;   ///< empty: none
    std::optional<QString> text; ///< to be printed instead of doing anything
};

/// Reads arguments (without the program's name). Usage error for what is not understood.
[[nodiscard]] Result<CommandLine> readCommandLine(const QStringList &arguments);

} // namespace collectz::companion
