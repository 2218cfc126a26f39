// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace collectz::desktop {

/// What the shell is told. Stable: scripts branch on it.
enum class ExitCode : int {
    Done = 0,
    BadUse = 1,     ///< the command was not understood; nothing was tried
    Incomplete = 2, ///< done, with rows rejected or waiting for review
    Failed = 3,     ///< failed and nothing changed
};

} // namespace collectz::desktop
