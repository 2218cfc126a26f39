// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace collectz::benchmarks {

struct BareResult
{
    double seconds = 0; ///< of writing alone; the reading of the rows is measured by itself and taken off
    double readSeconds = 0;
    qint64 rows = 0;
};

/// Writes the final rows of a catalog file into a new file of the same schema with the bare SQLite C API: prepared
/// statements, `batches` transactions that each take their share of every table, WAL, FULL, a checkpoint every 50,000 pages.
[[nodiscard]] BareResult writeBare(const QString &source, const QString &target, qint64 batches);

/// The same rows into an empty PostgreSQL catalog with pipelined prepared inserts.
[[nodiscard]] BareResult writePipelined(const QString &source, const QString &uri, qint64 batches);

} // namespace collectz::benchmarks
