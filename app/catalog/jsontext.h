// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldvalue.h"

#include <QByteArray>
#include <QStringView>

namespace collectz::catalog {

/// JSON text of the small maps that every stored row carries, appended piece by piece: an import writes dozens of them
/// a row, for which a document tree is too slow.

/// A quoted, escaped string.
void appendJsonText(QByteArray &json, QStringView text);
/// A string, an array of strings, or null.
void appendJsonValue(QByteArray &json, const FieldValue &value);
/// `"key":`, with a comma before it unless it is the first member of its object.
void appendJsonKey(QByteArray &json, QStringView key);

} // namespace collectz::catalog
