// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desktop/commandline/console.h"
#include "members/secrettext.h"

namespace collectz::desktop {

/// The next line of standard input, for what must not stand in a process list. On a terminal `prompt` is shown and what is typed is
/// not. Usage (no_input) when there is no line.
[[nodiscard]] Result<members::SecretText> readSecretLine(const QString &prompt, Console &console);

} // namespace collectz::desktop
