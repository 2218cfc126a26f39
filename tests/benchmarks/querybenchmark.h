// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::benchmarks {

/// Makes a catalog of so many works with the sample generator.
void generateCatalog(const QString &location, qint64 works);
/// Measures what a window asks of a catalog and prints a table.
void measureQueries(const QString &location);
/// Measures how long the whole library and narrower queries take to be put under headings, for every grouping.
void measureGroups(const QString &location);
/// Measures saving single edits, each waited for, with so many milliseconds between them, and where their time goes.
void measureEdits(const QString &location, int edits, int pause);

} // namespace collectz::benchmarks
