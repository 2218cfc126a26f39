// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace collectz::translations {

/// Registers the translations (":/i18n/collectz_<language>.qm"), which a static library does not do by itself. Call once
/// before a translator is loaded.
void load();

} // namespace collectz::translations
