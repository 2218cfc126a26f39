// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"
#include "base/result.h"

namespace collectz::desktop {

/// The work whose id begins with what was typed is not guessed: the whole id is needed. Usage error otherwise.
[[nodiscard]] Result<EntityId> entityIdFrom(const QString &text);

} // namespace collectz::desktop
