// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/commandline/command.h"

#include <memory>
#include <vector>

namespace collectz::desktop {

using CommandList = std::vector<std::unique_ptr<Command>>;

/// Every verb, in the order of --help.
[[nodiscard]] CommandList allCommands();

} // namespace collectz::desktop
