// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace collectz::desktop {

/// Whether the arguments (without the program's name) are for the command line: a verb, --help or --version.
[[nodiscard]] bool isCommandLine(const QStringList &arguments);

/// Runs one verb and returns the exit code of exitcode.h. Needs a QCoreApplication and no display. Blocking.
[[nodiscard]] int runCommandLine(const QStringList &arguments);

} // namespace collectz::desktop
