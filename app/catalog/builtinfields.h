// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldregistry.h"

namespace collectz::catalog {

/// Puts the built-in table together from its parts.
class BuiltinFields
{
public:
    [[nodiscard]] static FieldRegistry build();
};

} // namespace collectz::catalog
