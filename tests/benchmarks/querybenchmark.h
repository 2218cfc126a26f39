// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::benchmarks {

/// Of the sample generator, so that every benchmark knows the works of a generated catalog.
inline constexpr quint64 sampleSeed = 7;

/// Makes a catalog of so many works with the sample generator.
void generateCatalog(const QString &location, qint64 works);
/// Measures what a window asks of a catalog and prints a table.
void measureQueries(const QString &location);
/// Measures how long the whole library and narrower queries take to be put under headings, for every grouping.
void measureGroups(const QString &location);
/// Measures first pages of a large catalog and a small one in turns, and prints how many times longer the large one's are.
void compareFirstPages(const QString &large, const QString &small);

} // namespace collectz::benchmarks
