// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace collectz::resources {

/// Registers the icons, which a static library does not do by itself. Call once before the first widget.
void load();

} // namespace collectz::resources
