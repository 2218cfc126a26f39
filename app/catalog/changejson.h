// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"

namespace collectz::catalog {

class JsonReader;

/// JSON shape of field changes, shared by journal rows and plan rows: [{"k":key,"b":before,"a":after,"l":lock}], absent = null.
void appendFieldChanges(QByteArray &json, const QList<FieldChange> &changes);
/// Reads one such array.
[[nodiscard]] QList<FieldChange> readFieldChanges(JsonReader &reader);

} // namespace collectz::catalog
