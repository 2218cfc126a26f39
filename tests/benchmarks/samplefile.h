// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::benchmarks {

/// Writes a generic CSV of so many works, the same for the same seed. Nothing in it names our own ids, so the import has to
/// normalise and match like with anybody's file.
void writeSampleFile(const QString &path, qint64 rows, quint64 seed);

} // namespace collectz::benchmarks
