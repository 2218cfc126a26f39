// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::benchmarks {

/// Imports a file through the whole pipeline into a new catalog and prints the time of each step.
void runImport(const QString &file, const QString &location);
/// The import and the bare writing of the same rows, each in a process of its own, with their ratio and peak memory. The
/// catalog stays in the folder as import-<rows>.collectz.
void compareImport(const QString &folder, qint64 rows, const QString &postgresUri);

} // namespace collectz::benchmarks
