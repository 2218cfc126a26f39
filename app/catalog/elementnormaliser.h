// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/field.h"

#include <QString>

namespace collectz::catalog {

/// Makes one element of a field canonical (see FieldValue for each form); empty when nothing is left, Invalid with a sentence when
/// the text cannot be read, Limit when it is longer than a field may be.
[[nodiscard]] Result<QString> normaliseElement(const FieldDefinition &field, const QString &raw);

} // namespace collectz::catalog
